// Rule: one page of lexicons/rules/. The page is the condition, the manual and the test at once: it is named
// `ID-name.md` and holds a heading `# ID name`, a fenced JSON block with what the program needs, and the sections
// below. A page that lacks one, whose condition names an unknown word or can never match does not load.
// What a rule rests on are lines of laws.tsv; a rule is in force on a day when one of them is.
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

// One provision, in one wording of it: a line of laws.tsv.
struct Law {
  std::string id;
  std::string instrument;   // the act, ordinance, guideline or notice, in Japanese
  std::string section;      // may be empty
  std::string edition;      // the wording that was read; may be empty
  std::string from, until;  // ISO dates, of a year, month or day; `until` is the first day without it, or empty
  std::string says_ja, says_en;
  std::string where;  // "laws.tsv:12"
};

// The day after all editions: what is in force then is what is in force at the newest edition.
inline constexpr std::string_view kNewestEdition = "9999-12-31";

bool is_in_force(const Law& law, std::string_view day);
bool is_date(std::string_view text);  // YYYY, YYYY-MM or YYYY-MM-DD

// Holds for a claim where every field that is given contains the claim's value. Empty means any.
struct ClaimCondition {
  std::vector<ClaimKind> kinds;
  std::vector<Strength> strengths;
  std::vector<EvidenceLevel> stated;
  std::vector<Verdict> verdicts;
  std::vector<OutcomeClass> classes;
  std::vector<Cue::Meaning> cues;      // one of these words decided the claim
  std::vector<Cue::Meaning> not_with;  // none of these stands in its sentence
  std::optional<bool> negated;
};

// Holds where a word of one of these meanings is used: not denied, asked, or quoted as wording that is barred.
struct PhraseCondition {
  std::vector<Cue::Meaning> cues;
  std::vector<Role> roles;              // of its statement, on a page; none given: any
  std::vector<Cue::Meaning> with;       // one of these stands in the same sentence
  std::vector<Cue::Meaning> not_with;   // none of these does
  std::vector<Cue::Meaning> not_near;   // nor one of these in its block or one next to it under the same heading
  std::vector<std::string> page_lacks;  // one of these disclosures is absent from the page
  bool is_once = false;                 // a label, and what follows the first on the page, are told as info
  bool needs_text = false;              // not in a heading or another label, which what stands under it speaks for
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
  std::string id;                     // URZ021
  std::string name;                   // hedge-without-evidence: names the fault
  Wording title;                      // the same in a few words for people
  std::optional<Severity> severity;   // of an effect, the least of it; nothing: the policy's cell decides
  std::vector<Condition> conditions;  // one of them is enough
  Wording message;                    // {intervention} {outcome} {words} {strength} {known} {stated} are filled
  Wording fix;                        // may be empty
  std::string category;               // of kCategories: the class in which the ministry counts it
  std::vector<std::string> families;  // the faults it covers, in the words of the catalogue of rules
  std::vector<int> basis;             // indices into Lexicon::laws, the one that weighs most first
  Wording uncertain;                  // what is not settled in law; empty where it is. Then never an error.
  std::map<std::string, std::string> sections;  // kSections -> Markdown
  std::vector<RuleExample> examples;
  std::string where;  // "rules/URZ021-hedge-without-evidence.md"
};

inline constexpr std::array<std::string_view, 6> kRuleSections = {"What it flags", "Why it matters", "Legal basis",
                                                                  "Say instead",   "Known limits",   "Examples"};

// The classes of the medical advertising guideline, `unlisted` being what lacks a condition for saying more than the
// closed list, `other-law` what another act bars.
inline constexpr std::array<std::string_view, 9> kCategories = {"false",        "comparative", "exaggerated",
                                                                "public-order", "testimonial", "before-after",
                                                                "undignified",  "unlisted",    "other-law"};

}  // namespace urazuke
