// The READMEs show what the program says: each line of their example stands in its output, in that order. Numbers of
// lexicon lines are left out of the comparison, since every new word moves them.
#include <doctest/doctest.h>

#include <regex>
#include <sstream>

#include "program.h"

using urazuke_test::file_text;
using urazuke_test::Folder;

namespace {

const std::filesystem::path kRoot = URAZUKE_SOURCE_DIR;

std::string without_line_numbers(const std::string& text) {
  return std::regex_replace(text, std::regex("\\.tsv:[0-9]+"), ".tsv:N");
}

std::string block_after(const std::string& text, const std::string& fence) {
  const size_t begin = text.find(fence) + fence.size();
  return text.substr(begin, text.find("```", begin) - begin);
}

void check_example(const char* readme, const char* language) {
  const std::string text = file_text(kRoot / readme);
  CHECK(block_after(text, "```html\n") == file_text(kRoot / "reports/sample/clinic.html"));
  const std::string command = std::string("cd '") + URAZUKE_SOURCE_DIR + "' && urazuke audit --lang " + language;
  const std::string out = without_line_numbers(Folder().run(command + " reports/sample/clinic.html").out);
  std::istringstream lines(without_line_numbers(block_after(text, "```text\n")));
  size_t at = 0;
  for (std::string line; std::getline(lines, line);) {
    if (line == "...") continue;
    CAPTURE(line);
    const size_t found = out.find(line + "\n", at);
    CHECK(found != std::string::npos);
    if (found != std::string::npos) at = found;
  }
}

}  // namespace

TEST_CASE("the example of README.md is what the program says") { check_example("README.md", "en"); }
TEST_CASE("the example of README.ja.md is what the program says") { check_example("README.ja.md", "ja"); }
