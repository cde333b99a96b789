// denied_harm: that a harm does not come is a claim of safety: "no rejection occurs", "there is no danger", "the lid
// never droops". Comes in: a clause and the verb or the negation. Goes out: an event of safety, absolute where nothing
// says "hardly". How little of a harm comes is left to slight_harm, words of safety to quality.
#pragma once

#include <vector>

#include "claims/clause_reading.h"
#include "claims/event.h"

namespace urazuke {

// A word for a risk, or a complaint of the lexicon.
bool names_harm(const ClauseReading& here, const Mention& mention);

// An event of safety, from the harm to token `last`; mention `carrier` says how little of it comes.
Event safety_from(const Mention& harm, uint32_t last, uint32_t carrier);

// "no rejection occurs": a harm, a verb that says it comes up, and a negation right behind.
void add_absent_harm(const ClauseReading& here, uint32_t index, std::vector<Event>& events);

// "There is no danger", "the lid never droops": a harm, and what denies it right behind.
void add_no_harm(const ClauseReading& here, uint32_t index, std::vector<Event>& events);

}  // namespace urazuke
