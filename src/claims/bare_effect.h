// bare_effect: "there is an effect", "it raises the speed": an event that says little by itself, of nothing or of a
// thing that the lexicon does not know. Comes in: such an event, how it is said, and its sentence. Goes out: whether
// the words around it make a claim of it: a strength, the treatment's name, a list of effects, by what it comes about.
#pragma once

#include "claims/modality.h"
#include "claims/scope.h"

namespace urazuke {

// "There is an effect" claims one only with a word of strength, where the treatment itself is named, or in a list
// of effects.
bool speaks_of_effect(const Scope& scope, const Event& event, const Modality& modality);

}  // namespace urazuke
