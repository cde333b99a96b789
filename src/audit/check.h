// check: rules over claims, statements and disclosures -> findings. Code knows only the kinds of condition; what is
// flagged, how gravely and in which words is a page in lexicons/rules.
#pragma once

#include "audit/audit.h"
#include "claims/reading.h"

namespace urazuke {

// Fills audit.findings, in the order of the text; findings about the page as a whole stand last. A claim is reported
// once, under the first rule by id that holds, rules that ask for certain words before those that do not; claims of a
// caveat or a risk are not reported.
void check(Audit& audit, const PageReading& reading, const Lexicon& lexicon, Language language);

}  // namespace urazuke
