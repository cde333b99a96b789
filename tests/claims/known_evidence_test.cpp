#include "claims/known_evidence.h"

#include <doctest/doctest.h>

#include <set>

#include "../lexicon/shipped.h"
#include "claims/evidence_sheet.h"

namespace urazuke {
namespace {

// "level of-whom".
std::string known(const char* intervention, const char* outcome, ClaimKind kind = ClaimKind::efficacy) {
  const Lexicon& lexicon = shipped_lexicon();
  const KnownEvidence found =
      known_evidence(lexicon, lexicon.intervention(intervention), {lexicon.outcome(outcome)}, kind);
  return std::string(name_of(found.level)) + " " +
         (found.of < 0 ? "-" : lexicon.interventions[static_cast<size_t>(found.of)].id);
}

EvidenceSheet sheet_of(const char* intervention, const char* outcome) {
  const Lexicon& lexicon = shipped_lexicon();
  return evidence_sheet(lexicon, lexicon.intervention(intervention), lexicon.outcome(outcome));
}

bool has_row_of(const std::vector<int>& rows, const char* intervention) {
  const Lexicon& lexicon = shipped_lexicon();
  for (const int row : rows) {
    if (lexicon.evidence[static_cast<size_t>(row)].intervention == lexicon.intervention(intervention)) return true;
  }
  return false;
}

std::string strongest_of(const char* intervention, const char* outcome) {
  const EvidenceSheet sheet = sheet_of(intervention, outcome);
  const Phrasing* best = strongest(sheet);
  if (best == nullptr) return "nothing";
  return std::string(name_of(best->strength)) + " " + std::string(name_of(best->stated));
}

TEST_CASE("known_evidence: of the treatment itself, else of the nearest broader kind, never of another") {
  CHECK(known("exosome", "wrinkle") == "controlled exosome");
  CHECK(known("exosome_iv", "wrinkle") == "none exosome_iv");
  CHECK(known("exosome_umbilical", "wrinkle") == "controlled exosome");
  CHECK(known("exosome", "wrinkle_removal") == "controlled exosome");
  CHECK(known("supernatant", "parkinson") == "none -");
  CHECK(known("no_such", "wrinkle") == "unknown -");
  CHECK(known("exosome", "wrinkle", ClaimKind::safety) == "controlled exosome");
}

TEST_CASE("known_evidence: a trial that found nothing backs nothing, a mixed one little") {
  CHECK(known("exosome", "ards") == "none exosome");
  CHECK(known("prp", "knee_oa") == "small-clinical prp");
}

TEST_CASE("known_evidence: outcomes claimed at once are backed no better than the least known of them") {
  const Lexicon& lexicon = shipped_lexicon();
  const KnownEvidence both =
      known_evidence(lexicon, lexicon.intervention("exosome"),
                     {lexicon.outcome("wrinkle"), lexicon.outcome("stroke_ischemic")}, ClaimKind::efficacy);
  CHECK(both.level == EvidenceLevel::animal);
  CHECK(both.rows.size() == 2);
  CHECK(known_evidence(lexicon, lexicon.intervention("exosome"), {}, ClaimKind::efficacy).level == EvidenceLevel::none);
}

TEST_CASE("known_evidence: of established care the table holds the main uses, of other products what was studied") {
  CHECK(known("perio_care", "periodontitis") == "established perio_care");
  CHECK(known("perio_care", "hair_loss") == "unknown -");
  CHECK(known("acupuncture", "wrinkle") == "unknown -");
  CHECK(known("hyperbaric", "wrinkle") == "none -");
  CHECK(known("tms", "adhd") == "none tms");
  CHECK(known("sglt2", "cosmetic_loss") == "none sglt2");
  CHECK(known("jak_inhibitor", "atopic") == "established jak_inhibitor");
  CHECK(known("finasteride", "fphl") == "none finasteride");
  const Lexicon& lexicon = shipped_lexicon();
  const auto level = [&](const char* treatment, const char* one, const char* other) {
    return name_of(known_evidence(lexicon, lexicon.intervention(treatment),
                                  {lexicon.outcome(one), lexicon.outcome(other)}, ClaimKind::efficacy)
                       .level);
  };
  CHECK(level("sleep_apnea", "sas", "symptom_general") == "established");
  CHECK(level("sleep_apnea", "sas", "skin_beauty") == "unknown");
  CHECK(level("tms", "depression", "adhd") == "none");
}

TEST_CASE(
    "known_evidence: a sign beside a condition is that condition's; that care helps is known where it helps at all") {
  const Lexicon& lexicon = shipped_lexicon();
  const int shockwave = lexicon.intervention("shockwave");
  const int heel = lexicon.outcome("heel_pain"), pain = lexicon.outcome("pain");
  CHECK(known_evidence(lexicon, shockwave, {heel, pain}, ClaimKind::efficacy).level == EvidenceLevel::established);
  CHECK(known("shockwave", "pain") != "established shockwave");
  CHECK(known("ppi", "clinical_effect") == "established ppi");
  CHECK(known("exosome", "clinical_effect") == "none exosome");
  CHECK(known("botox_jaw", "clinical_effect") == "none botox_jaw");
}

TEST_CASE("is_approved: what interventions.tsv or a row says, and here is not abroad") {
  const Lexicon& lexicon = shipped_lexicon();
  const auto approved = [&](const char* id, std::string_view topic) {
    return is_approved(lexicon, lexicon.intervention(id), topic);
  };
  CHECK(approved("sweat_device", kApprovedHere));
  CHECK(approved("dupilumab", kApprovedHere));
  CHECK(approved("tms", kApprovedAbroad));
  CHECK_FALSE(approved("isotretinoin", kApprovedHere));
  CHECK(approved("isotretinoin", kApprovedAbroad));
  CHECK_FALSE(approved("glp1", kApprovedHere));
  CHECK_FALSE(approved("exosome", kApprovedHere));
}

TEST_CASE("evidence_sheet: what other treatments and routes were studied for stands apart") {
  const EvidenceSheet drip = sheet_of("exosome_iv", "wrinkle");
  CHECK(drip.known.of == shipped_lexicon().intervention("exosome_iv"));
  CHECK(has_row_of(drip.broader, "exosome"));
  CHECK(has_row_of(drip.others, "ha"));
  CHECK_FALSE(has_row_of(drip.others, "exosome"));
  const EvidenceSheet stroke = sheet_of("exosome", "stroke_ischemic");
  CHECK(has_row_of(stroke.others, "msc_allo"));
  CHECK(stroke.broader.empty());
}

TEST_CASE("evidence_sheet: the strongest wording that may stand") {
  CHECK(strongest_of("exosome_iv", "wrinkle") == "nothing");
  CHECK(strongest_of("exosome", "stroke_ischemic") == "reported animal");
  CHECK(strongest_of("exosome", "knee_oa") == "reported small-clinical");
  CHECK(strongest_of("finasteride", "aga") == "asserted none");
  CHECK(strongest_of("exosome", "allergic_reaction") == "nothing");
  CHECK(strongest_of("exosome", "reg_approval_jp") == "nothing");
}

TEST_CASE("evidence_sheets: every outcome on file once, the treatment's own first") {
  const Lexicon& lexicon = shipped_lexicon();
  const std::vector<EvidenceSheet> sheets = evidence_sheets(lexicon, lexicon.intervention("exosome_iv"));
  REQUIRE(sheets.size() > 50);
  CHECK(sheets[0].known.of == lexicon.intervention("exosome_iv"));
  std::set<int> outcomes;
  for (const EvidenceSheet& sheet : sheets) CHECK(outcomes.insert(sheet.outcome).second);
  for (const EvidenceSheet& sheet : evidence_sheets(lexicon, lexicon.intervention("exosome"))) {
    CHECK(outcomes.count(sheet.outcome) == 1);
  }
}

}  // namespace
}  // namespace urazuke
