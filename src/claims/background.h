// is_background: one change and the sentence around it -> whether it is what the body, a disease or a substance does by
// itself. Comes in: the scope of the sentence and the event. Goes out: yes where a topic that is not the treatment
// stands before it in a sentence of science, or where the sentence says what kind of nature something is. What a
// treatment brings about is left to assertion.
#pragma once

#include "claims/scope.h"

namespace urazuke {

bool is_background(const Scope& scope, const Event& event);

}  // namespace urazuke
