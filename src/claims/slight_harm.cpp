#include "claims/slight_harm.h"

#include <algorithm>

#include "claims/denied_harm.h"

namespace urazuke {

namespace {

using M = Cue::Meaning;

constexpr uint32_t kNearHarm = 4;   // tokens from a harm to how little of it there is
constexpr uint32_t kNearEvent = 6;  // the same where the harm is told by a verb

// "A slight rise in cancers": more of a harm, however little.
bool is_amount_of_rise(const ClauseReading& here, uint32_t index) {
  constexpr uint32_t kNounPhrase = 3;  // tokens: "na", "no", one more
  for (uint32_t i = index + 1; i < here.sentence.last_mention; ++i) {
    const Mention& other = here.reading.mentions[i];
    if (other.first > here.reading.mentions[index].last + kNounPhrase) return false;
    if (other.is(M::raise)) return true;
  }
  return false;
}

// "That the dullness clears is rare": what seldom happens is a benefit.
bool betters_between(const Mention& thing, const Mention& slight, const std::vector<Event>& events) {
  return std::any_of(events.begin(), events.end(), [&](const Event& event) {
    return event.kind == ClaimKind::efficacy && !event.is_harm && event.last > thing.last && event.last < slight.first;
  });
}

// "That it hurts is rare" (koto wa sukunai).
bool is_of_event(const ClauseReading& here, const Mention& slight) {
  return slight.first >= here.clause.first + 2 && here.reading.tokens[slight.first - 1].pos == Pos::topic_particle &&
         here.reading.tokens[slight.first - 2].pos == Pos::dependent_noun;
}

// "Blood pressure" in "the pressure rises": part of the words for a harm.
bool is_in_harm(const ClauseReading& here, const Mention& thing) {
  return std::ranges::any_of(mentions_of(here), [&](const Mention& harm) {
    return harm.is(M::harm) && harm.first <= thing.first && thing.last < harm.last;
  });
}

}  // namespace

void add_slight_harm(const ClauseReading& here, uint32_t index, std::vector<Event>& events) {
  const Mention& mention = here.reading.mentions[index];
  if (is_amount_of_rise(here, index)) return;
  for (uint32_t i = index; i-- > here.sentence.first_mention;) {
    const Mention& before = here.reading.mentions[i];
    if (before.first < here.clause.first) return;
    if (mention.first - before.last > (is_of_event(here, mention) ? kNearEvent : kNearHarm)) {
      if (is_in_harm(here, before)) continue;
      return;
    }
    if (!names_harm(here, before) && !before.is(M::harm)) continue;
    if (betters_between(before, mention, events)) return;
    return events.push_back(safety_from(before, mention.last, index));
  }
}

}  // namespace urazuke
