// role: what a statement is, from the words in it, where it stands, and the claims that were found in it.
#pragma once

#include <vector>

#include "claims/claim.h"
#include "claims/scope.h"

namespace urazuke {

// What a sentence does with its events, gathered while its claims are made.
struct SentenceFacts {
  bool has_positive_claim = false;
  bool has_denied_claim = false;
  bool has_evidence_claim = false;  // reported, or at a level that the text names
  bool tells_risk = false;
};

Role read_role(const Scope& scope, const SentenceFacts& facts);

}  // namespace urazuke
