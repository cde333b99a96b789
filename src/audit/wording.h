// wording: what a finding says, in the language asked for: its message, why, and what to say instead. All words come
// from the rule's page and messages.tsv; this file only puts names into their places.
#pragma once

#include "audit/audit.h"

namespace urazuke {

// Fills message, because and fix of `finding`, whose rule, claim and span are set.
void word_finding(const Audit& audit, const Lexicon& lexicon, Language language, Finding& finding);

}  // namespace urazuke
