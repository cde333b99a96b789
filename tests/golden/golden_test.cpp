// Golden runs: each page of corpora/dev has tests/golden/PAGE.findings, one finding a line: line:column, severity,
// rule, words. URAZUKE_UPDATE=1 rewrites them; the difference is what a reviewer reads.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

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

}  // namespace

TEST_CASE("the findings on the pages of corpora/dev are what they were") {
  const bool update = std::getenv("URAZUKE_UPDATE") != nullptr;
  for (const auto& entry : fs::directory_iterator(kRoot / "corpora/dev/pages")) {
    const fs::path golden = kRoot / "tests/golden" / (entry.path().stem().string() + ".findings");
    const std::string findings = findings_of(entry.path());
    CAPTURE(golden.string());
    if (update) std::ofstream(golden) << findings;
    CHECK(findings == urazuke_test::file_text(golden));
  }
}
