#include "evaluate/figures.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace urazuke;

namespace {

// Ten units of ten characters each: 0-10, 10-20 ...
std::vector<Unit> ten_units() {
  std::vector<Unit> units(10);
  for (int i = 0; i < 10; ++i) {
    Unit& unit = units[static_cast<size_t>(i)];
    unit.number = i;
    unit.span = {static_cast<uint32_t>(i) * 10, static_cast<uint32_t>(i) * 10 + 10};
    unit.role = "other";
  }
  return units;
}

Audit empty_audit() {
  Audit audit;
  audit.page.document.text = std::string(100, 'x');
  return audit;
}

void find(Audit& audit, Severity severity, Span span) {
  Finding finding;
  finding.severity = severity;
  finding.span = span;
  audit.findings.push_back(finding);
}

void claim(Audit& audit, ClaimKind kind, Strength strength, Span span) {
  Claim claim;
  claim.kind = kind;
  claim.strength = strength;
  claim.span = span;
  audit.claims.push_back(claim);
}

double figure(const Counts& counts, const std::string& name) {
  for (const auto& [key, value] : figures(counts)) {
    if (key == name) return value;
  }
  return -1;
}

}  // namespace

TEST_CASE("a unit is flagged where a finding covers half of it or has its largest part in it") {
  std::vector<Unit> units = ten_units();
  for (Unit& unit : units) unit.flag = Flag::must;
  Audit audit = empty_audit();
  find(audit, Severity::error, {5, 25});     // half of 0, all of 1, half of 2
  find(audit, Severity::warning, {48, 51});  // two characters of 4, one of 5
  find(audit, Severity::info, {60, 70});     // an info flags nothing
  audit.findings.emplace_back();             // nor does a finding about the page
  const Counts counts = score_page(units, {}, audit).counts;
  CHECK(counts.must == 10);
  CHECK(counts.must_hit == 4);
  CHECK(counts.flagged == 4);
  CHECK(counts.pairs[2] == std::array<uint64_t, 3>{6, 1, 3});
}

TEST_CASE("precision, recall, innocents, misses and noise") {
  std::vector<Unit> units = ten_units();
  units[0].flag = units[1].flag = Flag::must;
  units[2].flag = Flag::advise;
  units[3].role = units[4].role = "caveat";
  Audit audit = empty_audit();
  find(audit, Severity::error, {0, 10});
  find(audit, Severity::warning, {20, 30});
  find(audit, Severity::warning, {30, 40});
  const PageScore score = score_page(units, {}, audit);
  CHECK(figure(score.counts, "precision") == doctest::Approx(2.0 / 3));
  CHECK(figure(score.counts, "recall_must") == doctest::Approx(0.5));
  CHECK(figure(score.counts, "recall_all") == doctest::Approx(2.0 / 3));
  CHECK(figure(score.counts, "innocent_flagged") == doctest::Approx(0.5));
  REQUIRE(score.misses.size() == 1);
  CHECK(score.misses[0]->number == 1);
  REQUIRE(score.noise.size() == 1);
  CHECK(score.noise[0]->number == 3);
}

TEST_CASE("each gold claim takes the first claim of its kind that is left") {
  std::vector<Unit> units = ten_units();
  units[0].claims = {{"efficacy", "hedged", "none", false},
                     {"efficacy", "asserted", "none", true},
                     {"safety", "asserted", "none", false}};
  Audit audit = empty_audit();
  claim(audit, ClaimKind::efficacy, Strength::hedged, {0, 4});
  claim(audit, ClaimKind::efficacy, Strength::asserted, {4, 8});
  claim(audit, ClaimKind::superiority, Strength::asserted, {4, 8});
  const Counts counts = score_page(units, {}, audit).counts;
  CHECK(counts.claims_gold == 3);
  CHECK(counts.claims_got == 3);
  CHECK(counts.claims_hit == 2);
  CHECK(counts.strength == 2);
  CHECK(counts.stated == 2);
  CHECK(counts.negated == 1);
}

TEST_CASE("disclosures count where the gold knows their state") {
  Audit audit = empty_audit();
  audit.disclosures = {{"cost", DisclosureState::present, {}}, {"contact", DisclosureState::absent, {}}};
  const GoldDisclosures gold = {{"cost", "present"}, {"contact", "partial"}, {"period", "absent"}, {"other", "n/a"}};
  const Counts counts = score_page(ten_units(), gold, audit).counts;
  CHECK(counts.disclosures == 3);
  CHECK(counts.disclosures_right == 1);
}

TEST_CASE("kappa is 1 for the same answers, 0 for chance, and nothing without a page") {
  Counts counts;
  counts.pairs = {{{5, 0, 0}, {0, 3, 0}, {0, 0, 2}}};
  CHECK(figure(counts, "kappa") == doctest::Approx(1));
  counts.pairs = {{{1, 1, 1}, {1, 1, 1}, {1, 1, 1}}};
  CHECK(figure(counts, "kappa") == doctest::Approx(0));
  CHECK(std::isnan(figure(Counts{}, "kappa")));
  CHECK(std::isnan(figure(Counts{}, "F1")));
}
