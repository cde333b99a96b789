// CSV for spreadsheets: RFC 4180, CRLF, one row a finding, all facts of it and of its page in every row. The byte order
// mark makes Excel read UTF-8. A cell that a spreadsheet would take for a formula gets an apostrophe in front,
// full-width signs too, which Excel in Japanese reads like the others.
#include <algorithm>
#include <array>

#include "report/formats.h"
#include "report/record.h"
#include "report/visible.h"
#include "text/line_index.h"
#include "text/utf8.h"

namespace urazuke {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

constexpr std::array<std::string_view, 31> kCsvColumns = {
    "source",      "url",         "sha256",  "encoding", "line",           "column",  "end-line",      "end-column",
    "severity",    "rule",        "title",   "category", "words",          "message", "treatment",     "outcome",
    "strength",    "evidence",    "verdict", "why",      "basis",          "fix",     "rewrite",       "link",
    "not-counted", "fingerprint", "time",    "program",  "program-sha256", "lexicon", "lexicon-sha256"};

bool begins_formula(std::string_view text) {
  switch (first_code_point(text)) {
    case '=':
    case '+':
    case '-':
    case '@':
    case '\t':
    case '\r':
    case '\n':
    case 0xFF1D:  // full-width = + - @
    case 0xFF0B:
    case 0xFF0D:
    case 0xFF20:
      return true;
    default:
      return false;
  }
}

std::string joined(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) out += (out.empty() ? "" : "\n") + line;
  return out;
}

class RowWriter {
 public:
  void cell(std::string_view text) {
    if (!out_.empty()) out_ += ',';
    out_ += '"';
    if (begins_formula(text)) out_ += '\'';
    for (const char c : visible_lines(text)) {
      if (c == '"') out_ += '"';
      out_ += c;
    }
    out_ += '"';
  }
  void number(uint64_t value) { out_ += (out_.empty() ? "" : ",") + std::to_string(value); }
  void place(const LineIndex& lines, const std::optional<Span>& span) {
    if (!span) {
      for (int i = 0; i < 4; ++i) cell("");
      return;
    }
    for (const Place place : {lines.place(span->begin), lines.place(span->end)}) {
      number(place.line);
      number(place.column);
    }
  }
  std::string take() { return out_ + "\r\n"; }

 private:
  std::string out_;
};

void write_claim(const Audit& audit, const Finding& finding, const Lexicon& lexicon, Language language,
                 RowWriter& row) {
  if (finding.claim < 0) {
    for (int i = 0; i < 5; ++i) row.cell("");
    return;
  }
  const Claim& claim = audit.claims[static_cast<size_t>(finding.claim)];
  const Appraisal& appraisal = audit.appraisals[static_cast<size_t>(finding.claim)];
  const auto text = [&](std::string_view group, std::string_view name) {
    row.cell(lexicon.messages.text(std::string(group) + std::string(name), code_of(language)));
  };
  row.cell(claim.intervention);
  row.cell(claim.outcome);
  text("strength-", name_of(claim.strength));
  text("level-", name_of(appraisal.known));
  text("verdict-", name_of(appraisal.verdict));
}

std::string row_of(const Audit& audit, const Finding& finding, const LineIndex& lines, const Lexicon& lexicon,
                   const Run& run) {
  const Document& document = audit.page.document;
  const Rule& rule = lexicon.rules[static_cast<size_t>(finding.rule)];
  std::vector<std::string> provisions;
  for (const int law : finding.laws) {
    provisions.push_back(provision_line(lexicon.laws[static_cast<size_t>(law)], lexicon, run.language));
  }
  RowWriter row;
  for (const std::string& text : {document.name, document.url, document.sha256, document.encoding}) row.cell(text);
  row.place(lines, finding.span);
  row.cell(name_of(finding.severity));
  row.cell(rule.id);
  row.cell(title_of(rule, run.language));
  row.cell(lexicon.messages.text("category-" + rule.category, code_of(run.language)));
  row.cell(finding.span ? slice(document.text, *finding.span) : std::string_view{});
  row.cell(finding.message);
  write_claim(audit, finding, lexicon, run.language, row);
  row.cell(joined(finding.because));
  row.cell(joined(provisions));
  row.cell(finding.fix);
  row.cell(finding.rewrite ? finding.rewrite->sentence : std::string{});
  row.cell(link_to(audit, finding));
  row.cell(suppression_line(finding, lexicon, run.language));
  for (const std::string& text :
       {finding.fingerprint, run.time, run.version, run.sha256, lexicon.version, lexicon.sha256}) {
    row.cell(text);
  }
  return row.take();
}

}  // namespace

std::string csv_head(const Lexicon& lexicon, Language language) {
  RowWriter row;
  for (const std::string_view column : kCsvColumns) {
    row.cell(lexicon.messages.text("csv-" + std::string(column), code_of(language)));
  }
  return std::string(kByteOrderMark) + row.take();
}

Part csv_part(const Audit& audit, const Lexicon& lexicon, const Run& run) {
  const LineIndex lines(audit.page.document.text);
  Part part;
  for (const Finding& finding : audit.findings) {
    part.rows.push_back({finding.severity, row_of(audit, finding, lines, lexicon, run)});
  }
  return part;
}

}  // namespace urazuke
