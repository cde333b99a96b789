#include "claims/position.h"

namespace urazuke {

namespace {

using M = Cue::Meaning;

bool is_mark(Pos pos) {
  return pos == Pos::full_stop || pos == Pos::comma || pos == Pos::symbol || pos == Pos::close_bracket;
}

// "Follicles that ointments (dewa) do not reach": the topic ends with the clause that describes the noun.
bool describes_noun(const PageReading& reading, uint32_t topic, uint32_t end) {
  for (uint32_t at = topic + 2; at < end; ++at) {
    const Token& token = reading.tokens[at];
    const bool is_plain = token.form == Form::base || token.form == Form::adnominal;
    if (token.pos != Pos::auxiliary && token.pos != Pos::dependent_adjective) continue;
    if (is_plain && reading.tokens[at + 1].pos == Pos::noun) return true;
  }
  return false;
}

}  // namespace

bool is_inside(const Scope& scope, const Event& event, M meaning) {
  const Mention& carrier = scope.reading.mentions[event.mention];
  for (uint32_t i = scope.sentence.first_mention; i < scope.sentence.last_mention; ++i) {
    const Mention& other = scope.reading.mentions[i];
    if (other.is(meaning) && other.first <= carrier.first && carrier.first <= other.last) return true;
  }
  return false;
}

bool closes_sentence(const Scope& scope, const Event& event) {
  constexpr uint32_t kEndings = 4;  // tokens
  return event.last + kEndings >= scope.sentence.last_token;
}

bool is_about_another(const Scope& scope, const Event& event) {
  for (uint32_t i = scope.sentence.first_mention; i < scope.sentence.last_mention; ++i) {
    const Mention& mention = scope.reading.mentions[i];
    if (!mention.is(M::other_treatment) || mention.last >= event.first) continue;
    for (uint32_t at = mention.last + 1; at < event.first && at <= mention.last + 2; ++at) {
      if (scope.reading.tokens[at].pos != Pos::topic_particle) continue;
      if (!describes_noun(scope.reading, at, event.first)) return true;
    }
  }
  return false;
}

uint32_t end_of_words(const Scope& scope) {
  uint32_t last = scope.sentence.last_token;
  while (last > scope.sentence.first_token && is_mark(scope.reading.tokens[last - 1].pos)) --last;
  return last;
}

}  // namespace urazuke
