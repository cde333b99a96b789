// level_to_name: which level of evidence a sentence may name for a claim instead of promising its effect. What is
// known of this treatment is named; that nothing is known is said only where that is sure.
#pragma once

#include "claims/claim.h"
#include "lexicon/lexicon.h"

namespace urazuke {

// `unknown`: nothing is on file, and the sentence may say what the treatment is for. `established`: no wording does
// it, a person has to look for the evidence.
EvidenceLevel level_to_name(const Claim& claim, const Appraisal& appraisal, const Lexicon& lexicon);

bool is_never_approved(const Claim& claim, const Lexicon& lexicon);

}  // namespace urazuke
