// cited: the page's own source held against the claim. Comes in: the text of a sentence and what it claims. Goes out:
// which rows of evidence.tsv stand behind "(East et al., 2021)", the one about this claim where there is one. A source
// that the table does not hold is not found; what a source is worth is left to appraise.
#pragma once

#include <string_view>
#include <vector>

#include "claims/claim.h"
#include "lexicon/lexicon.h"

namespace urazuke {

struct Cited {
  int evidence = -1;  // index into Lexicon::evidence
  Span span;          // bytes of the text: from the author to the year
};

// For claims of an effect: an author of the table followed by the year, with no other year between and not by other
// initials. A short name without initials is common: it counts only where its row is about the claim.
std::vector<Cited> find_cited(std::string_view text, const Claim& claim, const Lexicon& lexicon);

// Whether the row is evidence of what the claim says: of this treatment or a kind of it, for one of its outcomes.
bool fits(const Evidence& evidence, const Claim& claim, const Lexicon& lexicon);

}  // namespace urazuke
