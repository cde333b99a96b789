#include "evaluate/figures.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "text/line_index.h"

namespace urazuke {

namespace {

int64_t shared_bytes(Span a, Span b) {
  return static_cast<int64_t>(std::min(a.end, b.end)) - static_cast<int64_t>(std::max(a.begin, b.begin));
}

// Index of the unit that holds the most of `span`, -1 where none does.
int unit_of(const std::vector<Unit>& units, Span span) {
  int best = -1;
  int64_t most = 0;
  for (size_t i = 0; i < units.size(); ++i) {
    const int64_t shared = shared_bytes(units[i].span, span);
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
    const int64_t shared = shared_bytes(units[i].span, span);
    const int64_t length = static_cast<int64_t>(units[i].span.end) - units[i].span.begin;
    if ((shared > 0 && shared * 2 >= length) || static_cast<int>(i) == best) covered.push_back(i);
  }
  return covered;
}

bool is_innocent(const Label& gold) {
  return gold.flag == Flag::none && (gold.role == Role::caveat || gold.role == Role::risk ||
                                     gold.role == Role::disclosure || gold.role == Role::background);
}

void count_flag(const Label& gold, Flag found, Counts& counts) {
  const bool is_flagged = found != Flag::none;
  ++counts.pairs[static_cast<size_t>(gold.flag)][static_cast<size_t>(found)];
  counts.flagged += is_flagged;
  counts.flagged_right += is_flagged && gold.flag != Flag::none;
  counts.must += gold.flag == Flag::must;
  counts.must_hit += gold.flag == Flag::must && is_flagged;
  counts.any += gold.flag != Flag::none;
  counts.any_hit += gold.flag != Flag::none && is_flagged;
  counts.innocent += is_innocent(gold);
  counts.innocent_flagged += is_innocent(gold) && is_flagged;
}

// Each gold claim takes the first claim of its kind that is left.
void count_claims(const Label& gold, std::vector<ClaimLabel> found, Counts& counts) {
  counts.claims_gold += gold.claims.size();
  counts.claims_got += found.size();
  for (const ClaimLabel& claim : gold.claims) {
    const auto hit =
        std::find_if(found.begin(), found.end(), [&](const ClaimLabel& other) { return other.kind == claim.kind; });
    if (hit == found.end()) continue;
    ++counts.claims_hit;
    counts.strength += hit->strength == claim.strength;
    counts.stated += hit->stated == claim.stated;
    counts.negated += hit->negated == claim.negated;
    found.erase(hit);
  }
}

double ratio(double a, double b) { return b == 0 ? std::numeric_limits<double>::quiet_NaN() : a / b; }
double ratio(uint64_t a, uint64_t b) { return ratio(static_cast<double>(a), static_cast<double>(b)); }
double harmonic_mean(double a, double b) { return ratio(2 * a * b, a + b); }

double claim_kind_f1(const Counts& c) {
  return harmonic_mean(ratio(c.claims_hit, c.claims_got), ratio(c.claims_hit, c.claims_gold));
}

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

ClaimLabel label_of(const Claim& claim) { return {claim.kind, claim.strength, claim.stated, claim.negated}; }

Annotation annotation_of(const std::vector<Unit>& units, const Audit& audit) {
  const LineIndex lines(audit.page.document.text);
  const auto code_points = [&](Span span) { return Span{lines.code_points(span.begin), lines.code_points(span.end)}; };
  Annotation annotation;
  annotation.labels.resize(units.size());
  for (const Finding& finding : audit.findings) {
    if (!finding.span) continue;
    for (const size_t unit : units_of(units, code_points(*finding.span))) {
      Flag& flag = annotation.labels[unit].flag;
      flag = std::max(flag, static_cast<Flag>(finding.severity));
    }
  }
  for (const Claim& claim : audit.claims) {
    const int unit = unit_of(units, code_points(claim.span));
    if (unit >= 0) annotation.labels[static_cast<size_t>(unit)].claims.push_back(label_of(claim));
  }
  for (const Statement& statement : audit.statements) {
    for (const auto& [role, span] : roles_of(statement)) {
      for (const size_t unit : units_of(units, code_points(span))) annotation.labels[unit].role = role;
    }
  }
  for (const Disclosure& disclosure : audit.disclosures) annotation.disclosures[disclosure.id] = disclosure.state;
  return annotation;
}

Counts compare(const Annotation& gold, const Annotation& found) {
  Counts counts;
  for (size_t i = 0; i < gold.labels.size(); ++i) {
    ++counts.units;
    counts.roles_right += gold.labels[i].role == found.labels[i].role;
    count_flag(gold.labels[i], found.labels[i].flag, counts);
    count_claims(gold.labels[i], found.labels[i].claims, counts);
  }
  for (const auto& [id, state] : gold.disclosures) {
    const auto other = found.disclosures.find(id);
    ++counts.disclosures;
    counts.disclosures_right += other != found.disclosures.end() && other->second == state;
  }
  return counts;
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

Figures figures(const Counts& c) {
  const double precision = ratio(c.flagged_right, c.flagged);
  const double recall = ratio(c.must_hit, c.must);
  return {{"precision", precision},
          {"recall_must", recall},
          {"recall_all", ratio(c.any_hit, c.any)},
          {"F1", harmonic_mean(precision, recall)},
          {"innocent_flagged", ratio(c.innocent_flagged, c.innocent)},
          {"kappa", kappa(c.pairs)},
          {"claim_kind_F1", claim_kind_f1(c)},
          {"strength", ratio(c.strength, c.claims_hit)},
          {"stated_evidence", ratio(c.stated, c.claims_hit)},
          {"negated", ratio(c.negated, c.claims_hit)},
          {"role", ratio(c.roles_right, c.units)},
          {"disclosures", ratio(c.disclosures_right, c.disclosures)}};
}

Figures agreement(const Counts& c) {
  const uint64_t must_found = c.pairs[0][2] + c.pairs[1][2] + c.pairs[2][2];
  return {{"flagged_F1", ratio(2 * c.flagged_right, c.flagged + c.any)},
          {"must_F1", ratio(2 * c.pairs[2][2], must_found + c.must)},
          {"kappa", kappa(c.pairs)},
          {"claim_kind_F1", claim_kind_f1(c)},
          {"strength", ratio(c.strength, c.claims_hit)},
          {"stated_evidence", ratio(c.stated, c.claims_hit)},
          {"negated", ratio(c.negated, c.claims_hit)},
          {"role", ratio(c.roles_right, c.units)},
          {"disclosures", ratio(c.disclosures_right, c.disclosures)}};
}

}  // namespace urazuke
