// strength: how sure the wording is. Comes in: the event's reach and a word in front of it or behind it. Goes out: the
// strength, or a wish, a purpose, a question inside the sentence. Possibility comes before report, report before
// expectation. Certainty is left to promise, the level of research to stated_evidence.
#pragma once

#include "claims/modality.h"
#include "claims/reach.h"

namespace urazuke {

// The first possibility decides; among the others the last, which closes the sentence.
void set_strength(const Reach& here, uint32_t index, Strength strength, Modality& result);

// The word decided: the claim reaches up to it.
void keep(const Reach& here, uint32_t index, Modality& result);

// "Perhaps", "probably" in front of the event.
void read_before(const Reach& here, uint32_t index, Modality& result);

// What stands behind the event: the last word on how it is said.
void read_behind(const Reach& here, uint32_t index, Modality& result);

}  // namespace urazuke
