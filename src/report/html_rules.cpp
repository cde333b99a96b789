// The rules that found something, as their own pages explain them, with the provisions they rest on.
#include <algorithm>
#include <array>

#include "report/html_parts.h"

namespace urazuke {

namespace {

// A line of a rule page: "- " begins an item.
void write_prose(const HtmlContext& c, std::string_view body) {
  bool in_list = false;
  for (size_t at = 0; at < body.size();) {
    const size_t end = std::min(body.find('\n', at), body.size());
    const std::string_view line = body.substr(at, end - at);
    at = end + 1;
    if (line.empty()) continue;
    const bool is_item = line.starts_with("- ");
    if (is_item != in_list) is_item ? c.html.open("ul") : c.html.close("ul");
    in_list = is_item;
    c.html.element(is_item ? "li" : "p", is_item ? line.substr(2) : line);
  }
  if (in_list) c.html.close("ul");
}

void write_laws(const HtmlContext& c, const Rule& rule) {
  if (rule.basis.empty()) return;
  c.html.element("h4", c.word("section-laws"));
  c.html.open("ul", {{"class", "laws"}});
  for (const int index : rule.basis) {
    const Law& law = c.lexicon.laws[static_cast<size_t>(index)];
    std::string line = law.instrument + (law.section.empty() ? "" : " " + law.section) + ": " +
                       (c.language == Language::ja ? law.says_ja : law.says_en);
    if (!law.edition.empty()) line += " [" + law.edition + "]";
    c.html.open("li");
    c.html.text(line);
    c.html.text(" ");
    c.html.element(
        "span", {{"class", "facts"}},
        law.until.empty() ? c.word("html-in-force", {law.from}) : c.word("html-in-force-until", {law.from, law.until}));
    c.html.close("li");
  }
  c.html.close("ul");
}

void write_rule(const HtmlContext& c, const Rule& rule) {
  c.html.open("article", {{"id", "rule-" + rule.id}, {"class", "rule"}, {"tabindex", "-1"}});
  c.html.element("h3", rule.id + " " + c.own(rule.title));
  c.html.element("p", {{"class", "facts"}}, c.word("fact-category") + ": " + c.word("category-" + rule.category));
  constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kShown = {
      {{"What it flags", "section-flags"},
       {"Why it matters", "section-why"},
       {"Say instead", "section-instead"},
       {"Known limits", "section-limits"}}};
  for (const auto& [section, label] : kShown) {
    const auto found = rule.sections.find(std::string(section));
    if (found == rule.sections.end()) continue;
    c.html.element("h4", c.word(label));
    c.html.open("div", {{"lang", "ja"}});
    write_prose(c, found->second);
    c.html.close("div");
  }
  if (!rule.uncertain.ja.empty()) c.html.element("p", c.word("fact-uncertain") + ": " + c.own(rule.uncertain));
  write_laws(c, rule);
  c.html.close("article");
}

}  // namespace

void write_html_rules(const HtmlContext& c) {
  std::vector<bool> has_found(c.lexicon.rules.size());
  for (const Finding& finding : c.audit.findings) has_found[static_cast<size_t>(finding.rule)] = true;
  for (size_t rule = 0; rule < c.audit.results.size(); ++rule) {
    if (c.audit.results[rule] == RuleResult::found) has_found[rule] = true;
  }
  if (std::find(has_found.begin(), has_found.end(), true) == has_found.end()) return;
  c.html.open("section", {{"id", "rules"}, {"aria-labelledby", "rules-title"}});
  c.html.element("h2", {{"id", "rules-title"}}, c.word("html-rules"));
  for (size_t rule = 0; rule < has_found.size(); ++rule) {
    if (has_found[rule]) write_rule(c, c.lexicon.rules[rule]);
  }
  c.html.close("section");
}

}  // namespace urazuke
