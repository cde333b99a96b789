#include "claims/told_twice.h"

#include <algorithm>

namespace urazuke {

namespace {

using M = Cue::Meaning;

constexpr uint32_t kKana = 3;           // bytes
constexpr uint32_t kToNominaliser = 4;  // tokens: the endings of the claim's verb, a closing mark
constexpr uint32_t kToPraise = 5;       // tokens: "ga", "our clinic's"

bool is_compared_effect(const PageReading& reading, const Event& event, const Event& praise) {
  const Mention& words = reading.mentions[praise.mention];
  return event.kind == ClaimKind::efficacy && event.outcomes.empty() && words.is(M::comparison) &&
         words.first <= event.last && event.last <= words.last;
}

// The praise stands right behind a particle that takes the whole claim: "no ga", "mono toshite"; not "koto ga".
bool praises_claim(const PageReading& reading, const Event& claim, const Event& praise) {
  if (praise.kind != ClaimKind::superiority || claim.is_harm || praise.first <= claim.last) return false;
  for (uint32_t at = claim.last + 1; at + 1 < praise.first && at <= claim.last + kToNominaliser; ++at) {
    const Token& noun = reading.tokens[at];
    if (noun.pos == Pos::comma) return false;
    if (noun.pos != Pos::dependent_noun) continue;
    const Token& particle = reading.tokens[at + 1];
    const bool is_whole = size(noun.span) == kKana || size(particle.span) >= 3 * kKana;
    return particle.pos == Pos::case_particle && is_whole && praise.first <= at + kToPraise;
  }
  return false;
}

// "It is rumoured that it heals": the word for a rumour is how the effect is told.
bool is_hearsay(const PageReading& reading, const SentenceReading& sentence, const Event& claim, const Event& praise) {
  if (praise.kind != ClaimKind::superiority || claim.kind != ClaimKind::efficacy || praise.first <= claim.last)
    return false;
  return std::ranges::any_of(mentions_of(reading, sentence), [&](const Mention& told) {
    return told.is(M::hearsay) && told.first <= praise.last && praise.first <= told.last;
  });
}

bool tells_again(const PageReading& reading, const SentenceReading& sentence, const Event& event, const Event& other) {
  if (other.kind == ClaimKind::superiority) return is_compared_effect(reading, event, other);
  return praises_claim(reading, other, event) || is_hearsay(reading, sentence, other, event);
}

}  // namespace

void drop_told_twice(const PageReading& reading, const SentenceReading& sentence, std::vector<Event>& events) {
  std::vector<Event> kept;
  for (const Event& event : events) {
    const bool is_told = std::any_of(events.begin(), events.end(),
                                     [&](const Event& other) { return tells_again(reading, sentence, event, other); });
    if (!is_told) kept.push_back(event);
  }
  events = std::move(kept);
}

}  // namespace urazuke
