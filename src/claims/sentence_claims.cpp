#include "claims/sentence_claims.h"

#include <algorithm>

#include "claims/make_claim.h"

namespace urazuke {

bool has_claim(const Scope& scope, const Clause& clause, const SentenceClaims& found) {
  const Span place = source_span(
      block_of(scope), cover(scope.reading.tokens[clause.first].span, scope.reading.tokens[clause.last - 1].span));
  return std::any_of(found.claims.begin(), found.claims.end(),
                     [&](const Claim& claim) { return claim.span.begin < place.end && place.begin < claim.span.end; });
}

Event event_of(const Scope& scope, uint32_t mention, ClaimKind kind) {
  Event event;
  event.kind = kind;
  event.has_object = true;
  event.first = scope.reading.mentions[mention].first;
  event.last = scope.reading.mentions[mention].last;
  event.mention = mention;
  event.object = scope.reading.mentions[mention].span;
  return event;
}

void add_claim(SentenceClaims& found, Claim claim, std::ptrdiff_t line) {
  const auto same = std::find_if(found.claims.begin(), found.claims.end(), [&](const Claim& other) {
    if (found.lines[static_cast<size_t>(&other - found.claims.data())] != line) return false;
    const bool is_alike =
        other.strength == claim.strength && other.stated == claim.stated && other.is_concluded == claim.is_concluded;
    return other.kind == claim.kind && other.negated == claim.negated &&
           (is_alike || claim.kind != ClaimKind::efficacy);
  });
  if (same != found.claims.end()) return merge_claim(*same, claim);
  found.claims.push_back(std::move(claim));
  found.lines.push_back(line);
}

}  // namespace urazuke
