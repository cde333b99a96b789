// What was done and what came of it: disclosures for each treatment; rules that found something, passed or did not run;
// what a person has to look at; what was not read. A clean result is proof and not silence.
#include <algorithm>

#include "report/html_parts.h"

namespace urazuke {

namespace {

void open_section(const HtmlContext& c, const std::string& id, const std::string& title) {
  c.html.open("section", {{"id", id}, {"aria-labelledby", id + "-title"}});
  c.html.element("h2", {{"id", id + "-title"}}, title);
}

void write_disclosure(const HtmlContext& c, const Treatment& treatment, size_t item) {
  const Disclosure& disclosure = treatment.disclosures[item];
  if (!disclosure.is_owed) return;
  const DisclosureItem& entry = c.lexicon.disclosures[item];
  const std::string state(name_of(disclosure.state));
  c.html.open("tr", {{"class", state}});
  c.html.element("th", {{"scope", "row"}}, c.language == Language::ja ? entry.name_ja : entry.name_en);
  c.html.open("td");
  c.html.open("span", {{"class", "state " + state}});
  c.html.text(disclosure_note(treatment, disclosure, c.lines, c.lexicon, c.language));
  c.html.close("span");
  const int statement = disclosure.span ? statement_at(c.marks, c.audit, *disclosure.span) : -1;
  if (statement >= 0) {
    c.html.text(" ");
    c.html.element("a", {{"href", "#" + statement_id(statement)}}, c.word("html-go"));
  }
  c.html.close("td");
  c.html.close("tr");
}

bool owes_any(const Treatment& treatment) {
  return std::any_of(treatment.disclosures.begin(), treatment.disclosures.end(),
                     [](const Disclosure& disclosure) { return disclosure.is_owed; });
}

void write_treatment(const HtmlContext& c, const Treatment& treatment) {
  c.html.open("table", {{"class", "disclosures"}});
  c.html.element("caption", treatment.name);
  c.html.open("thead");
  c.html.open("tr");
  c.html.element("th", {{"scope", "col"}}, c.word("html-item"));
  c.html.element("th", {{"scope", "col"}}, c.word("html-state"));
  c.html.close("tr");
  c.html.close("thead");
  c.html.open("tbody");
  for (size_t item = 0; item < treatment.disclosures.size(); ++item) write_disclosure(c, treatment, item);
  c.html.close("tbody");
  c.html.close("table");
}

void write_rules_with(const HtmlContext& c, RuleResult result, std::string_view title) {
  std::vector<size_t> rules;
  for (size_t rule = 0; rule < c.audit.results.size(); ++rule) {
    if (c.audit.results[rule] == result) rules.push_back(rule);
  }
  c.html.open("details", {{"class", "rules"}, attribute_if(result == RuleResult::found, "open")});
  c.html.element("summary", c.word(title, {std::to_string(rules.size())}));
  c.html.open("ul");
  for (const size_t index : rules) {
    const Rule& rule = c.lexicon.rules[index];
    const std::string label = rule.id + " " + c.own(rule.title);
    c.html.open("li", {{"class", std::string(name_of(result))}});
    result == RuleResult::found ? c.html.element("a", {{"href", "#rule-" + rule.id}}, label) : c.html.text(label);
    c.html.close("li");
  }
  c.html.close("ul");
  c.html.close("details");
}

void write_open_points(const HtmlContext& c) {
  open_section(c, "person", c.word("html-person", {std::to_string(c.audit.open_points.size())}));
  c.html.open("ul");
  for (const OpenPoint& point : c.audit.open_points) {
    c.html.open("li");
    c.html.text(c.word(point.id, point.arguments));
    const int statement = point.span ? statement_at(c.marks, c.audit, *point.span) : -1;
    if (statement >= 0) {
      c.html.text(" ");
      c.html.element("a", {{"href", "#" + statement_id(statement)}}, place_text(c, *point.span));
    }
    c.html.close("li");
  }
  c.html.close("ul");
  if (c.audit.open_points.empty()) c.html.element("p", c.word("html-no-person"));
  c.html.close("section");
}

// What was meant to set a finding aside and does not.
void write_idle_ignores(const HtmlContext& c) {
  if (c.audit.idle_ignores.empty()) return;
  open_section(c, "idle", c.word("summary-idle", {std::to_string(c.audit.idle_ignores.size())}));
  c.html.open("ul");
  for (const IdleIgnore& idle : c.audit.idle_ignores) {
    const std::string place = idle.span ? place_text(c, *idle.span) : idle.source;
    c.html.element("li", place + " " + c.word(idle.id, idle.arguments));
  }
  c.html.close("ul");
  c.html.close("section");
}

void write_not_read(const HtmlContext& c) {
  open_section(c, "unread", c.word("html-unread"));
  c.html.open("ul");
  for (const Warning& warning : c.audit.page.document.warnings) {
    c.html.element("li", c.word(warning.id, warning.arguments));
  }
  if (c.audit.page.images_without_text > 0) {
    c.html.element("li", c.word("html-unread-images", {std::to_string(c.audit.page.images_without_text)}));
  }
  c.html.element("li", c.word("html-unread-always"));
  c.html.close("ul");
  c.html.close("section");
}

}  // namespace

void write_html_disclosures(const HtmlContext& c) {
  open_section(c, "disclosures", c.word("summary-disclosures"));
  const std::vector<Treatment>& treatments = c.audit.treatments;
  const bool is_owed = std::any_of(treatments.begin(), treatments.end(), owes_any);
  c.html.element("p", c.word(is_owed ? "html-disclosures-note" : "html-no-disclosures"));
  c.html.open("div", {{"class", "tables"}});
  for (const Treatment& treatment : treatments) {
    if (owes_any(treatment)) write_treatment(c, treatment);
  }
  c.html.close("div");
  c.html.close("section");
}

void write_html_results(const HtmlContext& c) {
  open_section(c, "results", c.word("html-results"));
  const ReadText read = read_text(c.audit);
  c.html.element("p", c.word("done-read", {std::to_string(read.statements), std::to_string(read.characters)}));
  write_rules_with(c, RuleResult::found, "html-rules-found");
  write_rules_with(c, RuleResult::passed, "html-rules-passed");
  write_rules_with(c, RuleResult::not_run, "html-rules-not-run");
  c.html.close("section");
  write_idle_ignores(c);
  write_open_points(c);
  write_not_read(c);
}

}  // namespace urazuke
