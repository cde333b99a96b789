// clauses: a sentence's tokens -> the clauses that wording holds over. Japanese puts strength, evidence and negation
// behind the predicate, so a clause runs up to its predicate and the words that close it.
//   coordination  ... and (renyou form or te, with a comma): what closes the last clause may hold for all of them
//   concession    ... but (ga, monono, keredo): nothing crosses it
#pragma once

#include <vector>

#include "claims/reading.h"

namespace urazuke {

struct Clause {
  enum class Boundary { end, coordination, concession } boundary = Boundary::end;
  uint32_t first = 0, last = 0;  // tokens, [first, last)
  bool has_event = false;        // something is said to happen in it; set once events are known
};

void find_clauses(const PageReading& reading, const SentenceReading& sentence, std::vector<Clause>& clauses);

}  // namespace urazuke
