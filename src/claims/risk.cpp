#include "claims/risk.h"

#include <algorithm>

#include "claims/discourse.h"
#include "claims/means.h"
#include "claims/position.h"

namespace urazuke {

namespace {

using M = Cue::Meaning;

bool is_harm_only(const Scope& scope, const Event& event) {
  return std::all_of(event.outcomes.begin(), event.outcomes.end(), [&](int index) {
    return scope.lexicon.outcomes[static_cast<size_t>(index)].outcome_class == OutcomeClass::harm;
  });
}

// "... Risks: redness, a white spot": the label stands further in front.
bool is_labelled_risk(const Scope& scope, const Event& event) {
  return std::ranges::any_of(mentions_of(scope), [&](const Mention& mention) {
    return mention.is(M::risk) && mention.last < event.first &&
           scope.reading.tokens[mention.last + 1].pos == Pos::symbol;
  });
}

// "The gums turn white and hurt (koto ga arimasu)": what may come of it in the end is a harm.
bool ends_in_harm(const Scope& scope, const Event& event) {
  if (!scope.sentence.has_any({M::risk_form, M::hedged}) || scope.sentence.has_any({M::negation, M::slight}))
    return false;
  return std::ranges::any_of(mentions_of(scope), [&](const Mention& mention) {
    return mention.is(M::harm) && mention.first > event.last && mention.last < clause_of(scope, event).last;
  });
}

}  // namespace

bool is_precaution(const Scope& scope, const Event& event) {
  if (event.outcomes.empty()) return false;
  const Context& context = context_of(scope);
  if (!context.under_heading(M::heading_procedure) && !context.under_heading(M::heading_risk)) return false;
  return is_harm_only(scope, event);
}

bool tells_risk_of(const Scope& scope, const Event& event) {
  if (ends_in_harm(scope, event) || is_labelled_risk(scope, event)) return true;
  return is_harm_only(scope, event) ? tells_risk(scope) : tells_risk(scope, event);
}

bool is_treated(const Scope& scope, const Event& event) {
  return !is_harm_only(scope, event) && closes_sentence(scope, event) &&
         scope.reading.mentions[event.mention].is(M::lower) &&
         means_before(scope, scope.reading.mentions[event.mention].first).has_value();
}

bool is_benefit_beside_risk(const Scope& scope, const Event& event, const Modality& modality) {
  if (modality.negated || event.outcomes.empty()) return modality.negated;
  return !scope.reading.mentions[event.mention].is(M::lower) &&
         std::none_of(event.outcomes.begin(), event.outcomes.end(), [&](int index) {
           return scope.lexicon.outcomes[static_cast<size_t>(index)].outcome_class == OutcomeClass::harm;
         });
}

bool is_example_of_risk(const Scope& scope, const Event& event) {
  constexpr uint32_t kBetween = 4;  // tokens: the verb's endings, "nado", "no"
  for (uint32_t i = scope.sentence.first_mention; i < scope.sentence.last_mention; ++i) {
    const Mention& mention = scope.reading.mentions[i];
    if (!mention.is(M::risk) || mention.first <= event.last || mention.first > event.last + kBetween) continue;
    for (uint32_t at = event.last + 1; at < mention.first; ++at) {
      if (scope.reading.tokens[at].pos == Pos::focus_particle) return true;
    }
  }
  return false;
}

bool is_passing_harm(const Scope& scope, const Event& event) {
  const SentenceReading* before = pointed_at(scope);
  if (before == nullptr || before->has_any({M::question, M::worry, M::wish}) || names_treatment(scope)) return false;
  const bool is_named = std::any_of(event.outcomes.begin(), event.outcomes.end(), [&](int index) {
    return scope.lexicon.outcomes[static_cast<size_t>(index)].outcome_class != OutcomeClass::general;
  });
  return !is_named && is_inside(scope, event, M::risk_verb);
}

bool is_rare(const Scope& scope, const Event& event, const Modality& modality) {
  if (modality.strength != Strength::hedged || names_treatment(scope)) return false;
  return std::ranges::any_of(mentions_of(scope), [&](const Mention& rarely) {
    return rarely.is(M::risk) && rarely.last < event.last &&
           scope.reading.tokens[rarely.first].pos == Pos::adjectival_noun;
  });
}

bool is_promised_all_the_same(const Scope& scope, const Modality& modality) {
  return modality.strength == Strength::guaranteed && scope.sentence.has(M::contraindication) &&
         !scope.sentence.has_any({M::risk_verb, M::advice, M::urging});
}

}  // namespace urazuke
