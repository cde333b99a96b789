// --fix rewrites files in place and keeps all that it does not rewrite, byte for byte; --diff only shows.
#include "cli/fix.h"

#include <doctest/doctest.h>

#include "program.h"

using urazuke_test::Answer;
using urazuke_test::file_text;
using urazuke_test::Folder;

namespace {

constexpr const char* kPage =
    "# エクソソーム点滴\n\n当院の点滴では、副作用の心配は一切ありません。\n\nご予約はお電話で。\n";
constexpr const char* kFixed =
    "# エクソソーム点滴\n\n当院の点滴では、副作用が起こることがあります。\n\nご予約はお電話で。\n";

}  // namespace

TEST_CASE("--fix writes the offered sentences into the file and reports what is left") {
  const Folder folder;
  folder.write("a.md", kPage);
  const Answer answer = folder.run("urazuke audit --lang en --fix a.md");
  CHECK(file_text(folder.path / "a.md") == kFixed);
  CHECK(answer.out.rfind("a.md: rewrote 1 sentences; what follows is about the page as it reads now\n", 0) == 0);
  CHECK(answer.out.find("URZ030") == std::string::npos);
  const Answer again = folder.run("urazuke audit --lang en --fix a.md");
  CHECK(again.out.find("rewrote") == std::string::npos);
  CHECK(file_text(folder.path / "a.md") == kFixed);
}

TEST_CASE("--fix --diff shows the changes and writes nothing") {
  const Folder folder;
  folder.write("a.md", kPage);
  const Answer answer = folder.run("urazuke audit --fix --diff a.md");
  CHECK(answer.exit == 1);
  CHECK(answer.out ==
        "--- a.md\n+++ a.md\n@@ -1,5 +1,5 @@\n # エクソソーム点滴\n \n"
        "-当院の点滴では、副作用の心配は一切ありません。\n"
        "+当院の点滴では、副作用が起こることがあります。\n \n ご予約はお電話で。\n");
  CHECK(file_text(folder.path / "a.md") == kPage);
  folder.write("b.md", kFixed);
  const Answer none = folder.run("urazuke audit --fix --diff b.md");
  CHECK(none.exit == 0);
  CHECK(none.out.empty());
  CHECK(folder.run("urazuke audit --diff a.md").exit == 2);
}

TEST_CASE("tags, line ends, the byte order mark and the encoding stay") {
  const Folder folder;
  folder.write("a.html",
               "\xEF\xBB\xBF<h1>エクソソーム点滴</h1>\r\n<p "
               "class=x>当院の点滴では、<b>副作用の心配は一切</b>ありません。</p>\r\n");
  folder.write("b.md", kPage);
  folder.run("iconv -f UTF-8 -t SHIFT_JIS b.md >c.md");
  const Answer answer = folder.run("urazuke audit --fix a.html c.md; iconv -f SHIFT_JIS -t UTF-8 c.md >d.md");
  CHECK(answer.err.empty());
  CHECK(file_text(folder.path / "a.html") ==
        "\xEF\xBB\xBF<h1>エクソソーム点滴</h1>\r\n<p "
        "class=x>当院の点滴では、<b>副作用が起こることがあります</b>。</p>\r\n");
  CHECK(file_text(folder.path / "d.md") == kFixed);
}

TEST_CASE("standard input goes to standard output") {
  const Folder folder;
  folder.write("a.md", kPage);
  CHECK(folder.run("urazuke audit --fix --input md - <a.md").out == kFixed);
}

TEST_CASE("a file that does not come back from its encoding is not written") {
  const Folder folder;
  folder.write("a.md", std::string(kPage) + "\xFF\n");
  const Answer answer = folder.run("urazuke audit --fix a.md");
  CHECK(answer.exit == 2);
  CHECK(answer.err ==
        "urazuke: a.md: cannot be written back in UTF-8 as it was (save it as UTF-8 first, or use --diff)\n");
  CHECK(file_text(folder.path / "a.md") == std::string(kPage) + "\xFF\n");
}

TEST_CASE("changes far apart are hunks of their own") {
  const std::string before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12";
  CHECK(urazuke::unified_diff("f", before, "1\nx\n3\n4\n5\n6\n7\n8\n9\n10\n11\ny") ==
        "--- f\n+++ f\n@@ -1,5 +1,5 @@\n 1\n-2\n+x\n 3\n 4\n 5\n"
        "@@ -9,4 +9,4 @@\n 9\n 10\n 11\n-12\n\\ No newline at end of file\n+y\n\\ No newline at end of file\n");
  CHECK(urazuke::unified_diff("f", before, before).empty());
}
