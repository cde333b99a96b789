#include <fmt/format.h>

#include "report/html_chart.h"

namespace urazuke {

namespace {

bool is_judged(const Audit& audit, size_t claim) {
  return audit.appraisals[claim].verdict != Verdict::not_applicable && audit.claims[claim].statement >= 0;
}

void write_row(const HtmlContext& c, const std::array<Cell, kStrengths.size()>& cells, const std::string& level) {
  c.html.open("tr");
  c.html.element("th", {{"scope", "row"}}, level);
  for (const Cell& cell : cells) {
    const auto count = static_cast<int>(cell.claims.size());
    c.html.element("td", count == 0 ? "0" : fmt::format("{} ({})", count, cell.beyond));
  }
  c.html.close("tr");
}

}  // namespace

Cells cells_of(const Audit& audit) {
  Cells cells;
  for (size_t i = 0; i < audit.claims.size(); ++i) {
    if (!is_judged(audit, i)) continue;
    for (size_t row = 0; row < kLevels.size(); ++row) {
      if (kLevels[row] != audit.appraisals[i].known) continue;
      Cell& cell = cells[row][static_cast<size_t>(audit.appraisals[i].column)];
      cell.claims.push_back(static_cast<int>(i));
      cell.beyond += audit.appraisals[i].verdict != Verdict::supported;
    }
  }
  return cells;
}

bool is_judged(const Audit& audit, size_t claim) {
  return audit.appraisals[claim].verdict != Verdict::not_applicable && audit.claims[claim].statement >= 0;
}

void write_html_chart_table(const HtmlContext& c, const Cells& cells) {
  c.html.open("details");
  c.html.element("summary", c.word("html-chart-table"));
  c.html.open("table");
  c.html.element("caption", c.word("html-chart-caption"));
  c.html.open("thead");
  c.html.open("tr");
  c.html.element("th", {{"scope", "col"}}, c.word("evidence-known"));
  for (const Strength strength : kStrengths) {
    c.html.element("th", {{"scope", "col"}}, c.name("html-strength-", name_of(strength)));
  }
  c.html.close("tr");
  c.html.close("thead");
  c.html.open("tbody");
  for (size_t row = 0; row < kLevels.size(); ++row) {
    write_row(c, cells[row], c.name("html-level-", name_of(kLevels[row])));
  }
  c.html.close("tbody");
  c.html.close("table");
  c.html.close("details");
}

}  // namespace urazuke
