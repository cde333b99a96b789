// risk: an event in the words of a benefit that is really told of a risk or of its end: swelling that goes down, an
// example of a side effect, a step that keeps a harm away. Comes in: an event, how it is said, and its sentence. Goes
// out: yes or no. Whether the sentence as a whole tells a risk is asked of scope; that no harm comes is denied_harm's.
#pragma once

#include "claims/modality.h"
#include "claims/scope.h"

namespace urazuke {

// "Cools the site so that no bruise appears": a step of the procedure, or care about what the treatment itself does.
bool is_precaution(const Scope& scope, const Event& event);

// A risk told before "but" is not the benefit's, where what gets better is another thing than the harm.
bool tells_risk_of(const Scope& scope, const Event& event);

// "By the rinse (de) the swelling goes down": what a treatment brings down is no risk of it.
bool is_treated(const Scope& scope, const Event& event);

// Under a heading of risks, swelling that goes down is still a risk; a disease that gets better is a claim.
bool is_benefit_beside_risk(const Scope& scope, const Event& event, const Modality& modality);

// "Side effects such as thicker body hair" (... nado no fukusayou): the word for a risk takes the event as an example.
bool is_example_of_risk(const Scope& scope, const Event& event);

// "(The head feels heavy afterwards.) These symptoms go in a few days": the harm that the sentence before told.
bool is_passing_harm(const Scope& scope, const Event& event);

// "Rarely, hair grows thicker" (mare ni ... koto ga aru): what befalls a few.
bool is_rare(const Scope& scope, const Event& event, const Modality& modality);

// "Those who have an illness surely get better": names whom it is promised, not whom it may harm.
bool is_promised_all_the_same(const Scope& scope, const Modality& modality);

}  // namespace urazuke
