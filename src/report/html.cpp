#include "report/html.h"

#include <algorithm>

#include "report/html_frame.h"
#include "report/html_parts.h"

namespace urazuke {

namespace {

std::array<uint64_t, 3> count_findings(const Audit& audit) {
  std::array<uint64_t, 3> counts{};
  for (const Finding& finding : audit.findings) {
    if (!finding.suppression) ++counts[static_cast<size_t>(finding.severity)];
  }
  return counts;
}

// The page's own title, or the name of its file.
std::string title_of(const Audit& audit) {
  for (const Block& block : audit.page.blocks) {
    if (block.kind == BlockKind::title) return block.text;
  }
  for (const Block& block : audit.page.blocks) {
    if (block.kind == BlockKind::heading) return block.text;
  }
  return audit.page.document.name;
}

void write_facts(const HtmlContext& c, const HtmlOptions& options) {
  const Document& document = c.audit.page.document;
  const auto fact = [&](std::string_view label, const std::string& value) {
    if (value.empty()) return;
    c.html.open("div");
    c.html.element("dt", c.word(label));
    c.html.element("dd", value);
    c.html.close("div");
  };
  c.html.open("section", {{"class", "file"}, {"aria-labelledby", "file-title"}});
  c.html.element("h2", {{"id", "file-title"}}, c.word("html-facts"));
  c.html.open("dl");
  fact("html-source", document.name);
  fact("html-url", document.url);
  fact("html-sha256", document.sha256);
  fact("html-encoding", document.encoding);
  fact("html-bytes", std::to_string(document.byte_count));
  fact("html-program", "urazuke " + options.run.version);
  fact("html-program-sha256", options.run.sha256);
  fact("html-lexicon", c.lexicon.version);
  fact("html-lexicon-sha256", c.lexicon.sha256);
  fact("html-time", options.run.time);
  const ReadText read = read_text(c.audit);
  fact("html-read", c.word("html-read-text", {std::to_string(read.statements), std::to_string(read.characters)}));
  c.html.close("dl");
  c.html.close("section");
}

void write_tally(const HtmlContext& c) {
  const std::array<uint64_t, 3> counts = count_findings(c.audit);
  c.html.open("ul", {{"class", "tally"}});
  const auto item = [&](const std::string& classes, const std::string& label, uint64_t count, const std::string& to) {
    c.html.open("li", {{"class", count == 0 ? "none" : classes}});
    c.html.open("a", {{"href", to}});
    c.html.element("strong", std::to_string(count));
    c.html.text(" ");
    c.html.element("span", label);
    c.html.close("a");
    c.html.close("li");
  };
  for (const Severity severity : {Severity::error, Severity::warning, Severity::info}) {
    const std::string name(name_of(severity));
    item(name, c.name("html-severity-", name), counts[static_cast<size_t>(severity)], "#list");
  }
  const auto passed = std::count(c.audit.results.begin(), c.audit.results.end(), RuleResult::passed);
  item("passed", c.word("html-passed"), static_cast<uint64_t>(passed), "#results");
  item("person", c.word("label-person"), c.audit.open_points.size(), "#person");
  const uint64_t suppressed = c.audit.findings.size() - counts[0] - counts[1] - counts[2];
  if (suppressed > 0) item("suppressed", c.word("html-suppressed-short"), suppressed, "#suppressed");
  c.html.close("ul");
}

void write_header(const HtmlContext& c, const HtmlOptions& options, const std::string& title) {
  c.html.open("header", {{"class", "top"}});
  c.html.open("p", {{"class", "kind"}});
  if (!options.index.empty()) {
    c.html.element("a", {{"href", options.index}}, c.word("html-to-index"));
    c.html.text(" / ");
  }
  c.html.text(c.word("html-report"));
  c.html.close("p");
  c.html.element("h1", {{"lang", "ja"}}, title);
  write_tally(c);
  c.html.close("header");
}

}  // namespace

std::string verdict_of(const HtmlContext& c, const Finding& finding) {
  if (finding.claim >= 0) {
    const Verdict verdict = c.audit.appraisals[static_cast<size_t>(finding.claim)].verdict;
    if (verdict != Verdict::not_applicable) return std::string(name_of(verdict));
  }
  return finding.span ? "wording" : "missing";
}

std::string treatment_of(const HtmlContext& c, const Finding& finding) {
  if (finding.claim < 0) return {};
  const Claim& claim = c.audit.claims[static_cast<size_t>(finding.claim)];
  if (claim.intervention_id < 0) return claim.intervention;
  return c.lexicon.interventions[static_cast<size_t>(claim.intervention_id)].name;
}

std::string statement_id(int statement) { return "s" + std::to_string(statement + 1); }

std::string finding_id(const HtmlContext& c, int finding) {
  return "f" + std::to_string(c.marks.number_of[static_cast<size_t>(finding)]);
}

std::string place_text(const HtmlContext& c, Span span) {
  const Place place = c.lines.place(span.begin);
  return c.word("html-place", {std::to_string(place.line), std::to_string(place.column)});
}

void write_html(const Audit& audit, const Lexicon& lexicon, const HtmlOptions& options, std::string& out) {
  const LineIndex lines(audit.page.document.text);
  const Marks marks = find_marks(audit);
  HtmlWriter html(out);
  const HtmlContext c{audit, lexicon, options.run.language, lines, marks, html};
  const std::string title = title_of(audit);
  open_html_document(html, lexicon, options.run.language, title + " - " + c.word("html-report"));
  write_header(c, options, title);
  html.open("main", {{"id", "main"}, {"tabindex", "-1"}});
  html.open("div", {{"class", "overview"}});
  write_html_chart(c);
  write_facts(c, options);
  html.close("div");
  html.open("div", {{"class", "desk"}});  // which the bar of filters does not leave
  write_html_filters(c);
  html.open("div", {{"class", "work"}});
  write_html_text(c);
  write_html_findings(c);
  html.close("div");
  html.close("div");
  write_html_disclosures(c);
  write_html_suppressed(c);
  write_html_results(c);
  write_html_evidence(c);
  write_html_rules(c);
  html.close("main");
  close_html_document(html);
}

HtmlPage html_page(const Audit& audit, const Lexicon& lexicon) {
  HtmlPage page;
  page.name = audit.page.document.name;
  page.findings = count_findings(audit);
  page.suppressed = audit.findings.size() - page.findings[0] - page.findings[1] - page.findings[2];
  page.open_points = audit.open_points.size();
  for (const Finding& finding : audit.findings) {
    if (!finding.suppression) ++page.by_category[lexicon.rules[static_cast<size_t>(finding.rule)].category];
  }
  for (const Appraisal& appraisal : audit.appraisals) {
    if (appraisal.verdict == Verdict::not_applicable) continue;
    ++page.claims;
    page.beyond += appraisal.verdict != Verdict::supported;
  }
  return page;
}

}  // namespace urazuke
