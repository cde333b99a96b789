// known_evidence: a treatment and what it is said to do -> the rows of evidence.tsv that count, and the level they come
// to. Evidence of the treatment itself counts; where there is none, that of the nearest broader kind of it; evidence of
// a narrower kind, another product or another use never does. Whether a wording goes past it is left to appraise.
#pragma once

#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"

namespace urazuke {

struct KnownEvidence {
  EvidenceLevel level =
      EvidenceLevel::unknown;  // unknown: no row speaks of the treatment or a broader kind at all,
                               // or it is approved, or an act of care, and none speaks of the outcomes
  int of = -1;                 // whose rows these are, of the first outcome that has any
  std::vector<int> rows;       // indices into Lexicon::evidence, in its order
};

// What is known of `intervention` (-1: one that the lexicon does not know) for `outcomes`: the best of the rows about
// each, and of outcomes claimed at once the least known. A claim of safety is about harm of any sort: there `outcomes`
// is not asked.
KnownEvidence known_evidence(const Lexicon& lexicon, int intervention, const std::vector<int>& outcomes,
                             ClaimKind kind);

// Ids of outcomes.tsv: that it helps, whatever with; topics of regulatory rows.
inline constexpr std::string_view kEffect = "clinical_effect";
inline constexpr std::string_view kApprovedHere = "reg_approval_jp";
inline constexpr std::string_view kApprovedAbroad = "reg_approval_abroad";

// Whether the authorities approved it for something: a row says so or denies it, else interventions.tsv says that it is
// approved whole.
bool is_approved(const Lexicon& lexicon, int intervention, std::string_view topic);

// The level that a row backs: a trial that found nothing, or found both, backs no more than its weakest reading.
EvidenceLevel backing(const Evidence& evidence);

// Whether the row is about `outcome`, or about what outcome_kinds.tsv calls the same.
bool is_about(const Lexicon& lexicon, const Evidence& evidence, int outcome);

}  // namespace urazuke
