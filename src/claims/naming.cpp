#include "claims/naming.h"

#include <algorithm>

#include "claims/change.h"
#include "claims/noun.h"

namespace urazuke {

namespace {

using M = Cue::Meaning;

// "... (wo) state as certain": a word of promise right behind the particle.
bool is_promised(const ClauseReading& here, uint32_t particle) {
  return here.reading.tokens[particle].pos == Pos::case_particle &&
         std::ranges::any_of(mentions_of(here), [&](const Mention& other) {
           return other.is(M::guaranteed) && other.first == particle + 1;
         });
}

}  // namespace

bool is_inside_thing(const ClauseReading& here, const Mention& change) {
  for (uint32_t i = here.sentence.first_mention; i < here.sentence.last_mention; ++i) {
    const Mention& other = here.reading.mentions[i];
    if (other.first > change.first) return false;
    if (!other.is_outcome() || other.last < change.last) continue;
    if (outcome_of(here, other).valence == Valence::benefit) return true;
    const bool is_object =
        other.last + 1 < here.clause.last && here.reading.tokens[other.last + 1].pos == Pos::case_particle;
    if (change.is(M::worsen) && is_part_of_thing(here.reading.tokens[change.last].pos) && is_object) return true;
  }
  return false;
}

bool is_modifier(const ClauseReading& here, uint32_t index) {
  const Mention& mention = here.reading.mentions[index];
  if (!is_part_of_thing(here.reading.tokens[mention.last].pos)) return false;
  const uint32_t next = mention.last + 1;
  if (next >= here.clause.last || !is_part_of_thing(here.reading.tokens[next].pos)) return false;
  for (uint32_t i = index + 1; i < here.sentence.last_mention; ++i) {
    const Mention& other = here.reading.mentions[i];
    if (other.first > next) break;
    const bool is_benefit = other.is_outcome() && outcome_of(here, other).valence == Valence::benefit;
    if (other.first == next && (is_change(other.meaning) || is_benefit)) return false;
  }
  return !is_in_title(here, index);
}

bool is_in_title(const ClauseReading& here, uint32_t index) {
  const uint32_t first = here.reading.mentions[index].last + 1;
  if (!is_part_of_thing(here.reading.tokens[first - 1].pos)) return false;
  uint32_t end = first;
  while (end < here.clause.last && is_part_of_thing(here.reading.tokens[end].pos)) ++end;
  for (uint32_t i = index + 1; end > first && i < here.sentence.last_mention; ++i) {
    const Mention& other = here.reading.mentions[i];
    const bool names = other.is_intervention() || other.is(M::generic_treatment);
    if (names && other.first >= first && other.last + 1 == end) return true;
  }
  return false;
}

bool is_state_of_person(const ClauseReading& here, uint32_t index) {
  const uint32_t te = here.reading.mentions[index].last + 1;
  if (te + 2 >= here.clause.last || here.reading.tokens[te].pos != Pos::joining_particle ||
      here.reading.tokens[te + 1].pos != Pos::dependent_verb)
    return false;
  return std::any_of(here.reading.mentions.begin() + index, here.reading.mentions.begin() + here.sentence.last_mention,
                     [&](const Mention& other) { return other.is(M::person) && other.first == te + 2; });
}

bool is_bare_noun(const ClauseReading& here, const Mention& change) {
  if (change.is(M::effect) || !is_part_of_thing(here.reading.tokens[change.last].pos)) return false;
  const uint32_t next = change.last + 1;
  if (next >= here.clause.last) return false;
  const Pos pos = here.reading.tokens[next].pos;
  return pos != Pos::verb && pos != Pos::auxiliary && pos != Pos::dependent_verb && !is_promised(here, next);
}

bool is_lost_effect(const ClauseReading& here, uint32_t index) {
  const Mention& effect = here.reading.mentions[index];
  if (!effect.is(M::effect) || !is_part_of_thing(here.reading.tokens[effect.last].pos)) return false;
  for (uint32_t i = index + 1; i < here.sentence.last_mention; ++i) {
    const Mention& other = here.reading.mentions[i];
    if (other.first > effect.last + 2) return false;
    if (other.first == effect.last + 2 && (other.is(M::lower) || other.is(M::worsen))) return true;
  }
  return false;
}

bool is_manner(const ClauseReading& here, uint32_t index) {
  const Mention& change = here.reading.mentions[index];
  const uint32_t next = change.last + 1;
  if (here.reading.tokens[change.first].pos == Pos::dependent_verb) return true;  // "fastens again" (tome-naosu)
  return !here.sentence.has(M::guaranteed) && here.reading.tokens[change.last].pos == Pos::verb &&
         next < here.clause.last && here.reading.tokens[next].pos == Pos::noun_suffix;
}

bool is_named_apart(const ClauseReading& here, const Mention& change, const Event& event) {
  const uint32_t next = change.last + 1;
  const bool is_attribute = is_part_of_thing(here.reading.tokens[change.last].pos) && next < here.clause.last &&
                            here.reading.tokens[next].pos == Pos::adnominal_particle && !change.is(M::effect);
  return is_attribute && change.first > here.clause.first && here.reading.tokens[change.first - 1].pos == Pos::comma &&
         event.first < change.first;
}

}  // namespace urazuke
