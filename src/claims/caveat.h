// caveat: what denies or limits the effect: "results differ", "we do not guarantee", "nothing is established". Comes
// in: a sentence and what is claimed in it. Goes out: a limiting claim of the treatment, where no claim has it already.
// A limit in a claim's own words is left to limit.
#pragma once

#include "claims/sentence_claims.h"

namespace urazuke {

// Beside another claim only what a clause of its own denies: "... is reported, but nothing is established in people".
void read_caveat(const Scope& scope, SentenceClaims& found);

}  // namespace urazuke
