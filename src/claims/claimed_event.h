// claimed_event: one event -> its claim. Comes in: an event, found in a clause or made for a special place. Goes out:
// the claim, if assertion says that it is one, with the level and the complaints that the sentence before named. That a
// harm does not befall becomes one of safety.
#pragma once

#include "claims/sentence_claims.h"

namespace urazuke {

// Adds the claim that the event makes, if it makes one.
void read_event(const Scope& scope, size_t clause, const Event& event, SentenceClaims& found);

}  // namespace urazuke
