// assertion: whether what a clause says happens is claimed of the treatment. Comes in: an event, how it is said, and
// the sentence it stands in. Goes out: yes or no. Here is told only where nothing is claimed at all (a question, a
// link, references, a career, words that are only shown) and what safety asks for; the other kinds are left to
// efficacy, praise and authority.
#pragma once

#include "claims/modality.h"
#include "claims/scope.h"

namespace urazuke {

bool is_claim(const Scope& scope, const Event& event, const Modality& modality);

}  // namespace urazuke
