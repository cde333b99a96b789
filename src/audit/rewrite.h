// rewrite: one finding's sentence -> sentences that say no more than is known, by the steps of rewrites.tsv. What
// comes out are proposals, best first: offer_rewrites audits them. A rewrite changes only the words that it must and
// keeps the source's tags; where a place cannot be changed without harm to the markup there is none.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "audit/audit.h"

namespace urazuke {

// `sentence`, an index into Page::sentences, is the one that the finding's span begins in.
std::vector<Rewrite> propose_rewrites(const Audit& audit, const Finding& finding, int sentence, const Lexicon& lexicon,
                                      Tokeniser& tokeniser);

}  // namespace urazuke
