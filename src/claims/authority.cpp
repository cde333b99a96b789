#include "claims/authority.h"

#include <algorithm>

#include "claims/condition.h"
#include "claims/known_evidence.h"

namespace urazuke {

namespace {

using M = Cue::Meaning;

// What must be disclosed is told in the words of those who stand behind a treatment, and claims nothing.
bool is_disclosed(const Scope& scope) {
  return scope.sentence.has_any({M::disclosure, M::contact, M::advice, M::fact_unapproved, M::fact_supply_route,
                                 M::fact_alternative, M::fact_overseas, M::source, M::off_label});
}

// "It is approved, so (ga) ...": told as the ground of what the sentence goes on to say.
bool is_ground(const Scope& scope, const Event& event) {
  constexpr uint32_t kEndings = 3;  // tokens: "masu", "kara", the comma
  const Clause& clause = clause_of(scope, event);
  return clause.boundary != Clause::Boundary::end && event.last + kEndings >= clause.last;
}

}  // namespace

bool tells_approval(const Scope& scope) {
  if (!scope.sentence.has_any({M::approval_told, M::approval_told_abroad})) return false;
  if (scope.sentence.has_any({M::safe, M::praise, M::superlative, M::off_label})) return false;
  Event end;  // what the sentence named last
  end.first = end.last = scope.sentence.last_token - 1;
  const int treatment = subject_of(scope, end).intervention;
  return (scope.sentence.has(M::approval_told) && is_approved(scope.lexicon, treatment, kApprovedHere)) ||
         (scope.sentence.has(M::approval_told_abroad) && is_approved(scope.lexicon, treatment, kApprovedAbroad));
}

bool is_approved_use(const Scope& scope, const Event& event) {
  constexpr uint32_t kBetween = 3;  // tokens: the particle, "the state (ga)"
  if (event.last + 1 >= scope.sentence.last_token) return false;
  const bool is_its_object = scope.reading.tokens[event.last + 1].pos == Pos::case_particle;
  return is_its_object && std::ranges::any_of(mentions_of(scope), [&](const Mention& mention) {
           return mention.is(M::endorsement) && mention.first > event.last && mention.first <= event.last + kBetween;
         });
}

bool is_outside_approval(const Scope& scope, const Event& event) {
  constexpr uint32_t kBetween = 4;  // tokens: "the use (he no shiyou wa)"
  return std::ranges::any_of(mentions_of(scope), [&](const Mention& mention) {
    const bool is_outside = mention.is(M::off_label) || mention.is(M::disclosure);
    return is_outside && event.is_name_only && mention.first > event.last && mention.first <= event.last + kBetween;
  });
}

bool is_authority(const Scope& scope, const Event& event, const Modality& modality) {
  // "Notification" alone is the label of what follows.
  const bool is_word = event.last == event.first && event.first == scope.sentence.first_token &&
                       event.last + 1 == scope.sentence.last_token;
  if (is_word && event.kind == ClaimKind::endorsement) return false;
  const bool is_practical =
      (!is_ground(scope, event) && is_disclosed(scope)) || context_of(scope).under_heading(M::heading_disclosure);
  // "Approved there, but pancreatitis is reported": what is known of it abroad, as it must be told.
  const bool tells_harm = (scope.sentence.has(M::named_harm) && scope.sentence.has(M::risk)) ||
                          (scope.sentence.has(M::fact_overseas) && scope.sentence.has(M::harm));
  return !is_practical && !tells_harm && !is_condition(scope, event) && !tells_approval(scope) && !modality.negated &&
         modality.strength != Strength::question && !tells_risk(scope);
}

}  // namespace urazuke
