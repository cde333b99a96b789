// figures: how well an audit agrees with the annotation of its page. A page's units with their gold labels and the
// Audit come in; counts, and the figures made of counts, go out. The definitions are those of the project's scorer
// (score.py), which a test holds this against.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "audit/audit.h"

namespace urazuke {

enum class Flag : uint8_t { none, advise, must };

struct GoldClaim {
  std::string kind, strength, stated_evidence;
  bool negated = false;
};

// A sentence, list item, heading or table row of an annotated page.
struct Unit {
  int number = 0;
  Span span;  // code points
  std::string text;
  std::string role;
  Flag flag = Flag::none;
  std::vector<GoldClaim> claims;
};

struct Counts {
  uint64_t units = 0, roles_right = 0;
  uint64_t flagged = 0, flagged_right = 0;
  uint64_t must = 0, must_hit = 0, any = 0, any_hit = 0;
  uint64_t innocent = 0, innocent_flagged = 0;
  uint64_t claims_gold = 0, claims_got = 0, claims_hit = 0;
  uint64_t strength = 0, stated = 0, negated = 0;
  uint64_t disclosures = 0, disclosures_right = 0;
  std::array<std::array<uint64_t, 3>, 3> pairs{};  // [gold flag][severity found]: what kappa is made of
};

struct PageScore {
  Counts counts;
  std::vector<const Unit*> misses;  // must, and not flagged
  std::vector<const Unit*> noise;   // none, and flagged
};

using GoldDisclosures = std::map<std::string, std::string>;  // id -> present, partial, absent

PageScore score_page(const std::vector<Unit>& units, const GoldDisclosures& disclosures, const Audit& audit);
void add(Counts& total, const Counts& page);

// Name and value, in the order of the table; NaN where there is nothing to divide by.
std::vector<std::pair<std::string, double>> figures(const Counts& counts);

}  // namespace urazuke
