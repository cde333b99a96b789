// rewrites: rewrites.tsv, how overstated sentences become ones that may stand. One line is one step; a rewrite drops
// words, replaces some, or takes off the sentence's ending and says the rest at the level of evidence that there is.
// What a step does to a sentence is audit's work; the Japanese is all here.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/values.h"

namespace re2 {
class RE2;
}

namespace urazuke {

// What is left of a sentence when its ending is taken off.
enum class Leaves : uint8_t {
  clause,    // a predicate in its plain form
  state,     // the same of what goes on: it cannot be aimed at
  noun,      // the thing that is promised
  effect,    // the thing that there is an effect on
  gain,      // a noun that is an effect itself
  act,       // what a treatment is said to do; the ending's group is the treatment
  verb,      // a verb before a polite ending: its base form is put in its place
  negative,  // the same, with its plain negative
  copula,    // a noun or adjectival noun that was the predicate
  verbal,    // a noun that takes "do"
  able,      // the same where the ending said "can"
  item,      // an entry of a list
  nothing,   // a sentence that no step knows how to end
};

struct RewriteRow {
  enum class Step : uint8_t {
    drop,                // takes the words away
    replace,             // puts other words in their place
    replace_unapproved,  // the same, for products never approved
    ending,              // matched at the end of a sentence; says what it leaves
    say,                 // the new ending for what is left, by level of evidence
    gain,                // a noun that is an effect itself, by its end
    topic,               // the particle behind a topic, where the sentence becomes a clause of another
    negative,            // plain negative of a continuative form
    plain,               // a plain verb for a polite one
    leave,               // a sentence that it cannot save: all of it, or what `with` names
    contrast,            // a sentence that already holds a "but"
  } step = Step::drop;
  std::shared_ptr<const re2::RE2> pattern;  // of every step but say
  std::string with;  // what is put in; \1 is a group of the pattern, {0} what is left, {1} the ending's group
  Leaves leaves = Leaves::nothing;            // ending, say
  EvidenceLevel level = EvidenceLevel::none;  // say
  bool takes_topic = false;                   // say: the wording for a sentence whose topic is the treatment
  std::string example, result, where;
};

std::string_view name_of(Leaves value);

// The text with the first match of the row's pattern replaced, or nothing where it does not match.
std::optional<std::string> replaced(const RewriteRow& row, const std::string& text);

}  // namespace urazuke
