// request: what a sentence that asks for something ("please come", "be aware that") still says of the effect. Comes in:
// an event and its sentence. Goes out: yes where the effect is what the sentence invites to, the reason that it gives,
// or what it asks to know. Whether it asks at all is left to scope.
#pragma once

#include "claims/modality.h"
#include "claims/scope.h"

namespace urazuke {

// "Let us say goodbye to wrinkles": what the sentence invites to is the effect, its idiom holds the invitation. "Please
// come and expect that it goes" invites to believe it.
bool is_invited(const Scope& scope, const Event& event);

// "Please be aware that (koto wo) it may not help": the request is to know what is denied.
bool is_told_so(const Scope& scope, const Event& event, const Modality& modality);

// "The pain eases, so (node) do come": what is given as the reason is asserted, whatever is asked for then.
bool is_reason(const Scope& scope, const Event& event);

}  // namespace urazuke
