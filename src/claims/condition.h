// condition: an event that nobody says happens, because it is only what something else depends on: "where it does not
// get better", "if it is gone, we stop", "even if it eases", "those who have ...". Comes in: an event and its sentence.
// Goes out: yes or no. A risk is left to risk, what a request takes for granted to request.
#pragma once

#include "claims/modality.h"
#include "claims/scope.h"

namespace urazuke {

// In the event's own clause; "results differ, but most feel the effect" claims the effect.
bool differs_by_person(const Scope& scope, const Event& event);

// "Even if nothing is felt after one visit (nakute mo), the next heals it".
bool is_conceded(const Scope& scope, const Modality& modality);

// "Where it does not get better", "once the pain has gone": the event is the condition of something else. "There are
// cases where it does" is none.
bool is_condition(const Scope& scope, const Event& event);

// "Where pain comes up (itami ga deta baai wa), we lower the load": what is done then is no effect of the treatment.
bool is_contingency(const Scope& scope, const Event& event);

// "Those who have a loss of weight (taijuu no genshou ga aru kata wa)": a sign by which people are told apart.
bool is_sign_of_person(const Scope& scope, const Event& event);

// "Even if the pain eases (te mo), ...": nobody says that it does.
bool is_even_if(const Scope& scope, const Event& event, const Modality& modality);

}  // namespace urazuke
