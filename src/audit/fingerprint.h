// fingerprint: what a finding is about, without where it stands. Comes in: an audit with its findings. Goes out:
// sixteen hex digits for each finding, of its rule, its words, the sentence around them and which of several alike it
// is, so that text may move on the page and the finding is known again. A finding about the page has its rule's alone.
#pragma once

#include "audit/audit.h"

namespace urazuke {

// Fills Finding::fingerprint; no two findings of one audit have the same.
void fingerprint(Audit& audit, const Lexicon& lexicon);

}  // namespace urazuke
