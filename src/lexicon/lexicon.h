// Lexicon: everything in lexicons/, loaded, checked and const. All Japanese and all knowledge of the domain come
// from here: what is offered, what it is said to do, the words that carry strength, evidence and negation, what is
// known, what the policy permits, the rules and the wording of messages. Nothing here reads a page.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "language/automaton.h"
#include "language/tokeniser.h"
#include "lexicon/cue.h"
#include "lexicon/rewrites.h"
#include "lexicon/rule.h"
#include "lexicon/words.h"
#include "text/result.h"

namespace urazuke {

// What a pattern of the automaton, or a regular expression, stands for.
struct Target {
  enum class Table : uint8_t { intervention, outcome, cue } table = Table::cue;
  uint32_t index = 0;
};

struct Lexicon {
  std::vector<std::string> folders;  // as loaded, the shipped one first
  std::string version;               // lexicons/VERSION
  std::string sha256;                // over every file, in order of name

  std::vector<Intervention> interventions;
  std::vector<Outcome> outcomes;
  std::vector<Evidence> evidence;
  std::vector<std::vector<int>> evidence_of;  // rows of evidence, by intervention
  std::vector<Citation> citations;
  // The last part of a compound -> index into outcomes; and the longest such part, in bytes.
  std::map<std::string, uint32_t, std::less<>> heads;
  size_t longest_head = 0;
  std::vector<Cue> cues;
  std::vector<PolicyRow> policy;
  std::vector<DisclosureItem> disclosures;
  std::vector<Law> laws;
  std::vector<Rule> rules;           // in order of id
  std::vector<RewriteRow> rewrites;  // in the order they are tried
  Messages messages;
  std::vector<ApprovedPhrase> approved;

  Vocabulary vocabulary;
  std::unique_ptr<Dictionary> dictionary;
  Automaton automaton;
  std::vector<Target> targets;  // by pattern number of the automaton
  struct Expressions;           // cues written between slashes, see expressions.h
  std::shared_ptr<const Expressions> expressions;

  int intervention(std::string_view id) const;  // -1 where unknown
  int outcome(std::string_view id) const;
  int rule(std::string_view id) const;
  int evidence_outcome(int outcome) const;  // the outcome under which its evidence is filed, mostly itself
  // True where `descendant` is `ancestor` or is a kind of it.
  bool is_a(int descendant, int ancestor) const;
};

// Whether one of the provisions that the rule rests on is in force on `day`, a date.
bool is_in_force(const Rule& rule, const Lexicon& lexicon, std::string_view day);

// Loads the folders, later ones on top of earlier ones, and then the treatments that none of them knows. Every fault is
// appended to `errors` with file:line, what and what to do; the lexicon is usable only where there is none.
Lexicon load_lexicon(const std::vector<std::string>& folders, std::vector<Error>& errors,
                     const std::vector<OwnTreatment>& treatments = {});

// The index of the rule with this id or name, -1 where there is none; and what `word` was meant to be, for a hint.
int find_rule(const std::vector<Rule>& rules, std::string_view word);
std::string nearest_rule(const std::vector<Rule>& rules, std::string_view word);

}  // namespace urazuke
