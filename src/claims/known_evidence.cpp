#include "claims/known_evidence.h"

#include <algorithm>

namespace urazuke {

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
  for (int at = intervention; at >= 0 && known.rows.empty();
       at = lexicon.interventions[static_cast<size_t>(at)].parent) {
    known.of = at;
    for (const int row : lexicon.evidence_of[static_cast<size_t>(at)]) {
      if (known.level == EvidenceLevel::unknown) known.level = EvidenceLevel::none;
      if (counts_for(lexicon, lexicon.evidence[static_cast<size_t>(row)], outcomes, kind)) known.rows.push_back(row);
    }
  }
  if (known.rows.empty()) known.of = -1;
  for (const int row : known.rows) {
    known.level = std::max(known.level, backing(lexicon.evidence[static_cast<size_t>(row)]));
  }
  return known;
}

}  // namespace urazuke
