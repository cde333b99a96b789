// The bar above text and list: what findings are filtered by, each value with its count. A script fills and uses it.
#include <algorithm>
#include <map>

#include "report/html_parts.h"

namespace urazuke {

namespace {

// How many findings have each value, the values in order of name.
template <class ValueOf>
std::map<std::string, uint64_t> count_by(const HtmlContext& c, ValueOf value_of) {
  std::map<std::string, uint64_t> counts;
  for (const Finding& finding : c.audit.findings) {
    if (!finding.suppression) ++counts[value_of(finding)];
  }
  return counts;
}

// One box for each value that some finding has; `names` in the order in which they are shown.
void write_boxes(const HtmlContext& c, const std::string& filter, std::string_view legend, std::string_view prefix,
                 const std::map<std::string, uint64_t>& counts, const std::vector<std::string>& names) {
  c.html.open("fieldset");
  c.html.element("legend", c.word(legend));
  for (const std::string& name : names) {
    const auto count = counts.find(name);
    if (count == counts.end()) continue;
    c.html.open("label", {{"class", "box"}});
    c.html.open("input", {{"type", "checkbox"}, {"name", filter}, {"value", name}});
    c.html.element("span", {{"class", filter + " " + name}}, c.name(prefix, name));
    c.html.element("span", {{"class", "count"}, {"data-count", name}}, std::to_string(count->second));
    c.html.close("label");
  }
  c.html.close("fieldset");
}

struct Choice {
  std::string value, label;
  uint64_t count;
};

void write_choices(const HtmlContext& c, const std::string& filter, std::string_view label,
                   std::vector<Choice> choices) {
  std::stable_sort(choices.begin(), choices.end(), [](const Choice& a, const Choice& b) { return a.count > b.count; });
  c.html.open("label", {{"class", "choice"}});
  c.html.element("span", c.word(label));
  c.html.open("select", {{"name", filter}});
  c.html.element("option", {{"value", ""}}, c.word("html-all"));
  for (const Choice& choice : choices) {
    c.html.element("option", {{"value", choice.value}, {"data-label", choice.label}},
                   choice.label + " (" + std::to_string(choice.count) + ")");
  }
  c.html.close("select");
  c.html.close("label");
}

std::vector<Choice> rules(const HtmlContext& c) {
  std::vector<Choice> choices;
  for (const auto& [id, count] : count_by(c, [&](const Finding& finding) { return c.rule_of(finding).id; })) {
    const Rule& rule = c.lexicon.rules[static_cast<size_t>(c.lexicon.rule(id))];
    choices.push_back({id, id + " " + c.own(rule.title), count});
  }
  return choices;
}

// "-" stands for none, since nothing chosen means all.
std::vector<Choice> treatments(const HtmlContext& c) {
  std::vector<Choice> choices;
  for (const auto& [name, count] : count_by(c, [&](const Finding& finding) { return treatment_of(c, finding); })) {
    choices.push_back({name.empty() ? "-" : name, name.empty() ? c.word("html-no-treatment") : name, count});
  }
  return choices;
}

}  // namespace

void write_html_filters(const HtmlContext& c) {
  c.html.open("form",
              {{"id", "filters"}, {"class", "filters"}, {"role", "search"}, {"aria-label", c.word("html-filters")}});
  const auto by_severity = count_by(c, [](const Finding& finding) { return std::string(name_of(finding.severity)); });
  const auto by_verdict = count_by(c, [&](const Finding& finding) { return verdict_of(c, finding); });
  write_boxes(c, "severity", "html-severity", "html-severity-", by_severity, {"error", "warning", "info"});
  write_boxes(c, "verdict", "html-verdict", "html-verdict-", by_verdict,
              {"unsupported", "transferred", "overstated", "supported", "wording", "missing"});
  write_choices(c, "rule", "html-rule", rules(c));
  write_choices(c, "treatment", "html-treatment", treatments(c));
  c.html.open("label", {{"class", "choice"}});
  c.html.element("span", c.word("html-search"));
  c.html.open("input", {{"type", "search"}, {"name", "q"}, {"autocomplete", "off"}});
  c.html.close("label");
  c.html.open("p", {{"class", "shown"}});
  c.html.open("span", {{"role", "status"}, {"data-template", c.word("html-shown", {"%1", "%2"})}});
  c.html.close("span");
  c.html.text(" ");
  c.html.element("button", {{"type", "reset"}}, c.word("html-clear"));
  c.html.close("p");
  c.html.element("p", {{"class", "keys"}}, c.word("html-keys"));
  c.html.close("form");
}

}  // namespace urazuke
