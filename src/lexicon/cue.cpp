#include "lexicon/cue.h"

#include <algorithm>

namespace urazuke {

namespace {

struct MeaningRow {
  std::string_view name;
  std::string_view file;
};

// In the order of Cue::Meaning.
constexpr std::array<MeaningRow, kMeaningCount> kMeanings = {{
    {"speculative", "strength.tsv"},
    {"hedged", "strength.tsv"},
    {"reported", "strength.tsv"},
    {"guaranteed", "strength.tsv"},
    {"hearsay", "strength.tsv"},
    {"negation", "negation.tsv"},
    {"denial", "negation.tsv"},
    {"not-negation", "negation.tsv"},
    {"individual-difference", "negation.tsv"},
    {"no-guarantee", "negation.tsv"},
    {"limit", "negation.tsv"},
    {"evidence", "evidence_words.tsv"},
    {"basic", "evidence_words.tsv"},
    {"animal", "evidence_words.tsv"},
    {"small-clinical", "evidence_words.tsv"},
    {"controlled", "evidence_words.tsv"},
    {"established", "evidence_words.tsv"},
    {"own-source", "evidence_words.tsv"},
    {"raise", "changes.tsv"},
    {"lower", "changes.tsv"},
    {"improve", "changes.tsv"},
    {"prevent", "changes.tsv"},
    {"restore", "changes.tsv"},
    {"support", "changes.tsv"},
    {"adjust", "changes.tsv"},
    {"act-on", "changes.tsv"},
    {"effect", "changes.tsv"},
    {"worsen", "changes.tsv"},
    {"safe", "qualities.tsv"},
    {"slight", "qualities.tsv"},
    {"plentiful", "qualities.tsv"},
    {"superlative", "qualities.tsv"},
    {"superior", "qualities.tsv"},
    {"novel", "qualities.tsv"},
    {"comparison", "qualities.tsv"},
    {"praise", "qualities.tsv"},
    {"track-record", "qualities.tsv"},
    {"rival-fault", "qualities.tsv"},
    {"endorsement", "authority.tsv"},
    {"diagnosis", "authority.tsv"},
    {"promise", "advertising.tsv"},
    {"quick-end", "advertising.tsv"},
    {"lasting", "advertising.tsv"},
    {"no-risk", "advertising.tsv"},
    {"safe-for-certain", "advertising.tsv"},
    {"rank", "advertising.tsv"},
    {"rival-clinic", "advertising.tsv"},
    {"cutting-edge", "advertising.tsv"},
    {"newest", "advertising.tsv"},
    {"newest-news", "advertising.tsv"},
    {"celebrity", "advertising.tsv"},
    {"ranking", "advertising.tsv"},
    {"state-title", "advertising.tsv"},
    {"state-approval", "advertising.tsv"},
    {"plan-approved", "advertising.tsv"},
    {"plan-filed", "advertising.tsv"},
    {"compliance", "advertising.tsv"},
    {"doctor-endorses", "advertising.tsv"},
    {"own-facility", "advertising.tsv"},
    {"permit", "advertising.tsv"},
    {"regenerative", "advertising.tsv"},
    {"outside-act", "advertising.tsv"},
    {"proof", "advertising.tsv"},
    {"fear", "advertising.tsv"},
    {"statistic", "advertising.tsv"},
    {"survey-facts", "advertising.tsv"},
    {"numeric-result", "advertising.tsv"},
    {"case-count", "advertising.tsv"},
    {"breakdown", "advertising.tsv"},
    {"weak-drawback", "advertising.tsv"},
    {"named-harm", "advertising.tsv"},
    {"told-by-patient", "advertising.tsv"},
    {"before-after", "advertising.tsv"},
    {"retouched", "advertising.tsv"},
    {"paid-review", "advertising.tsv"},
    {"bargain", "advertising.tsv"},
    {"plain-rate", "advertising.tsv"},
    {"two-prices", "advertising.tsv"},
    {"no-extra", "advertising.tsv"},
    {"gift", "advertising.tsv"},
    {"demeaning", "advertising.tsv"},
    {"title-alone", "advertising.tsv"},
    {"society", "advertising.tsv"},
    {"outpatient", "advertising.tsv"},
    {"department", "advertising.tsv"},
    {"promising-name", "advertising.tsv"},
    {"centre", "advertising.tsv"},
    {"public-body", "advertising.tsv"},
    {"purity", "advertising.tsv"},
    {"lot-test", "advertising.tsv"},
    {"sold-product", "advertising.tsv"},
    {"cancer-effect", "advertising.tsv"},
    {"coverage", "advertising.tsv"},
    {"barred-wording", "wording.tsv"},
    {"question", "reader.tsv"},
    {"wish", "reader.tsv"},
    {"worry", "reader.tsv"},
    {"advice", "reader.tsv"},
    {"recommendation", "reader.tsv"},
    {"testimonial", "reader.tsv"},
    {"urging", "reader.tsv"},
    {"turned", "reader.tsv"},
    {"risk", "honesty.tsv"},
    {"risk-verb", "honesty.tsv"},
    {"contraindication", "honesty.tsv"},
    {"disclosure", "honesty.tsv"},
    {"procedure", "honesty.tsv"},
    {"price", "honesty.tsv"},
    {"contact", "honesty.tsv"},
    {"definition", "science.tsv"},
    {"cause", "science.tsv"},
    {"biology", "science.tsv"},
    {"condition", "science.tsv"},
    {"purpose", "science.tsv"},
    {"target", "science.tsv"},
    {"topic-noun", "science.tsv"},
    {"heading-hedged", "headings.tsv"},
    {"heading-effect", "headings.tsv"},
    {"heading-worry", "headings.tsv"},
    {"heading-recommended", "headings.tsv"},
    {"heading-risk", "headings.tsv"},
    {"heading-disclosure", "headings.tsv"},
    {"heading-price", "headings.tsv"},
    {"heading-procedure", "headings.tsv"},
    {"heading-question", "headings.tsv"},
    {"heading-reference", "headings.tsv"},
    {"heading-profile", "headings.tsv"},
    {"heading-comparison", "headings.tsv"},
    {"heading-quality", "headings.tsv"},
    {"heading-safety", "headings.tsv"},
    {"heading-science", "headings.tsv"},
    {"heading-testimonial", "headings.tsv"},
    {"heading-barred", "headings.tsv"},
    {"clinic", "topics.tsv"},
    {"this-treatment", "topics.tsv"},
    {"other-treatment", "topics.tsv"},
    {"generic-treatment", "topics.tsv"},
    {"person", "topics.tsv"},
    {"concession", "topics.tsv"},
    {"conclusion", "topics.tsv"},
    {"fact-treatment-content", "page_facts.tsv"},
    {"fact-free-practice", "page_facts.tsv"},
    {"fact-cost", "page_facts.tsv"},
    {"fact-period", "page_facts.tsv"},
    {"fact-risks", "page_facts.tsv"},
    {"fact-contact", "page_facts.tsv"},
    {"fact-unapproved", "page_facts.tsv"},
    {"fact-supply-route", "page_facts.tsv"},
    {"fact-alternative", "page_facts.tsv"},
    {"fact-overseas", "page_facts.tsv"},
    {"fact-relief", "page_facts.tsv"},
}};

// Meanings of one file compete for their words, but for those of advertising.tsv: words may be two faults at once.
constexpr std::array<uint8_t, kMeaningCount> number_groups() {
  std::array<uint8_t, kMeaningCount> numbers{};
  for (size_t i = 1; i < numbers.size(); ++i) {
    const bool competes = kMeanings[i].file == kMeanings[i - 1].file && kMeanings[i].file != "advertising.tsv";
    numbers[i] = static_cast<uint8_t>(numbers[i - 1] + (competes ? 0 : 1));
  }
  return numbers;
}

constexpr std::array<uint8_t, kMeaningCount> kGroupNumbers = number_groups();

}  // namespace

std::string_view name_of(Cue::Meaning meaning) { return kMeanings[static_cast<size_t>(meaning)].name; }
std::string_view file_of(Cue::Meaning meaning) { return kMeanings[static_cast<size_t>(meaning)].file; }

uint8_t group_number(Cue::Meaning meaning) { return kGroupNumbers[static_cast<size_t>(meaning)]; }

std::optional<Cue::Meaning> parse_meaning(std::string_view name) {
  const auto* at =
      std::find_if(kMeanings.begin(), kMeanings.end(), [&](const MeaningRow& row) { return row.name == name; });
  if (at == kMeanings.end()) return std::nullopt;
  return static_cast<Cue::Meaning>(at - kMeanings.begin());
}

}  // namespace urazuke
