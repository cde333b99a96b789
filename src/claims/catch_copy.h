// catch_copy: copy that claims by its form: what breaks off with the promise left unsaid ("for the size you dream of"),
// or boasts of an approval that is not known. Comes in: a sentence in which nothing else is claimed. Goes out: the
// claim. Whether an approval told as a fact is one is left to authority, lists and cells to listed.
#pragma once

#include "claims/sentence_claims.h"

namespace urazuke {

// "For the size you dream of" (risou no saizu e.): copy that breaks off at a particle, with the promise left unsaid.
void read_catch_copy(const Scope& scope, SentenceClaims& found);

// "Approved in this country as a drug for insomnia", of what is not known to be approved.
void read_approval(const Scope& scope, SentenceClaims& found);

// "Nobody was left unhelped", "or your money back": success that is promised in words that tell of no change.
void read_promised_success(const Scope& scope, SentenceClaims& found);

}  // namespace urazuke
