// The READMEs show what the program says: each line of their example stands in its output, in that order. Numbers of
// lexicon lines are left out of the comparison, since every new word moves them. URAZUKE_UPDATE=1 writes the example.
#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
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

// What the README shows of the output: the findings that have a place, and the first line of the table.
std::string shown(const std::string& out) {
  const std::string name = "reports/sample/clinic.html:";
  std::string example;
  for (size_t at = 0; at < out.size();) {
    const size_t end = std::min(out.find("\n\n", at), out.size());
    const std::string block = out.substr(at, end - at);
    at = end + 2;
    if (block.rfind(name, 0) != 0) return example + "...\n\n" + block.substr(0, block.find('\n')) + "\n";
    if (std::isdigit(static_cast<unsigned char>(block[name.size()])) != 0) example += block + "\n\n";
  }
  return example;
}

void update_example(const char* readme, std::string text, const std::string& out) {
  const std::string old = block_after(text, "```text\n");
  text.replace(text.find("```text\n" + old) + 8, old.size(), shown(out));
  std::ofstream(kRoot / readme) << text;
}

void check_example(const char* readme, const char* language) {
  std::string text = file_text(kRoot / readme);
  CHECK(block_after(text, "```html\n") == file_text(kRoot / "reports/sample/clinic.html"));
  const std::string command = std::string("cd '") + URAZUKE_SOURCE_DIR + "' && urazuke audit --lang " + language;
  std::string out = Folder().run(command + " reports/sample/clinic.html").out;
  if (std::getenv("URAZUKE_UPDATE") != nullptr) {
    update_example(readme, text, out);
    text = file_text(kRoot / readme);
  }
  out = without_line_numbers(out);
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
