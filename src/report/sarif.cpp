// SARIF 2.1.0, one result a finding. Lines and columns count UTF-16 units, as GitHub and the editors' viewers do, and
// the log's columnKind says so.
#include <algorithm>

#include "report/formats.h"
#include "report/record.h"
#include "report/sarif_text.h"
#include "report/suppression.h"
#include "report/uri.h"
#include "text/line_index.h"

namespace urazuke {

namespace {

uint32_t column(const JsonPage& c, uint32_t byte) {
  const Span line = c.lines.line(c.lines.place(byte).line);
  return c.lines.utf16_units(byte) - c.lines.utf16_units(line.begin) + 1;
}

void write_location(const JsonPage& c) {
  c.json.key("artifactLocation").open_object();
  c.json.key("uri").string(path_uri(c.audit.page.document.name));
  c.json.close_object();
}

void write_region(const JsonPage& c, Span span) {
  c.json.open_object();
  c.json.key("startLine").number(c.lines.place(span.begin).line);
  c.json.key("startColumn").number(column(c, span.begin));
  c.json.key("endLine").number(c.lines.place(span.end).line);
  c.json.key("endColumn").number(column(c, span.end));
}

// A finding about the page stands at its first character: GitHub asks for a line.
void write_physical_location(const JsonPage& c, const std::optional<Span>& span) {
  c.json.key("physicalLocation").open_object();
  write_location(c);
  c.json.key("region");
  write_region(c, span.value_or(Span{}));
  if (span) {
    c.json.key("snippet").open_object();
    c.json.key("text").string(slice(c.audit.page.document.text, *span));
    c.json.close_object();
  }
  c.json.close_object();
  c.json.close_object();
}

void write_related(const JsonPage& c, const Finding& finding) {
  if (!finding.other) return;
  c.json.key("relatedLocations").open_array();
  c.json.open_object();
  c.json.key("id").number(1);
  write_physical_location(c, finding.other);
  write_sarif_message("message", c.lexicon.messages.text("sarif-related", code_of(c.run.language)), c.json);
  c.json.close_object();
  c.json.close_array();
}

void write_fixes(const JsonPage& c, const Finding& finding) {
  if (!finding.rewrite || finding.rewrite->edits.empty()) return;
  c.json.key("fixes").open_array();
  c.json.open_object();
  write_sarif_message("description", finding.rewrite->sentence, c.json);
  c.json.key("artifactChanges").open_array();
  c.json.open_object();
  write_location(c);
  c.json.key("replacements").open_array();
  for (const Edit& edit : finding.rewrite->edits) {
    c.json.open_object();
    c.json.key("deletedRegion");
    write_region(c, edit.span);
    c.json.close_object();
    c.json.key("insertedContent").open_object();
    c.json.key("text").string(edit.text);
    c.json.close_object();
    c.json.close_object();
  }
  c.json.close_array();
  c.json.close_object();
  c.json.close_array();
  c.json.close_object();
  c.json.close_array();
}

// Where the reason stands decides the kind: on the page itself, or in a file beside it.
void write_suppressions(const JsonPage& c, const Finding& finding) {
  c.json.key("suppressions").open_array();
  if (finding.suppression) {
    const bool is_comment = finding.suppression->kind == Suppression::Kind::comment;
    c.json.open_object();
    c.json.key("kind").string(is_comment ? "inSource" : "external");
    c.json.key("status").string("accepted");
    c.json.key("justification").string(finding.suppression->reason);
    c.json.key("properties").open_object();
    c.json.key("kind").string(name_of(finding.suppression->kind));
    c.json.key("source").string(finding.suppression->source);
    c.json.close_object();
    c.json.close_object();
  }
  c.json.close_array();
}

void write_properties(const JsonPage& c, const Finding& finding) {
  const Rule& rule = c.lexicon.rules[static_cast<size_t>(finding.rule)];
  c.json.key("properties").open_object();
  c.json.key("category").string(rule.category);
  c.json.key("isAboutPage").boolean(!finding.span);
  write_strings(c, "because", finding.because);
  c.json.key("provisions").open_array();
  for (const int law : finding.laws) {
    c.json.string(provision_line(c.lexicon.laws[static_cast<size_t>(law)], c.lexicon, c.run.language));
  }
  c.json.close_array();
  c.json.key("fix").string(finding.fix);
  if (const std::string link = link_to(c.audit, finding); !link.empty()) c.json.key("link").string(link);
  c.json.close_object();
}

void write_result(const JsonPage& c, const Finding& finding) {
  c.json.open_object();
  c.json.key("ruleId").string(c.lexicon.rules[static_cast<size_t>(finding.rule)].id);
  c.json.key("level").string(sarif_level(finding.severity));
  write_sarif_message("message", finding.message, c.json);
  c.json.key("locations").open_array();
  c.json.open_object();
  write_physical_location(c, finding.span);
  c.json.close_object();
  c.json.close_array();
  write_related(c, finding);
  c.json.key("partialFingerprints").open_object();
  c.json.key("urazukeFingerprint/v1").string(finding.fingerprint);
  c.json.close_object();
  write_fixes(c, finding);
  write_suppressions(c, finding);
  write_properties(c, finding);
  c.json.close_object();
}

std::string artifact_of(const JsonPage& c) {
  const Document& document = c.audit.page.document;
  std::string out;
  JsonWriter json(out, JsonWriter::Style::compact);
  json.open_object();
  json.key("location").open_object();
  json.key("uri").string(path_uri(document.name));
  json.close_object();
  json.key("length").number(document.byte_count);
  json.key("roles").open_array();
  json.string("analysisTarget");
  json.close_array();
  json.key("encoding").string(document.encoding);
  json.key("hashes").open_object();
  json.key("sha-256").string(document.sha256);
  json.close_object();
  json.key("properties").open_object();
  json.key("name").string(document.name);
  if (!document.url.empty()) json.key("url").string(document.url);
  json.key("lexiconVersion").string(c.lexicon.version);
  json.key("lexiconSha256").string(c.lexicon.sha256);
  json.close_object();
  json.close_object();
  return out;
}

}  // namespace

Part sarif_part(const Audit& audit, const Lexicon& lexicon, const Run& run) {
  const LineIndex lines(audit.page.document.text);
  Part part;
  for (const Finding& finding : audit.findings) {
    std::string text;
    JsonWriter json(text, JsonWriter::Style::compact);
    write_result({audit, lexicon, run, lines, json}, finding);
    part.rows.push_back({finding.severity, std::move(text)});
  }
  std::string unused;
  JsonWriter none(unused, JsonWriter::Style::compact);
  part.source = artifact_of({audit, lexicon, run, lines, none});
  return part;
}

}  // namespace urazuke
