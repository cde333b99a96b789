// stated_evidence: the level of research that the wording names for an event. Comes in: the event's reach and a word
// for research. Goes out: the level, where the study is told of this event and not of another clause's, is not denied
// and no mere likeness. What the evidence really is, is left to known_evidence.
#pragma once

#include "claims/modality.h"
#include "claims/reach.h"

namespace urazuke {

// What research a word names, and whether it is this event's.
void read_evidence(const Reach& here, uint32_t index, Modality& result);

// "It is only a report of five patients, but growth was seen": the study stands in a clause of its own, conceded, in
// which nothing else happens.
bool is_conceded_study(const Reach& here, const Mention& study);

// "According to a study (ni yoru to), ...": what follows is the study's.
bool is_source(const Reach& here, const Mention& mention);

// "In a trial of 20 people (dewa) weight fell": what a study found is told in the past tense.
bool is_study_result(const Reach& here, const Modality& result);

// Any research, but not the bare adverb "scientifically" (kagaku-teki ni).
bool tells_research(const Reach& here);

}  // namespace urazuke
