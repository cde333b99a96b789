// check: rules over claims, words and disclosures -> findings. Code knows only the kinds of condition; what is
// flagged, how gravely and in which words is a page in lexicons/rules. Rules that are not in force on the day asked
// for are left out.
#pragma once

#include <string_view>

#include "audit/audit.h"
#include "claims/context.h"
#include "claims/reading.h"

namespace urazuke {

// Fills audit.findings, in the order of the text; findings about the page as a whole stand last. A claim is reported
// once, under the first rule by id that holds, rules that ask for certain words before those that do not; claims of a
// caveat or a risk are not reported. A rule that asks for words reports a sentence once, and where those words are a
// claim's own, it speaks for the claim.
void check(Audit& audit, const PageReading& reading, const PageContext& context, const Lexicon& lexicon,
           const AuditSettings& settings);

}  // namespace urazuke
