#include "claims/discourse.h"

#include <algorithm>

namespace urazuke {

namespace {

const Mention* first_outcome(const PageReading& reading, int block) {
  const auto begin = std::partition_point(reading.sentences.begin(), reading.sentences.end(),
                                          [&](const SentenceReading& sentence) { return sentence.block < block; });
  for (auto asked = begin; asked != reading.sentences.end() && asked->block == block; ++asked) {
    for (uint32_t i = asked->first_mention; i < asked->last_mention; ++i) {
      if (reading.mentions[i].is_outcome()) return &reading.mentions[i];
    }
  }
  return nullptr;
}

const Clause* clause_before(const Scope& scope, const Clause& clause) {
  return &clause == scope.clauses.data() ? nullptr : &clause - 1;
}

}  // namespace

bool answers_hearsay(const Scope& scope, const Clause& clause) {
  const Clause* heard = clause_before(scope, clause);
  if (heard == nullptr || heard->boundary != Clause::Boundary::concession) return false;
  uint32_t first = clause.first;  // "really (hontou ni) does"
  while (first + 1 < clause.last && scope.reading.tokens[first].pos == Pos::adverb) ++first;
  if (scope.reading.tokens[first].pos != Pos::verb) return false;
  return std::any_of(scope.reading.mentions.begin() + scope.sentence.first_mention,
                     scope.reading.mentions.begin() + scope.sentence.last_mention, [&](const Mention& mention) {
                       const bool is_said = mention.is(Cue::Meaning::hearsay) || mention.is(Cue::Meaning::hedged);
                       return is_said && mention.first >= heard->first && mention.last < heard->last;
                     });
}

const Mention* topic_of(const Scope& scope, const Clause& clause) {
  const Mention* topic = nullptr;
  for (uint32_t i = scope.sentence.first_mention; i < scope.sentence.last_mention; ++i) {
    const Mention& mention = scope.reading.mentions[i];
    if (mention.last >= clause.first) break;
    const bool is_topic = scope.reading.tokens[mention.last + 1].pos == Pos::topic_particle;
    if (mention.is_outcome() && answers_hearsay(scope, clause)) return &mention;
    if (mention.is_outcome() && is_topic && !scope.clauses[clause_at(scope, mention.last)].has_event) topic = &mention;
  }
  const int question = block_of(scope).question;
  return topic != nullptr || question < 0 || !is_short(scope) ? topic : first_outcome(scope.reading, question);
}

EvidenceLevel level_before(const Scope& scope) {
  const SentenceReading& sentence = scope.sentence;
  const bool is_first = &sentence == scope.reading.sentences.data();
  if (is_first || sentence.first_token == sentence.last_token) return EvidenceLevel::none;
  const SentenceReading& before = *(&sentence - 1);
  const Pos first = scope.reading.tokens[sentence.first_token].pos;
  const bool points_back = first == Pos::adnominal || first == Pos::conjunction || first == Pos::pronoun;
  EvidenceLevel level = EvidenceLevel::none;
  if (before.block != sentence.block || !points_back) return level;
  for (uint32_t i = before.first_mention; i < before.last_mention; ++i) {
    level = std::max(level, level_of(scope.reading.mentions[i].meaning));
  }
  return level;
}

}  // namespace urazuke
