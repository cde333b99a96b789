#include "claims/appraise.h"

#include <algorithm>
#include <array>

namespace urazuke {

namespace {

// From what must not be promised wrongly to what matters least.
constexpr std::array<OutcomeClass, 9> kGravestFirst = {
    OutcomeClass::grave,     OutcomeClass::disease, OutcomeClass::ageing,
    OutcomeClass::function,  OutcomeClass::symptom, OutcomeClass::general,
    OutcomeClass::mechanism, OutcomeClass::harm,    OutcomeClass::appearance};

bool is_about(const Evidence& evidence, const Claim& claim) {
  const std::string_view kind = claim.kind == ClaimKind::safety ? "safety" : "efficacy";
  if (evidence.kind != kind) return false;
  return claim.kind == ClaimKind::safety ||
         std::find(claim.outcome_ids.begin(), claim.outcome_ids.end(), evidence.outcome) != claim.outcome_ids.end();
}

// A trial that found nothing, or found both, backs no more than its weakest reading.
EvidenceLevel backing(const Evidence& evidence) {
  if (evidence.direction == "null") return EvidenceLevel::none;
  if (evidence.direction == "mixed") return std::min(evidence.level, EvidenceLevel::small_clinical);
  return evidence.level;
}

const PolicyRow* find_row(const Lexicon& lexicon, EvidenceLevel level, OutcomeClass outcome_class) {
  for (const PolicyRow& row : lexicon.policy) {
    if (row.level == level && row.outcome_class == outcome_class) return &row;
  }
  return nullptr;
}

// Of a product that is not approved, or for some uses only, the table holds what was studied: no line means no study.
// Of established care it holds the main uses, and no line means no more than that.
bool lists_every_use(const Intervention& intervention) {
  return intervention.approval == "none" || intervention.approval == "partial";
}

// Evidence of the treatment itself, else of the nearest broader kind.
void find_evidence(const Claim& claim, const Lexicon& lexicon, Appraisal& appraisal) {
  bool is_studied = false;
  for (int at = claim.intervention_id; at >= 0; at = lexicon.interventions[static_cast<size_t>(at)].parent) {
    for (const int row : lexicon.evidence_of[static_cast<size_t>(at)]) {
      is_studied = true;
      if (is_about(lexicon.evidence[static_cast<size_t>(row)], claim)) appraisal.evidence.push_back(row);
    }
    if (!appraisal.evidence.empty()) break;
  }
  const bool is_known_gap =
      is_studied && lists_every_use(lexicon.interventions[static_cast<size_t>(claim.intervention_id)]);
  appraisal.known = is_known_gap || !appraisal.evidence.empty() ? EvidenceLevel::none : EvidenceLevel::unknown;
  for (const int index : appraisal.evidence) {
    appraisal.known = std::max(appraisal.known, backing(lexicon.evidence[static_cast<size_t>(index)]));
  }
}

// What is known is known only of a broader kind of the treatment, given another way: it says little of this one.
// So does research in cells or animals from which an effect in people is concluded.
bool is_transferred(const Claim& claim, const Appraisal& appraisal, const Lexicon& lexicon) {
  const bool is_preclinical = claim.stated == EvidenceLevel::basic || claim.stated == EvidenceLevel::animal;
  if (is_preclinical && claim.is_level_elsewhere && claim.strength >= Strength::asserted) return true;
  const bool is_human =
      appraisal.known == EvidenceLevel::small_clinical || appraisal.known == EvidenceLevel::controlled;
  if (!is_human || appraisal.evidence.empty()) return false;
  const Evidence& evidence = lexicon.evidence[static_cast<size_t>(appraisal.evidence.front())];
  const bool is_other_route = !evidence.route.empty() && claim.intervention.find(evidence.route) == std::string::npos;
  return evidence.intervention != claim.intervention_id && is_other_route;
}

// Research told at its own level, with no more than a report of it, promises nothing beyond it.
bool is_honest_report(const Claim& claim, EvidenceLevel known) {
  const bool names_level = claim.stated > EvidenceLevel::unspecified;
  const bool is_preclinical = claim.stated == EvidenceLevel::basic || claim.stated == EvidenceLevel::animal;
  // "In mice it improved": plain past of an experiment is a report.
  if (is_preclinical && !claim.is_level_elsewhere && claim.strength == Strength::asserted) return true;
  return names_level && claim.strength <= Strength::reported &&
         (known == EvidenceLevel::unknown || claim.stated <= std::max(known, EvidenceLevel::small_clinical));
}

}  // namespace

OutcomeClass class_of(const Claim& claim, const Lexicon& lexicon) {
  for (const OutcomeClass candidate : kGravestFirst) {
    for (const int outcome : claim.outcome_ids) {
      if (lexicon.outcomes[static_cast<size_t>(outcome)].outcome_class == candidate) return candidate;
    }
  }
  return claim.kind == ClaimKind::safety ? OutcomeClass::harm : OutcomeClass::general;
}

Appraisal appraise(const Claim& claim, const Lexicon& lexicon) {
  Appraisal appraisal;
  find_evidence(claim, lexicon, appraisal);
  if (claim.negated) return appraisal;
  if (is_honest_report(claim, appraisal.known)) {
    appraisal.verdict = Verdict::supported;
    return appraisal;
  }
  const PolicyRow* row = find_row(lexicon, appraisal.known, class_of(claim, lexicon));
  if (row == nullptr) return appraisal;
  const PolicyRow::Cell& cell = row->cells[static_cast<size_t>(claim.strength)];
  appraisal.verdict = is_transferred(claim, appraisal, lexicon) && cell.verdict != Verdict::supported
                          ? Verdict::transferred
                          : cell.verdict;
  appraisal.severity = claim.is_name ? std::min(cell.severity, Severity::warning) : cell.severity;
  appraisal.policy = row->where;
  return appraisal;
}

}  // namespace urazuke
