// sentence_claims: what was found in one sentence so far. Comes in: claims, one by one. Goes out: the same, with those
// that say alike on one line merged into one, and the facts that the sentence's role is read from. How two claims
// become one is left to make_claim, which of them stand to beside_effect.
#pragma once

#include <cstddef>
#include <vector>

#include "claims/claim.h"
#include "claims/event.h"
#include "claims/role.h"
#include "claims/scope.h"

namespace urazuke {

struct SentenceClaims {
  std::vector<Event> events;
  std::vector<Claim> claims;
  std::vector<std::ptrdiff_t> lines;  // of `claims`: lines of the block above each
  SentenceFacts facts;
};

// One sentence makes one claim of a kind at a strength, on each of its lines.
void add_claim(SentenceClaims& found, Claim claim, std::ptrdiff_t line = 0);

// Whether a claim stands in the clause.
bool has_claim(const Scope& scope, const Clause& clause, const SentenceClaims& found);

// One word as an event of its own.
Event event_of(const Scope& scope, uint32_t mention, ClaimKind kind);

}  // namespace urazuke
