#include "claims/claimed_event.h"

#include <algorithm>

#include "claims/assertion.h"
#include "claims/discourse.h"
#include "claims/make_claim.h"
#include "claims/modality.h"
#include "claims/research.h"

namespace urazuke {

namespace {

using M = Cue::Meaning;

// Research that is reported, or told of at the level that the text names.
bool tells_evidence(const Claim& claim) {
  const bool has_level = claim.stated > EvidenceLevel::unspecified;
  const bool is_preclinical = claim.stated == EvidenceLevel::basic || claim.stated == EvidenceLevel::animal;
  return (claim.strength == Strength::reported && claim.stated != EvidenceLevel::none) ||
         (has_level && claim.strength != Strength::asserted) || (is_preclinical && !claim.is_level_elsewhere);
}

// A harm that a verb tells as such, and not a thing's own noun ("decline").
bool can_be_denied(const Scope& scope, const Event& event) {
  return event.has_object && scope.reading.tokens[event.last].pos == Pos::verb;
}

// "For those whose fatigue does not go away", "symptoms: cannot sleep": what has not helped so far.
bool is_complaint_list(const Scope& scope) {
  const BlockKind kind = block_of(scope).kind;
  if (kind != BlockKind::list_item && kind != BlockKind::table_cell) return false;
  const Context& context = context_of(scope);
  return context.under_heading(M::heading_recommended) || context.under_heading(M::heading_worry) ||
         context.under_heading(M::heading_science);
}

// Lines of the block above the event's own: what <br> sets apart is claimed apart.
std::ptrdiff_t line_of(const Scope& scope, const Event& event) {
  const std::string& text = block_of(scope).text;
  return std::count(text.begin(), text.begin() + scope.reading.tokens[event.last].span.begin, '\n');
}

// "The lids never droop": that a harm does not befall is a claim of safety.
void read_denied_harm(const Scope& scope, size_t clause, Event event, const Modality& modality, SentenceClaims& found) {
  const bool is_denied = modality.negated && modality.strength == Strength::guaranteed;
  const bool is_admitted = modality.inner_negation > 0;  // "it cannot be said that it never does harm"
  if ((!is_denied && !is_admitted) || scope.sentence.has(M::question)) return;
  event.kind = ClaimKind::safety;
  event.is_harm = false;
  event.is_absolute = true;
  event.last = is_admitted ? modality.inner_negation : modality.last;
  read_event(scope, clause, event, found);
}

// "In a study of whether it prevents falls (ka douka), an effect was found": what was found is told, not the
// question.
bool is_question_of_study(const Scope& scope, const Event& event, const SentenceClaims& found) {
  const Clause& clause = clause_of(scope, event);
  return scope.sentence.has(M::whether) &&
         std::any_of(found.events.begin(), found.events.end(), [&](const Event& effect) {
           return effect.first > event.last && effect.last < clause.last && effect.kind == event.kind &&
                  scope.reading.mentions[effect.mention].is(M::effect) && tells_result(scope, clause);
         });
}

}  // namespace

void read_event(const Scope& scope, size_t clause, const Event& event, SentenceClaims& found) {
  if (event.is_harm && !can_be_denied(scope, event)) return;
  Modality modality = read_modality(scope.reading, scope.sentence, scope.clauses, clause, event);
  if (event.is_harm) return read_denied_harm(scope, clause, event, modality, found);
  if (modality.is_found && level_before(scope) != EvidenceLevel::none) modality.strength = Strength::reported;
  if (modality.strength == Strength::reported && modality.stated <= EvidenceLevel::unspecified) {
    modality.stated = std::max(modality.stated, level_before(scope));
  }
  if (modality.is_studied && is_question_of_study(scope, event, found)) return;
  // "In that experiment" on mice.
  const bool is_animals = modality.stated == EvidenceLevel::basic && level_before(scope) == EvidenceLevel::animal;
  if (is_animals) modality.stated = EvidenceLevel::animal;
  const Subject subject = subject_of(scope, event);
  if (!subject.is_known() || modality.is_adnominal || !is_claim(scope, event, modality)) return;
  if (modality.negated && event.kind == ClaimKind::efficacy && is_complaint_list(scope)) return;
  Claim claim = make_claim(scope, event, modality, subject);
  const std::vector<int> complaints = complaints_before(scope, event);
  if (!complaints.empty()) claim.outcome_ids = complaints;
  const bool is_denied = claim.negated || claim.is_limited;
  found.facts.has_denied_claim |= is_denied;
  found.facts.has_positive_claim |= !is_denied;
  found.facts.has_evidence_claim |= !is_denied && tells_evidence(claim);
  add_claim(found, std::move(claim), line_of(scope, event));
}

}  // namespace urazuke
