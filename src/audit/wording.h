// wording: what a finding says, in the language asked for: its message, why, and what to say instead. All words come
// from the rule's page and messages.tsv; this file only puts names into their places. One FindingWords serves an audit.
#pragma once

#include <array>
#include <string_view>

#include "audit/audit.h"
#include "text/line_index.h"

namespace urazuke {

class FindingWords {
 public:
  // Keeps references: the audit, the index of its text and the lexicon must outlive it.
  FindingWords(const Audit& audit, const LineIndex& lines, const Lexicon& lexicon, const AuditSettings& settings);

  // Fills message, because, basis and fix of `finding`, whose rule, claim and places are set. `asked`: the words that
  // the rule asked for, where it did.
  void word(Finding& finding, const std::vector<Because>& asked) const;

 private:
  using Names = std::vector<std::pair<std::string_view, std::string_view>>;
  Names names_of(const Finding& finding, std::string_view words, std::string_view other) const;
  std::string because(const Because& word) const;
  std::vector<std::string> because(const Claim& claim, const Appraisal& appraisal) const;
  std::vector<int> laws_in_force(const Rule& rule) const;
  std::vector<std::string> basis(const std::vector<int>& laws) const;

  const Audit& audit_;
  const LineIndex& lines_;
  const Lexicon& lexicon_;
  Language language_;
  std::string day_;  // whose rules are asked for
  // Looked up once: a page has thousands of these.
  std::array<std::string_view, 8> levels_;
  std::array<std::string_view, 6> strengths_;
  std::array<std::string_view, 5> verdicts_;
  std::array<std::string_view, 4> whats_;
  std::array<std::string_view, 9> froms_;
  std::string_view because_word_, because_from_, because_evidence_, because_policy_, no_source_, uncertain_, basis_;
};

}  // namespace urazuke
