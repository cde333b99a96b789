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
  }
  return units;
}

Annotation ten_labels() {
  Annotation annotation;
  annotation.labels.resize(10);
  return annotation;
}

Counts score(const Annotation& gold, const Audit& audit) { return compare(gold, annotation_of(ten_units(), audit)); }

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

double figure(const Figures& figures, const std::string& name) {
  for (const auto& [key, value] : figures) {
    if (key == name) return value;
  }
  return -1;
}

}  // namespace

TEST_CASE("a unit is flagged where a finding covers half of it or has its largest part in it") {
  Annotation gold = ten_labels();
  for (Label& label : gold.labels) label.flag = Flag::must;
  Audit audit = empty_audit();
  find(audit, Severity::error, {5, 25});     // half of 0, all of 1, half of 2
  find(audit, Severity::warning, {48, 51});  // two characters of 4, one of 5
  find(audit, Severity::info, {60, 70});     // an info flags nothing
  audit.findings.emplace_back();             // nor does a finding about the page
  const Counts counts = score(gold, audit);
  CHECK(counts.must == 10);
  CHECK(counts.must_hit == 4);
  CHECK(counts.flagged == 4);
  CHECK(counts.pairs[2] == std::array<uint64_t, 3>{6, 1, 3});
}

TEST_CASE("precision, recall and innocents") {
  Annotation gold = ten_labels();
  gold.labels[0].flag = gold.labels[1].flag = Flag::must;
  gold.labels[2].flag = Flag::advise;
  gold.labels[3].role = gold.labels[4].role = Role::caveat;
  Audit audit = empty_audit();
  find(audit, Severity::error, {0, 10});
  find(audit, Severity::warning, {20, 30});
  find(audit, Severity::warning, {30, 40});
  const Figures found = figures(score(gold, audit));
  CHECK(figure(found, "precision") == doctest::Approx(2.0 / 3));
  CHECK(figure(found, "recall_must") == doctest::Approx(0.5));
  CHECK(figure(found, "recall_all") == doctest::Approx(2.0 / 3));
  CHECK(figure(found, "innocent_flagged") == doctest::Approx(0.5));
}

TEST_CASE("each gold claim takes the first claim of its kind that is left") {
  Annotation gold = ten_labels();
  gold.labels[0].claims = {{ClaimKind::efficacy, Strength::hedged},
                           {ClaimKind::efficacy, Strength::asserted, EvidenceLevel::none, true},
                           {ClaimKind::safety, Strength::asserted}};
  Audit audit = empty_audit();
  claim(audit, ClaimKind::efficacy, Strength::hedged, {0, 4});
  claim(audit, ClaimKind::efficacy, Strength::asserted, {4, 8});
  claim(audit, ClaimKind::superiority, Strength::asserted, {4, 8});
  const Counts counts = score(gold, audit);
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
  Annotation gold = ten_labels();
  gold.disclosures = {
      {"cost", DisclosureState::present}, {"contact", DisclosureState::partial}, {"period", DisclosureState::absent}};
  const Counts counts = score(gold, audit);
  CHECK(counts.disclosures == 3);
  CHECK(counts.disclosures_right == 1);
}

TEST_CASE("agreement treats both annotations alike") {
  Annotation a = ten_labels(), b = ten_labels();
  a.labels[0].flag = a.labels[1].flag = Flag::must;
  b.labels[0].flag = Flag::must;
  b.labels[1].flag = b.labels[2].flag = Flag::advise;
  a.labels[0].claims = {{ClaimKind::efficacy, Strength::hedged}, {ClaimKind::safety, Strength::asserted}};
  b.labels[0].claims = {{ClaimKind::efficacy, Strength::asserted}};
  b.labels[9].role = Role::risk;
  const Figures found = agreement(compare(a, b));
  CHECK(figure(found, "flagged_F1") == doctest::Approx(0.8));  // two of two and three
  CHECK(figure(found, "must_F1") == doctest::Approx(2.0 / 3));
  CHECK(figure(found, "claim_kind_F1") == doctest::Approx(2.0 / 3));
  CHECK(figure(found, "strength") == doctest::Approx(0));
  CHECK(figure(found, "stated_evidence") == doctest::Approx(1));
  CHECK(figure(found, "role") == doctest::Approx(0.9));
  CHECK(std::isnan(figure(found, "disclosures")));
  for (const auto& [name, value] : agreement(compare(b, a))) {
    if (!std::isnan(value)) CHECK_MESSAGE(value == doctest::Approx(figure(found, name)), name);
  }
}

TEST_CASE("kappa is 1 for the same answers, 0 for chance, and nothing without a page") {
  Counts counts;
  counts.pairs = {{{5, 0, 0}, {0, 3, 0}, {0, 0, 2}}};
  CHECK(figure(figures(counts), "kappa") == doctest::Approx(1));
  counts.pairs = {{{1, 1, 1}, {1, 1, 1}, {1, 1, 1}}};
  CHECK(figure(figures(counts), "kappa") == doctest::Approx(0));
  CHECK(std::isnan(figure(figures({}), "kappa")));
  CHECK(std::isnan(figure(figures({}), "F1")));
}
