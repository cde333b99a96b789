// limit: "..., but": what stands behind the concession is what a sentence says in the end. Comes in: the event's reach.
// Goes out: whether the sentence goes on to deny or to limit it. A denial in the event's own clause is left to
// polarity.
#pragma once

#include "claims/reach.h"

namespace urazuke {

// What stands behind the concession is what a sentence says in the end.
bool is_limited(const Reach& here);

}  // namespace urazuke
