// The labelled lines of the catalogue of rules: a line that breaks a rule gets a warning or an error of a rule page
// that covers the fault it is labelled with; a line that is right gets none. Each wrong line is printed.
#include <doctest/doctest.h>

#include <fstream>
#include <nlohmann/json.hpp>

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

bool is_right(const json& line, const std::vector<const Rule*>& rules) {
  if (line["label"] == "ok") return rules.empty();
  return std::any_of(rules.begin(), rules.end(), [&](const Rule* rule) {
    return std::find(rule->families.begin(), rule->families.end(), line["rule"]) != rule->families.end();
  });
}

TEST_CASE("lines of the guideline are judged as they are labelled") {
  std::ifstream file(std::string(URAZUKE_SOURCE_DIR) + "/../shared/domain/guideline_examples.jsonl");
  if (!file) return urazuke_test::skip("no guideline examples to judge");
  Tokeniser tokeniser(*shipped_lexicon().dictionary, shipped_lexicon().vocabulary);
  int right = 0, all = 0;
  for (std::string text; std::getline(file, text);) {
    const json line = json::parse(text);
    const std::vector<const Rule*> rules = rules_that_flag(line["text"], tokeniser);
    std::string ids;
    for (const Rule* rule : rules) ids += " " + rule->id;
    ++all;
    if (is_right(line, rules)) {
      ++right;
    } else {
      MESSAGE("wrong: " << line["label"] << " " << line["rule"] << ": " << line["text"] << ids);
    }
  }
  MESSAGE(right << " of " << all << " lines right");
  CHECK(right >= kWanted * all);
}

}  // namespace
}  // namespace urazuke
