#include <algorithm>

#include "report/paint.h"
#include "report/report.h"
#include "report/visible.h"
#include "text/line_index.h"
#include "text/utf8.h"

namespace urazuke {

void add(Summary& summary, const Audit& audit) {
  ++summary.pages;
  const ReadText read = read_text(audit);
  summary.statements += read.statements;
  summary.characters += read.characters;
  summary.open_points += audit.open_points.size();
  summary.by_result.resize(std::max(summary.by_result.size(), audit.results.size()));
  for (size_t rule = 0; rule < audit.results.size(); ++rule) {
    ++summary.by_result[rule][static_cast<size_t>(audit.results[rule])];
  }
  for (const Finding& finding : audit.findings) {
    if (finding.suppression) {
      ++summary.suppressed;
      continue;
    }
    ++summary.findings[static_cast<size_t>(finding.severity)];
    ++summary.by_rule[{finding.severity, finding.rule}];
  }
  for (const Disclosure& disclosure : audit.disclosures) {
    ++summary.by_disclosure[disclosure.id][static_cast<size_t>(disclosure.state)];
  }
}

void add(Summary& total, const Summary& part) {
  total.pages += part.pages;
  total.statements += part.statements;
  total.characters += part.characters;
  total.open_points += part.open_points;
  total.suppressed += part.suppressed;
  total.by_result.resize(std::max(total.by_result.size(), part.by_result.size()));
  for (size_t rule = 0; rule < part.by_result.size(); ++rule) {
    for (size_t i = 0; i < part.by_result[rule].size(); ++i) total.by_result[rule][i] += part.by_result[rule][i];
  }
  for (size_t i = 0; i < part.findings.size(); ++i) total.findings[i] += part.findings[i];
  for (const auto& [rule, count] : part.by_rule) total.by_rule[rule] += count;
  for (const auto& [id, counts] : part.by_disclosure) {
    std::array<uint64_t, 3>& sum = total.by_disclosure[id];
    for (size_t i = 0; i < counts.size(); ++i) sum[i] += counts[i];
  }
}

uint64_t count_at_least(const Summary& summary, Severity severity) {
  uint64_t count = 0;
  for (size_t i = static_cast<size_t>(severity); i < summary.findings.size(); ++i) count += summary.findings[i];
  return count;
}

ReadText read_text(const Audit& audit) {
  ReadText read{audit.statements.size(), 0};
  for (const Sentence& sentence : audit.page.sentences) {
    const std::string& block = audit.page.blocks[static_cast<size_t>(sentence.block)].text;
    read.characters += count_code_points(slice(block, sentence.span));
  }
  return read;
}

std::string_view name_of(RuleResult result) {
  static constexpr std::array<std::string_view, 3> kNames = {"found", "passed", "not-run"};
  return kNames[static_cast<size_t>(result)];
}

std::string_view code_of(Language language) { return language == Language::ja ? "ja" : "en"; }

namespace {

constexpr uint32_t kRuleColumns = 44;
constexpr uint32_t kCountColumns = 6;

std::string right_aligned(uint64_t count) {
  std::string digits = std::to_string(count);
  return padding(digits, kCountColumns) + digits;
}

void write_rules(const Summary& summary, const Lexicon& lexicon, const Paint& paint, std::string& out) {
  for (const Severity severity : {Severity::error, Severity::warning, Severity::info}) {
    const std::string name(name_of(severity));
    for (auto entry = summary.by_rule.lower_bound({severity, 0});
         entry != summary.by_rule.end() && entry->first.first == severity; ++entry) {
      const Rule& rule = lexicon.rules[static_cast<size_t>(entry->first.second)];
      const std::string label = rule.id + " " + rule.name;
      out += "  " + paint.severity(severity, name) + padding(name, 9) + label + padding(label, kRuleColumns) +
             right_aligned(entry->second) + "\n";
    }
  }
}

// What was done: on how much text, by which rules, and what is left to a person. A rule that has found something on one
// page has found something; it has passed where it ran on some page and found nothing.
void write_done(const Summary& summary, const Lexicon& lexicon, TerminalStyle style, std::string& out) {
  std::array<uint64_t, 3> rules{};
  std::string not_run;
  for (size_t rule = 0; rule < summary.by_result.size(); ++rule) {
    const auto& pages = summary.by_result[rule];
    const size_t result = pages[0] > 0 ? 0 : pages[1] > 0 ? 1 : 2;
    ++rules[result];
    if (result == 2) not_run += " " + lexicon.rules[rule].id;
  }
  const auto line = [&](std::string_view id, const std::vector<std::string>& arguments) {
    out += lexicon.messages.format(id, code_of(style.language), arguments) + "\n";
  };
  line("done-read", {std::to_string(summary.statements), std::to_string(summary.characters)});
  line("done-rules", {std::to_string(rules[0] + rules[1]), std::to_string(rules[0]), std::to_string(rules[1])});
  if (!not_run.empty()) line("done-not-run", {not_run.substr(1)});
  if (summary.suppressed > 0) line("done-suppressed", {std::to_string(summary.suppressed)});
  line(summary.open_points > 0 ? "done-person" : "done-no-person", {std::to_string(summary.open_points)});
}

// How many pages say each item, say it in part, and do not say it.
void write_disclosures(const Summary& summary, const Lexicon& lexicon, TerminalStyle style, const Paint& paint,
                       std::string& out) {
  const auto text = [&](std::string_view id) {
    return std::string(lexicon.messages.text(id, code_of(style.language)));
  };
  const auto name_of_item = [&](const DisclosureItem& item) -> const std::string& {
    return style.language == Language::ja ? item.name_ja : item.name_en;
  };
  out += "\n" + paint.bold(text("summary-disclosures")) + " (" + text("state-present") + " / " + text("state-partial") +
         " / " + text("state-absent") + ")\n";
  uint32_t columns = 0;
  for (const DisclosureItem& item : lexicon.disclosures) columns = std::max(columns, display_width(name_of_item(item)));
  for (const DisclosureItem& item : lexicon.disclosures) {
    const auto found = summary.by_disclosure.find(item.id);
    if (found == summary.by_disclosure.end()) continue;
    out += "  " + name_of_item(item) + padding(name_of_item(item), columns);
    for (const uint64_t count : found->second) out += right_aligned(count);
    out += "\n";
  }
}

}  // namespace

void write_summary(const Summary& summary, const Lexicon& lexicon, TerminalStyle style, std::string& out) {
  const Paint paint{style.colour};
  const auto count = [&](Severity severity) { return std::to_string(summary.findings[static_cast<size_t>(severity)]); };
  out += paint.bold(lexicon.messages.format("summary-total", code_of(style.language),
                                            {std::to_string(summary.pages), count(Severity::error),
                                             count(Severity::warning), count(Severity::info)})) +
         "\n";
  write_rules(summary, lexicon, paint, out);
  write_done(summary, lexicon, style, out);
  if (summary.pages > 1 && !summary.by_disclosure.empty()) write_disclosures(summary, lexicon, style, paint, out);
}

}  // namespace urazuke
