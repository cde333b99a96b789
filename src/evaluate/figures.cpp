#include "evaluate/figures.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "report/report.h"
#include "text/line_index.h"

namespace urazuke {

namespace {

int64_t overlap(Span a, Span b) {
  return static_cast<int64_t>(std::min(a.end, b.end)) - static_cast<int64_t>(std::max(a.begin, b.begin));
}

// Index of the unit that holds the most of `span`, -1 where none does.
int unit_of(const std::vector<Unit>& units, Span span) {
  int best = -1;
  int64_t most = 0;
  for (size_t i = 0; i < units.size(); ++i) {
    const int64_t shared = overlap(units[i].span, span);
    if (shared > most) {
      best = static_cast<int>(i);
      most = shared;
    }
  }
  return best;
}

// The units that `span` covers by half or more, and the one that holds the most of it.
std::vector<size_t> units_of(const std::vector<Unit>& units, Span span) {
  std::vector<size_t> covered;
  const int best = unit_of(units, span);
  for (size_t i = 0; i < units.size(); ++i) {
    const int64_t shared = overlap(units[i].span, span);
    const int64_t length = static_cast<int64_t>(units[i].span.end) - units[i].span.begin;
    if ((shared > 0 && shared * 2 >= length) || static_cast<int>(i) == best) covered.push_back(i);
  }
  return covered;
}

// What the audit says of each unit.
struct Answers {
  std::vector<Severity> severities;  // info: not flagged
  std::vector<std::string_view> roles;
  std::vector<std::vector<const Claim*>> claims;
};

Answers collect(const std::vector<Unit>& units, const Audit& audit) {
  const LineIndex lines(audit.page.document.text);
  const auto code_points = [&](Span span) { return Span{lines.code_points(span.begin), lines.code_points(span.end)}; };
  Answers answers{std::vector<Severity>(units.size(), Severity::info),
                  std::vector<std::string_view>(units.size(), name_of(Role::other)),
                  std::vector<std::vector<const Claim*>>(units.size())};
  for (const Finding& finding : audit.findings) {
    if (!finding.span) continue;
    for (const size_t unit : units_of(units, code_points(*finding.span))) {
      answers.severities[unit] = std::max(answers.severities[unit], finding.severity);
    }
  }
  for (const Claim& claim : audit.claims) {
    const int unit = unit_of(units, code_points(claim.span));
    if (unit >= 0) answers.claims[static_cast<size_t>(unit)].push_back(&claim);
  }
  for (const Statement& statement : audit.statements) {
    for (const auto& [role, span] : roles_of(statement)) {
      for (const size_t unit : units_of(units, code_points(span))) answers.roles[unit] = name_of(role);
    }
  }
  return answers;
}

bool is_innocent(const Unit& unit) {
  return unit.flag == Flag::none &&
         (unit.role == "caveat" || unit.role == "risk" || unit.role == "disclosure" || unit.role == "background");
}

// Each gold claim takes the first claim of its kind that is left.
void count_claims(const Unit& unit, std::vector<const Claim*> found, Counts& counts) {
  counts.claims_gold += unit.claims.size();
  counts.claims_got += found.size();
  for (const GoldClaim& gold : unit.claims) {
    const auto hit =
        std::find_if(found.begin(), found.end(), [&](const Claim* claim) { return name_of(claim->kind) == gold.kind; });
    if (hit == found.end()) continue;
    const Claim& claim = **hit;
    found.erase(hit);
    ++counts.claims_hit;
    counts.strength += name_of(claim.strength) == gold.strength;
    counts.stated += name_of(claim.stated) == gold.stated_evidence;
    counts.negated += claim.negated == gold.negated;
  }
}

void count_flag(const Unit& unit, Severity severity, Counts& counts) {
  const bool is_flagged = severity > Severity::info;
  ++counts.pairs[static_cast<size_t>(unit.flag)][static_cast<size_t>(severity)];
  counts.flagged += is_flagged;
  counts.flagged_right += is_flagged && unit.flag != Flag::none;
  counts.must += unit.flag == Flag::must;
  counts.must_hit += unit.flag == Flag::must && is_flagged;
  counts.any += unit.flag != Flag::none;
  counts.any_hit += unit.flag != Flag::none && is_flagged;
  counts.innocent += is_innocent(unit);
  counts.innocent_flagged += is_innocent(unit) && is_flagged;
}

void count_disclosures(const GoldDisclosures& gold, const Audit& audit, Counts& counts) {
  for (const auto& [id, state] : gold) {
    if (state != "present" && state != "partial" && state != "absent") continue;
    ++counts.disclosures;
    // the last answer counts, as in a dictionary
    const auto found = std::find_if(audit.disclosures.rbegin(), audit.disclosures.rend(),
                                    [&, &wanted = id](const Disclosure& d) { return d.id == wanted; });
    counts.disclosures_right += found != audit.disclosures.rend() && name_of(found->state) == state;
  }
}

double ratio(double a, double b) { return b == 0 ? std::numeric_limits<double>::quiet_NaN() : a / b; }
double ratio(uint64_t a, uint64_t b) { return ratio(static_cast<double>(a), static_cast<double>(b)); }
double harmonic_mean(double a, double b) { return ratio(2 * a * b, a + b); }

// Cohen's kappa with linear weights over none < advise (warning) < must (error).
double kappa(const std::array<std::array<uint64_t, 3>, 3>& pairs) {
  double count = 0, observed = 0, expected = 0;
  std::array<double, 3> gold{}, found{};
  for (size_t i = 0; i < 3; ++i) {
    for (size_t j = 0; j < 3; ++j) {
      const auto n = static_cast<double>(pairs[i][j]);
      count += n;
      gold[i] += n;
      found[j] += n;
      observed += n * std::abs(static_cast<double>(i) - static_cast<double>(j));
    }
  }
  for (size_t i = 0; i < 3; ++i) {
    for (size_t j = 0; j < 3; ++j) {
      expected +=
          ratio(gold[i], count) * ratio(found[j], count) * std::abs(static_cast<double>(i) - static_cast<double>(j));
    }
  }
  return 1 - ratio(ratio(observed, count), expected);
}

}  // namespace

PageScore score_page(const std::vector<Unit>& units, const GoldDisclosures& disclosures, const Audit& audit) {
  PageScore score;
  const Answers answers = collect(units, audit);
  for (size_t i = 0; i < units.size(); ++i) {
    const Unit& unit = units[i];
    const bool is_flagged = answers.severities[i] > Severity::info;
    ++score.counts.units;
    score.counts.roles_right += answers.roles[i] == unit.role;
    count_flag(unit, answers.severities[i], score.counts);
    count_claims(unit, answers.claims[i], score.counts);
    if (unit.flag == Flag::must && !is_flagged) score.misses.push_back(&unit);
    if (unit.flag == Flag::none && is_flagged) score.noise.push_back(&unit);
  }
  count_disclosures(disclosures, audit, score.counts);
  return score;
}

void add(Counts& total, const Counts& page) {
  using Field = uint64_t Counts::*;
  static constexpr Field kFields[] = {
      &Counts::units,       &Counts::roles_right,      &Counts::flagged,     &Counts::flagged_right,
      &Counts::must,        &Counts::must_hit,         &Counts::any,         &Counts::any_hit,
      &Counts::innocent,    &Counts::innocent_flagged, &Counts::claims_gold, &Counts::claims_got,
      &Counts::claims_hit,  &Counts::strength,         &Counts::stated,      &Counts::negated,
      &Counts::disclosures, &Counts::disclosures_right};
  for (const Field field : kFields) total.*field += page.*field;
  for (size_t i = 0; i < 3; ++i) {
    for (size_t j = 0; j < 3; ++j) total.pairs[i][j] += page.pairs[i][j];
  }
}

std::vector<std::pair<std::string, double>> figures(const Counts& c) {
  const double precision = ratio(c.flagged_right, c.flagged);
  const double recall = ratio(c.must_hit, c.must);
  const double kinds = harmonic_mean(ratio(c.claims_hit, c.claims_got), ratio(c.claims_hit, c.claims_gold));
  return {{"precision", precision},
          {"recall_must", recall},
          {"recall_all", ratio(c.any_hit, c.any)},
          {"F1", harmonic_mean(precision, recall)},
          {"innocent_flagged", ratio(c.innocent_flagged, c.innocent)},
          {"kappa", kappa(c.pairs)},
          {"claim_kind_F1", kinds},
          {"strength", ratio(c.strength, c.claims_hit)},
          {"stated_evidence", ratio(c.stated, c.claims_hit)},
          {"negated", ratio(c.negated, c.claims_hit)},
          {"role", ratio(c.roles_right, c.units)},
          {"disclosures", ratio(c.disclosures_right, c.disclosures)}};
}

}  // namespace urazuke
