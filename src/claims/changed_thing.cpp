#include "claims/changed_thing.h"

#include <algorithm>

#include "claims/change.h"
#include "claims/noun.h"

namespace urazuke {

namespace {

using M = Cue::Meaning;

constexpr uint32_t kListGap = 6;  // tokens between two things of one list

// "Destruction by (niyoru) inflammation": a particle of several kana names what brings it about.
bool is_cause(const ClauseReading& here, const Mention& thing) {
  constexpr uint32_t kOneKana = 3;  // bytes
  const uint32_t next = thing.last + 1;
  return next < here.clause.last && here.reading.tokens[next].pos == Pos::case_particle &&
         size(here.reading.tokens[next].span) >= 3 * kOneKana;
}

// "Collagen (wa) supports the skin (o)": where another thing is what is done to, the topic is what does it.
bool is_agent(const ClauseReading& here, const Mention& thing, const Mention& change) {
  constexpr uint32_t kAdverb = 2;  // tokens between the particle and the change
  // A complaint betters nothing.
  const bool is_complaint = thing.is_outcome() && outcome_of(here, thing).valence == Valence::bad;
  if (is_complaint && (change.is(M::improve) || change.is(M::restore))) return false;
  const auto object =
      std::find_if(here.reading.mentions.begin() + here.sentence.first_mention,
                   here.reading.mentions.begin() + here.sentence.last_mention, [&](const Mention& mention) {
                     return mention.is(M::object) && mention.first > thing.last && mention.last < change.last &&
                            mention.last + kAdverb >= change.first;
                   });
  if (object == here.reading.mentions.begin() + here.sentence.last_mention) return false;
  for (uint32_t at = thing.last + 1; at < object->first; ++at) {
    if (here.reading.tokens[at].pos == Pos::topic_particle) return true;
  }
  return false;
}

// "By a rise in immunity (de)": what brings the change about is no thing that it changes.
bool is_means(const ClauseReading& here, const Mention& thing) {
  return std::ranges::any_of(mentions_of(here), [&](const Mention& means) {
    return means.is(M::means) && means.first == thing.last + 1 &&
           here.reading.tokens[means.first].pos == Pos::case_particle &&
           here.reading.tokens[means.last + 1].pos != Pos::topic_particle;
  });
}

// "Oxygen turns into radicals (rajikaru ni kaeru)": what it is changed into is nothing that is changed.
bool is_result(const ClauseReading& here, const Mention& thing, const Mention& change) {
  constexpr uint32_t kOneKana = 3;  // bytes
  if (!change.is(M::adjust) || here.reading.tokens[change.last].pos != Pos::verb) return false;
  const uint32_t next = thing.last + 1;
  if (next >= change.first || here.reading.tokens[next].pos != Pos::case_particle) return false;
  return size(here.reading.tokens[next].span) == kOneKana && !is_empty(noun_before(here, change.first)) &&
         here.reading.tokens[change.first - 1].pos == Pos::case_particle && next + 1 != change.first;
}

bool has_object_before(const ClauseReading& here, const Mention& change) {
  return change.first > here.clause.first && here.reading.tokens[change.first - 1].pos == Pos::case_particle &&
         !is_empty(noun_before(here, change.first));
}

bool is_benefit(const ClauseReading& here, const Mention& thing) {
  return thing.is_outcome() && outcome_of(here, thing).valence == Valence::benefit;
}

bool is_topic(const ClauseReading& here, const Mention& thing) {
  const uint32_t next = thing.last + 1;
  return next < here.clause.last && here.reading.tokens[next].pos == Pos::topic_particle;
}

// "Cancer cells die": an idiom of cure that holds the disease is about it.
int find_inside(const ClauseReading& here, uint32_t index, Event& event) {
  const Mention& idiom = here.reading.mentions[index];
  for (uint32_t i = index + 1; i < here.sentence.last_mention && here.reading.mentions[i].first <= idiom.last; ++i) {
    const Mention& inside = here.reading.mentions[i];
    if (!inside.is_outcome() || inside.last > idiom.last || outcome_of(here, inside).valence == Valence::benefit)
      continue;
    event.outcomes.push_back(static_cast<int>(inside.target.index));
    event.object = is_empty(event.object) ? inside.span : cover(event.object, inside.span);
    event.has_object = true;
  }
  return event.outcomes.empty() ? 0 : 1;
}

}  // namespace

int find_outcomes(const ClauseReading& here, uint32_t index, Event& event, uint32_t unused_outcome) {
  const Mention& change = here.reading.mentions[index];
  int effect = 0;
  for (uint32_t i = index; i-- > here.sentence.first_mention;) {
    const Mention& before = here.reading.mentions[i];
    if (before.first < unused_outcome || before.last >= change.first) continue;
    // "Nerves (wa) that work by day": what works is nothing that is worked on.
    if (change.is(M::act_on) && is_topic(here, before)) continue;
    if (is_cause(here, before) || is_result(here, before, change) || is_agent(here, before, change)) continue;
    if (is_benefit(here, before) && is_means(here, before)) continue;
    // "Where it hurts (baai wa), we lower the load": what is done then is done to another thing.
    if (before.is(M::condition) && is_topic(here, before) && has_object_before(here, change)) break;
    // "Many voices say that it helped": what is said is no thing of the verb behind it.
    if (before.is(M::reported)) break;
    // "wrinkles, sagging and spots improve": further things only where they are listed beside the last.
    if (event.has_object && before.last + kListGap < event.first) break;
    if (before.is_outcome()) {
      if (outcome_of(here, before).outcome_class == OutcomeClass::harm && !event.outcomes.empty()) continue;
      if (effect == 0) effect = effect_on(change.meaning, outcome_of(here, before).valence);
      event.outcomes.push_back(static_cast<int>(before.target.index));
    } else if (before.is(M::effect) && effect == 0 && (change.is(M::raise) || change.is(M::support))) {
      effect = 1;
    } else if (before.is(M::effect) && effect == 0 && (change.is(M::lower) || change.is(M::worsen))) {
      effect = -1;
    } else if (before.is(M::worsen) && effect == 0) {
      effect = change.is(M::raise) || change.is(M::worsen) ? -1 : 1;
    } else {
      continue;
    }
    event.first = std::min(event.first, before.first);
    event.object = is_empty(event.object) ? before.span : cover(before.span, event.object);
    event.has_object = true;
  }
  std::reverse(event.outcomes.begin(), event.outcomes.end());
  return event.outcomes.empty() && effect == 0 && change.is(M::improve) ? find_inside(here, index, event) : effect;
}

int take_over(const ClauseReading& here, Event& event, const std::vector<Event>& events) {
  const Mention& change = here.reading.mentions[event.mention];
  for (const Event& before : events) {
    const Mention& other = here.reading.mentions[before.mention];
    if (before.kind != ClaimKind::efficacy || before.outcomes.empty()) continue;
    if (other.target.index != change.target.index) continue;
    event.outcomes = before.outcomes;
    event.has_object = true;
    return effect_on(change.meaning, here.lexicon.outcomes[static_cast<size_t>(before.outcomes.front())].valence);
  }
  return 0;
}

void add_outcomes_inside(const ClauseReading& here, const Mention& change, Event& event) {
  for (uint32_t i = here.sentence.first_mention; i < here.sentence.last_mention; ++i) {
    const Mention& inside = here.reading.mentions[i];
    const bool is_inside = inside.first >= change.first && inside.last <= change.last;
    const bool is_thing = inside.is_outcome() && outcome_of(here, inside).outcome_class != OutcomeClass::general;
    if (is_inside && is_thing) event.outcomes.push_back(static_cast<int>(inside.target.index));
  }
}

}  // namespace urazuke
