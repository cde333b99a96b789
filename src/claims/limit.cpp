#include "claims/limit.h"

#include <algorithm>

#include "claims/polarity.h"

namespace urazuke {

namespace {

using M = Cue::Meaning;

// "... but it is not that there are no side effects": what is denied is safety, and no effect.
bool is_of_harm(const Reach& here, const Mention& denial) {
  return std::ranges::any_of(mentions_of(here), [&](const Mention& safe) {
    return safe.is(M::safe) && safe.first <= denial.first && denial.first <= safe.last + 1;
  });
}

}  // namespace

bool is_limited(const Reach& here) {
  for (uint32_t i = here.sentence.first_mention; i < here.sentence.last_mention; ++i) {
    const Mention& mention = here.reading.mentions[i];
    if (mention.is(M::stop) && mention.last < here.event.first) return true;  // "once you stop, hair grows again"
  }
  size_t end = here.clause;
  while (end < here.clauses.size() && here.clauses[end].boundary == Clause::Boundary::coordination) ++end;
  if (end >= here.clauses.size() || here.clauses[end].boundary != Clause::Boundary::concession) return false;
  for (uint32_t i = here.sentence.first_mention; i < here.sentence.last_mention; ++i) {
    const Mention& mention = here.reading.mentions[i];
    if (is_of_harm(here, mention)) continue;
    const bool limits = mention.is(M::denial) || mention.is(M::no_guarantee) || mention.is(M::worsen) ||
                        mention.is(M::limit) || mention.is(M::stop) || mention.is(M::no_certainty) ||
                        (mention.is(M::negation) && !is_taken_back(here.reading, here.sentence, mention));
    if (limits && mention.first >= here.clauses[end].last) return true;
  }
  return false;
}

}  // namespace urazuke
