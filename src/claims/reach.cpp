#include "claims/reach.h"

#include <algorithm>

#include "claims/polarity.h"

namespace urazuke {

namespace {

using M = Cue::Meaning;

// "..., heals to kangaerareru", "..., heals kanousei ga aru": the word closes the predicate itself, and with it the
// continuative clauses before.
bool follows_predicate(const Reach& here, const Mention& mention) {
  uint32_t at = mention.first;
  if (at > here.first && here.reading.tokens[at - 1].pos == Pos::topic_particle) --at;  // "to wa shimesareteinai"
  if (here.reading.tokens[at].pos != Pos::case_particle && at > here.first &&
      here.reading.tokens[at - 1].pos == Pos::case_particle)
    --at;
  if (at == here.first) return false;
  const Pos pos = here.reading.tokens[at - 1].pos;
  return pos == Pos::verb || pos == Pos::dependent_verb || pos == Pos::adjective || pos == Pos::auxiliary ||
         pos == Pos::adjectival_noun;  // "anzen to"
}

}  // namespace

Reach find_reach(const PageReading& reading, const SentenceReading& sentence, const std::vector<Clause>& clauses,
                 size_t clause, const Event& event) {
  Reach here{reading, sentence, clauses, clause, event};
  here.first = clauses[clause].first;
  for (size_t i = clause; i > 0 && clauses[i - 1].boundary != Clause::Boundary::concession; --i) {
    here.first = clauses[i - 1].first;
  }
  size_t end = clause;
  while (clauses[end].boundary == Clause::Boundary::coordination && end + 1 < clauses.size()) ++end;
  here.last = clauses[end].last;
  return here;
}

const Clause& clause_at(const Reach& here, const Mention& mention) {
  return *std::find_if(here.clauses.begin(), here.clauses.end(),
                       [&](const Clause& clause) { return mention.first < clause.last; });
}

bool in_own_clause(const Reach& here, const Mention& mention) { return mention.last < here.own().last; }

bool in_own_clause_whole(const Reach& here, const Mention& mention) {
  return mention.first >= here.own().first && mention.last < here.own().last;
}

bool takes_whole(const Reach& here, const Mention& mention) {
  if (follows_predicate(here, mention)) return true;
  for (uint32_t at = mention.first; at-- > here.first;) {
    const Pos pos = here.reading.tokens[at].pos;
    if (pos == Pos::dependent_noun || is_embedded_predicate(here.reading, at)) return true;
    if (here.reading.tokens[at + 1].pos == Pos::joining_particle) continue;  // "mezashite kenkyuu": one predicate
    if (pos == Pos::verb || pos == Pos::auxiliary || pos == Pos::adjective || pos == Pos::comma) return false;
  }
  return false;
}

bool closes_event(const Reach& here, const Mention& mention) {
  return mention.first >= here.own().last && !clause_at(here, mention).has_event;
}

bool is_negated(const Reach& here, uint32_t index) {
  for (uint32_t i = index + 1; i < here.sentence.last_mention; ++i) {
    const Mention& mention = here.reading.mentions[i];
    if (mention.first > here.reading.mentions[index].last + 6) return false;
    if (mention.first >= clause_at(here, here.reading.mentions[index]).last) return false;
    const bool denies = mention.is(M::negation) || mention.is(M::denial) || mention.is(M::no_certainty);
    if (denies && mention.first > here.reading.mentions[index].last) return true;
  }
  return false;
}

}  // namespace urazuke
