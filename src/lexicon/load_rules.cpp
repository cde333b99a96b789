#include <algorithm>
#include <filesystem>

#include "lexicon/load.h"
#include "lexicon/read_rule.h"
#include "lexicon/tsv.h"

namespace urazuke {

namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

std::string joined(const std::vector<std::string>& lines, size_t from, size_t to) {
  std::string result;
  for (size_t i = from; i < to; ++i) result += lines[i] + '\n';
  while (!result.empty() && result.back() == '\n') result.pop_back();
  return result;
}

void read_examples(const std::vector<std::string>& lines, size_t from, size_t to, Rule& rule) {
  for (size_t i = from; i < to; ++i) {
    for (const std::string_view mark : {"- flag: ", "- pass: "}) {
      if (!lines[i].starts_with(mark)) continue;
      rule.examples.push_back({mark == "- flag: ", lines[i].substr(mark.size()), static_cast<int>(i) + 1});
    }
  }
}

Rule read_page(const std::string& text, const std::string& where, const Lexicon& lexicon, std::vector<Error>& errors) {
  Rule rule;
  rule.where = where;
  const std::vector<std::string> lines = lines_of(text);
  if (lines.empty() || !lines[0].starts_with("# ") || lines[0].find(' ', 2) == std::string::npos) {
    errors.push_back(
        {where + ":1", "the first line is not '# ID name'", "write such as '# URZ021 hedge-without-evidence'"});
    return rule;
  }
  const size_t blank = lines[0].find(' ', 2);
  rule.id = lines[0].substr(2, blank - 2);
  rule.name = lines[0].substr(blank + 1);
  bool has_block = false;
  for (size_t i = 1; i < lines.size(); ++i) {
    if (lines[i] == "```json") {
      has_block = true;
      const auto end = std::find(lines.begin() + static_cast<std::ptrdiff_t>(i) + 1, lines.end(), "```");
      const auto stop = static_cast<size_t>(end - lines.begin());
      const auto first = lines.begin() + static_cast<std::ptrdiff_t>(i) + 1;
      read_rule({{first, end}, static_cast<int>(i) + 2}, lexicon, rule, errors);
      i = stop;
    } else if (lines[i].starts_with("## ")) {
      size_t end = i + 1;
      while (end < lines.size() && !lines[end].starts_with("## ")) ++end;
      rule.sections[lines[i].substr(3)] = joined(lines, i + 1, end);
      if (lines[i] == "## Examples") read_examples(lines, i + 1, end, rule);
      i = end - 1;
    }
  }
  if (!has_block) errors.push_back({where + ":1", "the page has no JSON block", "see the other pages"});
  return rule;
}

// What the program says a rule rests on, and what its page tells people, must not drift apart.
void check_basis(const Rule& rule, const Lexicon& lexicon, std::vector<Error>& errors) {
  const auto told = rule.sections.find("Legal basis");
  if (told == rule.sections.end()) return;
  for (const int index : rule.basis) {
    const Law& law = lexicon.laws[static_cast<size_t>(index)];
    if (told->second.find(law.instrument) != std::string::npos) continue;
    errors.push_back({rule.where + ":1", "the section 'Legal basis' does not name '" + law.instrument + "'",
                      "name what the block lists as 'basis'"});
  }
}

void check_page(const Rule& rule, std::vector<Error>& errors) {
  for (const std::string_view section : kRuleSections) {
    const auto at = rule.sections.find(std::string(section));
    if (at == rule.sections.end() || at->second.empty()) {
      errors.push_back(
          {rule.where, "the section '" + std::string(section) + "' is missing", "every page needs all sections"});
    }
  }
  for (const bool must_flag : {true, false}) {
    const auto count = std::count_if(rule.examples.begin(), rule.examples.end(),
                                     [&](const RuleExample& example) { return example.must_flag == must_flag; });
    if (count < 3) {
      errors.push_back({rule.where, std::string("fewer than three '") + (must_flag ? "flag" : "pass") + ":' examples",
                        "add examples to the section Examples"});
    }
  }
  if (!rule.where.ends_with("/" + rule.id + "-" + rule.name + ".md")) {
    errors.push_back(
        {rule.where, "the file is not named after the rule", "name it " + rule.id + "-" + rule.name + ".md"});
  }
}

}  // namespace

void load_rules(const std::string& folder, Lexicon& lexicon, std::vector<Error>& errors) {
  std::vector<std::filesystem::path> pages;
  std::error_code failed;
  for (const auto& entry : std::filesystem::directory_iterator(folder + "/rules", failed)) {
    if (entry.path().extension() == ".md") pages.push_back(entry.path());
  }
  std::sort(pages.begin(), pages.end());
  for (const std::filesystem::path& page : pages) {
    const Result<std::string> text = read_file(page.string());
    if (!text) {
      errors.push_back(text.error());
      continue;
    }
    Rule rule = read_page(*text, "rules/" + page.filename().string(), lexicon, errors);
    check_page(rule, errors);
    check_basis(rule, lexicon, errors);
    std::erase_if(lexicon.rules, [&](const Rule& earlier) { return earlier.id == rule.id; });
    lexicon.rules.push_back(std::move(rule));
  }
  std::sort(lexicon.rules.begin(), lexicon.rules.end(), [](const Rule& a, const Rule& b) { return a.id < b.id; });
}

}  // namespace urazuke
