// ClauseReading: one clause among the words of its sentence: all that the finders of events look at. Comes in: the
// page's reading and where the clause stands. Goes out: the mentions around it and the outcomes that they name. What
// stands around the sentence is left to Scope, what holds for an event to Reach.
#pragma once

#include "claims/clause.h"
#include "claims/reading.h"

namespace urazuke {

struct ClauseReading {
  const PageReading& reading;
  const SentenceReading& sentence;
  const Clause& clause;
  const Lexicon& lexicon;
};

inline const Outcome& outcome_of(const ClauseReading& here, const Mention& mention) {
  return here.lexicon.outcomes[mention.target.index];
}

}  // namespace urazuke
