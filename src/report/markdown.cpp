// Markdown (CommonMark and GitHub's): one section a page, one a finding. What comes from a page stands in code spans
// where it is quoted and is escaped elsewhere, so that no text of it becomes markup, a link, a mention or HTML.
#include <algorithm>

#include "audit/disclosure_words.h"
#include "report/formats.h"
#include "report/record.h"
#include "report/visible.h"
#include "text/line_index.h"

namespace urazuke {

namespace {

struct MarkdownReport {
  const Audit& audit;
  const Lexicon& lexicon;
  const Run& run;
  const LineIndex& lines;

  std::string message(std::string_view id) const {
    return std::string(lexicon.messages.text(id, code_of(run.language)));
  }
};

// Prose that stands behind words of ours, so that what has a meaning only at the start of a line needs no escape.
// Names, numbers and addresses that GitHub would link are parted.
std::string escaped(std::string_view text) {
  constexpr std::string_view kMarks = "\\`*_{}[]<>~|&!$#@";
  const std::string shown = visible_line(text);
  std::string out;
  for (size_t i = 0; i < shown.size(); ++i) {
    const char c = shown[i];
    const bool ends_www = c == '.' && i > 0 && (shown[i - 1] == 'w' || shown[i - 1] == 'W');
    if (kMarks.find(c) != std::string_view::npos || ends_www) out += '\\';
    out += c;
    if (c == '@' || c == '#' || (c == ':' && shown.compare(i + 1, 1, "/") == 0)) out += kUnseen;
  }
  return out;
}

// Words as they stand, in a code span fenced by more backticks than they hold in a row.
std::string code(std::string_view text) {
  const std::string shown = visible_line(text);
  size_t longest = 0, row = 0;
  for (const char c : shown) {
    row = c == '`' ? row + 1 : 0;
    longest = std::max(longest, row);
  }
  const std::string fence(longest + 1, '`');
  return shown.empty() ? shown : fence + " " + shown + " " + fence;
}

void write_item(const MarkdownReport& c, std::string_view label, std::string_view text, std::string& out) {
  if (!text.empty()) out += "- " + c.message(label) + ": " + std::string(text) + "\n";
}

void write_finding(const MarkdownReport& c, const Finding& finding, size_t number, std::string& out) {
  const Rule& rule = c.lexicon.rules[static_cast<size_t>(finding.rule)];
  out += "\n### " + std::to_string(number) + "\\. " + std::string(name_of(finding.severity)) + " " + rule.id + " " +
         escaped(title_of(rule, c.run.language)) + "\n\n";
  write_item(c, "csv-message", escaped(finding.message), out);
  if (finding.suppression) out += "- " + escaped(suppression_line(finding, c.lexicon, c.run.language)) + "\n";
  if (finding.span) {
    const Place start = c.lines.place(finding.span->begin);
    const std::string place = c.lexicon.messages.format("md-place", code_of(c.run.language),
                                                        {std::to_string(start.line), std::to_string(start.column)});
    write_item(c, "label-words", place + " " + code(slice(c.audit.page.document.text, *finding.span)), out);
  }
  for (const std::string& line : finding.because) write_item(c, "label-why", escaped(line), out);
  for (const int law : finding.laws) {
    write_item(c, "label-basis",
               escaped(provision_line(c.lexicon.laws[static_cast<size_t>(law)], c.lexicon, c.run.language)), out);
  }
  if (finding.rewrite) write_item(c, "label-rewrite", code(finding.rewrite->sentence), out);
  write_item(c, "label-fix", escaped(finding.fix), out);
  write_item(c, "label-link", code(link_to(c.audit, finding)), out);
  write_item(c, "csv-fingerprint", code(finding.fingerprint), out);
}

void write_treatment(const MarkdownReport& c, const Treatment& treatment, std::string& out) {
  std::string rows;
  for (size_t i = 0; i < treatment.disclosures.size(); ++i) {
    const Disclosure& disclosure = treatment.disclosures[i];
    if (!disclosure.is_owed) continue;
    const DisclosureItem& item = c.lexicon.disclosures[i];
    const std::string& name = c.run.language == Language::ja ? item.name_ja : item.name_en;
    rows += "- " + escaped(name) + ": " +
            escaped(disclosure_note(treatment, disclosure, c.lines, c.lexicon, c.run.language)) + "\n";
  }
  if (rows.empty()) return;
  out += "\n### " + escaped(c.lexicon.messages.format("table-disclosures", code_of(c.run.language), {treatment.name})) +
         "\n\n" + rows;
}

void write_page_facts(const MarkdownReport& c, std::string& out) {
  const Document& document = c.audit.page.document;
  out += "\n## " + code(document.name) + "\n\n";
  write_item(c, "csv-url", code(document.url), out);
  write_item(c, "csv-sha256", code(document.sha256), out);
  write_item(c, "csv-encoding", escaped(document.encoding), out);
  write_item(c, "csv-time", escaped(c.run.time), out);
  write_item(c, "csv-program", code(c.run.version + " sha256:" + c.run.sha256), out);
  write_item(c, "csv-lexicon", code(c.lexicon.version + " sha256:" + c.lexicon.sha256), out);
  for (const Warning& warning : document.warnings) {
    const std::string text = c.lexicon.messages.format(warning.id, code_of(c.run.language), warning.arguments);
    write_item(c, "label-note", escaped(text), out);
  }
}

void write_open_points(const MarkdownReport& c, std::string& out) {
  if (c.audit.open_points.empty()) return;
  out += "\n### " + c.message("md-person") + "\n\n";
  for (const OpenPoint& point : c.audit.open_points) {
    out += "- ";
    if (point.span) {
      const Place start = c.lines.place(point.span->begin);
      out += c.lexicon.messages.format("md-place", code_of(c.run.language),
                                       {std::to_string(start.line), std::to_string(start.column)}) +
             " ";
    }
    out += escaped(c.lexicon.messages.format(point.id, code_of(c.run.language), point.arguments)) + "\n";
  }
}

}  // namespace

std::string markdown_head(const Lexicon& lexicon, Language language) {
  return "# " + std::string(lexicon.messages.text("md-title", code_of(language))) + "\n";
}

Part markdown_part(const Audit& audit, const Lexicon& lexicon, const Run& run) {
  const LineIndex lines(audit.page.document.text);
  const MarkdownReport c{audit, lexicon, run, lines};
  std::string out;
  write_page_facts(c, out);
  for (size_t i = 0; i < audit.findings.size(); ++i) write_finding(c, audit.findings[i], i + 1, out);
  write_open_points(c, out);
  for (const Treatment& treatment : audit.treatments) write_treatment(c, treatment, out);
  Part part;
  part.rows.push_back({Severity::info, std::move(out)});
  return part;
}

std::string markdown_foot(const std::vector<Section>& sections, const Lexicon& lexicon, Language language) {
  std::string tables;
  write_summaries(sections, false, tables);
  return "\n## " + std::string(lexicon.messages.text("md-summary", code_of(language))) + "\n\n````text\n" + tables +
         "````\n";
}

}  // namespace urazuke
