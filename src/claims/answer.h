// answer: what a short answer says of what its question or its header names: "Does it hurt? - No, hardly", "Can I stop
// the drugs? - Many could stop". Comes in: a sentence in which nothing else is claimed. Goes out: the claim or, of a
// verb that the answer repeats, the event. Cells are read by cell.
#pragma once

#include "claims/sentence_claims.h"

namespace urazuke {

// "Can I stop the drugs? - Many could stop (yamerareta)": the verb of the question opens the answer.
bool repeats_question(const Scope& scope);

// The benefit that the question names is what the answer affirms or denies.
void answer_by_verb(const Scope& scope, SentenceClaims& found);

// "Does it hurt? - No, hardly": the harm stands in the question, that there is none in the answer.
void read_answer(const Scope& scope, SentenceClaims& found);

// "Downtime: none": the cell answers its header.
void answer_header(const Scope& scope, SentenceClaims& found);

}  // namespace urazuke
