// html_marks: where the page's text is marked. Comes in: an audit, whose spans are bytes of the document. Goes out:
// the same places as bytes of the blocks' own text, which is what a reader of the page sees, and the findings' numbers.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "audit/audit.h"

namespace urazuke {

struct MarkedStatement {
  int block = -1;
  Span span;                       // bytes of the block's text
  std::optional<Verdict> verdict;  // the gravest of its claims; nothing where none of them is judged
  std::vector<int> findings;       // indices into Audit::findings, without those that are suppressed
};

struct Marks {
  std::vector<MarkedStatement> statements;       // one for each of Audit::statements
  std::vector<int> statement_of;                 // by finding: index into Audit::statements, -1 for the page
  std::vector<std::optional<Span>> words_of;     // by finding: bytes of its statement's block
  std::vector<int> number_of;                    // by finding: from 1, the suppressed ones behind the others
  std::vector<std::vector<int>> statements_in;   // by block: indices into Audit::statements, in order
  std::vector<std::pair<uint32_t, int>> places;  // where each of Audit::statements begins in the document, sorted
};

Marks find_marks(const Audit& audit);

// The first statement that `span`, bytes of the document, meets; -1 where it meets none.
int statement_at(const Marks& marks, const Audit& audit, Span span);

}  // namespace urazuke
