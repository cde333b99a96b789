// Golden runs: each page of corpora/dev has tests/golden/PAGE.findings, one finding a line: line:column, severity,
// rule, words. URAZUKE_UPDATE=1 rewrites them; the difference is what a reviewer reads.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <vector>

#include "program.h"

using nlohmann::json;
using urazuke_test::Answer;
using urazuke_test::Folder;
namespace fs = std::filesystem;

namespace {

const fs::path kRoot = URAZUKE_SOURCE_DIR;

std::string line_of(const json& finding) {
  const std::string what = finding["severity"].get<std::string>() + " " + finding["rule"].get<std::string>();
  if (finding["span"].is_null()) return "page " + what + "\n";
  std::string words = finding["excerpt"];
  std::replace(words.begin(), words.end(), '\n', ' ');
  return std::to_string(finding["start"]["line"].get<int>()) + ":" +
         std::to_string(finding["start"]["column"].get<int>()) + " " + what + " " + words + "\n";
}

std::string findings_of(const fs::path& page) {
  const Answer answer = Folder().run("urazuke audit --format json '" + page.string() + "'");
  CHECK(answer.exit <= 1);
  std::string lines;
  const json report = json::parse(answer.out);
  for (const json& finding : report["findings"]) lines += line_of(finding);
  return lines;
}

std::multiset<std::string> lines_of(const std::string& text) {
  std::istringstream stream(text);
  std::multiset<std::string> lines;
  for (std::string line; std::getline(stream, line);) lines.insert(line);
  return lines;
}

// "- line" for every finding lost, "+ line" for every one gained.
std::string difference(const std::string& before, const std::string& after) {
  const std::multiset<std::string> old_lines = lines_of(before), new_lines = lines_of(after);
  std::vector<std::string> lost, gained;
  std::set_difference(old_lines.begin(), old_lines.end(), new_lines.begin(), new_lines.end(), std::back_inserter(lost));
  std::set_difference(new_lines.begin(), new_lines.end(), old_lines.begin(), old_lines.end(),
                      std::back_inserter(gained));
  std::string changes;
  for (const std::string& line : lost) changes += "- " + line + "\n";
  for (const std::string& line : gained) changes += "+ " + line + "\n";
  return changes;
}

}  // namespace

TEST_CASE("the findings on the pages of corpora/dev are what they were") {
  const bool update = std::getenv("URAZUKE_UPDATE") != nullptr;
  for (const auto& entry : fs::directory_iterator(kRoot / "corpora/dev/pages")) {
    const fs::path golden = kRoot / "tests/golden" / (entry.path().stem().string() + ".findings");
    const std::string findings = findings_of(entry.path());
    CAPTURE(golden.string());
    if (update) std::ofstream(golden) << findings;
    CHECK(difference(urazuke_test::file_text(golden), findings) == "");
  }
}
