#include "audit/level_to_name.h"

#include <algorithm>
#include <array>

#include "claims/appraise.h"

namespace urazuke {

namespace {

const Intervention* treatment_of(const Claim& claim, const Lexicon& lexicon) {
  return claim.intervention_id < 0 ? nullptr : &lexicon.interventions[static_cast<size_t>(claim.intervention_id)];
}

// Given for much more than the few uses that some products of its kind are approved for.
bool is_hardly_approved(const Claim& claim, const Lexicon& lexicon) {
  constexpr std::array<std::string_view, 6> kFamilies = {"secretome", "cell",       "platelet",
                                                         "infusion",  "supplement", "gas"};
  const Intervention* treatment = treatment_of(claim, lexicon);
  return treatment != nullptr && treatment->approval == "partial" &&
         std::find(kFamilies.begin(), kFamilies.end(), treatment->family) != kFamilies.end();
}

}  // namespace

EvidenceLevel level_to_name(const Claim& claim, const Appraisal& appraisal, const Lexicon& lexicon) {
  const bool is_of_another = appraisal.verdict == Verdict::transferred;
  const bool is_on_file = appraisal.known != EvidenceLevel::unknown && appraisal.known != EvidenceLevel::none;
  if (is_on_file && !is_of_another) return appraisal.known;
  const OutcomeClass outcome = class_of(claim, lexicon);
  // That nothing is known may be said of a product never approved. Of others the table does not hold everything: a
  // sentence may say what they are for.
  if (appraisal.known == EvidenceLevel::none &&
      (is_never_approved(claim, lexicon) || is_hardly_approved(claim, lexicon))) {
    return outcome == OutcomeClass::mechanism ? EvidenceLevel::established : EvidenceLevel::none;
  }
  const bool is_grave = outcome == OutcomeClass::grave || outcome == OutcomeClass::disease ||
                        outcome == OutcomeClass::ageing || outcome == OutcomeClass::harm;
  return is_grave || is_of_another ? EvidenceLevel::established : EvidenceLevel::unknown;
}

bool is_never_approved(const Claim& claim, const Lexicon& lexicon) {
  const Intervention* treatment = treatment_of(claim, lexicon);
  return treatment != nullptr && treatment->approval == "none";
}

}  // namespace urazuke
