#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "program.h"

using nlohmann::json;
using urazuke_test::Answer;
using urazuke_test::Folder;

namespace {

constexpr const char* kReckless = "# エクソソーム点滴\n\nエクソソーム点滴で必ずシワが消えます。\n";
constexpr const char* kNeutral = "# 診療時間\n\n平日は午前9時から午後6時までです。\n";

void write_many(const Folder& folder, int count) {
  for (int i = 0; i < count; ++i) {
    std::string text = kReckless;
    for (int k = 0; k < i % 7; ++k) text += "\nヒト幹細胞培養上清液で若返りが期待できます。\n";
    folder.write("pages/" + std::to_string(i) + ".md", text);
  }
}

}  // namespace

TEST_CASE("the exit code says whether there are findings, from the severity asked for") {
  const Folder folder;
  folder.write("a.md", kReckless);
  CHECK(folder.run("urazuke audit a.md").exit == 1);
  CHECK(folder.run("urazuke audit --fail-on error a.md").exit == 1);
  CHECK(folder.run("urazuke audit --fail-on never a.md").exit == 0);
}

TEST_CASE("folders are walked in order of name, without hidden ones and links to folders") {
  const Folder folder;
  for (const char* name :
       {"p/b/2.txt", "p/b/10.HTML", "p/a.md", "p/c.htm", "p/.git/x.html", "p/note.pdf", "p/b.xhtml"}) {
    folder.write(name, kNeutral);
  }
  const Answer answer =
      folder.run("ln -s .. p/loop; urazuke audit --fail-on never --format jsonl p a.none | sed 's/\"sha256.*//'");
  CHECK(answer.out ==
        "{\"schema\":\"urazuke.report/1\",\"source\":{\"name\":\"p/a.md\",\n"
        "{\"schema\":\"urazuke.report/1\",\"source\":{\"name\":\"p/b/10.HTML\",\n"
        "{\"schema\":\"urazuke.report/1\",\"source\":{\"name\":\"p/b/2.txt\",\n"
        "{\"schema\":\"urazuke.report/1\",\"source\":{\"name\":\"p/b.xhtml\",\n"
        "{\"schema\":\"urazuke.report/1\",\"source\":{\"name\":\"p/c.htm\",\n");
}

TEST_CASE("json is an object for one page and an array for more") {
  const Folder folder;
  folder.write("d/a.md", kNeutral);
  folder.write("b.md", kNeutral);
  CHECK(json::parse(folder.run("urazuke audit --format json b.md").out).is_object());
  const json pages = json::parse(folder.run("urazuke audit --format json d/a.md b.md").out);
  CHECK(pages.size() == 2);
  CHECK(pages[1]["source"]["name"] == "b.md");
  CHECK(json::parse(folder.run("urazuke audit --format json d").out).size() == 1);
  CHECK(json::parse(folder.run("urazuke audit --format json no.md no.html").out) == json::array());
}

TEST_CASE("the output is the same for every number of threads") {
  const Folder folder;
  write_many(folder, 60);
  for (const char* format : {"terminal", "json", "jsonl"}) {
    CAPTURE(format);
    const std::string arguments = std::string(" --format ") + format + " pages/0.md missing.md pages";
    const Answer one = folder.run("urazuke audit -j1" + arguments);
    const Answer four = folder.run("urazuke audit -j4" + arguments);
    CHECK(one.exit == 2);
    CHECK(four.exit == 2);
    CHECK(one.out == four.out);
    CHECK(one.err == four.err);
    CHECK(one.out.size() > 10000);
  }
}

TEST_CASE("standard input is read, and --input says what it is") {
  const Folder folder;
  folder.write("a", "<p>エクソソーム点滴で必ず<b>シワ</b>が消えます。</p>");
  const Answer html = folder.run("urazuke audit --format json --input html - <a");
  const Answer text = folder.run("urazuke audit --format json --input txt - <a");
  CHECK(json::parse(html.out)["source"]["name"] == "-");
  CHECK(html.out != text.out);
}

TEST_CASE("nothing but the report is written, and nothing of a terminal where there is none") {
  const Folder folder;
  folder.write("a.md", kReckless);
  const Answer answer = folder.run("TERM=xterm urazuke audit a.md");
  CHECK(answer.err.empty());
  CHECK(answer.out.find('\x1b') == std::string::npos);
  CHECK(answer.out.rfind("a.md:", 0) == 0);
}

TEST_CASE("a reader that goes away is no error") {
  const Folder folder;
  write_many(folder, 40);
  const Answer answer =
      folder.run("{ urazuke audit -j2 --format jsonl pages; echo $? >code; } | head -c 10 >/dev/null");
  CHECK(answer.err.empty());
  CHECK(urazuke_test::file_text(folder.path / "code") == "1\n");
}

TEST_CASE("a full disk is an error") {
  if (!std::filesystem::exists("/dev/full")) return urazuke_test::skip("no /dev/full");
  const Folder folder;
  folder.write("a.md", kReckless);
  const Answer answer = folder.run("urazuke audit a.md >/dev/full");
  CHECK(answer.exit == 2);
  CHECK(answer.err.find("urazuke: standard output: No space left") == 0);
}

TEST_CASE("version and help") {
  const Folder folder;
  const Answer version = folder.run("urazuke --version");
  CHECK(version.exit == 0);
  CHECK(version.out.rfind("urazuke 0.", 0) == 0);
  CHECK(version.out.find("(lexicon ") != std::string::npos);
  const Answer help = folder.run("urazuke audit --help");
  CHECK(help.exit == 0);
  for (const char* flag : {"--format", "--encoding", "--input", "--lexicon", "--fail-on", "--jobs", "--lang"}) {
    CHECK(help.out.find(flag) != std::string::npos);
  }
}

TEST_CASE("rules are listed and explained") {
  const Folder folder;
  const Answer rules = folder.run("urazuke rules --lang en");
  CHECK(rules.exit == 0);
  CHECK(rules.out.find("\nURZ030 absolute-safety") != std::string::npos);
  CHECK(folder.run("urazuke rules --as-of 2024-03-21 --lang en").out.find("URZ101") == std::string::npos);
  CHECK(rules.out.find("URZ101") != std::string::npos);
  const Answer page = folder.run("urazuke explain absolute-safety --lang en");
  CHECK(page.exit == 0);
  CHECK(page.out.rfind("URZ030 absolute-safety\nabsolute safety\n", 0) == 0);
  CHECK(page.out == folder.run("urazuke explain URZ030 --lang en").out);
  CHECK(folder.run("urazuke explain URZ999").exit == 2);
}

TEST_CASE("a day is a date") {
  const Folder folder;
  folder.write("a.md", kReckless);
  const Answer answer = folder.run("urazuke audit --as-of yesterday a.md");
  CHECK(answer.exit == 2);
  CHECK(answer.err.find("yesterday is no date; write such as 2024-03-22") != std::string::npos);
  CHECK(folder.run("urazuke audit --as-of 2010-01-01 a.md").exit == 0);
}

TEST_CASE("every example of the shipped lexicon holds") {
  const Answer check = Folder().run("urazuke lexicon check");
  CHECK(check.err == "");
  CHECK(check.exit == 0);
}
