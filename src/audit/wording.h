// wording: what a finding says, in the language asked for: its message, why, and what to say instead. All words come
// from the rule's page and messages.tsv; this file only puts names into their places. One FindingWords serves an audit.
#pragma once

#include <array>
#include <string_view>

#include "audit/audit.h"

namespace urazuke {

class FindingWords {
 public:
  // Keeps references: the audit and the lexicon must outlive it.
  FindingWords(const Audit& audit, const Lexicon& lexicon, Language language);

  // Fills message, because and fix of `finding`, whose rule, claim and places are set.
  void word(Finding& finding) const;

 private:
  using Names = std::vector<std::pair<std::string_view, std::string_view>>;
  Names names_of(const Finding& finding, std::string_view words, std::string_view other) const;
  std::vector<std::string> because(const Claim& claim, const Appraisal& appraisal) const;

  const Audit& audit_;
  const Lexicon& lexicon_;
  Language language_;
  // Looked up once: a page has thousands of these.
  std::array<std::string_view, 8> levels_;
  std::array<std::string_view, 6> strengths_;
  std::array<std::string_view, 5> verdicts_;
  std::array<std::string_view, 4> whats_;
  std::array<std::string_view, 9> froms_;
  std::string_view because_word_, because_from_, because_evidence_, because_policy_, no_source_;
};

}  // namespace urazuke
