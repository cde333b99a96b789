// ClauseReading: one clause among the words of its sentence: all that the finders of events look at. Comes in: the
// page's reading and where the clause stands. Goes out: the mentions around it and the outcomes that they name. What
// stands around the sentence is left to Scope, what holds for an event to Reach.
#pragma once

#include <span>

#include "claims/clause.h"
#include "claims/reading.h"

namespace urazuke {

struct ClauseReading {
  const PageReading& reading;
  const SentenceReading& sentence;
  const Clause& clause;
  const Lexicon& lexicon;
};

// The mentions of the whole sentence, in order of the text.
inline std::span<const Mention> mentions_of(const ClauseReading& here) {
  return std::span(here.reading.mentions)
      .subspan(here.sentence.first_mention, here.sentence.last_mention - here.sentence.first_mention);
}

inline const Outcome& outcome_of(const ClauseReading& here, const Mention& mention) {
  return here.lexicon.outcomes[mention.target.index];
}

}  // namespace urazuke
