// Bad input: each gives one clear line and exit 2, or a report; nothing else is lost.
#include <doctest/doctest.h>
#include <unistd.h>

#include <algorithm>

#include "program.h"

using urazuke_test::Answer;
using urazuke_test::Folder;
using urazuke_test::skip;

namespace {

constexpr const char* kPage = "# 点滴\n\n当院の点滴は必ず効果があります。\n";

size_t lines(const std::string& text) { return static_cast<size_t>(std::count(text.begin(), text.end(), '\n')); }

void check_one_line(const Answer& answer, const std::string& start) {
  CAPTURE(answer.err);
  CHECK(answer.exit == 2);
  CHECK(lines(answer.err) == 1);
  CHECK(answer.err.rfind("urazuke: " + start, 0) == 0);
  CHECK(answer.err.find('(') != std::string::npos);  // a hint
}

}  // namespace

TEST_CASE("a missing file") { check_one_line(Folder().run("urazuke audit no.html"), "no.html: no such file"); }

TEST_CASE("a folder without pages") {
  const Folder folder;
  folder.write("empty/readme.pdf", "x");
  folder.write("empty/.hidden/page.html", kPage);
  check_one_line(folder.run("urazuke audit empty"), "empty: no pages in this folder");
}

TEST_CASE("a file that cannot be read") {
  if (::geteuid() == 0) return skip("root can read every file");
  const Folder folder;
  folder.write("a.html", kPage);
  check_one_line(folder.run("chmod 0 a.html; urazuke audit a.html"), "a.html: Permission denied");
}

TEST_CASE("an empty file is a report") {
  const Folder folder;
  folder.write("a.txt", "");
  const Answer answer = folder.run("urazuke audit --format jsonl --lang en a.txt");
  CHECK(answer.exit <= 1);
  CHECK(answer.err.empty());
  CHECK(answer.out.find("\"length\":0") != std::string::npos);
  CHECK(answer.out.find("there is no text to read") != std::string::npos);
}

TEST_CASE("a binary") {
  const Folder folder;
  check_one_line(folder.run("head -c 4096 '" URAZUKE_BINARY "' >a.html; urazuke audit a.html"), "a.html: ");
}

TEST_CASE("a file of 200 MB is refused before it is read") {
  const Folder folder;
  check_one_line(folder.run("truncate -s 200M a.html; urazuke audit a.html"), "a.html: larger than 64 MiB");
}

TEST_CASE("standard input without end is refused") {
  check_one_line(Folder().run("yes | urazuke audit -"), "standard input: larger than 64 MiB");
}

TEST_CASE("an unknown option, command, word or number") {
  const Folder folder;
  for (const char* command : {"urazuke audit --no-such a.html", "urazuke", "urazuke check", "urazuke audit",
                              "urazuke audit --format xml a.html", "urazuke audit -j 0 a.html",
                              "urazuke audit --lang fr a.html", "urazuke audit --lexicon"}) {
    CAPTURE(command);
    check_one_line(folder.run(command), "");
  }
}

TEST_CASE("an unknown encoding") {
  const Folder folder;
  folder.write("a.txt", kPage);
  check_one_line(folder.run("urazuke audit --encoding klingon a.txt"), "a.txt: unknown encoding 'klingon'");
}

TEST_CASE("a broken line of a lexicon is named with file and line") {
  const Folder folder;
  folder.write("mine/strength.tsv",
               "expression\tmeaning\texample\n# ours\nきっと\tno-such-meaning\tきっと治ります。\n");
  folder.write("a.txt", kPage);
  const Answer answer = folder.run("urazuke audit --lexicon mine a.txt");
  check_one_line(answer, "");
  CHECK(answer.err.find("strength.tsv:3: ") != std::string::npos);
  CHECK(answer.out.empty());
}

TEST_CASE("a folder of lexicons that is not there") {
  const Folder folder;
  folder.write("a.txt", kPage);
  check_one_line(folder.run("urazuke audit --lexicon nowhere a.txt"), "nowhere: ");
}

TEST_CASE("invalid UTF-8 is a report with a warning") {
  const Folder folder;
  folder.write("a.txt", std::string("当院の点滴は安全です。\xFF\xFE"
                                    "効果があります。\n") +
                            kPage);
  const Answer answer = folder.run("urazuke audit --encoding utf-8 --format jsonl --lang en a.txt");
  CHECK(answer.exit == 1);
  CHECK(answer.out.find("2 bytes could not be decoded") != std::string::npos);
}

TEST_CASE("HTML nested 100,000 deep is a report") {
  const Folder folder;
  std::string page;
  for (int i = 0; i < 100000; ++i) page += "<div>";
  folder.write("a.html", page + "<p>当院の点滴は必ず効果があります。</p>");
  const Answer answer = folder.run("urazuke audit --format jsonl a.html");
  CHECK(answer.exit <= 1);
  CHECK(lines(answer.out) == 1);
}

TEST_CASE("one bad file does not stop the others") {
  const Folder folder;
  folder.write("a.md", kPage);
  folder.write("c.md", kPage);
  const Answer answer = folder.run("urazuke audit --format jsonl a.md b.md c.md");
  check_one_line(answer, "b.md: no such file");
  CHECK(lines(answer.out) == 2);
}
