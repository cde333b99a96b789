#include <algorithm>

#include "report/paint.h"
#include "report/report.h"
#include "report/visible.h"
#include "text/line_index.h"

namespace urazuke {

void add(Summary& summary, const Audit& audit) {
  ++summary.pages;
  for (const Finding& finding : audit.findings) {
    ++summary.findings[static_cast<size_t>(finding.severity)];
    ++summary.by_rule[{finding.severity, finding.rule}];
  }
  for (const Disclosure& disclosure : audit.disclosures) {
    ++summary.by_disclosure[disclosure.id][static_cast<size_t>(disclosure.state)];
  }
}

void add(Summary& total, const Summary& part) {
  total.pages += part.pages;
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

std::vector<Warning> warnings_of(const Audit& audit) {
  std::vector<Warning> warnings = audit.page.document.warnings;
  if (const uint32_t images = audit.page.images_without_text)
    warnings.push_back({"page-images", {std::to_string(images)}});
  if (audit.page.blocks.empty()) warnings.push_back({"page-empty", {}});
  return warnings;
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
  if (summary.pages > 1 && !summary.by_disclosure.empty()) write_disclosures(summary, lexicon, style, paint, out);
}

}  // namespace urazuke
