// research: a study told of without what it found. Comes in: a sentence and what is claimed in it. Goes out: the claim
// that there is such a study, where no claim of the clause says so already. The level itself is left to
// stated_evidence.
#pragma once

#include "claims/sentence_claims.h"

namespace urazuke {

// Whether the clause holds a word of this meaning that does not only name a source.
bool tells_of(const Scope& scope, const Clause& clause, Cue::Meaning meaning);

// "... was found", "is reported".
bool tells_result(const Scope& scope, const Clause& clause);

// "A trial in 28 people compared both sides of the face": research told without its finding.
void read_research(const Scope& scope, SentenceClaims& found);

}  // namespace urazuke
