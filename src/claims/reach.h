// reach: how far wording holds. Comes in: an event among the clauses of its sentence. Goes out: the tokens between the
// concessions around it, and whether a word belongs to the event's clause or takes it, from a later one, as its object.
// What the word then makes of the event is left to modality.
#pragma once

#include <vector>

#include "claims/clause.h"
#include "claims/event.h"

namespace urazuke {

inline constexpr uint32_t kPredicate = 4;  // tokens: the endings of a verb

struct Reach {
  const PageReading& reading;
  const SentenceReading& sentence;
  const std::vector<Clause>& clauses;
  size_t clause;  // of the event
  const Event& event;
  uint32_t first = 0, last = 0;  // tokens between the concessions around the event

  const Clause& own() const { return clauses[clause]; }
};

// The reach of `event`, which stands in clause `clause`: up to the nearest concession on either side.
Reach find_reach(const PageReading& reading, const SentenceReading& sentence, const std::vector<Clause>& clauses,
                 size_t clause, const Event& event);

// The clause in which the mention begins.
const Clause& clause_at(const Reach& here, const Mention& mention);

// Ends in the event's own clause, or before it.
bool in_own_clause(const Reach& here, const Mention& mention);

// Stands in it as a whole.
bool in_own_clause_whole(const Reach& here, const Mention& mention);

// "... koto ga (mice de) houkoku": the word takes all that stands before it as its object.
bool takes_whole(const Reach& here, const Mention& mention);

// "It lasts, and there is no need to come again": a clause in which nothing else happens.
bool closes_event(const Reach& here, const Mention& mention);

// A denial right behind the mention, in its own clause.
bool is_negated(const Reach& here, uint32_t index);

}  // namespace urazuke
