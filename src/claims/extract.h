// extract: a Page -> what each statement is, and what it claims. The only entrance to the grammar of this room:
// reading (tokens and mentions), context (what stands above), clause, event, modality. Whether a claim is backed is
// left to appraise.
#pragma once

#include <vector>

#include "claims/claim.h"
#include "claims/context.h"
#include "claims/reading.h"

namespace urazuke {

struct Extraction {
  std::vector<Statement> statements;  // one for each sentence
  std::vector<Claim> claims;          // in the order of the text
};

Extraction extract_claims(const Page& page, const PageReading& reading, const PageContext& context,
                          const Lexicon& lexicon);

}  // namespace urazuke
