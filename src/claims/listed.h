// listed: things that a list or a table names without saying that anything happens: complaints under "recommended for",
// benefits under "expected effects", cells that compare. Comes in: a sentence in which nothing else is claimed. Goes
// out: the claim that the place makes of it.
#pragma once

#include "claims/sentence_claims.h"

namespace urazuke {

// "Recommended for those who: forget things", "... people who forget things": a complaint alone, listed as a reason
// to take the treatment.
void read_recommended(const Scope& scope, SentenceClaims& found);

// "Expected effects: wrinkles, concentration": a thing alone, listed under a heading of effects.
void read_listed(const Scope& scope, SentenceClaims& found);

// A cell of a table that holds the treatment or the clinic against others speaks for the one or against the other.
void read_compared(const Scope& scope, SentenceClaims& found);

}  // namespace urazuke
