// The page at a glance: claims by strength of wording (to the right) and level of known evidence (upwards), over the
// region that policy.tsv permits. What stands outside it overreaches. The same counts stand in a table below it.
#include "report/html_chart.h"

#include <fmt/format.h>

namespace urazuke {

namespace {

constexpr int kLeft = 118, kTop = 26, kCellWidth = 76, kCellHeight = 38, kInset = 5, kClosest = 6;
constexpr int kWidth = kLeft + kCellWidth * static_cast<int>(kStrengths.size()) + 6;
constexpr int kBottom = kTop + kCellHeight * static_cast<int>(kLevels.size());

// How much of the policy lets this wording stand at this level: the classes of outcomes but for harms, of which none
// backs a claim of safety.
enum class Permitted { no, partly, wholly };

Permitted permitted(const Lexicon& lexicon, EvidenceLevel level, Strength strength) {
  int classes = 0, permitting = 0;
  for (const PolicyRow& row : lexicon.policy) {
    if (row.level != level || row.outcome_class == OutcomeClass::harm) continue;
    if (row.cells.size() <= static_cast<size_t>(strength)) continue;
    const PolicyRow::Cell& cell = row.cells[static_cast<size_t>(strength)];
    ++classes;
    if (cell.verdict == Verdict::supported && cell.severity == Severity::info) ++permitting;
  }
  return permitting == 0 ? Permitted::no : permitting < classes ? Permitted::partly : Permitted::wholly;
}

std::string number(int value) { return std::to_string(value); }

void write_text(const HtmlContext& c, int x, int y, std::string_view anchor, std::string_view classes,
                const std::string& text) {
  c.html.element(
      "text",
      {{"x", number(x)}, {"y", number(y)}, {"text-anchor", std::string(anchor)}, {"class", std::string(classes)}},
      text);
}

void write_grid(const HtmlContext& c) {
  for (size_t row = 0; row < kLevels.size(); ++row) {
    const int y = kTop + kCellHeight * static_cast<int>(row);
    write_text(c, kLeft - 8, y + kCellHeight / 2 + 4, "end", "axis", c.name("html-level-", name_of(kLevels[row])));
    for (size_t column = 0; column < kStrengths.size(); ++column) {
      constexpr std::string_view kClasses[] = {"region no", "region partly", "region wholly"};
      const Permitted permission = permitted(c.lexicon, kLevels[row], kStrengths[column]);
      c.html.open("rect", {{"class", std::string(kClasses[static_cast<size_t>(permission)])},
                           {"x", number(kLeft + kCellWidth * static_cast<int>(column))},
                           {"y", number(y)},
                           {"width", number(kCellWidth)},
                           {"height", number(kCellHeight)}});
      c.html.close("rect");
    }
  }
  for (size_t column = 0; column < kStrengths.size(); ++column) {
    const int x = kLeft + kCellWidth * static_cast<int>(column) + kCellWidth / 2;
    write_text(c, x, kBottom + 18, "middle", "axis", c.name("html-strength-", name_of(kStrengths[column])));
  }
  write_text(c, 0, 14, "start", "axis-title", c.word("html-chart-levels"));
  write_text(c, kWidth - 6, kBottom + 38, "end", "axis-title", c.word("html-chart-strengths"));
}

// A shape of its own for each verdict, so that colour is not all that tells them apart.
std::string path_of(Verdict verdict, double x, double y, double r) {
  switch (verdict) {
    case Verdict::unsupported:
      return fmt::format("M{:.1f} {:.1f}h{:.1f}v{:.1f}h{:.1f}z", x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8, -r * 1.8);
    case Verdict::overstated:
      return fmt::format("M{:.1f} {:.1f}l{:.1f} {:.1f}h{:.1f}z", x, y - r, r * 1.1, r * 1.9, -r * 2.2);
    case Verdict::transferred:
      return fmt::format("M{:.1f} {:.1f}l{:.1f} {:.1f}l{:.1f} {:.1f}l{:.1f} {:.1f}z", x, y - r * 1.2, r * 1.2, r * 1.2,
                         -r * 1.2, r * 1.2, -r * 1.2, -r * 1.2);
    case Verdict::supported:
    case Verdict::not_applicable:
      break;
  }
  return fmt::format("M{:.1f} {:.1f}a{:.1f} {:.1f} 0 1 0 {:.1f} 0a{:.1f} {:.1f} 0 1 0 {:.1f} 0z", x - r, y, r, r, r * 2,
                     r, r, -r * 2);
}

void write_point(const HtmlContext& c, int index, double x, double y, double r) {
  const Claim& claim = c.audit.claims[static_cast<size_t>(index)];
  const Appraisal& appraisal = c.audit.appraisals[static_cast<size_t>(index)];
  const std::string verdict(name_of(appraisal.verdict));
  const std::string label =
      c.word("html-point", {claim.intervention, claim.outcome, c.name("strength-", name_of(appraisal.column)),
                            c.name("level-", name_of(appraisal.known)), c.name("verdict-", verdict)});
  // every statement is reached by keyboard in the text and the list: three hundred stops here would only be in the way
  c.html.open("a", {{"href", "#" + statement_id(claim.statement)}, {"tabindex", "-1"}, {"aria-label", label}});
  c.html.element("title", label);
  c.html.open("path", {{"class", "point " + verdict}, {"d", path_of(appraisal.verdict, x, y, r)}});
  c.html.close("path");
  c.html.close("a");
}

// The points of one cell side by side, as large as there is room for; those for which there is none are counted.
void write_points(const HtmlContext& c, const Cell& cell, int left, int top) {
  const auto count = static_cast<int>(cell.claims.size());
  int pitch = 14, columns = 0, rows = 0;  // a point and the blank beside it
  for (; pitch >= kClosest; --pitch) {
    columns = (kCellWidth - 2 * kInset) / pitch;
    rows = (kCellHeight - 2 * kInset) / pitch;
    if (columns * rows >= count) break;
  }
  const bool is_full = pitch < kClosest;
  if (is_full) pitch = kClosest, --rows;
  for (int i = 0; i < std::min(count, columns * rows); ++i) {
    const int column = i % columns, row = i / columns;
    write_point(c, cell.claims[static_cast<size_t>(i)], left + kInset + pitch * (column + 0.5),
                top + kInset + pitch * (row + 0.5), (pitch - 2) / 2.0);
  }
  if (is_full) {
    write_text(c, left + kCellWidth - 4, top + kCellHeight - 4, "end", "more", "+" + number(count - columns * rows));
  }
}

void write_svg(const HtmlContext& c, const Cells& cells, const std::string& description) {
  c.html.open("svg", {{"viewBox", fmt::format("0 0 {} {}", kWidth, kBottom + 44)},
                      {"role", "group"},
                      {"aria-labelledby", "chart-name chart-description"}});
  c.html.element("title", {{"id", "chart-name"}}, c.word("html-chart"));
  c.html.element("desc", {{"id", "chart-description"}}, description);
  c.html.open("pattern", {{"id", "hatch"}, {"width", "6"}, {"height", "6"}, {"patternUnits", "userSpaceOnUse"}});
  c.html.open("path", {{"class", "hatch"}, {"d", "M-1 1l2 -2M0 6l6 -6M5 7l2 -2"}});
  c.html.close("path");
  c.html.close("pattern");
  write_grid(c);
  for (size_t row = 0; row < kLevels.size(); ++row) {
    for (size_t column = 0; column < kStrengths.size(); ++column) {
      write_points(c, cells[row][column], kLeft + kCellWidth * static_cast<int>(column),
                   kTop + kCellHeight * static_cast<int>(row));
    }
  }
  c.html.close("svg");
}

void write_key(const HtmlContext& c) {
  c.html.open("p", {{"class", "key"}});
  for (const Verdict verdict : {Verdict::unsupported, Verdict::transferred, Verdict::overstated, Verdict::supported}) {
    const std::string name(name_of(verdict));
    c.html.element("span", {{"class", "verdict " + name}}, c.name("verdict-", name));
    c.html.text(" ");
  }
  c.html.element("span", {{"class", "swatch wholly"}}, c.word("html-permitted"));
  c.html.text(" ");
  c.html.element("span", {{"class", "swatch partly"}}, c.word("html-permitted-partly"));
  c.html.close("p");
}

}  // namespace

void write_html_chart(const HtmlContext& c) {
  const Cells cells = cells_of(c.audit);
  size_t count = 0;
  int beyond = 0;
  for (const auto& row : cells) {
    for (const Cell& cell : row) count += cell.claims.size(), beyond += cell.beyond;
  }
  const std::string description = c.word("html-chart-says", {std::to_string(count), number(beyond)});
  c.html.open("section", {{"class", "chart"}, {"aria-labelledby", "chart-title"}});
  c.html.element("h2", {{"id", "chart-title"}}, c.word("html-chart"));
  c.html.element("p", description);
  c.html.open("div", {{"class", "frame"}});
  write_svg(c, cells, description);
  c.html.close("div");
  write_key(c);
  write_html_chart_table(c, cells);
  c.html.close("section");
}

}  // namespace urazuke
