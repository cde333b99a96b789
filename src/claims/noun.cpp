#include "claims/noun.h"

#include <algorithm>

namespace urazuke {

namespace {

using M = Cue::Meaning;

bool ends_treatment(const ClauseReading& here, uint32_t token) {
  return std::ranges::any_of(mentions_of(here),
                             [&](const Mention& mention) { return is_treatment(mention) && mention.last == token; });
}

}  // namespace

bool is_plain_noun(Pos pos) {
  return pos == Pos::noun || pos == Pos::verbal_noun || pos == Pos::dependent_noun || pos == Pos::noun_suffix;
}

bool is_part_of_thing(Pos pos) {
  return pos == Pos::noun || pos == Pos::verbal_noun || pos == Pos::adjectival_noun || pos == Pos::adverbial_noun ||
         pos == Pos::noun_suffix || pos == Pos::prefix || pos == Pos::number;
}

Span noun_before(const ClauseReading& here, uint32_t change) {
  uint32_t last = change;
  if (last <= here.clause.first) return {};
  --last;
  const Pos pos = here.reading.tokens[last].pos;
  const bool is_particle = pos == Pos::case_particle || pos == Pos::topic_particle || pos == Pos::focus_particle ||
                           pos == Pos::adnominal_particle;
  if (is_particle) {
    if (last <= here.clause.first) return {};
    --last;
    if (pos != Pos::case_particle && last > here.clause.first && here.reading.tokens[last].pos == Pos::case_particle)
      --last;  // "hiza ni mo", "hada ni wa"
  }
  if (!is_part_of_thing(here.reading.tokens[last].pos)) return {};
  uint32_t first = last;
  while (first > here.clause.first && is_part_of_thing(here.reading.tokens[first - 1].pos)) --first;
  return cover(here.reading.tokens[first].span, here.reading.tokens[last].span);
}

Span topic_before(const ClauseReading& here, uint32_t change) {
  for (uint32_t at = change; at-- > here.clause.first;) {
    if (here.reading.tokens[at].pos != Pos::topic_particle) continue;
    return ends_treatment(here, at - 1) ? Span{} : noun_before(here, at + 1);
  }
  return {};
}

Span thing_inside(const ClauseReading& here, const Mention& change) {
  if (change.last == change.first || change.is(M::effect)) return {};
  for (uint32_t i = change.first; i <= change.last; ++i) {
    if (is_part_of_thing(here.reading.tokens[i].pos)) return change.span;
  }
  return {};
}

bool has_thing_before(const ClauseReading& here, uint32_t change) {
  const bool is_adverb = change >= here.clause.first + 2 && here.reading.tokens[change - 1].pos == Pos::case_particle &&
                         here.reading.tokens[change - 2].pos == Pos::adjectival_noun;
  if (is_adverb) return false;
  uint32_t first = change;  // "8 of ten fewer" (hachiwari): an amount is no thing either
  while (first > here.clause.first && is_part_of_thing(here.reading.tokens[first - 1].pos)) --first;
  if (first < change && here.reading.tokens[first].pos == Pos::number) return false;
  return !is_empty(noun_before(here, change));
}

}  // namespace urazuke
