// promise: words of certainty ("surely", "never", "100 %"). Comes in: the event's reach and such a word. Goes out: a
// guarantee, where the word promises this event: not what a later clause says, not denied, and not a word that is only
// defined. All that is less than certain is left to strength.
#pragma once

#include "claims/modality.h"
#include "claims/reach.h"

namespace urazuke {

// A promise in a later clause is of what is said there, unless it takes the whole as its object. "There is no such
// thing as a cure" denies and promises nothing.
void read_guarantee(const Reach& here, uint32_t index, Modality& result);

}  // namespace urazuke
