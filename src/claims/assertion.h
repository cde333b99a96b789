// assertion: whether what a clause says happens is claimed of the treatment. Comes in: an event, how it is said, and
// the sentence it stands in. Goes out: yes or no. Told apart here: claims from the body's own biology, other people's
// treatments, purposes, wishes outside a list of wishes, risks, procedures, prices, disclosures, and bare nouns.
#pragma once

#include "claims/event.h"
#include "claims/modality.h"
#include "claims/scope.h"

namespace urazuke {

// "Approved in 2018 for sweating of the armpits", of a treatment that was: told as a fact, it claims nothing.
bool tells_approval(const Scope& scope);

// "The usual treatment (wa, dewa) ...": what stands before the event is about another treatment.
bool is_about_another(const Scope& scope, const Event& event);

bool is_claim(const Scope& scope, const Event& event, const Modality& modality);

}  // namespace urazuke
