// authority: who stands behind a treatment, and what it finds out. Comes in: an event of endorsement or diagnosis, or
// an effect beside an approval. Goes out: whether it is claimed. An approval told as a fact, and what must be
// disclosed, claim nothing. Whether a treatment is approved is asked of known_evidence.
#pragma once

#include "claims/modality.h"
#include "claims/scope.h"

namespace urazuke {

// "Approved in 2018 for sweating of the armpits", of a treatment that was: told as a fact, it claims nothing.
bool tells_approval(const Scope& scope);

// "Approved for the removal of tattoos", "recommended as a prevention (to shite)": what the authority stands behind is
// told with it.
bool is_approved_use(const Scope& scope, const Event& event);

// "Breast enlargement is outside of the approval": what the approval does not hold for.
bool is_outside_approval(const Scope& scope, const Event& event);

// Who stands behind it, what it finds out.
bool is_authority(const Scope& scope, const Event& event, const Modality& modality);

}  // namespace urazuke
