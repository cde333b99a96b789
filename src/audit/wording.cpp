#include "audit/wording.h"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <utility>

#include "text/line_index.h"

namespace urazuke {

namespace {

constexpr size_t kMaxEvidence =
    3;  // rows shown with a finding, and those that the page cites; all are named in the report's claims

// "{words}" and so on; a place that no name fills is left as it is, so that a misspelt page shows.
std::string fill(std::string_view wording, const std::vector<std::pair<std::string_view, std::string_view>>& names) {
  std::string result;
  result.reserve(2 * wording.size());
  for (;;) {
    const size_t open = wording.find('{');
    const size_t close = open == std::string_view::npos ? open : wording.find('}', open);
    if (close == std::string_view::npos) return result += wording;
    const std::string_view key = wording.substr(open + 1, close - open - 1);
    const auto named = std::find_if(names.begin(), names.end(), [&](const auto& name) { return name.first == key; });
    result += wording.substr(0, open);
    result += named != names.end() ? named->second : wording.substr(open, close + 1 - open);
    wording.remove_prefix(close + 1);
  }
}

// A page's own words, on one line and without the tags among them.
std::string excerpt(std::string_view text, Span span) {
  std::string result(slice(text, span));
  for (size_t open = result.find('<'); open != std::string::npos; open = result.find('<', open)) {
    const size_t close = result.find('>', open);
    const char next = open + 1 < result.size() ? result[open + 1] : ' ';
    const bool is_tag =
        close != std::string::npos && (next == '/' || std::isalpha(static_cast<unsigned char>(next)) != 0);
    if (is_tag) {
      result.erase(open, close + 1 - open);
    } else {
      ++open;
    }
  }
  std::erase_if(result, [](char c) { return c == '\n' || c == '\r' || c == '\t'; });
  return result;
}

template <class Enum, size_t N>
void look_up(const Lexicon& lexicon, std::string_view language, const std::string& prefix,
             std::array<std::string_view, N>& wordings) {
  for (size_t i = 0; i < N; ++i) {
    wordings[i] = lexicon.messages.text(prefix + std::string(name_of(static_cast<Enum>(i))), language);
  }
}

template <class Enum, size_t N>
std::string_view wording_of(const std::array<std::string_view, N>& wordings, Enum value) {
  return wordings[static_cast<size_t>(value)];
}

}  // namespace

FindingWords::FindingWords(const Audit& audit, const LineIndex& lines, const Lexicon& lexicon,
                           const AuditSettings& settings)
    : audit_(audit),
      lines_(lines),
      lexicon_(lexicon),
      language_(settings.language),
      day_(settings.as_of.empty() ? kNewestEdition : std::string_view(settings.as_of)) {
  const std::string_view code = language_ == Language::en ? "en" : "ja";
  look_up<EvidenceLevel>(lexicon, code, "level-", levels_);
  look_up<Strength>(lexicon, code, "strength-", strengths_);
  look_up<Verdict>(lexicon, code, "verdict-", verdicts_);
  look_up<Inherited::What>(lexicon, code, "what-", whats_);
  look_up<Inherited::From>(lexicon, code, "from-", froms_);
  because_word_ = lexicon.messages.text("because-word", code);
  because_from_ = lexicon.messages.text("because-from", code);
  because_evidence_ = lexicon.messages.text("because-evidence", code);
  no_source_ = lexicon.messages.text("no-source", code);
  because_policy_ = lexicon.messages.text("because-policy", code);
  uncertain_ = lexicon.messages.text("because-uncertain", code);
  basis_ = lexicon.messages.text("basis", code);
}

FindingWords::Names FindingWords::names_of(const Finding& finding, std::string_view words,
                                           std::string_view other) const {
  Names names;
  if (finding.span) names.emplace_back("words", words);
  if (finding.other) names.emplace_back("other", other);
  if (finding.claim < 0) return names;
  const Claim& claim = audit_.claims[static_cast<size_t>(finding.claim)];
  const Appraisal& appraisal = audit_.appraisals[static_cast<size_t>(finding.claim)];
  names.emplace_back("intervention", claim.intervention);
  names.emplace_back("outcome", claim.outcome);
  names.emplace_back("strength", wording_of(strengths_, claim.strength));
  names.emplace_back("stated", wording_of(levels_, claim.stated));
  names.emplace_back("known", wording_of(levels_, appraisal.known));
  return names;
}

std::string FindingWords::because(const Because& word) const {
  return fill_places(because_word_, {excerpt(audit_.page.document.text, word.span), word.lexicon, word.meaning});
}

std::vector<std::string> FindingWords::because(const Claim& claim, const Appraisal& appraisal) const {
  std::vector<std::string> lines;
  lines.reserve(claim.because.size() + claim.from.size() + kMaxEvidence + claim.cited.size() + 1);
  const std::string& text = audit_.page.document.text;
  for (const Because& word : claim.because) lines.push_back(because(word));
  for (const Inherited& from : claim.from) {
    lines.push_back(fill_places(because_from_, {wording_of(whats_, from.what), claim.intervention,
                                                wording_of(froms_, from.from), excerpt(text, from.span)}));
  }
  std::vector<int> rows = appraisal.evidence;
  if (rows.size() > kMaxEvidence) rows.resize(kMaxEvidence);
  for (const int row : claim.cited) {
    if (std::find(rows.begin(), rows.end(), row) == rows.end()) rows.push_back(row);
  }
  for (const int index : rows) {
    const Evidence& row = lexicon_.evidence[static_cast<size_t>(index)];
    const std::string_view source = row.source.empty() ? no_source_ : std::string_view(row.source);
    lines.push_back(fill_places(because_evidence_, {row.id, wording_of(levels_, row.level), row.summary, source}));
  }
  if (!appraisal.policy.empty()) {
    lines.push_back(fill_places(because_policy_,
                                {appraisal.policy, wording_of(levels_, appraisal.known),
                                 wording_of(strengths_, appraisal.column), wording_of(verdicts_, appraisal.verdict)}));
  }
  return lines;
}

// The provisions in force on the day asked for, the one that weighs most first.
std::vector<int> FindingWords::laws_in_force(const Rule& rule) const {
  std::vector<int> laws;
  const auto holds = [&](int law) { return is_in_force(lexicon_.laws[static_cast<size_t>(law)], day_); };
  std::copy_if(rule.basis.begin(), rule.basis.end(), std::back_inserter(laws), holds);
  return laws;
}

std::vector<std::string> FindingWords::basis(const std::vector<int>& laws) const {
  std::vector<std::string> lines;
  for (const int index : laws) {
    const Law& law = lexicon_.laws[static_cast<size_t>(index)];
    const std::string_view says = language_ == Language::en ? law.says_en : law.says_ja;
    lines.push_back(fill_places(basis_, {law.instrument, law.section, says}));
  }
  return lines;
}

void FindingWords::word(Finding& finding, const std::vector<Because>& asked) const {
  const Rule& rule = lexicon_.rules[static_cast<size_t>(finding.rule)];
  const std::string words = finding.span ? excerpt(audit_.page.document.text, *finding.span) : std::string{};
  const std::string other = finding.other ? excerpt(audit_.page.document.text, *finding.other) : std::string{};
  const Names names = names_of(finding, words, other);
  const bool is_english = language_ == Language::en;
  finding.message = fill(is_english ? rule.message.en : rule.message.ja, names);
  finding.fix = fill(is_english ? rule.fix.en : rule.fix.ja, names);
  finding.laws = laws_in_force(rule);
  finding.basis = basis(finding.laws);
  for (const Because& word : asked) finding.because.push_back(because(word));
  if (finding.claim >= 0) {
    const auto claim = static_cast<size_t>(finding.claim);
    for (std::string& line : because(audit_.claims[claim], audit_.appraisals[claim])) {
      finding.because.push_back(std::move(line));
    }
  }
  if (!rule.uncertain.ja.empty()) {
    finding.because.push_back(fill_places(uncertain_, {is_english ? rule.uncertain.en : rule.uncertain.ja}));
  }
  if (finding.other) {
    const Place place = lines_.place(finding.other->begin);
    finding.because.push_back(lexicon_.messages.format(
        "because-other", is_english ? "en" : "ja", {std::to_string(place.line), std::to_string(place.column), other}));
  }
}

}  // namespace urazuke
