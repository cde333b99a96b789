// praise: the best, the newest, the most. Comes in: an event of superiority, how it is said, and its sentence. Goes
// out: whether it speaks for the treatment or the clinic. Told apart here: praise of the research, numbers that only
// measure or count, comparisons within a study. Praise beside an effect is dropped later, by beside_effect.
#pragma once

#include "claims/modality.h"
#include "claims/scope.h"

namespace urazuke {

// "Best", "first of its kind", "30 years": on a page about a treatment nothing else is meant. A comparison or an
// abundance may be of anything.
bool speaks_for_itself(Cue::Meaning praise);

// Praise speaks for the treatment or the clinic where it names one, or as a label of its own.
bool is_superiority(const Scope& scope, const Event& event, const Modality& modality);

}  // namespace urazuke
