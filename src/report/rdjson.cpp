// Reviewdog's diagnostic format: one object a finding. Its reader refuses keys that it does not know, so the facts that
// have no key of their own stand in the message and in original_output. Columns count bytes of UTF-8 from 1.
#include <algorithm>

#include "audit/edit.h"
#include "report/formats.h"
#include "report/record.h"
#include "text/line_index.h"

namespace urazuke {

namespace {

void write_position(const JsonPage& c, std::string_view key, uint32_t byte) {
  const uint32_t line = c.lines.place(byte).line;
  c.json.key(key).open_object();
  c.json.key("line").number(line);
  c.json.key("column").number(byte - c.lines.line(line).begin + 1);
  c.json.close_object();
}

void write_range(const JsonPage& c, Span span) {
  c.json.key("range").open_object();
  write_position(c, "start", span.begin);
  write_position(c, "end", span.end);
  c.json.close_object();
}

// The edits of a rewrite belong together: one suggestion from the first to the last.
void write_suggestion(const JsonPage& c, const Rewrite& rewrite) {
  const Span span{rewrite.edits.front().span.begin, rewrite.edits.back().span.end};
  std::vector<Edit> edits = rewrite.edits;
  for (Edit& edit : edits) edit.span = {edit.span.begin - span.begin, edit.span.end - span.begin};
  c.json.key("suggestions").open_array();
  c.json.open_object();
  write_range(c, span);
  c.json.key("text").string(apply_edits(std::string(slice(c.audit.page.document.text, span)), edits));
  c.json.close_object();
  c.json.close_array();
}

void write_diagnostic(const JsonPage& c, const Finding& finding) {
  const Document& document = c.audit.page.document;
  const bool counts = !finding.suppression;
  const Severity severity = counts ? finding.severity : Severity::info;
  c.json.open_object();
  c.json.key("message").string(told(finding, c.audit, c.lexicon, c.run));
  c.json.key("location").open_object();
  c.json.key("path").string(document.name);
  if (finding.span) write_range(c, *finding.span);
  c.json.close_object();
  c.json.key("severity")
      .string(severity == Severity::error     ? "ERROR"
              : severity == Severity::warning ? "WARNING"
                                              : "INFO");
  c.json.key("code").open_object();
  c.json.key("value").string(c.lexicon.rules[static_cast<size_t>(finding.rule)].id);
  c.json.close_object();
  if (counts && finding.rewrite && !finding.rewrite->edits.empty()) write_suggestion(c, *finding.rewrite);
  c.json.key("original_output").string(provenance_line(c.audit, c.lexicon, c.run) + "; " + finding.fingerprint);
  c.json.close_object();
}

}  // namespace

Part rdjson_part(const Audit& audit, const Lexicon& lexicon, const Run& run) {
  const LineIndex lines(audit.page.document.text);
  Part part;
  for (const Finding& finding : audit.findings) {
    std::string text;
    JsonWriter json(text, JsonWriter::Style::compact);
    write_diagnostic({audit, lexicon, run, lines, json}, finding);
    part.rows.push_back({finding.severity, std::move(text)});
  }
  return part;
}

}  // namespace urazuke
