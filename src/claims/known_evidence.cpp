#include "claims/known_evidence.h"

#include <algorithm>

namespace urazuke {

namespace {

// Of a product that is approved for nothing, or for some uses only, the table holds what was studied: no row means no
// study. Of established care it holds the main uses, and no row means no more than that.
bool lists_every_use(const Intervention& treatment) {
  return treatment.approval == "none" || treatment.approval == "partial";
}

// The rows that `counts` of the nearest kind that has any, from the treatment itself upwards.
template <class Counts>
KnownEvidence nearest(const Lexicon& lexicon, int intervention, Counts counts) {
  KnownEvidence known;
  bool is_studied = false;
  EvidenceLevel best = EvidenceLevel::none;
  for (int at = intervention; at >= 0 && known.rows.empty();
       at = lexicon.interventions[static_cast<size_t>(at)].parent) {
    for (const int row : lexicon.evidence_of[static_cast<size_t>(at)]) {
      const Evidence& evidence = lexicon.evidence[static_cast<size_t>(row)];
      is_studied = true;
      if (!counts(evidence)) continue;
      known.of = at;
      known.rows.push_back(row);
      best = std::max(best, backing(evidence));
    }
  }
  const bool is_gap = is_studied && lists_every_use(lexicon.interventions[static_cast<size_t>(intervention)]);
  if (is_gap || !known.rows.empty()) known.level = best;
  return known;
}

// What no row speaks of is known less than what has one, unless that one says that nothing was found.
EvidenceLevel least_known(EvidenceLevel a, EvidenceLevel b) {
  const bool is_open = a == EvidenceLevel::unknown || b == EvidenceLevel::unknown;
  const EvidenceLevel least = std::min(a, b);
  return is_open && least != EvidenceLevel::none ? EvidenceLevel::unknown : least;
}

void merge(KnownEvidence& known, const KnownEvidence& other) {
  known.level = least_known(known.level, other.level);
  if (known.of < 0) known.of = other.of;
  for (const int row : other.rows) {
    if (std::find(known.rows.begin(), known.rows.end(), row) == known.rows.end()) known.rows.push_back(row);
  }
}

// "It takes effect within a week", "the symptoms get better": that it helps, and nothing of what.
bool is_effect(const Lexicon& lexicon, const std::vector<int>& outcomes) {
  const int effect = lexicon.outcome(kEffect);
  return !outcomes.empty() && std::all_of(outcomes.begin(), outcomes.end(),
                     [&](int outcome) { return lexicon.evidence_outcome(outcome) == effect; });
}

// Of care that is established for something it is true that it helps. So it is where a row says so of the effect.
KnownEvidence of_something(const Lexicon& lexicon, int intervention) {
  const int effect = lexicon.outcome(kEffect);
  return nearest(lexicon, intervention, [&](const Evidence& evidence) {
    const bool is_care = !lists_every_use(lexicon.interventions[static_cast<size_t>(intervention)]);
    const bool is_established = evidence.level == EvidenceLevel::established && evidence.intervention == intervention;
    return evidence.kind == "efficacy" && (evidence.outcome == effect || (is_care && is_established));
  });
}

// "The pain of plantar fasciitis": a sign that stands beside a condition is that condition's.
std::vector<int> without_signs(const Lexicon& lexicon, const std::vector<int>& outcomes) {
  std::vector<int> conditions;
  for (const int outcome : outcomes) {
    if (!lexicon.outcomes[static_cast<size_t>(outcome)].is_sign) conditions.push_back(outcome);
  }
  return conditions.empty() ? outcomes : conditions;
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

bool is_approved(const Lexicon& lexicon, int intervention, std::string_view topic) {
  if (intervention < 0) return false;
  for (const int row : lexicon.evidence_of[static_cast<size_t>(intervention)]) {
    const Evidence& evidence = lexicon.evidence[static_cast<size_t>(row)];
    const bool is_it = evidence.kind == "regulatory" && evidence.outcome == lexicon.outcome(topic);
    if (is_it) return evidence.level == EvidenceLevel::established;
  }
  return topic == kApprovedHere && lexicon.interventions[static_cast<size_t>(intervention)].approval == "approved";
}

KnownEvidence known_evidence(const Lexicon& lexicon, int intervention, const std::vector<int>& outcomes,
                             ClaimKind kind) {
  const auto about = [&](int outcome) {
    return nearest(lexicon, intervention, [&](const Evidence& evidence) {
      return evidence.kind == "efficacy" && is_about(lexicon, evidence, outcome);
    });
  };
  if (kind == ClaimKind::safety) {
    return nearest(lexicon, intervention, [](const Evidence& evidence) { return evidence.kind == "safety"; });
  }
  if (kind == ClaimKind::efficacy && is_effect(lexicon, outcomes)) return of_something(lexicon, intervention);
  if (outcomes.empty()) return nearest(lexicon, intervention, [](const Evidence&) { return false; });
  const std::vector<int> weighed = without_signs(lexicon, outcomes);
  KnownEvidence known = about(weighed.front());
  for (size_t i = 1; i < weighed.size(); ++i) merge(known, about(weighed[i]));
  return known;
}

}  // namespace urazuke
