#include "claims/quality.h"

#include <algorithm>

#include "claims/change.h"
#include "claims/naming.h"

namespace urazuke {

namespace {

using M = Cue::Meaning;

// "No trouble comes up": a phrase of safety that holds the verb and its negation, and no word for little.
bool is_plain_denial(const ClauseReading& here, const Mention& phrase) {
  bool comes_up = false;
  bool is_denied = false;
  for (uint32_t i = here.sentence.first_mention; i < here.sentence.last_mention; ++i) {
    const Mention& other = here.reading.mentions[i];
    if (other.first < phrase.first || other.last > phrase.last) continue;
    if (other.is(M::slight) || other.is(M::nearly)) return false;
    comes_up = comes_up || other.is(M::risk_verb);
    is_denied = is_denied || other.is(M::negation);
  }
  return comes_up && is_denied;
}

// The benefit is that a harm of treatments, or mere pain, does not come; "the pain of the shoulder" is what is
// treated.
bool treats_harm(const ClauseReading& here, const Event& event, const Mention& words) {
  return event.outcomes.empty() || std::any_of(event.outcomes.begin(), event.outcomes.end(), [&](int index) {
           const OutcomeClass kind = here.lexicon.outcomes[static_cast<size_t>(index)].outcome_class;
           return kind == OutcomeClass::harm ||
                  (kind == OutcomeClass::symptom && event.object.begin >= words.span.begin);
         });
}

bool overlaps_benefit(const ClauseReading& here, const Mention& words, const std::vector<Event>& events) {
  return std::any_of(events.begin(), events.end(), [&](const Event& benefit) {
    const Mention& change = here.reading.mentions[benefit.mention];
    return benefit.kind == ClaimKind::efficacy && !benefit.is_harm && is_change(change.meaning) &&
           change.first <= words.last && words.first <= change.last && !treats_harm(here, benefit, words);
  });
}

}  // namespace

std::optional<ClaimKind> quality_kind(M meaning) {
  switch (meaning) {
    case M::safe:
      return ClaimKind::safety;
    case M::superlative:
    case M::superior:
    case M::novel:
    case M::comparison:
    case M::praise:
    case M::track_record:
    case M::plentiful:
    case M::rival_fault:
      return ClaimKind::superiority;
    case M::endorsement:
      return ClaimKind::endorsement;
    case M::diagnosis:
      return ClaimKind::diagnostic;
    default:
      return std::nullopt;
  }
}

bool is_also_endorsed(const ClauseReading& here, const Mention& praise) {
  return std::ranges::any_of(mentions_of(here), [&](const Mention& other) {
    return praise.is(M::praise) && other.is(M::endorsement) && other.first == praise.first && other.last == praise.last;
  });
}

void add_quality(const ClauseReading& here, uint32_t index, ClaimKind kind, std::vector<Event>& events) {
  const Mention& mention = here.reading.mentions[index];
  if (mention.is(M::plentiful) && is_in_title(here, index)) return;  // "Concentrated fat injection": a name
  Event event;
  event.kind = kind;
  event.is_absolute = kind == ClaimKind::safety && is_plain_denial(here, mention);
  event.first = mention.first;
  event.last = mention.last;
  event.mention = index;
  events.push_back(event);
}

void drop_denied_benefits(const ClauseReading& here, std::vector<Event>& events) {
  std::vector<Event> kept;
  for (const Event& event : events) {
    const Mention& words = here.reading.mentions[event.mention];
    if (event.kind != ClaimKind::safety || !words.is(M::safe) || !overlaps_benefit(here, words, events))
      kept.push_back(event);
  }
  events = std::move(kept);
}

}  // namespace urazuke
