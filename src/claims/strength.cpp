#include "claims/strength.h"

#include <algorithm>

#include "claims/noun.h"
#include "claims/stated_evidence.h"

namespace urazuke {

namespace {

using M = Cue::Meaning;

bool is_case(const Reach& here, const Mention& mention) {
  const Pos pos = here.reading.tokens[mention.first].pos;
  return pos == Pos::dependent_noun || pos == Pos::adverbial_noun;
}

// "... to iu setsu (ni) wa", "... to kangaeru no wa": what people say is the topic of what the page says of it
// itself.
bool is_judged(const Reach& here, const Mention& mention) {
  constexpr uint32_t kToTopic = 3;  // tokens: a noun of its own, a particle, the topic's
  bool is_noun = is_plain_noun(here.reading.tokens[mention.last].pos);
  for (uint32_t at = mention.last + 1; at < here.own().last && at <= mention.last + kToTopic; ++at) {
    const Pos pos = here.reading.tokens[at].pos;
    if (is_noun && pos == Pos::topic_particle) return true;
    if (pos != Pos::case_particle && !is_plain_noun(pos)) return false;
    is_noun = is_noun || is_plain_noun(pos);
  }
  return false;
}

// "Do not expect (kitai shinai de) ...": what the reader is not to expect is denied plainly.
bool is_refused(const Reach& here, const Mention& hope) {
  return std::ranges::any_of(mentions_of(here), [&](const Mention& denial) {
    return denial.is(M::denial) && denial.first <= hope.last && denial.last > hope.last &&
           here.reading.tokens[denial.last].pos == Pos::joining_particle;
  });
}

// "There are cases where it does not": that it fails is said plainly.
void read_hedged(const Reach& here, uint32_t index, Modality& result) {
  const Mention& mention = here.reading.mentions[index];
  if (is_case(here, mention) && (result.negated || is_negated(here, index))) return;
  if (is_judged(here, mention) || is_refused(here, mention)) return;
  set_strength(here, index, Strength::hedged, result);
}

// "The possibility is being studied": the possibility is no more than what is looked into.
bool is_of_possibility(const Reach& here, uint32_t studied) {
  for (uint32_t i = here.sentence.first_mention; i < studied; ++i) {
    const Mention& possibility = here.reading.mentions[i];
    if (possibility.is(M::speculative) && possibility.last + 2 == here.reading.mentions[studied].first) return true;
  }
  return false;
}

// "Studies go on": a possibility, and no more is said than that it is looked into.
void read_studied(const Reach& here, uint32_t index, Modality& result) {
  const bool is_first = result.strength != Strength::speculative || is_of_possibility(here, index);
  set_strength(here, index, Strength::speculative, result);
  result.is_studied = is_first && result.strength == Strength::speculative;
}

// "Is recognised", "has become clear": reported where a study is told, else the page says so itself.
void read_found(const Reach& here, uint32_t index, Modality& result) {
  if (tells_research(here)) return set_strength(here, index, Strength::reported, result);
  keep(here, index, result);
  result.is_found = result.has_strength_word = true;
}

// "We aim at": as much as a hope, and what it is done for.
void read_aim(const Reach& here, uint32_t index, Modality& result) {
  result.is_aim = true;
  set_strength(here, index, Strength::hedged, result);
}

}  // namespace

void set_strength(const Reach& here, uint32_t index, Strength strength, Modality& result) {
  keep(here, index, result);
  if (result.strength == Strength::guaranteed || result.strength == Strength::speculative) return;
  result.strength = strength;
  result.has_strength_word = true;
}

void keep(const Reach& here, uint32_t index, Modality& result) {
  result.mentions.push_back(index);
  if (in_own_clause(here, here.reading.mentions[index]))
    result.last = std::max(result.last, here.reading.mentions[index].last);
}

void read_before(const Reach& here, uint32_t index, Modality& result) {
  if (here.reading.mentions[index].is(M::speculative)) set_strength(here, index, Strength::speculative, result);
  if (here.reading.mentions[index].is(M::hedged)) set_strength(here, index, Strength::hedged, result);
  if (here.reading.mentions[index].is(M::aim)) read_aim(here, index, result);
}

void read_behind(const Reach& here, uint32_t index, Modality& result) {
  const Mention& mention = here.reading.mentions[index];
  const bool own = in_own_clause(here, mention);
  const bool opens_here = mention.first < here.own().last;  // "..., as they say": begins with the event's verb
  const bool holds = own || opens_here || takes_whole(here, mention);
  switch (mention.meaning) {
    case M::speculative:
      if (holds || mention.first <= here.event.last + 6) set_strength(here, index, Strength::speculative, result);
      break;
    case M::studied:
      // "Is said to work, and is being studied": the first says of itself how sure it is.
      if (holds || (mention.first <= here.event.last + 6 && !result.has_strength_word))
        read_studied(here, index, result);
      break;
    case M::aim:
      if (holds) read_aim(here, index, result);
      break;
    case M::hedged:
    case M::hearsay:
      if (holds) read_hedged(here, index, result);
      break;
    case M::reported:
      if (holds) set_strength(here, index, Strength::reported, result);
      break;
    case M::found:
      if (holds) read_found(here, index, result);
      break;
    case M::no_guarantee:
      result.negated = true;
      result.strength = Strength::guaranteed;
      keep(here, index, result);
      break;
    case M::wish:
      if (own) {
        result.is_wish = true;
        keep(here, index, result);
      }
      break;
    case M::purpose:
      if (holds) result.is_purpose = true;
      break;
    case M::whether:
      if (mention.first <= here.event.last + kPredicate) result.is_asked = true;
      break;
    default:
      break;
  }
}

}  // namespace urazuke
