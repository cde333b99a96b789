// told_twice: events that only say again what another event of the sentence says. Comes in: the events of a sentence.
// Goes out: those that stand for themselves.
#pragma once

#include <vector>

#include "claims/event.h"

namespace urazuke {

// "That it has no side effects (no ga) is our strength", "chosen as what heals (mono toshite)": the praise takes the
// claim itself as what it praises. A word for a rumour is how the effect is told. "Works better than ..." compares and
// names no other effect.
void drop_told_twice(const PageReading& reading, const SentenceReading& sentence, std::vector<Event>& events);

}  // namespace urazuke
