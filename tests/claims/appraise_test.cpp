#include "claims/appraise.h"

#include <doctest/doctest.h>

#include "../lexicon/shipped.h"

namespace urazuke {
namespace {

std::string dump(const Appraisal& appraisal) {
  return std::string(name_of(appraisal.known)) + " " + std::string(name_of(appraisal.verdict)) + " " +
         std::string(name_of(appraisal.severity));
}

Claim claim_of(const char* intervention, const char* outcome, Strength strength, EvidenceLevel stated) {
  const Lexicon& lexicon = shipped_lexicon();
  Claim claim;
  claim.intervention_id = lexicon.intervention(intervention);
  if (claim.intervention_id >= 0)
    claim.intervention = lexicon.interventions[static_cast<size_t>(claim.intervention_id)].name;
  if (const int index = lexicon.outcome(outcome); index >= 0) claim.outcome_ids.push_back(index);
  claim.strength = strength;
  claim.stated = stated;
  return claim;
}

TEST_CASE("appraise: wording held against what is known") {
  struct Case {
    const char *intervention, *outcome;
    Strength strength;
    EvidenceLevel stated;
    const char* expected;
  };
  const std::vector<Case> cases = {
      {"exosome_iv", "stroke_ischemic", Strength::asserted, EvidenceLevel::none, "animal unsupported error"},
      {"exosome_iv", "stroke_ischemic", Strength::reported, EvidenceLevel::animal, "animal supported info"},
      {"finasteride", "aga", Strength::asserted, EvidenceLevel::none, "established supported info"},
      {"finasteride", "aga", Strength::guaranteed, EvidenceLevel::none, "established overstated error"},
      {"allergy_imm", "allergic_rhinitis", Strength::asserted, EvidenceLevel::none, "established supported info"},
      {"compression", "varicose", Strength::guaranteed, EvidenceLevel::none, "established overstated error"},
      {"acupuncture", "migraine", Strength::hedged, EvidenceLevel::none, "controlled overstated warning"},
      {"botox", "expression_line", Strength::asserted, EvidenceLevel::none, "established supported info"},
      {"botox", "body_line", Strength::asserted, EvidenceLevel::none, "none unsupported warning"},
      {"no_such", "stroke_ischemic", Strength::asserted, EvidenceLevel::none, "unknown unsupported error"},
  };
  for (const Case& test : cases) {
    INFO(test.intervention << " " << test.outcome);
    const Claim claim = claim_of(test.intervention, test.outcome, test.strength, test.stated);
    CHECK(dump(appraise(claim, shipped_lexicon())) == test.expected);
  }
}

TEST_CASE("appraise: animals told of in one clause back no effect in the next") {
  Claim claim = claim_of("exosome", "stroke_ischemic", Strength::asserted, EvidenceLevel::animal);
  CHECK(appraise(claim, shipped_lexicon()).verdict == Verdict::supported);
  claim.is_level_elsewhere = true;
  CHECK(appraise(claim, shipped_lexicon()).verdict == Verdict::transferred);
}

TEST_CASE("appraise: a denied claim is not judged") {
  Claim claim = claim_of("exosome", "stroke_ischemic", Strength::asserted, EvidenceLevel::none);
  claim.negated = true;
  CHECK(appraise(claim, shipped_lexicon()).verdict == Verdict::not_applicable);
}

TEST_CASE("appraise: the gravest outcome decides the class") {
  const Lexicon& lexicon = shipped_lexicon();
  Claim claim = claim_of("exosome", "stroke_ischemic", Strength::asserted, EvidenceLevel::none);
  claim.outcome_ids.insert(claim.outcome_ids.begin(), lexicon.outcome("wrinkle"));
  CHECK(class_of(claim, lexicon) == OutcomeClass::grave);
  claim.outcome_ids.clear();
  CHECK(class_of(claim, lexicon) == OutcomeClass::general);
}

TEST_CASE("policy: every level has a cell for every class and strength") {
  const Lexicon& lexicon = shipped_lexicon();
  for (const EvidenceLevel level :
       {EvidenceLevel::none, EvidenceLevel::basic, EvidenceLevel::animal, EvidenceLevel::small_clinical,
        EvidenceLevel::controlled, EvidenceLevel::established, EvidenceLevel::unknown}) {
    for (int i = 0; i <= static_cast<int>(OutcomeClass::harm); ++i) {
      int rows = 0;
      for (const PolicyRow& row : lexicon.policy) {
        if (row.level == level && row.outcome_class == static_cast<OutcomeClass>(i)) {
          ++rows;
          CHECK(row.cells.size() == 6);
        }
      }
      CHECK(rows == 1);
    }
  }
}

}  // namespace
}  // namespace urazuke
