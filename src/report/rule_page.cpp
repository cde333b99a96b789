#include "report/rule_page.h"

#include <algorithm>
#include <array>

#include "report/paint.h"
#include "report/visible.h"
#include "report/wrap.h"
#include "text/line_index.h"

namespace urazuke {

namespace {

constexpr uint32_t kIndent = 2;
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kShown = {{{"What it flags", "section-flags"},
                                                                                  {"Why it matters", "section-why"},
                                                                                  {"Legal basis", "section-basis"},
                                                                                  {"Say instead", "section-instead"},
                                                                                  {"Known limits", "section-limits"}}};

class RulePage {
 public:
  RulePage(const Rule& rule, const Lexicon& lexicon, TerminalStyle style, uint32_t columns, std::string& out)
      : rule_(rule), lexicon_(lexicon), style_(style), paint_{style.colour}, columns_(columns), out_(out) {}

  void write() {
    out_ += paint_.bold(rule_.id + " " + rule_.name) + "\n" + own(rule_.title) + "\n\n";
    write_facts();
    for (const auto& [section, label] : kShown) write_section(std::string(section), label);
    write_laws();
    write_examples();
  }

 private:
  std::string text(std::string_view id) const {
    return std::string(lexicon_.messages.text(id, code_of(style_.language)));
  }
  const std::string& own(const Wording& wording) const {
    return style_.language == Language::en ? wording.en : wording.ja;
  }

  void write_fact(std::string_view label, const std::string& value) {
    const std::string name = text(label);
    const uint32_t indent = kIndent + kLabelColumns;
    write_hanging(paint_.faint(name) + padding(name, kLabelColumns), kIndent, value, indent);
  }

  void write_facts() {
    const Severity severity = rule_.severity.value_or(Severity::warning);
    const std::string word = rule_.severity ? std::string(name_of(severity)) : text("severity-policy");
    write_fact("fact-severity", word);
    write_fact("fact-category", text("category-" + rule_.category));
    write_fact("fact-since", std::string(since(rule_, lexicon_)));
    if (!rule_.uncertain.ja.empty()) write_fact("fact-uncertain", own(rule_.uncertain));
    out_ += '\n';
  }

  // `first` at `indent`, then the words, whose later lines begin at `hang`.
  void write_hanging(const std::string& first, uint32_t indent, std::string_view words, uint32_t hang) {
    const std::vector<std::string> lines = wrap(visible(words), columns_ - std::min(columns_ / 2, hang));
    out_ += std::string(indent, ' ') + first + lines.front() + "\n";
    for (size_t i = 1; i < lines.size(); ++i) out_ += std::string(hang, ' ') + lines[i] + "\n";
  }

  void write_heading(std::string_view label) { out_ += paint_.bold(text(label)) + "\n"; }

  void write_section(const std::string& section, std::string_view label) {
    const auto found = rule_.sections.find(section);
    if (found == rule_.sections.end()) return;
    write_heading(label);
    const std::string_view body = found->second;
    for (size_t at = 0; at < body.size();) {
      const size_t end = std::min(body.find('\n', at), body.size());
      const std::string_view line = body.substr(at, end - at);
      at = end + 1;
      if (line.starts_with("- ")) {
        write_hanging("- ", kIndent, line.substr(2), kIndent + 2);
      } else if (!line.empty()) {
        write_hanging("", kIndent, line, kIndent);
      }
    }
    out_ += '\n';
  }

  void write_laws() {
    write_heading("section-laws");
    for (const int index : rule_.basis) {
      const Law& law = lexicon_.laws[static_cast<size_t>(index)];
      const std::string& says = style_.language == Language::en ? law.says_en : law.says_ja;
      std::string line = law.instrument + (law.section.empty() ? "" : " " + law.section) + ": " + says;
      if (!law.edition.empty()) line += " [" + law.edition + "]";
      const std::string period = law.from + " - " + law.until;
      write_hanging(paint_.faint(period) + padding(period, kPeriodColumns), kIndent, line, kIndent + kPeriodColumns);
    }
    out_ += '\n';
  }

  void write_examples() {
    write_heading("section-examples");
    for (const RuleExample& example : rule_.examples) {
      const std::string word = text(example.must_flag ? "example-flag" : "example-pass");
      const std::string mark = example.must_flag ? paint_.severity(Severity::error, word) : paint_.faint(word);
      write_hanging(mark + padding(word, kMarkColumns), kIndent, example.text, kIndent + kMarkColumns);
    }
  }

  static constexpr uint32_t kLabelColumns = 12;
  static constexpr uint32_t kPeriodColumns = 25;  // two dates
  static constexpr uint32_t kMarkColumns = 6;

  const Rule& rule_;
  const Lexicon& lexicon_;
  TerminalStyle style_;
  Paint paint_;
  uint32_t columns_;
  std::string& out_;
};

}  // namespace

std::string_view since(const Rule& rule, const Lexicon& lexicon) {
  std::string_view first;
  for (const int index : rule.basis) {
    const std::string& from = lexicon.laws[static_cast<size_t>(index)].from;
    if (first.empty() || from < first) first = from;
  }
  return first;
}

void write_rules(const Lexicon& lexicon, std::string_view day, TerminalStyle style, std::string& out) {
  const Paint paint{style.colour};
  uint32_t columns = 0;
  for (const Rule& rule : lexicon.rules) columns = std::max(columns, display_width(rule.id + rule.name));
  for (const Rule& rule : lexicon.rules) {
    if (!is_in_force(rule, lexicon, day)) continue;
    const std::string label = rule.id + " " + rule.name;
    const std::string severity(rule.severity ? name_of(*rule.severity) : "policy");
    const std::string shown = rule.severity ? paint.severity(*rule.severity, severity) : severity;
    const std::string from(since(rule, lexicon));
    out += paint.bold(rule.id) + " " + rule.name + padding(label, columns + 3) + shown + padding(severity, 9) + from +
           padding(from, 12) + (style.language == Language::en ? rule.title.en : rule.title.ja) + "\n";
  }
}

void write_rule(const Rule& rule, const Lexicon& lexicon, TerminalStyle style, uint32_t columns, std::string& out) {
  RulePage(rule, lexicon, style, columns, out).write();
}

}  // namespace urazuke
