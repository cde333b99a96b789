// beside_effect: praise and places that only belong to how an effect is told: "a superior effect", "say many", "a
// congress was told". Comes in: the claims of a sentence. Goes out: those that stand for themselves. The best and the
// newest do.
#pragma once

#include "claims/sentence_claims.h"

namespace urazuke {

// "It grew", say many: what the voices tell is the claim, that there are many praises nothing else.
void drop_voices(const Scope& scope, SentenceClaims& found);

// "A congress was told that it helps" (gakkai de houkoku): where it was told is no endorsement of its own.
void drop_venue(const Scope& scope, SentenceClaims& found);

}  // namespace urazuke
