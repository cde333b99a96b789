// html_chart: claims by strength of wording and level of known evidence, as the picture and the table of one page's
// report show them. Comes in: an audit. Goes out: its claims in cells; those that are not judged are in none.
#pragma once

#include <array>
#include <vector>

#include "report/html_parts.h"

namespace urazuke {

inline constexpr std::array kStrengths = {Strength::question, Strength::speculative, Strength::hedged,
                                          Strength::reported, Strength::asserted,    Strength::guaranteed};
inline constexpr std::array kLevels = {
    EvidenceLevel::established, EvidenceLevel::controlled, EvidenceLevel::small_clinical, EvidenceLevel::animal,
    EvidenceLevel::basic,       EvidenceLevel::none,       EvidenceLevel::unknown};  // from above

struct Cell {
  std::vector<int> claims;  // indices into Audit::claims, as they stand on the page
  int beyond = 0;           // of them, those that go past what is known
};

using Cells = std::array<std::array<Cell, kStrengths.size()>, kLevels.size()>;

Cells cells_of(const Audit& audit);

// html_chart_table.cpp: the numbers of the cells.
void write_html_chart_table(const HtmlContext& c, const Cells& cells);

}  // namespace urazuke
