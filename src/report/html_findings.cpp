// The list of findings: each with what is wrong, where, what to write instead, and on what it rests.
#include <algorithm>

#include "report/html_parts.h"
#include "report/record.h"

namespace urazuke {

namespace {

// The words on the page as a reader sees them; of what stands in no statement, the source.
std::string words_of(const HtmlContext& c, size_t index) {
  const Finding& finding = c.audit.findings[index];
  if (const std::optional<Span>& words = c.marks.words_of[index]) {
    const MarkedStatement& statement = c.marks.statements[static_cast<size_t>(c.marks.statement_of[index])];
    return std::string(slice(c.audit.page.blocks[static_cast<size_t>(statement.block)].text, *words));
  }
  return std::string(slice(c.audit.page.document.text, *finding.span));
}

void write_head(const HtmlContext& c, const Finding& finding, size_t index) {
  const Rule& rule = c.rule_of(finding);
  const std::string severity(name_of(finding.severity));
  const std::string verdict = verdict_of(c, finding);
  c.html.open("h3");
  c.html.element("span", {{"class", "number"}}, std::to_string(c.marks.number_of[index]));
  c.html.text(" ");
  c.html.element("span", {{"class", "severity " + severity}}, c.name("html-severity-", severity));
  c.html.text(" ");
  c.html.element("span", {{"class", "verdict " + verdict}}, c.name("html-verdict-", verdict));
  c.html.text(" ");
  c.html.element("span", {{"class", "rule"}}, rule.id);
  c.html.close("h3");
}

void write_link(const HtmlContext& c, Span span, int statement) {
  const std::string place = place_text(c, span);
  statement < 0 ? c.html.text(place) : c.html.element("a", {{"href", "#" + statement_id(statement)}}, place);
}

void write_place(const HtmlContext& c, const Finding& finding, size_t index) {
  if (!finding.span) return;
  c.html.open("p", {{"class", "place"}});
  c.html.element("q", {{"lang", "ja"}}, words_of(c, index));
  c.html.text(" ");
  write_link(c, *finding.span, c.marks.statement_of[index]);
  if (const std::string address = link_to(c.audit, finding); is_web_address(address)) {
    c.html.text(" ");
    c.html.element("a", {{"href", address}, {"rel", "noreferrer noopener"}}, c.word("html-on-web"));
  }
  c.html.close("p");
  if (!finding.other) return;
  c.html.open("p", {{"class", "place"}});
  c.html.text(c.word("html-contradicts") + " ");
  write_link(c, *finding.other, statement_at(c.marks, c.audit, *finding.other));
  c.html.close("p");
}

void write_labelled(const HtmlContext& c, std::string_view classes, std::string_view label, const std::string& text) {
  c.html.open("div", {{"class", std::string(classes)}});
  c.html.element("h4", c.word(label));
  c.html.element("p", text);
  c.html.close("div");
}

void write_list(const HtmlContext& c, std::string_view label, const std::vector<std::string>& lines) {
  if (lines.empty()) return;
  c.html.element("h4", c.word(label));
  c.html.open("ul");
  for (const std::string& line : lines) c.html.element("li", line);
  c.html.close("ul");
}

// Treatment, outcome, strength, stated and known level: what was compared with what.
void write_claim(const HtmlContext& c, const Finding& finding) {
  if (finding.claim < 0) return;
  const Claim& claim = c.audit.claims[static_cast<size_t>(finding.claim)];
  const Appraisal& appraisal = c.audit.appraisals[static_cast<size_t>(finding.claim)];
  const auto row = [&](std::string_view label, const std::string& value) {
    if (value.empty()) return;
    c.html.open("div");
    c.html.element("dt", c.word(label));
    c.html.element("dd", value);
    c.html.close("div");
  };
  c.html.open("dl", {{"class", "claim"}});
  row("what-intervention", claim.intervention);
  row("what-outcome", claim.outcome);
  row("what-strength", c.name("strength-", name_of(claim.strength)));
  if (claim.stated != EvidenceLevel::none) row("html-stated", c.name("level-", name_of(claim.stated)));
  row("evidence-known", c.name("level-", name_of(appraisal.known)));
  c.html.close("dl");
}

// The reasons but for those that only repeat a row of evidence, which is shown in full below.
std::vector<std::string> reasons_of(const HtmlContext& c, const Finding& finding, const std::vector<int>& rows) {
  std::vector<std::string> reasons;
  for (const std::string& line : finding.because) {
    const bool repeats = std::any_of(rows.begin(), rows.end(), [&](int row) {
      return line.starts_with(c.lexicon.evidence[static_cast<size_t>(row)].id);
    });
    if (!repeats) reasons.push_back(line);
  }
  return reasons;
}

void write_details(const HtmlContext& c, const Finding& finding) {
  const std::vector<int> rows = evidence_of(c, finding.claim);
  c.html.open("details");
  c.html.element("summary",
                 c.word(rows.empty() ? "html-details" : "html-details-evidence", {std::to_string(rows.size())}));
  write_claim(c, finding);
  write_list(c, "label-why", reasons_of(c, finding, rows));
  if (!rows.empty()) write_evidence_rows(c, rows);
  write_list(c, "label-basis", finding.basis);
  c.html.open("p", {{"class", "more"}});
  const Rule& rule = c.rule_of(finding);
  c.html.element("a", {{"href", "#rule-" + rule.id}}, c.word("html-about-rule", {rule.id + " " + c.own(rule.title)}));
  c.html.close("p");
  c.html.close("details");
}

void write_suppression(const HtmlContext& c, const Suppression& suppression) {
  constexpr std::string_view kSuppressed[] = {"html-suppressed-comment", "html-suppressed-baseline",
                                              "html-suppressed-approved"};
  std::string text = c.word(kSuppressed[static_cast<size_t>(suppression.kind)]);
  if (!suppression.source.empty()) text += " (" + suppression.source + ")";
  write_labelled(c, "reason", "html-suppressed-why", text + ": " + suppression.reason);
}

void write_finding(const HtmlContext& c, size_t index) {
  const Finding& finding = c.audit.findings[index];
  const int statement = c.marks.statement_of[index];
  const std::string severity(name_of(finding.severity));
  c.html.open("li", {{"id", finding_id(c, static_cast<int>(index))},
                     {"class", "finding " + severity},
                     {"tabindex", "-1"},
                     {"data-severity", severity},
                     {"data-verdict", verdict_of(c, finding)},
                     {"data-rule", c.rule_of(finding).id},
                     {"data-treatment", treatment_of(c, finding)},
                     attribute_if(statement >= 0, "data-statement", statement_id(statement))});
  write_head(c, finding, index);
  c.html.element("p", {{"class", "message"}}, finding.message);
  write_place(c, finding, index);
  if (finding.suppression) write_suppression(c, *finding.suppression);
  if (finding.rewrite) write_labelled(c, "rewrite", "label-rewrite", finding.rewrite->sentence);
  if (!finding.fix.empty()) write_labelled(c, "fix", "html-fix", finding.fix);
  write_details(c, finding);
  c.html.close("li");
  c.html.trusted("\n");
}

void write_list_of(const HtmlContext& c, bool suppressed) {
  c.html.open("ol", {{"class", "findings"}});
  for (size_t i = 0; i < c.audit.findings.size(); ++i) {
    if (c.audit.findings[i].suppression.has_value() == suppressed) write_finding(c, i);
  }
  c.html.close("ol");
}

size_t count_suppressed(const Audit& audit) {
  return static_cast<size_t>(std::count_if(audit.findings.begin(), audit.findings.end(),
                                           [](const Finding& finding) { return finding.suppression.has_value(); }));
}

}  // namespace

void write_html_findings(const HtmlContext& c) {
  const size_t count = c.audit.findings.size() - count_suppressed(c.audit);
  c.html.open("section", {{"id", "list"}, {"aria-labelledby", "list-title"}});
  c.html.element("h2", {{"id", "list-title"}}, c.word("html-findings", {std::to_string(count)}));
  if (count == 0) c.html.element("p", c.word("html-no-findings"));
  if (count > 0) write_list_of(c, false);
  c.html.element("p", {{"class", "nothing"}, {"hidden", ""}}, c.word("html-nothing-left"));
  c.html.close("section");
}

void write_html_suppressed(const HtmlContext& c) {
  const size_t count = count_suppressed(c.audit);
  if (count == 0) return;
  c.html.open("section", {{"id", "suppressed"}, {"aria-labelledby", "suppressed-title"}});
  c.html.element("h2", {{"id", "suppressed-title"}}, c.word("html-suppressed", {std::to_string(count)}));
  c.html.element("p", c.word("html-suppressed-note"));
  write_list_of(c, true);
  c.html.close("section");
}

}  // namespace urazuke
