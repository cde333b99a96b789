// suppress: which findings are not acted on, and why. Comes in: an audit with its findings and fingerprints. Goes out:
// Finding::suppression of those that a comment of the page hides, that lie in an approved phrase, or that are known
// from the baseline, in that order; and what was meant to hide something and does not. No finding is taken away.
#pragma once

#include "audit/audit.h"

namespace urazuke {

// Fills Finding::suppression and Audit::idle_ignores.
void suppress(Audit& audit, const Lexicon& lexicon);

}  // namespace urazuke
