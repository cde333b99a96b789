// story: what happened to somebody, told as a fact of a life: a patient's own words of a change, or what people did
// after so many sessions. Comes in: a sentence in which nothing else is claimed. Goes out: the claim that the treatment
// did it. Voices that name an effect are left to the events of their clauses.
#pragma once

#include "claims/sentence_claims.h"

namespace urazuke {

// "Now I can climb stairs again": a patient tells what has changed, among other voices or between quotation marks.
void read_told_change(const Scope& scope, SentenceClaims& found);

// "At the third session he left his stick behind": what somebody did after so many sessions is told as their doing.
void read_story(const Scope& scope, SentenceClaims& found);

}  // namespace urazuke
