// appraise: a claim held against evidence.tsv and policy.tsv. What counts is evidence of this treatment for this
// outcome; what is known only of a broader or another kind of it is `transferred`. A trial that found nothing supports
// nothing. The cell of the policy that decided is named.
#pragma once

#include "claims/claim.h"
#include "lexicon/lexicon.h"

namespace urazuke {

Appraisal appraise(const Claim& claim, const Lexicon& lexicon);

// The class that decides about a claim: the gravest among its outcomes, `general` where it names none.
OutcomeClass class_of(const Claim& claim, const Lexicon& lexicon);

}  // namespace urazuke
