// The labelled lines of the catalogue of rules: a line that breaks a rule gets a warning or an error of a rule page
// that covers the fault it is labelled with; a line that is right gets none. Each wrong line is printed.
#include <doctest/doctest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "audit/audit.h"
#include "lexicon/shipped.h"
#include "program.h"
#include "text/decode.h"

namespace urazuke {
namespace {

using nlohmann::json;

constexpr double kWanted = 0.95;

std::vector<const Rule*> rules_that_flag(const std::string& text, Tokeniser& tokeniser) {
  Result<Document> document = decode("line.txt", text);
  REQUIRE(document);
  const Audit result = audit(std::move(*document), InputFormat::plain, shipped_lexicon(), tokeniser);
  std::vector<const Rule*> rules;
  for (const Finding& finding : result.findings) {
    if (finding.severity != Severity::info)
      rules.push_back(&shipped_lexicon().rules[static_cast<size_t>(finding.rule)]);
  }
  return rules;
}

struct Line {
  bool is_ok = false;
  std::vector<std::string> families;
  std::string text;
};

bool is_right(const Line& line, const std::vector<const Rule*>& rules) {
  if (line.is_ok) return rules.empty();
  return std::any_of(rules.begin(), rules.end(), [&](const Rule* rule) {
    return std::find_first_of(rule->families.begin(), rule->families.end(), line.families.begin(),
                              line.families.end()) != rule->families.end();
  });
}

void check_lines(const std::vector<Line>& lines) {
  Tokeniser tokeniser(*shipped_lexicon().dictionary, shipped_lexicon().vocabulary);
  size_t right = 0;
  for (const Line& line : lines) {
    const std::vector<const Rule*> rules = rules_that_flag(line.text, tokeniser);
    if (is_right(line, rules)) {
      ++right;
      continue;
    }
    std::string ids;
    for (const Rule* rule : rules) ids += " " + rule->id;
    MESSAGE("wrong: " << std::string(line.is_ok ? "ok " : "violation ") << line.families.front() << ": " << line.text
                      << ids);
  }
  MESSAGE(right << " of " << lines.size() << " lines right");
  CHECK(static_cast<double>(right) >= kWanted * static_cast<double>(lines.size()));
}

std::vector<std::string> split(const std::string& text, char mark) {
  std::vector<std::string> parts;
  std::istringstream stream(text);
  for (std::string part; std::getline(stream, part, mark);) parts.push_back(part);
  return parts;
}

TEST_CASE("lines of the guideline are judged as they are labelled") {
  std::ifstream file(std::string(URAZUKE_SOURCE_DIR) + "/../shared/domain/guideline_examples.jsonl");
  if (!file) return urazuke_test::skip("no guideline examples to judge");
  std::vector<Line> lines;
  for (std::string text; std::getline(file, text);) {
    const json line = json::parse(text);
    lines.push_back({line["label"] == "ok", {line["rule"]}, line["text"]});
  }
  check_lines(lines);
}

TEST_CASE("lines like those of the guideline are judged as they are labelled") {
  std::ifstream file(std::string(URAZUKE_SOURCE_DIR) + "/corpora/guideline/lines.tsv");
  REQUIRE(file);
  std::vector<Line> lines;
  for (std::string text; std::getline(file, text);) {
    const std::vector<std::string> cells = split(text, '\t');
    if (text.starts_with("#") || cells.front() == "label") continue;
    REQUIRE(cells.size() == 3);
    lines.push_back({cells[0] == "ok", split(cells[1], '|'), cells[2]});
  }
  check_lines(lines);
}

}  // namespace
}  // namespace urazuke
