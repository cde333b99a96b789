#include "claims/beside_effect.h"

#include <algorithm>

#include "claims/quality.h"

namespace urazuke {

namespace {

using M = Cue::Meaning;

bool claims_effect(const SentenceClaims& found) {
  return std::any_of(found.claims.begin(), found.claims.end(), [](const Claim& claim) {
    const bool is_research = claim.strength == Strength::reported && claim.stated > EvidenceLevel::unspecified;
    return claim.kind == ClaimKind::efficacy && !claim.negated && !claim.is_limited && !is_research;
  });
}

// "A popular treatment that lifts": beside the effect praise is part of how it is claimed. The best and the newest
// are told for their own sake.
bool is_praise_beside_effect(const Claim& claim) {
  return claim.kind == ClaimKind::superiority && !claim.negated &&
         std::all_of(claim.because.begin(), claim.because.end(), [](const Because& because) {
           return because.meaning != name_of(M::superlative) && because.meaning != name_of(M::novel) &&
                  because.meaning != name_of(M::comparison) && because.meaning != name_of(M::plentiful) &&
                  because.meaning != name_of(M::rival_fault);
         });
}

// "Voices that it grew worse": no praise.
bool tells_voice(const Scope& scope, const SentenceClaims& found) {
  return found.claims.size() == 1 && found.claims.front().kind == ClaimKind::superiority &&
         scope.sentence.has(M::reported) && !scope.sentence.has_any({M::superlative, M::evidence});
}

bool is_change_for_better(M meaning) { return meaning == M::improve || meaning == M::effect; }

bool is_beside_effect(const Scope& scope, const Mention& praise) {
  constexpr uint32_t kParticle = 2;  // tokens from the one to the other
  return std::ranges::any_of(mentions_of(scope), [&](const Mention& effect) {
    // "Works superbly" (kouka batsugun): one word for both
    const bool is_inside =
        is_change_for_better(effect.meaning) && effect.first <= praise.first && praise.last <= effect.last;
    if (is_inside) return true;
    if (!effect.is(M::effect)) return false;
    return (effect.first <= praise.last + kParticle && praise.first <= effect.last + kParticle);
  });
}

// "A superior effect", "the effect is high": praise of the effect is how the effect is claimed.
bool praises_effect(const Scope& scope, const SentenceClaims& found) {
  const bool has_effect = std::any_of(found.claims.begin(), found.claims.end(), [](const Claim& claim) {
    return claim.kind == ClaimKind::efficacy && !claim.negated;
  });
  bool is_praise = false;
  for (uint32_t i = scope.sentence.first_mention; has_effect && i < scope.sentence.last_mention; ++i) {
    const Mention& praise = scope.reading.mentions[i];
    if (quality_kind(praise.meaning) != ClaimKind::superiority) continue;
    is_praise = (praise.is(M::superior) || praise.is(M::superlative)) && is_beside_effect(scope, praise);
    if (!is_praise) return false;
  }
  return is_praise;
}

}  // namespace

void drop_voices(const Scope& scope, SentenceClaims& found) {
  const bool tells_effect = std::any_of(found.claims.begin(), found.claims.end(), [&](const Claim& claim) {
    const bool is_voice = claim.strength == Strength::reported && claim.stated == EvidenceLevel::none;
    return claim.kind == ClaimKind::efficacy && (is_voice || scope.sentence.has(M::testimonial));
  });
  const bool tells_harm =
      scope.sentence.has(M::worry) || scope.sentence.has(M::harm) ||
      std::any_of(found.events.begin(), found.events.end(), [](const Event& event) { return event.is_harm; });
  const bool is_complaint = tells_harm && tells_voice(scope, found);
  if (tells_effect || is_complaint || praises_effect(scope, found)) {
    std::erase_if(found.claims, [](const Claim& claim) { return claim.kind == ClaimKind::superiority; });
  } else if (claims_effect(found)) {
    std::erase_if(found.claims, is_praise_beside_effect);
  }
  if (found.claims.empty()) found.facts.has_positive_claim = false;
}

void drop_venue(const Scope& scope, SentenceClaims& found) {
  const bool is_told = std::any_of(found.claims.begin(), found.claims.end(), [](const Claim& claim) {
    return claim.kind == ClaimKind::efficacy && claim.strength == Strength::reported;
  });
  if (!is_told) return;
  std::erase_if(found.claims, [&](const Claim& claim) {
    return claim.kind == ClaimKind::endorsement && std::ranges::any_of(mentions_of(scope), [&](const Mention& told) {
             const Span place = source_span(block_of(scope), told.span);
             return told.is(M::reported) && place.begin < claim.span.end && claim.span.begin < place.end;
           });
  });
}

}  // namespace urazuke
