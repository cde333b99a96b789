// changed_thing: what a change is about. Comes in: a change and its clause. Goes out: the outcomes of the lexicon that
// stand before it or inside it, and whether it betters or worsens them; 0 where it names none. What does it, by what it
// is done and what it turns into are told apart from what is changed. Unknown nouns are left to noun.
#pragma once

#include <vector>

#include "claims/clause_reading.h"
#include "claims/event.h"

namespace urazuke {

// The things that stand before the change and belong to no earlier change of the clause. Gives the effect.
int find_outcomes(const ClauseReading& here, uint32_t index, Event& event, uint32_t unused_outcome);

// "Even when it does not stop, another shot stops it": what the same verb was said of before.
int take_over(const ClauseReading& here, Event& event, const std::vector<Event>& events);

// "Straightens the teeth": a phrase that says what happens with what.
void add_outcomes_inside(const ClauseReading& here, const Mention& change, Event& event);

}  // namespace urazuke
