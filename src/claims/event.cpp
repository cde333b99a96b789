#include "claims/event.h"

#include "claims/change.h"
#include "claims/changed_thing.h"
#include "claims/clause_reading.h"
#include "claims/denied_harm.h"
#include "claims/naming.h"
#include "claims/noun.h"
#include "claims/quality.h"
#include "claims/slight_harm.h"

namespace urazuke {

namespace {

using M = Cue::Meaning;

void add_named_benefit(const ClauseReading& here, uint32_t index, std::vector<Event>& events) {
  if (is_modifier(here, index) || is_state_of_person(here, index)) return;
  const Mention& mention = here.reading.mentions[index];
  Event event;
  event.first = mention.first;
  event.last = mention.last;
  event.mention = index;
  event.has_object = true;
  event.is_name_only = true;
  event.is_title = is_in_title(here, index);
  event.object = mention.span;
  event.outcomes.push_back(static_cast<int>(mention.target.index));
  events.push_back(event);
}

// A benefit that a change takes as its object ("the effect lasts", "the effect wears off") is told by the change.
void add_named_benefits(const ClauseReading& here, uint32_t unused_outcome, std::vector<Event>& events) {
  for (uint32_t i = here.sentence.first_mention; i < here.sentence.last_mention; ++i) {
    const Mention& mention = here.reading.mentions[i];
    if (mention.first < unused_outcome || mention.last >= here.clause.last || !mention.is_outcome()) continue;
    if (outcome_of(here, mention).valence == Valence::benefit) add_named_benefit(here, i, events);
  }
}

void add_change(const ClauseReading& here, uint32_t index, const Mention* topic, uint32_t& unused_outcome,
                std::vector<Event>& events) {
  if (is_modifier(here, index) || is_lost_effect(here, index) || is_manner(here, index)) return;
  const Mention& mention = here.reading.mentions[index];
  Event event;
  event.mention = index;
  event.first = mention.first;
  event.last = mention.last;
  int effect = find_outcomes(here, index, event, unused_outcome);
  if (is_named_apart(here, mention, event)) return;
  if (event.outcomes.empty() && effect == 0 && topic != nullptr && !has_thing_before(here, mention.first)) {
    event.outcomes.push_back(static_cast<int>(topic->target.index));
    event.has_object = true;
    effect = effect_on(mention.meaning, outcome_of(here, *topic).valence);
  }
  if (event.outcomes.empty() && effect == 0 && is_empty(noun_before(here, mention.first)))
    effect = take_over(here, event, events);
  if (event.outcomes.empty() && effect == 0) {
    event.object = noun_before(here, mention.first);
    if (is_empty(event.object)) event.object = thing_inside(here, mention);
    if (is_empty(event.object) && needs_thing(mention.meaning)) event.object = topic_before(here, mention.first);
    event.has_object = !is_empty(event.object);
    effect = effect_on_unknown(mention.meaning);
    add_outcomes_inside(here, mention, event);
    const bool is_effect_noun = mention.is(M::effect) && is_part_of_thing(here.reading.tokens[mention.last].pos);
    event.is_bare_effect = is_effect_noun || needs_thing(mention.meaning);
    if (needs_thing(mention.meaning) && !event.has_object) effect = 0;
  }
  if (effect == 0 || (!event.has_object && is_bare_noun(here, mention))) return;
  event.is_harm = effect < 0;
  event.is_title = is_in_title(here, index);
  unused_outcome = mention.last + 1;
  events.push_back(event);
}

}  // namespace

void find_events(const PageReading& reading, const SentenceReading& sentence, const Clause& clause,
                 const Lexicon& lexicon, const Mention* topic, std::vector<Event>& events) {
  const ClauseReading here{reading, sentence, clause, lexicon};
  uint32_t unused_outcome = clause.first;
  for (uint32_t i = sentence.first_mention; i < sentence.last_mention; ++i) {
    const Mention& mention = reading.mentions[i];
    // A long phrase may open in the clause before: it belongs where it ends.
    if (mention.last < clause.first || mention.last >= clause.last) continue;
    if (is_change(mention.meaning)) {
      if (!is_inside_thing(here, mention)) add_change(here, i, topic, unused_outcome, events);
    } else if (const auto kind = quality_kind(mention.meaning)) {
      if (!is_also_endorsed(here, mention)) add_quality(here, i, *kind, events);
    } else if (mention.is(M::slight)) {
      add_slight_harm(here, i, events);
    } else if (mention.is(M::risk_verb)) {
      add_absent_harm(here, i, events);
    } else if (mention.is(M::negation)) {
      add_no_harm(here, i, events);
    }
  }
  add_named_benefits(here, unused_outcome, events);
  drop_denied_benefits(here, events);
}

}  // namespace urazuke
