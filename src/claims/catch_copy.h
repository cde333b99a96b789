// catch_copy: copy that breaks off with the promise left unsaid ("for the size you dream of"), or that only boasts of
// an approval. Comes in: a sentence in which nothing else is claimed. Goes out: the claim.
#pragma once

#include "claims/sentence_claims.h"

namespace urazuke {

// "For the size you dream of" (risou no saizu e.): copy that breaks off at a particle, with the promise left unsaid.
void read_catch_copy(const Scope& scope, SentenceClaims& found);

// "Approved in this country as a drug for insomnia", of what is not known to be approved.
void read_approval(const Scope& scope, SentenceClaims& found);

}  // namespace urazuke
