// compared: tables that hold the clinic's own column against another's. Comes in: what each block names. Goes out: the
// cells of such tables, marked in their contexts. Whether a cell claims anything is left to listed.
#pragma once

#include <vector>

#include "claims/context.h"

namespace urazuke {

// What a block names that could head a column.
struct Named {
  Because rival;        // another's treatment or clinic; no lexicon where the block names none
  bool is_own = false;  // the clinic
  int intervention = -1;
  Span span;  // of the intervention, in the block
};

// Marks the cells of tables (by the heading and lead they share) that hold the own column against another's. What
// stands in the own column speaks for it; what stands in another's speaks against that where its header says so.
// `names`: of each block of the page.
void mark_compared(const Page& page, const PageReading& reading, const std::vector<Named>& names,
                   const Lexicon& lexicon, PageContext& context);

}  // namespace urazuke
