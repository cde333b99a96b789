// One statement of the page's text: marked by its verdict, the words of findings by severity, their numbers behind it.
#include <algorithm>
#include <array>

#include "report/html_parts.h"

namespace urazuke {

namespace {

// Where the words of findings begin and end in a statement: how many of each severity cover what follows.
struct Edge {
  uint32_t at;
  Severity severity;
  int change;
};

std::vector<Edge> edges_of(const HtmlContext& c, const MarkedStatement& statement) {
  std::vector<Edge> edges;
  for (const int finding : statement.findings) {
    const std::optional<Span>& words = c.marks.words_of[static_cast<size_t>(finding)];
    if (!words) continue;
    const Severity severity = c.audit.findings[static_cast<size_t>(finding)].severity;
    edges.push_back({words->begin, severity, 1});
    edges.push_back({words->end, severity, -1});
  }
  std::stable_sort(edges.begin(), edges.end(), [](const Edge& a, const Edge& b) { return a.at < b.at; });
  return edges;
}

// The severity of the words to come: the highest of the findings that cover them.
std::optional<Severity> highest(const std::array<int, 3>& covering) {
  for (const Severity severity : {Severity::error, Severity::warning, Severity::info}) {
    if (covering[static_cast<size_t>(severity)] > 0) return severity;
  }
  return std::nullopt;
}

void write_words(const HtmlContext& c, const MarkedStatement& statement, std::string_view text) {
  std::array<int, 3> covering{};
  uint32_t at = statement.span.begin;
  const auto write_up_to = [&](uint32_t end, std::optional<Severity> severity) {
    if (end <= at) return;
    const std::string_view words = slice(text, {at, end});
    at = end;
    severity ? c.html.element("mark", {{"class", std::string(name_of(*severity))}}, words) : c.html.lines(words);
  };
  for (const Edge& edge : edges_of(c, statement)) {
    const std::optional<Severity> before = highest(covering);
    covering[static_cast<size_t>(edge.severity)] += edge.change;
    if (highest(covering) != before) write_up_to(edge.at, before);
  }
  write_up_to(statement.span.end, std::nullopt);
}

// The numbers behind a statement that lead to its findings.
void write_references(const HtmlContext& c, const MarkedStatement& statement) {
  for (const int index : statement.findings) {
    const Finding& finding = c.audit.findings[static_cast<size_t>(index)];
    const std::string number = std::to_string(c.marks.number_of[static_cast<size_t>(index)]);
    const std::string severity(name_of(finding.severity));
    const std::string label = c.word("html-reference", {number, c.name("html-severity-", severity)});
    c.html.element("a",
                   {{"class", "reference " + severity},
                    {"href", "#" + finding_id(c, index)},
                    {"aria-label", label},
                    {"data-finding", finding_id(c, index)}},
                   number);
  }
}

}  // namespace

void write_html_statement(const HtmlContext& c, int index, std::string_view text) {
  const MarkedStatement& statement = c.marks.statements[static_cast<size_t>(index)];
  std::string classes = "statement";
  if (statement.verdict) (classes += ' ') += name_of(*statement.verdict);
  if (!statement.findings.empty()) classes += " found";
  c.html.open("span", {{"id", statement_id(index)}, {"class", classes}});
  write_words(c, statement, text);
  write_references(c, statement);
  c.html.close("span");
}

}  // namespace urazuke
