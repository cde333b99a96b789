#include "claims/clause.h"

namespace urazuke {

namespace {

bool is_predicate(Pos pos) {
  return pos == Pos::verb || pos == Pos::dependent_verb || pos == Pos::adjective || pos == Pos::dependent_adjective ||
         pos == Pos::auxiliary;
}

// "..., " after a predicate in its continuative form or after te, node, kara, tame.
bool closes_coordinate(const PageReading& reading, uint32_t comma, uint32_t first) {
  if (comma == first) return false;
  const Token& before = reading.tokens[comma - 1];
  // "Even if it eases (te mo), ..."
  if (before.pos == Pos::focus_particle && comma - 1 > first)
    return reading.tokens[comma - 2].pos == Pos::joining_particle;
  if (before.pos == Pos::joining_particle || before.pos == Pos::dependent_noun) return true;
  return is_predicate(before.pos) && before.form != Form::base && before.form != Form::adnominal;
}

}  // namespace

void find_clauses(const PageReading& reading, const SentenceReading& sentence, std::vector<Clause>& clauses) {
  clauses.clear();
  uint32_t first = sentence.first_token;
  uint32_t mention = sentence.first_mention;
  uint32_t concession_end = 0;  // the token that closes the concession at hand
  uint32_t said_end = 0;        // behind "pain: zero", which has said all it says without a verb
  for (uint32_t i = sentence.first_token; i < sentence.last_token; ++i) {
    while (mention < sentence.last_mention && reading.mentions[mention].first <= i) {
      const Mention& here = reading.mentions[mention++];
      if (here.is(Cue::Meaning::safe) && reading.tokens[here.last].pos == Pos::number) said_end = here.last + 1;
      if (!here.is(Cue::Meaning::concession)) continue;
      // A conjunction opens its clause; only a joining particle, with or without its comma, closes one.
      uint32_t last = here.last;
      if (reading.tokens[last].pos == Pos::comma && last > here.first) --last;
      if (reading.tokens[last].pos == Pos::joining_particle) concession_end = here.last;
    }
    if (concession_end == i && i > first) {
      clauses.push_back({Clause::Boundary::concession, first, i + 1});
      first = i + 1;
    } else if (reading.tokens[i].pos == Pos::comma && (i == said_end || closes_coordinate(reading, i, first))) {
      clauses.push_back({Clause::Boundary::coordination, first, i + 1});
      first = i + 1;
    }
  }
  if (first < sentence.last_token) clauses.push_back({Clause::Boundary::end, first, sentence.last_token});
}

}  // namespace urazuke
