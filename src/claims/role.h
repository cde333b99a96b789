// role: what a statement is, from the words in it, where it stands, and the claims that were found in it.
#pragma once

#include <vector>

#include "claims/claim.h"
#include "claims/context.h"
#include "claims/reading.h"

namespace urazuke {

// What a sentence does with its events, gathered while its claims are made.
struct SentenceFacts {
  bool has_positive_claim = false;
  bool has_denied_claim = false;
  bool has_evidence_claim = false;  // reported, or at a level that the text names
  bool tells_risk = false;
};

Role read_role(const Page& page, const SentenceReading& sentence, const Context& context, const SentenceFacts& facts);

}  // namespace urazuke
