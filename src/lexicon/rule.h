// Rule: one page of lexicons/rules/. The page is the condition, the manual and the test at once: it is named
// `ID-name.md` and holds a heading `# ID name`, a fenced JSON block with the condition and the messages, and the
// sections below. A page that lacks one, or whose condition names an unknown word, does not load.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "lexicon/cue.h"
#include "lexicon/values.h"
#include "lexicon/words.h"

namespace urazuke {

// Holds for a claim where every field that is given contains the claim's value. Empty means any.
struct ClaimCondition {
  std::vector<ClaimKind> kinds;
  std::vector<Strength> strengths;
  std::vector<EvidenceLevel> stated;
  std::vector<Verdict> verdicts;
  std::vector<OutcomeClass> classes;
  std::vector<Cue::Meaning> cues;  // one of these words decided the claim
  std::optional<bool> negated;
};

// Holds where a word of this meaning stands in a statement of one of the roles (none given: any but caveat).
struct PhraseCondition {
  std::vector<Cue::Meaning> cues;
  std::vector<Role> roles;
};

// Holds for the page where the disclosure is owed and its state is one of these words: absent, partial.
struct DisclosureCondition {
  std::string disclosure;
  std::vector<std::string> states;
};

// Holds for two statements of a page that cannot both stand: a claim of one of the kinds and strengths, or a phrase;
// and a denial of one of these kinds, a statement of one of these roles, or a disclosure that is made.
struct PairCondition {
  std::vector<ClaimKind> kinds;
  std::vector<Strength> strengths;
  std::vector<Cue::Meaning> phrases;
  std::vector<ClaimKind> denied;
  std::vector<Role> roles;
  std::string disclosure;
};

using Condition = std::variant<ClaimCondition, PhraseCondition, DisclosureCondition, PairCondition>;

struct Wording {
  std::string ja, en;
};

struct RuleExample {
  bool must_flag = false;
  std::string text;
  int line = 0;
};

struct Rule {
  std::string id;                    // URZ021
  std::string name;                  // hedge-without-evidence: names the fault
  std::optional<Severity> severity;  // of an effect, the least of it; nothing: the policy's cell decides
  Condition condition;
  Wording message;  // {intervention} {outcome} {words} {strength} {known} {stated} are filled
  Wording fix;      // may be empty
  std::map<std::string, std::string> sections;  // kSections -> Markdown
  std::vector<RuleExample> examples;
  std::string where;  // "rules/URZ021-hedge-without-evidence.md"
};

inline constexpr std::array<std::string_view, 6> kRuleSections = {"What it flags", "Why it matters", "Legal basis",
                                                                  "Say instead",   "Known limits",   "Examples"};

}  // namespace urazuke
