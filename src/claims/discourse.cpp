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

// "Hair loss: 80 % less": the header of a cell names the thing, and nothing of it.
const Mention* outcome_at_end(const PageReading& reading, int header) {
  const Mention* outcome = header < 0 ? nullptr : first_outcome(reading, header);
  if (outcome == nullptr) return nullptr;
  const auto sentence = std::find_if(reading.sentences.begin(), reading.sentences.end(), [&](const SentenceReading& at) {
    return at.block == header && at.last_token == outcome->last + 1;
  });
  return sentence == reading.sentences.end() ? nullptr : outcome;
}

// "In rats the infarct shrinks, and it shrinks here too": the same change told again is of the same thing.
const Mention* same_change_before(const Scope& scope, const Clause& clause) {
  const std::vector<Mention>& mentions = scope.reading.mentions;
  const auto tells_again = [&](const Mention& change) {
    const bool is_change = change.target.table == Target::Table::cue && change.meaning >= Cue::Meaning::raise &&
                           change.meaning <= Cue::Meaning::worsen;
    return is_change && std::any_of(mentions.begin() + scope.sentence.first_mention,
                                    mentions.begin() + scope.sentence.last_mention, [&](const Mention& again) {
                                      return again.target.table == change.target.table && again.first >= clause.first &&
                                             again.last < clause.last && again.target.index == change.target.index;
                                    });
  };
  const Mention* thing = nullptr;
  const Mention* found = nullptr;
  for (uint32_t i = scope.sentence.first_mention; i < scope.sentence.last_mention; ++i) {
    if (mentions[i].last >= clause.first) break;
    if (mentions[i].is_outcome()) thing = &mentions[i];
    if (tells_again(mentions[i])) found = thing;
  }
  return found;
}

}  // namespace

const Mention* topic_of(const Scope& scope, const Clause& clause) {
  const Mention* topic = nullptr;
  for (uint32_t i = scope.sentence.first_mention; i < scope.sentence.last_mention; ++i) {
    const Mention& mention = scope.reading.mentions[i];
    if (mention.last >= clause.first) break;
    const bool is_topic = scope.reading.tokens[mention.last + 1].pos == Pos::topic_particle;
    if (mention.is_outcome() && is_topic && !scope.clauses[clause_at(scope, mention.last)].has_event) topic = &mention;
  }
  if (topic == nullptr) topic = same_change_before(scope, clause);
  if (topic != nullptr || !is_short(scope)) return topic;
  const Block& block = block_of(scope);
  if (block.question >= 0) return first_outcome(scope.reading, block.question);
  if (block.kind != BlockKind::table_cell) return nullptr;
  topic = outcome_at_end(scope.reading, block.row_header);
  return topic != nullptr ? topic : outcome_at_end(scope.reading, block.column_header);
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
