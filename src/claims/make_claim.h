// make_claim: an event that is claimed -> the Claim, with its exact place, where it took what its sentence leaves out,
// and every lexicon line that decided.
#pragma once

#include "claims/claim.h"
#include "claims/event.h"
#include "claims/modality.h"
#include "claims/scope.h"

namespace urazuke {

Claim make_claim(const Scope& scope, const Event& event, const Modality& modality, const Subject& subject);

// "Results differ from person to person", "we do not guarantee", "be careful with": a caveat about what the treatment
// does. `mention` is the one that says so.
Claim make_limit(const Scope& scope, uint32_t mention, const Subject& subject);

// Research that the sentence tells of without saying what it found of the treatment; `mention` names it.
Claim make_research(const Scope& scope, uint32_t mention, const Modality& modality, const Subject& subject);

// A cell of a table that is a claim as a whole; `because` is what made it one: what names the rival that it is compared
// with, or the header that it answers.
Claim make_cell(const Scope& scope, const Subject& subject, const Because& because);

// Adds what `claim` names to `other`, a claim of the same kind in the same sentence: one sentence makes one claim of a
// kind at a strength, however many things it lists.
void merge_claim(Claim& other, const Claim& claim);

}  // namespace urazuke
