// What is known: rows of evidence.tsv with their sources, at the findings that rest on them and all of them once.
#include <algorithm>
#include <set>

#include "claims/known_evidence.h"
#include "lexicon/tsv.h"
#include "report/html_parts.h"

namespace urazuke {

namespace {

constexpr size_t kShownAtFinding = 4;  // in full; the others as links to the list of all

const Evidence& row_at(const HtmlContext& c, int row) { return c.lexicon.evidence[static_cast<size_t>(row)]; }

void write_sources(const HtmlContext& c, const Evidence& row) {
  const std::vector<std::string> sources = split_list(row.source);
  c.html.open("span", {{"class", "source"}});
  std::string text = c.word("evidence-source") + ": ";
  for (const std::string& source : sources)
    text += (&source == &sources.front() ? "" : c.word("list-separator")) + source;
  if (sources.empty()) text += c.word("no-source");
  if (!row.year.empty()) text += " (" + row.year + ")";
  c.html.text(text);
  if (is_web_address(row.url)) {
    c.html.text(" ");
    c.html.element("a", {{"href", row.url}, {"rel", "noreferrer noopener"}}, row.url);
  }
  c.html.close("span");
}

void write_row(const HtmlContext& c, int index, bool is_target) {
  const Evidence& row = row_at(c, index);
  const auto name_at = [](const auto& table, int entry) {
    return entry < 0 ? std::string() : table[static_cast<size_t>(entry)].name;
  };
  std::string facts = c.name("level-", name_of(row.level));
  const auto add = [&](const std::string& fact) {
    if (!fact.empty()) facts += c.word("list-separator") + fact;
  };
  if (row.direction != "n/a") add(c.name("direction-", row.direction));
  add(row.route);
  add(row.population);
  if (row.participants > 0) add(c.word("evidence-participants", {std::to_string(row.participants)}));
  add(c.name("status-", row.status));
  if (!row.checked.empty()) add(c.word("evidence-checked") + " " + row.checked);
  c.html.open("li", {attribute_if(is_target, "id", "evidence-" + row.id), attribute_if(is_target, "tabindex", "-1")});
  c.html.element("b", row.id + " " + name_at(c.lexicon.interventions, row.intervention) + " / " +
                          name_at(c.lexicon.outcomes, row.outcome));
  c.html.element("span", {{"lang", "ja"}}, row.summary);
  c.html.element("span", {{"class", "facts"}}, facts);
  write_sources(c, row);
  c.html.close("li");
}

}  // namespace

bool is_web_address(std::string_view url) { return url.starts_with("https://") || url.starts_with("http://"); }

std::vector<int> evidence_of(const HtmlContext& c, int claim) {
  if (claim < 0) return {};
  std::vector<int> rows = c.audit.appraisals[static_cast<size_t>(claim)].evidence;
  std::stable_sort(rows.begin(), rows.end(),
                   [&](int a, int b) { return backing(row_at(c, a)) > backing(row_at(c, b)); });
  std::vector<int> cited = c.audit.claims[static_cast<size_t>(claim)].cited;
  cited.erase(std::remove_if(cited.begin(), cited.end(),
                             [&](int row) { return std::find(rows.begin(), rows.end(), row) != rows.end(); }),
              cited.end());
  rows.insert(rows.begin(), cited.begin(), cited.end());
  return rows;
}

void write_evidence_rows(const HtmlContext& c, const std::vector<int>& rows) {
  const size_t shown = std::min(rows.size(), kShownAtFinding);
  c.html.element("h4", c.word("what-evidence"));
  c.html.open("ul", {{"class", "evidence"}});
  for (size_t i = 0; i < shown; ++i) write_row(c, rows[i], false);
  c.html.close("ul");
  if (shown == rows.size()) return;
  c.html.open("p", {{"class", "facts"}});
  c.html.text(c.word("html-more-evidence", {std::to_string(rows.size() - shown)}));
  for (size_t i = shown; i < rows.size(); ++i) {
    c.html.text(" ");
    c.html.element("a", {{"href", "#evidence-" + row_at(c, rows[i]).id}}, row_at(c, rows[i]).id);
  }
  c.html.close("p");
}

void write_html_evidence(const HtmlContext& c) {
  std::set<int> rows;
  for (size_t claim = 0; claim < c.audit.claims.size(); ++claim) {
    for (const int row : evidence_of(c, static_cast<int>(claim))) rows.insert(row);
  }
  if (rows.empty()) return;
  c.html.open("section", {{"id", "evidence"}, {"aria-labelledby", "evidence-title"}});
  c.html.element("h2", {{"id", "evidence-title"}}, c.word("html-evidence", {std::to_string(rows.size())}));
  c.html.open("ul", {{"class", "evidence"}});
  for (const int row : rows) write_row(c, row, true);
  c.html.close("ul");
  c.html.close("section");
}

}  // namespace urazuke
