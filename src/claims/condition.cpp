#include "claims/condition.h"

#include <algorithm>

namespace urazuke {

namespace {

using M = Cue::Meaning;

// "If it is gone (kiereba), we stop": the change itself takes the form of a condition, and something else follows.
bool is_conditional(const Scope& scope, const Event& event) {
  const std::vector<Token>& tokens = scope.reading.tokens;
  uint32_t at = event.last;
  while (at < scope.sentence.last_token && tokens[at].form != Form::conditional) {
    if (at + 1 == scope.sentence.last_token) return false;
    const Pos next = tokens[at + 1].pos;
    if (next != Pos::auxiliary && next != Pos::dependent_verb && next != Pos::dependent_adjective && next != Pos::verb)
      return false;
    ++at;
  }
  // "Once the blood runs, cold and stiffness have no place": what follows is told of the benefit.
  const bool goes_on = std::ranges::any_of(
      mentions_of(scope), [&](const Mention& mention) { return mention.is_outcome() && mention.first > at; });
  for (uint32_t behind = at + 1; behind < scope.sentence.last_token && !goes_on; ++behind) {
    if (tokens[behind].pos == Pos::verb || tokens[behind].pos == Pos::verbal_noun) return true;
  }
  return false;
}

}  // namespace

bool differs_by_person(const Scope& scope, const Event& event) {
  const Clause& clause = clause_of(scope, event);
  for (uint32_t i = scope.sentence.first_mention; i < scope.sentence.last_mention; ++i) {
    const Mention& mention = scope.reading.mentions[i];
    if (mention.is(M::individual_difference) && mention.first >= clause.first && mention.last < clause.last)
      return true;
  }
  return false;
}

bool is_conceded(const Scope& scope, const Modality& modality) {
  const std::vector<Token>& tokens = scope.reading.tokens;
  const uint32_t next = modality.last + 1;
  return modality.negated && next + 2 < scope.sentence.last_token && tokens[next].pos == Pos::joining_particle &&
         tokens[next + 1].pos == Pos::focus_particle;
}

bool is_condition(const Scope& scope, const Event& event) {
  constexpr uint32_t kPredicate = 5;  // tokens: the verb and its endings, a negation
  if (is_conditional(scope, event)) return true;
  for (uint32_t i = scope.sentence.first_mention; i < scope.sentence.last_mention; ++i) {
    const Mention& mention = scope.reading.mentions[i];
    if (!mention.is(M::condition) || mention.last <= event.last || mention.first > event.last + kPredicate) continue;
    const uint32_t next = mention.last + 1;
    if (next >= scope.sentence.last_token) return false;
    const Pos pos = scope.reading.tokens[next].pos;
    return pos != Pos::focus_particle && pos != Pos::case_particle && pos != Pos::auxiliary && pos != Pos::full_stop;
  }
  return false;
}

bool is_contingency(const Scope& scope, const Event& event) {
  if (names_treatment(scope)) return false;
  bool has_trouble = false;
  for (uint32_t i = scope.sentence.first_mention; i < scope.sentence.last_mention; ++i) {
    const Mention& mention = scope.reading.mentions[i];
    if (mention.last >= scope.reading.mentions[event.mention].first) return false;
    has_trouble = has_trouble || mention.is(M::risk) || mention.is(M::harm);
    const uint32_t next = mention.last + 1;
    const bool is_case =
        mention.is(M::condition) && next < scope.sentence.last_token &&
        (scope.reading.tokens[next].pos == Pos::topic_particle || scope.reading.tokens[next].pos == Pos::case_particle);
    if (has_trouble && is_case) return true;
  }
  return false;
}

bool is_sign_of_person(const Scope& scope, const Event& event) {
  constexpr uint32_t kLongestList = 12;  // tokens
  const std::vector<Token>& tokens = scope.reading.tokens;
  if (tokens[event.last].pos == Pos::verb) return false;
  for (uint32_t i = scope.sentence.first_mention; i < scope.sentence.last_mention; ++i) {
    const Mention& mention = scope.reading.mentions[i];
    const uint32_t next = mention.last + 1;
    if (!mention.is(M::person) || mention.first <= event.last || mention.first > event.last + kLongestList) continue;
    if (next >= scope.sentence.last_token || tokens[next].pos != Pos::topic_particle) return false;
    const auto is_verb = [](const Token& token) { return token.pos == Pos::verb || token.pos == Pos::auxiliary; };
    return tokens[mention.first - 1].pos == Pos::verb &&
           std::count_if(tokens.begin() + event.last + 1, tokens.begin() + mention.first, is_verb) == 1;
  }
  return false;
}

bool is_even_if(const Scope& scope, const Event& event, const Modality& modality) {
  if (modality.negated) return false;
  constexpr uint32_t kEndings = 3;  // tokens
  const std::vector<Token>& tokens = scope.reading.tokens;
  for (uint32_t at = event.last; at + 2 < clause_of(scope, event).last && at <= event.last + kEndings; ++at) {
    if (tokens[at].pos == Pos::case_particle) return false;  // "it may be said that (to itte mo)"
    if (tokens[at].pos == Pos::joining_particle && tokens[at + 1].pos == Pos::focus_particle) return true;
  }
  return false;
}

}  // namespace urazuke
