#include <algorithm>
#include <vector>

#include "report/paint.h"
#include "report/report.h"
#include "report/snippet.h"
#include "report/suppression.h"
#include "report/visible.h"
#include "text/line_index.h"

namespace urazuke {

namespace {

constexpr uint32_t kLinesShown = 4;  // of a span over more lines: the first ones, and the last

struct TerminalReport {
  const Audit& audit;
  const Lexicon& lexicon;
  TerminalStyle style;
  Paint paint;
  const LineIndex& lines;

  std::string_view text() const { return audit.page.document.text; }
  std::string message(std::string_view id) const {
    return std::string(lexicon.messages.text(id, code_of(style.language)));
  }
};

// "file:12:5"
std::string place_of(const TerminalReport& c, const std::optional<Span>& span) {
  std::string place = visible(c.audit.page.document.name);
  if (!span) return place;
  const Place start = c.lines.place(span->begin);
  return place + ":" + std::to_string(start.line) + ":" + std::to_string(start.column);
}

// "file:12:5: error[URZ021] message"
void write_headline(const TerminalReport& c, const Finding& finding, std::string& out) {
  const std::string& rule = c.lexicon.rules[static_cast<size_t>(finding.rule)].id;
  out += c.paint.bold(place_of(c, finding.span) + ":") + " " +
         c.paint.severity(finding.severity, std::string(name_of(finding.severity)) + "[" + rule + "]") + " " +
         c.paint.bold(visible(finding.message)) + "\n";
}

// The bytes of line `number` that `span` covers, without the blanks around them, counted from the line's start.
Span marked_in_line(const TerminalReport& c, uint32_t number, Span span) {
  const Span line = c.lines.line(number);
  Span marked{std::clamp(span.begin, line.begin, line.end), std::clamp(span.end, line.begin, line.end)};
  const auto is_blank = [&](uint32_t byte) { return c.text()[byte] == ' ' || c.text()[byte] == '\t'; };
  while (marked.begin < marked.end && is_blank(marked.begin)) ++marked.begin;
  while (marked.end > marked.begin && is_blank(marked.end - 1)) --marked.end;
  return {marked.begin - line.begin, marked.end - line.begin};
}

void write_line(const TerminalReport& c, uint32_t number, size_t gutter, const Finding& finding, std::string& out) {
  const Span marked = marked_in_line(c, number, *finding.span);
  const Snippet shown = snippet(slice(c.text(), c.lines.line(number)), marked);
  const std::string digits = std::to_string(number);
  out += c.paint.gutter(std::string(gutter - digits.size(), ' ') + digits + " |") + " " + shown.text + "\n";
  out += c.paint.gutter(std::string(gutter, ' ') + " |") + " " + std::string(shown.indent, ' ') +
         c.paint.severity(finding.severity, std::string(shown.underline, '^')) + "\n";
}

// The source lines of the span with its words underlined; returns the width of the gutter.
size_t write_source(const TerminalReport& c, const Finding& finding, std::string& out) {
  if (!finding.span) return 1;
  const Span span = *finding.span;
  const uint32_t first = c.lines.place(span.begin).line;
  const uint32_t last = c.lines.place(is_empty(span) ? span.end : span.end - 1).line;
  const size_t gutter = std::to_string(last).size();
  bool is_cut = false;
  for (uint32_t number = first; number <= last; ++number) {
    if (number != first && is_empty(marked_in_line(c, number, span))) continue;
    if (number >= first + kLinesShown - 1 && number < last) {
      if (!is_cut) out += c.paint.gutter(std::string(gutter, ' ') + " :") + "\n";
      is_cut = true;
      number = last - 1;
      continue;
    }
    write_line(c, number, gutter, finding, out);
  }
  return gutter;
}

void write_note(const TerminalReport& c, size_t gutter, std::string_view label, std::string_view text,
                std::string& out) {
  out += std::string(gutter, ' ') + c.paint.gutter(" = ") + c.paint.bold(c.message(label) + ":") + " " + visible(text) +
         "\n";
}

void write_finding(const TerminalReport& c, const Finding& finding, std::string& out) {
  write_headline(c, finding, out);
  const size_t gutter = write_source(c, finding, out);
  for (const std::string& line : finding.because) write_note(c, gutter, "label-why", line, out);
  if (!finding.basis.empty()) write_note(c, gutter, "label-basis", finding.basis.front(), out);
  if (finding.rewrite) write_note(c, gutter, "label-rewrite", finding.rewrite->sentence, out);
  if (!finding.fix.empty() && !finding.rewrite) write_note(c, gutter, "label-fix", finding.fix, out);
  out += "\n";
}

void write_warnings(const TerminalReport& c, std::string& out) {
  const std::vector<Warning>& warnings = c.audit.page.document.warnings;
  for (const Warning& warning : warnings) {
    const std::string text = c.lexicon.messages.format(warning.id, code_of(c.style.language), warning.arguments);
    out += c.paint.bold(visible(c.audit.page.document.name) + ":") + " " + c.message("label-note") + ": " +
           visible(text) + "\n";
  }
  if (!warnings.empty()) out += "\n";
}

// "file:12:5: for a person: ..."
void write_open_points(const TerminalReport& c, std::string& out) {
  for (const OpenPoint& point : c.audit.open_points) {
    const std::string text = c.lexicon.messages.format(point.id, code_of(c.style.language), point.arguments);
    out += c.paint.bold(place_of(c, point.span) + ":") + " " + c.message("label-person") + ": " + visible(text) + "\n";
  }
  if (!c.audit.open_points.empty()) out += "\n";
}

// One line each: "file:12:5: set aside [URZ021] message (reason; comment in line 11)".
void write_suppressed(const TerminalReport& c, std::string& out) {
  const size_t before = out.size();
  for (const Finding& finding : c.audit.findings) {
    if (!finding.suppression) continue;
    const std::string rule = c.lexicon.rules[static_cast<size_t>(finding.rule)].id;
    out += c.paint.bold(place_of(c, finding.span) + ":") + " " + c.message("label-suppressed") + "[" + rule +
           "]: " + visible(finding.message) + " " +
           visible(suppression_note(*finding.suppression, c.lexicon, c.style.language)) + "\n";
  }
  if (out.size() > before) out += "\n";
}

// What was meant to set a finding aside and does not.
void write_idle_ignores(const TerminalReport& c, std::string& out) {
  for (const IdleIgnore& idle : c.audit.idle_ignores) {
    const std::string text = c.lexicon.messages.format(idle.id, code_of(c.style.language), idle.arguments);
    const std::string place = idle.kind == Suppression::Kind::comment ? place_of(c, idle.span) : visible(idle.source);
    out += c.paint.bold(place + ":") + " " + c.message("label-idle") + ": " + visible(text) + "\n";
  }
  if (!c.audit.idle_ignores.empty()) out += "\n";
}

// What is owed for one treatment: present, in part or absent, and where.
void write_disclosures(const TerminalReport& c, const Treatment& treatment, std::string& out) {
  const auto is_owed = [](const Disclosure& disclosure) { return disclosure.is_owed; };
  if (std::none_of(treatment.disclosures.begin(), treatment.disclosures.end(), is_owed)) return;
  const std::string title = c.lexicon.messages.format("table-disclosures", code_of(c.style.language), {treatment.name});
  out += c.paint.bold(visible(title)) + "\n";
  uint32_t columns = 0;
  const auto name_at = [&](size_t item) -> const std::string& {
    const DisclosureItem& entry = c.lexicon.disclosures[item];
    return c.style.language == Language::ja ? entry.name_ja : entry.name_en;
  };
  for (size_t i = 0; i < treatment.disclosures.size(); ++i) columns = std::max(columns, display_width(name_at(i)));
  for (size_t i = 0; i < treatment.disclosures.size(); ++i) {
    const Disclosure& disclosure = treatment.disclosures[i];
    if (!disclosure.is_owed) continue;
    out += "  " + name_at(i) + padding(name_at(i), columns) + "  " +
           visible(disclosure_note(treatment, disclosure, c.lines, c.lexicon, c.style.language)) + "\n";
  }
  out += "\n";
}

}  // namespace

void write_terminal(const Audit& audit, const Lexicon& lexicon, TerminalStyle style, std::string& out) {
  const LineIndex lines(audit.page.document.text);
  const TerminalReport c{audit, lexicon, style, Paint{style.colour}, lines};
  write_warnings(c, out);
  for (const Finding& finding : audit.findings) {
    if (!finding.suppression) write_finding(c, finding, out);
  }
  write_suppressed(c, out);
  write_idle_ignores(c, out);
  write_open_points(c, out);
  for (const Treatment& treatment : audit.treatments) write_disclosures(c, treatment, out);
}

}  // namespace urazuke
