// slight_harm: "few side effects", "that it hurts is rare": how little of a harm comes is a claim of safety. Comes in:
// a clause and the word for little. Goes out: an event of safety, unless it is a benefit that is rare or the rise of a
// harm that is slight. That no harm comes is left to denied_harm.
#pragma once

#include <vector>

#include "claims/clause_reading.h"
#include "claims/event.h"

namespace urazuke {

// "few side effects": a slight amount of a harm makes a claim of safety.
void add_slight_harm(const ClauseReading& here, uint32_t index, std::vector<Event>& events);

}  // namespace urazuke
