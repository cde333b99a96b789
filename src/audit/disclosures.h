// disclosures: what a page about self-pay care must say, and whether and where it says it. Each item of
// disclosures.tsv is looked for by its words in page_facts.tsv; a heading alone is only part of an answer.
#pragma once

#include <vector>

#include "audit/audit.h"
#include "claims/context.h"
#include "claims/reading.h"

namespace urazuke {

std::vector<Disclosure> find_disclosures(const Page& page, const PageReading& reading, const PageContext& context,
                                         const Lexicon& lexicon);

}  // namespace urazuke
