// Golden runs: each page of corpora/dev has tests/golden/PAGE.findings, one finding a line: line:column, severity,
// rule, words. URAZUKE_UPDATE=1 rewrites them; the difference is what a reviewer reads.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
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

// The findings of each page, by its name without the ending. One run reads them all.
std::map<std::string, std::string> findings_by_page(const fs::path& folder) {
  const Answer answer = Folder().run("urazuke audit --format jsonl '" + folder.string() + "'");
  CHECK(answer.exit <= 1);
  std::map<std::string, std::string> pages;
  std::istringstream reports(answer.out);
  for (std::string line; std::getline(reports, line);) {
    const json report = json::parse(line);
    std::string& lines = pages[fs::path(report["source"]["name"].get<std::string>()).stem().string()];
    for (const json& finding : report["findings"]) lines += line_of(finding);
  }
  return pages;
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
  const fs::path folder = kRoot / "corpora/dev/pages";
  const std::map<std::string, std::string> pages = findings_by_page(folder);
  for (const auto& entry : fs::directory_iterator(folder)) CHECK(pages.count(entry.path().stem().string()) == 1);
  for (const auto& [page, findings] : pages) {
    const fs::path golden = kRoot / "tests/golden" / (page + ".findings");
    CAPTURE(golden.string());
    if (update) std::ofstream(golden) << findings;
    CHECK(difference(urazuke_test::file_text(golden), findings) == "");
  }
}
