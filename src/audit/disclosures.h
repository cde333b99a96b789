// disclosures: what a page about self-pay care must say, and whether and where it says it: for each treatment that
// the page offers, and for the page as a whole. Comes in: what the page states (facts) and offers (offers), and its
// claims. Goes out: Audit::treatments and Audit::disclosures.
#pragma once

#include "audit/audit.h"
#include "claims/context.h"
#include "claims/reading.h"

namespace urazuke {

// Fills audit.treatments and audit.disclosures; audit.page, statements and claims are filled.
void find_disclosures(Audit& audit, const PageReading& reading, const PageContext& context, const Lexicon& lexicon);

}  // namespace urazuke
