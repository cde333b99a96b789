// slight_harm: "few side effects", "that it hurts is rare": how little of a harm comes is a claim of safety. Comes in:
// a clause and the word for little. Goes out: an event of safety. That none comes is left to denied_harm.
#pragma once

#include <vector>

#include "claims/clause_reading.h"
#include "claims/event.h"

namespace urazuke {

// "few side effects": a slight amount of a harm makes a claim of safety.
void add_slight_harm(const ClauseReading& here, uint32_t index, std::vector<Event>& events);

}  // namespace urazuke
