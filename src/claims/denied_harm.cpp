#include "claims/denied_harm.h"

#include <algorithm>

#include "claims/change.h"
#include "claims/noun.h"
#include "claims/scope.h"

namespace urazuke {

namespace {

using M = Cue::Meaning;

bool has_slight(const ClauseReading& here, const Mention& harm, const Mention& negation) {
  for (uint32_t i = here.sentence.first_mention; i < here.sentence.last_mention; ++i) {
    const Mention& mention = here.reading.mentions[i];
    const bool is_little = mention.is(M::slight) || mention.is(M::nearly);
    if (is_little && mention.first > harm.last && mention.last <= negation.last) return true;
  }
  return false;
}

// "It comes up (okoru tame), so we cannot do it (okonaemasen)": another verb is denied. The verb of "it never happens
// that ..." (koto wa arimasen) has its particle in front.
bool has_verb_between(const ClauseReading& here, const Mention& verb, const Mention& negation) {
  for (uint32_t at = verb.last + 1; at < negation.first; ++at) {
    const Pos before = here.reading.tokens[at - 1].pos;
    const bool is_linked = before == Pos::topic_particle || before == Pos::focus_particle ||
                           before == Pos::case_particle || before == Pos::adverb;
    if (here.reading.tokens[at].pos == Pos::verb && !is_linked) return true;
  }
  return false;
}

// "Fatigue that does not stay on": an idiom of cure holds the verb, and with it the negation.
bool is_inside_change(const ClauseReading& here, const Mention& verb) {
  return std::ranges::any_of(mentions_of(here), [&](const Mention& other) {
    return is_change(other.meaning) && other.first <= verb.first && verb.last < other.last;
  });
}

// "The risk that it stays is (not) zero": the negation is of the word of safety between.
bool has_safe_between(const ClauseReading& here, const Mention& verb, const Mention& negation) {
  return std::ranges::any_of(mentions_of(here), [&](const Mention& other) {
    return other.is(M::safe) && other.first > verb.last && other.last < negation.first;
  });
}

// What is only ever an injury: "pain" that is also a complaint may be what is treated.
bool is_injury(const ClauseReading& here, uint32_t index) {
  const Mention& harm = here.reading.mentions[index];
  if (harm.is(M::risk)) return true;
  if (harm.is_outcome()) return outcome_of(here, harm).outcome_class == OutcomeClass::harm;
  return harm.is(M::harm) && std::ranges::none_of(mentions_of(here), [&](const Mention& other) {
           return other.is_outcome() && outcome_of(here, other).valence == Valence::bad && other.first <= harm.last &&
                  harm.first <= other.last;
         });
}

// "That one gets burnt (yakedo o suru koto wa arimasen)": a verb of two kana in front of "koto" adds nothing.
bool is_light_verb(const ClauseReading& here, uint32_t at) {
  constexpr uint32_t kTwoKana = 6;  // bytes
  const bool is_light = size(here.reading.tokens[at].span) <= kTwoKana && at + 1 < here.clause.last &&
                        here.reading.tokens[at + 1].pos == Pos::dependent_noun;
  return is_light && std::ranges::none_of(mentions_of(here), [&](const Mention& other) {
           return other.is(M::person) && other.first == at + 1;  // "those who bleed"
         });
}

// "The numbness does not get better": what is denied is the change.
bool holds_change(const ClauseReading& here, const Mention& harm, const Mention& negation) {
  return std::ranges::any_of(mentions_of(here), [&](const Mention& other) {
    return is_change(other.meaning) && !other.is(M::worsen) && !other.is(M::raise) && other.first > harm.last &&
           other.last < negation.first;
  });
}

// Particles, "koto", an adverb, the harm's own ending: nothing that would be denied instead of the harm.
bool leads_to_negation(const ClauseReading& here, const Mention& harm, const Mention& negation) {
  if (holds_change(here, harm, negation)) return false;
  const bool is_verb = here.reading.tokens[harm.last].pos == Pos::verb;
  for (uint32_t at = harm.last + 1; at < negation.first; ++at) {
    const Pos pos = here.reading.tokens[at].pos;
    const bool is_particle = pos == Pos::case_particle || pos == Pos::topic_particle || pos == Pos::focus_particle;
    const bool is_filler = pos == Pos::adverb || pos == Pos::dependent_noun || (is_verb && pos == Pos::auxiliary) ||
                           (pos == Pos::verb && (at + 1 == negation.first || is_light_verb(here, at)));
    if (!is_particle && !is_filler) return false;
  }
  return true;
}

}  // namespace

bool names_harm(const ClauseReading& here, const Mention& mention) {
  return mention.is(M::risk) || (mention.is_outcome() && outcome_of(here, mention).valence == Valence::bad);
}

Event safety_from(const Mention& harm, uint32_t last, uint32_t carrier) {
  Event event;
  event.kind = ClaimKind::safety;
  event.first = harm.first;
  event.last = last;
  event.mention = carrier;
  event.object = harm.span;
  return event;
}

void add_absent_harm(const ClauseReading& here, uint32_t index, std::vector<Event>& events) {
  const Mention& verb = here.reading.mentions[index];
  const Mention* harm = nullptr;
  const Mention* negation = nullptr;
  for (uint32_t i = here.sentence.first_mention; i < here.sentence.last_mention; ++i) {
    const Mention& other = here.reading.mentions[i];
    const bool is_harm = names_harm(here, other) || other.is(M::harm);
    if (is_harm && other.last < verb.first && other.first >= here.clause.first) harm = &other;
    // "Not always does pain come with it": with or without.
    if (other.is(M::denial) && other.first >= here.clause.first && other.last < verb.first) return;
    const bool is_behind = other.first > verb.last && other.first <= verb.last + kDenialReach &&
                           other.last < here.clause.last && !has_verb_between(here, verb, other);
    if (is_behind && negation == nullptr && other.is(M::negation)) negation = &other;
  }
  if (harm == nullptr || negation == nullptr || is_inside_change(here, verb)) return;
  if (has_safe_between(here, verb, *negation)) return;
  events.push_back(safety_from(*harm, negation->last, index));
  events.back().is_absolute = !has_slight(here, *harm, *negation);
}

void add_no_harm(const ClauseReading& here, uint32_t index, std::vector<Event>& events) {
  const Mention& negation = here.reading.mentions[index];
  for (uint32_t i = index; i-- > here.sentence.first_mention;) {
    const Mention& harm = here.reading.mentions[i];
    if (harm.first < here.clause.first || harm.last + kDenialReach < negation.first) return;
    if (harm.last >= negation.first || !is_injury(here, i)) continue;
    const uint32_t next = negation.last + 1;
    const bool describes =
        next < here.clause.last && is_part_of_thing(here.reading.tokens[next].pos);  // "who does not smoke"
    if (describes) return;
    if (!leads_to_negation(here, harm, negation)) continue;
    events.push_back(safety_from(harm, negation.last, index));
    events.back().is_absolute = !has_slight(here, harm, negation);
    return;
  }
}

}  // namespace urazuke
