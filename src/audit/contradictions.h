// contradictions: a statement and another of the same page that cannot both stand: safety is guaranteed here and not
// established there; a treatment is approved and unapproved. Comes in: what an audit found, and one condition. Goes
// out: pairs of places. Each statement stands in at most one pair, with the nearest that contradicts it.
#pragma once

#include <vector>

#include "audit/audit.h"
#include "claims/reading.h"

namespace urazuke {

struct Contradiction {
  int claim = -1;  // index into Audit::claims, -1 where a phrase says it
  Span span;       // bytes of Document::text: what is said
  Span other;      // what it contradicts
};

std::vector<Contradiction> find_contradictions(const PairCondition& condition, const Audit& audit,
                                               const PageReading& reading, const Lexicon& lexicon);

}  // namespace urazuke
