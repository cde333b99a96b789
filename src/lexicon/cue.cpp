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
    {"no-certainty", "negation.tsv"},
    {"limit", "negation.tsv"},
    {"stop", "negation.tsv"},
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
    {"question", "reader.tsv"},
    {"wish", "reader.tsv"},
    {"worry", "reader.tsv"},
    {"advice", "reader.tsv"},
    {"recommendation", "reader.tsv"},
    {"testimonial", "reader.tsv"},
    {"urging", "reader.tsv"},
    {"turned", "reader.tsv"},
    {"leading", "reader.tsv"},
    {"whether", "reader.tsv"},
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
    {"natural-course", "science.tsv"},
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
    {"heading-evidence", "headings.tsv"},
    {"heading-testimonial", "headings.tsv"},
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
    {"value-period", "page_facts.tsv"},
    {"risk-form", "page_facts.tsv"},
    {"label-content", "page_labels.tsv"},
    {"label-cost", "page_labels.tsv"},
    {"label-period", "page_labels.tsv"},
    {"label-risks", "page_labels.tsv"},
    {"label-unapproved", "page_labels.tsv"},
    {"label-supply-route", "page_labels.tsv"},
    {"label-alternative", "page_labels.tsv"},
    {"label-overseas", "page_labels.tsv"},
    {"label-relief", "page_labels.tsv"},
    {"label-case", "page_labels.tsv"},
    {"part-content-flow", "partial_facts.tsv"},
    {"part-cost-on-request", "partial_facts.tsv"},
    {"part-cost-open", "partial_facts.tsv"},
    {"part-cost-other", "partial_facts.tsv"},
    {"part-period-session", "partial_facts.tsv"},
    {"part-period-varies", "partial_facts.tsv"},
    {"part-risks-played-down", "partial_facts.tsv"},
    {"part-risks-varies", "partial_facts.tsv"},
    {"part-risks-denied", "partial_facts.tsv"},
    {"part-risks-unnamed", "partial_facts.tsv"},
    {"part-contact-booking", "partial_facts.tsv"},
    {"part-supply-origin", "partial_facts.tsv"},
    {"part-overseas-agency", "partial_facts.tsv"},
    {"part-relief-equivocal", "partial_facts.tsv"},
    {"harm", "harms.tsv"},
    {"approval-claimed", "approval.tsv"},
}};

constexpr std::array<uint8_t, kMeaningCount> number_files() {
  std::array<uint8_t, kMeaningCount> numbers{};
  for (size_t i = 1; i < numbers.size(); ++i) {
    numbers[i] = static_cast<uint8_t>(numbers[i - 1] + (kMeanings[i].file == kMeanings[i - 1].file ? 0 : 1));
  }
  return numbers;
}

constexpr std::array<uint8_t, kMeaningCount> kFileNumbers = number_files();

}  // namespace

std::string_view name_of(Cue::Meaning meaning) { return kMeanings[static_cast<size_t>(meaning)].name; }
std::string_view file_of(Cue::Meaning meaning) { return kMeanings[static_cast<size_t>(meaning)].file; }

uint8_t file_number(Cue::Meaning meaning) { return kFileNumbers[static_cast<size_t>(meaning)]; }

std::optional<Cue::Meaning> parse_meaning(std::string_view name) {
  const auto* at =
      std::find_if(kMeanings.begin(), kMeanings.end(), [&](const MeaningRow& row) { return row.name == name; });
  if (at == kMeanings.end()) return std::nullopt;
  return static_cast<Cue::Meaning>(at - kMeanings.begin());
}

}  // namespace urazuke
