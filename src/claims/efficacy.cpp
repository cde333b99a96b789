#include "claims/efficacy.h"

#include <algorithm>

#include "claims/authority.h"
#include "claims/background.h"
#include "claims/bare_effect.h"
#include "claims/condition.h"
#include "claims/discourse.h"
#include "claims/position.h"
#include "claims/request.h"
#include "claims/risk.h"

namespace urazuke {

namespace {

using M = Cue::Meaning;

// A wish ("I want to be rid of wrinkles") is a claim about the treatment only in a list of wishes.
bool is_wish_list(const Scope& scope, const Event& event) {
  if (scope.sentence.has(M::condition)) return false;
  const Context& context = context_of(scope);
  const bool is_list = context.under_heading(M::heading_worry) || context.under_heading(M::heading_recommended);
  if (is_list || scope.sentence.has(M::recommendation)) return true;
  const BlockKind kind = block_of(scope).kind;
  if (kind != BlockKind::list_item && kind != BlockKind::table_cell) return false;
  return !event.outcomes.empty() || (scope.sentence.has(M::person) && closes_with(scope, M::person));
}

// The word for a benefit, with nothing around it and no treatment on the page.
bool is_word_alone(const Scope& scope, const Event& event) {
  return scope.context.is_excerpt && scope.context.topic.intervention < 0 && event.is_name_only &&
         event.first == scope.sentence.first_token && event.last + 2 >= scope.sentence.last_token;
}

// "Botox for a small face needs three visits": a benefit that a sentence only mentions is promised by what follows it,
// a verb made of it, a word of strength, or nothing but the end of the sentence.
bool is_mentioned_only(const Scope& scope, const Event& event, const Modality& modality) {
  if (!event.is_name_only || modality.has_strength_word || modality.negated || modality.is_wish) return false;
  if (is_label(block_of(scope)) || block_of(scope).kind == BlockKind::table_cell) return false;
  if (scope.sentence.has(M::recommendation) || scope.sentence.has(M::superior)) return false;
  const std::vector<Token>& tokens = scope.reading.tokens;
  const uint32_t end = clause_of(scope, event).last;
  const auto is_verb = [&](uint32_t at) {
    return tokens[at].pos == Pos::verb || tokens[at].pos == Pos::auxiliary || tokens[at].pos == Pos::dependent_verb;
  };
  if (event.last + 1 >= end || is_verb(event.last) || is_verb(event.last + 1)) return false;
  const bool is_its_subject = tokens[event.last + 1].pos == Pos::case_particle && event.last + 2 < end &&
                              (is_verb(event.last + 2) || tokens[event.last + 2].pos == Pos::verbal_noun);
  // "Recovery is gained" (ga erareru): the verb is the benefit's own; "differs by age" (ga kotonaru) is not.
  const bool differs = std::ranges::any_of(mentions_of(scope), [&](const Mention& mention) {
    return mention.is(M::condition) && mention.first == event.last + 2;
  });
  if (is_its_subject && !differs) return false;
  for (uint32_t at = event.last + 1; at < end; ++at) {
    if (tokens[at].pos == Pos::verb) return true;
  }
  return false;
}

// "We aim to relieve stomach ache": of no treatment that anyone could name, nothing is promised.
bool is_aim_alone(const Scope& scope, const Modality& modality) {
  return modality.is_aim && scope.context.is_excerpt && scope.context.topic.intervention < 0 &&
         !names_intervention(scope);
}

// "Goes away by itself", "by this" of what nature does; but not "(we inject cells.) So it mends by itself".
bool is_natural(const Scope& scope, const Event& event) {
  if (scope.sentence.has(M::conclusion) && points_to_treatment(scope)) return false;
  const SentenceReading* before = pointed_at(scope);
  return is_inside(scope, event, M::natural_course) || (before != nullptr && before->has(M::natural_course));
}

}  // namespace

bool is_efficacy(const Scope& scope, const Event& event, const Modality& modality) {
  if (is_word_alone(scope, event) || is_aim_alone(scope, modality)) return false;
  if (event.outcomes.empty() && is_conceded(scope, modality)) return false;
  const Block& block = block_of(scope);
  const Context& context = context_of(scope);
  if (modality.is_purpose || modality.is_asked || is_rare(scope, event, modality)) return false;
  if (tells_risk_of(scope, event) && !is_promised_all_the_same(scope, modality) && !is_treated(scope, event))
    return false;
  if (context.under_heading(M::heading_risk) && !is_benefit_beside_risk(scope, event, modality)) return false;
  if (modality.strength == Strength::question && (is_label(block) || !scope.sentence.has(M::leading))) return false;
  if (modality.is_wish && !is_wish_list(scope, event)) return false;
  if (!modality.has_predicate && scope.sentence.has(M::topic_noun)) return false;
  if (event.is_title && modality.has_predicate) return false;
  if (is_mentioned_only(scope, event, modality) || is_example_of_risk(scope, event)) return false;
  if (is_about_another(scope, event) && !names_intervention(scope)) return false;
  const bool is_request = closes_with(scope, M::advice) || (closes_with(scope, M::urging) && !is_invited(scope, event));
  if (is_request && !is_reason(scope, event) && !is_told_so(scope, event, modality)) return false;
  if (!event.has_object && (is_label(block) || !modality.has_predicate)) return false;
  const bool is_known = modality.strength == Strength::hedged && scope.sentence.has(M::biology);
  if (is_background(scope, event) && (!modality.has_strength_word || is_known) && !modality.negated) return false;
  if (is_condition(scope, event) || is_even_if(scope, event, modality) ||
      (!modality.negated && differs_by_person(scope, event)))
    return false;
  if (is_contingency(scope, event) || is_sign_of_person(scope, event)) return false;
  if (event.is_bare_effect && !speaks_of_effect(scope, event, modality)) return false;
  if (closes_with(scope, M::procedure) && event.outcomes.empty()) return false;
  if (is_approved_use(scope, event) || is_outside_approval(scope, event)) return false;
  if (closes_with(scope, M::announcement)) return false;
  // "There is an approved drug for diabetes": what else there is, as it must be told.
  if (scope.sentence.has(M::fact_alternative) && scope.sentence.has(M::approval_told)) return false;
  if (is_precaution(scope, event) || is_natural(scope, event) || is_passing_harm(scope, event)) return false;
  if (is_inside(scope, event, M::procedure) || is_inside(scope, event, M::off_label)) return false;
  const bool is_practical = scope.sentence.has(M::price) || scope.sentence.has(M::contact);
  return !(is_practical && !modality.has_predicate);
}

}  // namespace urazuke
