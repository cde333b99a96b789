#include "claims/request.h"

#include <algorithm>

namespace urazuke {

namespace {

using M = Cue::Meaning;

// "Try the hydrogen that takes fatigue away": the change is said of the treatment behind it.
bool describes_treatment(const Scope& scope, const Event& event) {
  if (scope.reading.tokens[event.last].pos != Pos::verb) return false;
  return std::ranges::any_of(mentions_of(scope), [&](const Mention& mention) {
    return (mention.is_intervention() || mention.is(M::generic_treatment)) && mention.first == event.last + 1;
  });
}

}  // namespace

bool is_invited(const Scope& scope, const Event& event) {
  if (scope.sentence.has(M::leading) || describes_treatment(scope, event)) return true;
  const Mention& idiom = scope.reading.mentions[event.mention];
  return std::ranges::any_of(mentions_of(scope), [&](const Mention& mention) {
    return mention.is(M::urging) && mention.first >= idiom.first && mention.first <= idiom.last;
  });
}

bool is_told_so(const Scope& scope, const Event& event, const Modality& modality) {
  const std::vector<Token>& tokens = scope.reading.tokens;
  for (uint32_t at = event.last + 1; modality.negated && at + 1 < scope.sentence.last_token; ++at) {
    if (tokens[at].pos == Pos::dependent_noun && tokens[at + 1].pos == Pos::case_particle) return true;
  }
  return false;
}

bool is_reason(const Scope& scope, const Event& event) {
  constexpr uint32_t kTwoKana = 6;  // bytes: "node", "kara", not "te"
  const Clause& own = clause_of(scope, event);
  if (own.boundary != Clause::Boundary::coordination || own.last < own.first + 3) return false;
  const Token& particle = scope.reading.tokens[own.last - 2];
  const Token& predicate = scope.reading.tokens[own.last - 3];
  return particle.pos == Pos::joining_particle && size(particle.span) >= kTwoKana &&
         (predicate.form == Form::base || predicate.form == Form::adnominal);
}

}  // namespace urazuke
