// reports/sample holds one page in every format; this holds it against what the program says today. Digests and numbers
// of lexicon lines are left out of the comparison, since every new word moves them. `./dev sample` writes it anew, and
// so does URAZUKE_UPDATE=1.
#include <doctest/doctest.h>

#include <regex>

#include "program.h"

using urazuke_test::file_text;
using urazuke_test::Folder;

namespace {

const std::filesystem::path kRoot = URAZUKE_SOURCE_DIR;

std::string without_moving_parts(const std::string& text) {
  const std::string lines = std::regex_replace(text, std::regex("\\.tsv:(\xE2\x81\xA0)?[0-9]+"), ".tsv:N");
  return std::regex_replace(lines, std::regex("[0-9a-f]{64}"), "DIGEST");
}

}  // namespace

TEST_CASE("the sample reports are what the program says today") {
  const Folder folder;
  const std::string script = "'" + (kRoot / "scripts/sample.sh").string() + "' '" URAZUKE_BINARY "' ";
  if (std::getenv("URAZUKE_UPDATE") != nullptr) folder.run(script + (kRoot / "reports/sample").string());
  const auto answer = folder.run("mkdir o; " + script + "\"$PWD/o\"");
  CHECK(answer.err == "");
  REQUIRE(answer.exit == 0);
  size_t count = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder.path / "o")) {
    const std::string name = entry.path().filename().string();
    CAPTURE(name);
    CHECK(without_moving_parts(file_text(kRoot / "reports/sample" / name)) ==
          without_moving_parts(file_text(entry.path())));
    ++count;
  }
  CHECK(count >= 8);
}
