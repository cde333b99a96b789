#include "claims/promise.h"

#include <algorithm>

namespace urazuke {

namespace {

using M = Cue::Meaning;

bool denies_harm(const Reach& here, const Mention& guarantee) {
  return std::ranges::any_of(mentions_of(here), [&](const Mention& other) {
    return other.is(M::negation) && guarantee.first <= other.first && other.last <= guarantee.last;
  });
}

// "Not necessarily" (kanarazushimo): a promise only where it is denied.
bool holds_denial(const Reach& here, const Mention& promise) {
  return std::ranges::any_of(mentions_of(here), [&](const Mention& other) {
    return other.is(M::denial) && other.first == promise.first && other.last == promise.last;
  });
}

bool holds_negation(const Reach& here, const Mention& mention) {
  return std::ranges::any_of(mentions_of(here), [&](const Mention& other) {
    return (other.is(M::negation) || other.is(M::denial)) && other.last > here.event.last &&
           mention.first <= other.first && other.last <= mention.last;
  });
}

// "..., and it does not increase again later (fueru koto wa arimasen)": the later clause denies a thing of its own.
bool is_negation_of_its_own(const Reach& here, const Mention& promise) {
  return here.event.kind == ClaimKind::efficacy && holds_negation(here, promise) && !takes_whole(here, promise);
}

// "'Cure' (to wa) means ...": the words between the marks are only spoken of.
bool is_defined(const Reach& here, const Mention& words) {
  return here.reading.tokens[words.last + 1].pos == Pos::close_bracket &&
         std::ranges::any_of(mentions_of(here), [&](const Mention& other) {
           return other.is(M::barred_wording) && other.first == words.last + 1;
         });
}

}  // namespace

void read_guarantee(const Reach& here, uint32_t index, Modality& result) {
  const Mention& mention = here.reading.mentions[index];
  // "There are no side effects, and it lasts": the absence of a harm is its own clause's.
  const bool is_earlier = mention.last < here.own().first;
  if (is_earlier && clause_at(here, mention).has_event && denies_harm(here, mention)) return;
  if (is_defined(here, mention)) return;
  const bool is_later = mention.first >= here.own().last;
  if (is_later && clause_at(here, mention).has_event && !takes_whole(here, mention)) return;
  if (is_later && is_negation_of_its_own(here, mention)) return;
  if (!result.negated && holds_denial(here, mention)) return;
  if (result.negated && here.event.kind == ClaimKind::efficacy && !here.event.is_harm && holds_negation(here, mention))
    return;
  result.strength = Strength::guaranteed;
  result.has_strength_word = true;
  result.mentions.push_back(index);
}

}  // namespace urazuke
