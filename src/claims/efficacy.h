// efficacy: whether a change for the better is claimed of the treatment. Comes in: the event, how it is said, and its
// sentence. Goes out: yes or no. Told apart here: wishes outside a list of wishes, benefits that are only mentioned,
// nature's own course. Asks background, bare_effect, condition, request, risk and authority for the rest.
#pragma once

#include "claims/modality.h"
#include "claims/scope.h"

namespace urazuke {

bool is_efficacy(const Scope& scope, const Event& event, const Modality& modality);

}  // namespace urazuke
