#include "claims/known_evidence.h"

#include <algorithm>

namespace urazuke {

namespace {

// Of a product that is approved for nothing, or for some uses only, the table holds what was studied: no row means no
// study. Of established care it holds the main uses, and no row means no more than that.
bool lists_every_use(const Intervention& treatment) {
  return treatment.approval == "none" || treatment.approval == "partial";
}

}  // namespace

bool is_about(const Lexicon& lexicon, const Evidence& evidence, int outcome) {
  return evidence.outcome >= 0 && evidence.outcome == lexicon.evidence_outcome(outcome);
}

EvidenceLevel backing(const Evidence& evidence) {
  if (evidence.direction == "null") return EvidenceLevel::none;
  if (evidence.direction == "mixed") return std::min(evidence.level, EvidenceLevel::small_clinical);
  return evidence.level;
}

bool counts_for(const Lexicon& lexicon, const Evidence& evidence, const std::vector<int>& outcomes, ClaimKind kind) {
  if (kind == ClaimKind::safety) return evidence.kind == "safety";
  return evidence.kind == "efficacy" && std::any_of(outcomes.begin(), outcomes.end(),
                                                    [&](int outcome) { return is_about(lexicon, evidence, outcome); });
}

KnownEvidence known_evidence(const Lexicon& lexicon, int intervention, const std::vector<int>& outcomes,
                             ClaimKind kind) {
  KnownEvidence known;
  bool is_studied = false;
  for (int at = intervention; at >= 0 && known.rows.empty();
       at = lexicon.interventions[static_cast<size_t>(at)].parent) {
    known.of = at;
    for (const int row : lexicon.evidence_of[static_cast<size_t>(at)]) {
      is_studied = true;
      if (counts_for(lexicon, lexicon.evidence[static_cast<size_t>(row)], outcomes, kind)) known.rows.push_back(row);
    }
  }
  if (known.rows.empty()) known.of = -1;
  const bool is_gap = is_studied && lists_every_use(lexicon.interventions[static_cast<size_t>(intervention)]);
  if (is_gap || !known.rows.empty()) known.level = EvidenceLevel::none;
  for (const int row : known.rows) {
    known.level = std::max(known.level, backing(lexicon.evidence[static_cast<size_t>(row)]));
  }
  return known;
}

}  // namespace urazuke
