// GitHub annotations: workflow commands, one line a finding. A page can write no command of its own: line ends, percent
// signs and, in properties, colons and commas are escaped as the runner reads them; other controls become visible.
#include "report/formats.h"
#include "report/record.h"
#include "report/visible.h"
#include "text/line_index.h"

namespace urazuke {

namespace {

// `special`: the characters that end a value here.
std::string escaped(std::string_view text, std::string_view special) {
  static constexpr char kHex[] = "0123456789ABCDEF";
  std::string out;
  const auto escape = [&](char c) { out += {'%', kHex[c >> 4 & 15], kHex[c & 15]}; };
  std::string run;  // characters that need no escape
  const auto flush = [&] {
    out += visible(run);
    run.clear();
  };
  for (const char c : text) {
    if (special.find(c) == std::string_view::npos) {
      run += c;
      continue;
    }
    flush();
    escape(c);
  }
  flush();
  return out;
}

std::string property(std::string_view text) { return escaped(text, "%\r\n:,"); }
std::string message(std::string_view text) { return escaped(text, "%\r\n"); }

// GitHub shows columns only within one line.
std::string place_of(const LineIndex& lines, Span span) {
  const Place start = lines.place(span.begin), end = lines.place(span.end);
  std::string out = ",line=" + std::to_string(start.line) + ",endLine=" + std::to_string(end.line);
  if (start.line != end.line) return out;
  return out + ",col=" + std::to_string(start.column) + ",endColumn=" + std::to_string(end.column);
}

std::string command(const Audit& audit, const Finding& finding, const LineIndex& lines, const Lexicon& lexicon,
                    const Run& run) {
  const Severity severity = finding.suppression ? Severity::info : finding.severity;
  const Rule& rule = lexicon.rules[static_cast<size_t>(finding.rule)];
  std::string out = severity == Severity::error ? "::error" : severity == Severity::warning ? "::warning" : "::notice";
  out += " file=" + property(audit.page.document.name);
  if (finding.span) out += place_of(lines, *finding.span);
  out += ",title=" + property(rule.id + " " + title_of(rule, run.language));
  out += "::" + message(told(finding, audit, lexicon, run) + "\n" + provenance_line(audit, lexicon, run));
  return out + "\n";
}

}  // namespace

Part github_part(const Audit& audit, const Lexicon& lexicon, const Run& run) {
  const LineIndex lines(audit.page.document.text);
  Part part;
  for (const Finding& finding : audit.findings) {
    part.rows.push_back({finding.severity, command(audit, finding, lines, lexicon, run)});
  }
  return part;
}

}  // namespace urazuke
