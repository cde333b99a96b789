#include "claims/discourse.h"

#include <algorithm>

#include "claims/change.h"

namespace urazuke {

namespace {

const Mention* first_outcome(const PageReading& reading, int block) {
  for (const SentenceReading& asked : sentences_of(reading, block)) {
    for (const Mention& mention : mentions_of(reading, asked)) {
      if (mention.is_outcome()) return &mention;
    }
  }
  return nullptr;
}

// "Hair loss: 80 % less": the header of a cell names the thing, and nothing of it.
const Mention* outcome_at_end(const PageReading& reading, int header) {
  const Mention* outcome = first_outcome(reading, header);
  const auto sentences = sentences_of(reading, header);
  const bool is_end = std::ranges::any_of(sentences, [&](const SentenceReading& sentence) {
    return outcome != nullptr && sentence.last_token == outcome->last + 1;
  });
  return is_end ? outcome : nullptr;
}

// "In rats the infarct shrinks, and it shrinks here too": the same change told again is of the same thing.
const Mention* same_change_before(const Scope& scope, const Clause& clause) {
  const std::vector<Mention>& mentions = scope.reading.mentions;
  const auto tells_again = [&](const Mention& change) {
    return is_change(change.meaning) && std::ranges::any_of(mentions_of(scope), [&](const Mention& again) {
             return again.is(change.meaning) && again.first >= clause.first && again.last < clause.last &&
                    again.target.index == change.target.index;
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

// "A fine needle makes small holes" (o akemasu): what is done to a thing by nobody named is done by the clinic.
bool tells_act(const PageReading& reading, const SentenceReading& sentence) {
  constexpr uint32_t kEnding = 6;  // tokens from the object to the end
  const bool has_topic =
      std::any_of(reading.tokens.begin() + sentence.first_token, reading.tokens.begin() + sentence.last_token,
                  [](const Token& token) { return token.pos == Pos::topic_particle; });
  return !has_topic && std::ranges::any_of(mentions_of(reading, sentence), [&](const Mention& object) {
    return object.is(Cue::Meaning::object) && object.last + kEnding >= sentence.last_token;
  });
}

// "If the stain is dark (ga kokereba), we take it off": what the condition is about.
bool is_subject_of_condition(const Scope& scope, const Mention& thing) {
  const std::vector<Token>& tokens = scope.reading.tokens;
  const uint32_t end = scope.clauses[clause_at(scope, thing.last)].last;
  return thing.last + 4 < end && tokens[thing.last + 1].pos == Pos::case_particle &&
         tokens[end - 1].pos == Pos::comma && tokens[end - 3].form == Form::conditional &&
         scope.lexicon.outcomes[thing.target.index].valence == Valence::bad;
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
  return std::ranges::any_of(mentions_of(scope), [&](const Mention& mention) {
    const bool is_said = mention.is(Cue::Meaning::hearsay) || mention.is(Cue::Meaning::hedged);
    return is_said && mention.first >= heard->first && mention.last < heard->last;
  });
}

const Mention* topic_of(const Scope& scope, const Clause& clause) {
  const Mention* topic = nullptr;
  for (uint32_t i = scope.sentence.first_mention; i < scope.sentence.last_mention; ++i) {
    const Mention& mention = scope.reading.mentions[i];
    if (mention.last >= clause.first) break;
    if (!mention.is_outcome()) continue;
    if (answers_hearsay(scope, clause)) return &mention;
    const bool is_topic =
        scope.reading.tokens[mention.last + 1].pos == Pos::topic_particle || is_subject_of_condition(scope, mention);
    if (is_topic && !scope.clauses[clause_at(scope, mention.last)].has_event) topic = &mention;
  }
  if (topic == nullptr) topic = same_change_before(scope, clause);
  if (topic != nullptr || !is_short(scope)) return topic;
  const Block& block = block_of(scope);
  if (block.question >= 0) return first_outcome(scope.reading, block.question);
  if (block.kind != BlockKind::table_cell) return nullptr;
  topic = outcome_at_end(scope.reading, block.row_header);
  return topic != nullptr ? topic : outcome_at_end(scope.reading, block.column_header);
}

const SentenceReading* pointed_at(const Scope& scope) {
  const SentenceReading& sentence = scope.sentence;
  const bool is_first = &sentence == scope.reading.sentences.data();
  if (is_first || sentence.first_token == sentence.last_token) return nullptr;
  const SentenceReading* before = &sentence - 1;
  const Pos first = scope.reading.tokens[sentence.first_token].pos;
  const bool is_pointer = first == Pos::adnominal || first == Pos::conjunction || first == Pos::pronoun;
  const bool concludes = std::ranges::any_of(mentions_of(scope.reading, sentence), [&](const Mention& word) {
    return word.is(Cue::Meaning::conclusion) && word.first == sentence.first_token;
  });
  return before->block == sentence.block && (is_pointer || concludes) ? before : nullptr;
}

bool points_to_treatment(const Scope& scope) {
  const SentenceReading* before = pointed_at(scope);
  if (before == nullptr || before->has(Cue::Meaning::question)) return false;
  if (before->has_any({Cue::Meaning::generic_treatment, Cue::Meaning::this_treatment, Cue::Meaning::procedure}))
    return true;
  return tells_act(scope.reading, *before) ||
         std::ranges::any_of(mentions_of(scope.reading, *before),
                             [](const Mention& mention) { return mention.is_intervention(); });
}

std::vector<int> complaints_before(const Scope& scope, const Event& event) {
  const auto is_complaint = [&](int index, bool is_general) {
    const Outcome& outcome = scope.lexicon.outcomes[static_cast<size_t>(index)];
    return outcome.valence == Valence::bad && (outcome.outcome_class == OutcomeClass::general) == is_general;
  };
  const bool names_none =
      std::all_of(event.outcomes.begin(), event.outcomes.end(), [&](int index) { return is_complaint(index, true); });
  const SentenceReading* before = pointed_at(scope);
  const bool is_pointer = scope.reading.tokens[scope.sentence.first_token].pos == Pos::adnominal;
  std::vector<int> complaints;
  if (before == nullptr || !is_pointer || !names_none || event.outcomes.empty()) return complaints;
  for (uint32_t i = before->first_mention; i < before->last_mention; ++i) {
    const Mention& mention = scope.reading.mentions[i];
    const int index = static_cast<int>(mention.target.index);
    if (mention.is_outcome() && is_complaint(index, false)) complaints.push_back(index);
  }
  return complaints;
}

EvidenceLevel level_before(const Scope& scope) {
  EvidenceLevel level = EvidenceLevel::none;
  const SentenceReading* before = pointed_at(scope);
  for (uint32_t i = before == nullptr ? 0 : before->first_mention; before != nullptr && i < before->last_mention; ++i) {
    level = std::max(level, level_of(scope.reading.mentions[i].meaning));
  }
  return level;
}

}  // namespace urazuke
