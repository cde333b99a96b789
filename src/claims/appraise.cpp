#include "claims/appraise.h"

#include <algorithm>
#include <array>

#include "claims/known_evidence.h"

namespace urazuke {

namespace {

// From what must not be promised wrongly to what matters least.
constexpr std::array<OutcomeClass, 9> kGravestFirst = {
    OutcomeClass::grave,     OutcomeClass::disease, OutcomeClass::ageing,
    OutcomeClass::function,  OutcomeClass::symptom, OutcomeClass::general,
    OutcomeClass::mechanism, OutcomeClass::harm,    OutcomeClass::appearance};

const PolicyRow* find_row(const Lexicon& lexicon, EvidenceLevel level, OutcomeClass outcome_class) {
  for (const PolicyRow& row : lexicon.policy) {
    if (row.level == level && row.outcome_class == outcome_class) return &row;
  }
  return nullptr;
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
  KnownEvidence known = known_evidence(lexicon, claim.intervention_id, claim.outcome_ids, claim.kind);
  appraisal.known = known.level;
  appraisal.evidence = std::move(known.rows);
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
  appraisal.severity = cell.severity;
  appraisal.policy = row->where;
  return appraisal;
}

}  // namespace urazuke
