// facts: sentence by sentence, what a page states of the disclosure items: whole, in part and why, or by its name
// alone. Comes in: a page, its reading and context. Goes out: Facts in the order of the text. Which treatment a fact
// belongs to, and what is missing, is left to treatments and disclosures.
#pragma once

#include <vector>

#include "claims/context.h"
#include "claims/reading.h"

namespace urazuke {

struct Fact {
  enum class Grade : uint8_t { label, partial, full, harms } grade = Grade::label;
  int item = 0;                                // index into Lexicon::disclosures
  int sentence = 0;                            // index into PageReading::sentences
  Cue::Meaning reason = Cue::Meaning::count_;  // of a partial one: the meaning of partial_facts.tsv, or label-case
  std::vector<uint32_t> harms;                 // of Grade::harms: indices into Lexicon::cues, ascending
};

std::vector<Fact> find_facts(const Page& page, const PageReading& reading, const PageContext& context,
                             const Lexicon& lexicon);

}  // namespace urazuke
