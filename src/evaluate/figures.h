// figures: how well two annotations of a page agree. One is the gold; the other is an Audit, read as an annotation, or
// a second annotator's. Their labels unit by unit come in; counts, and the figures made of counts, go out. The
// definitions are those of the project's scorer (score.py), which a test holds this against.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "audit/audit.h"

namespace urazuke {

enum class Flag : uint8_t { none, advise, must };  // of an audit: nothing or info, warning, error

struct ClaimLabel {
  ClaimKind kind = ClaimKind::efficacy;
  Strength strength = Strength::asserted;
  EvidenceLevel stated = EvidenceLevel::none;
  bool negated = false;

  bool operator==(const ClaimLabel&) const = default;
  bool operator<(const ClaimLabel& other) const {
    return std::tie(kind, strength, stated, negated) <
           std::tie(other.kind, other.strength, other.stated, other.negated);
  }
};

// What an annotation says of a unit.
struct Label {
  Role role = Role::other;
  Flag flag = Flag::none;
  std::vector<ClaimLabel> claims;
};

// A sentence, list item, heading or table row of an annotated page.
struct Unit {
  int number = 0;
  Span span;  // code points
  std::string text;
};

struct Annotation {
  std::vector<Label> labels;                           // one for each unit
  std::map<std::string, DisclosureState> disclosures;  // by id
};

struct Counts {
  uint64_t units = 0, roles_right = 0;
  uint64_t flagged = 0, flagged_right = 0;
  uint64_t must = 0, must_hit = 0, any = 0, any_hit = 0;
  uint64_t innocent = 0, innocent_flagged = 0;
  uint64_t claims_gold = 0, claims_got = 0, claims_hit = 0;
  uint64_t strength = 0, stated = 0, negated = 0;
  uint64_t disclosures = 0, disclosures_right = 0;
  std::array<std::array<uint64_t, 3>, 3> pairs{};  // [gold flag][flag found]: what kappa is made of
};

ClaimLabel label_of(const Claim& claim);
Annotation annotation_of(const std::vector<Unit>& units, const Audit& audit);

// Both speak of the same units.
Counts compare(const Annotation& gold, const Annotation& found);
void add(Counts& total, const Counts& page);

// Name and value, in the order of the table; NaN where there is nothing to divide by. `figures` is how well an audit
// finds what the gold says; `agreement` treats both sides alike.
using Figures = std::vector<std::pair<std::string, double>>;
Figures figures(const Counts& counts);
Figures agreement(const Counts& counts);

}  // namespace urazuke
