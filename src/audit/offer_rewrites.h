// offer_rewrites: which of the proposed rewrites hold. Each is made in the page, the page is audited again, and only
// one that clears its own finding and adds none anywhere is offered. Findings are compared by rule, severity and the
// block they stand in. Nothing is written here.
#pragma once

#include "audit/audit.h"

namespace urazuke {

// Fills Finding::rewrite of `audit`, which was made of its document in `format`. Proposals in different blocks are
// audited together, so that a page is audited a few times and not once a finding; at most 24 times, whatever it holds.
void offer_rewrites(Audit& audit, InputFormat format, const Lexicon& lexicon, Tokeniser& tokeniser);

// Offered rewrites that hold together, at most one a block.
struct RewriteSet {
  std::vector<Edit> edits;  // in order; none where there is nothing left to rewrite
  uint64_t sentences = 0;
};

RewriteSet rewrites_together(const Audit& audit, InputFormat format, const Lexicon& lexicon, Tokeniser& tokeniser);

}  // namespace urazuke
