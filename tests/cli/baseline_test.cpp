// `urazuke baseline` and `audit --baseline`, as a team uses them from one week to the next.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "program.h"

using nlohmann::json;
using urazuke_test::Answer;
using urazuke_test::file_text;
using urazuke_test::Folder;

namespace {

const std::string kSafe = "当院の点滴は完全に安全です。\n";
const std::string kBest = "日本一の治療です。\n";

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("known findings no longer count, new ones do") {
  const Folder folder;
  folder.write("site/a.txt", kSafe);
  folder.write("site/b/c.txt", kBest);
  const Answer made = folder.run(
      "urazuke baseline site --output base/b.json --reason 改修待ち --owner 広報 --expires 2027-03-31; mkdir base;"
      "urazuke baseline site --output base/b.json --reason 改修待ち --owner 広報 --expires 2027-03-31");
  CHECK(made.exit == 0);
  CHECK(has(made.err, "urazuke: base/b.json: cannot be written: No such file or directory"));
  CHECK(made.out == "base/b.json: 2ページ、2件の指摘を記録しました\n");
  const json files = json::parse(file_text(folder.path / "base/b.json"))["files"];
  CHECK(files["../site/a.txt"][0]["rule"] == "URZ030");
  CHECK(files["../site/b/c.txt"][0]["excerpt"] == "日本一");
  CHECK(files["../site/b/c.txt"][0]["owner"] == "広報");

  const std::string audit = "urazuke audit --as-of 2027-03-31 --baseline ";
  const Answer known = folder.run(audit + "base/b.json site");
  CHECK(known.exit == 0);
  CHECK(has(known.out, "site/a.txt:1:7: 対応済み[URZ030]: "));
  CHECK(has(known.out, " 理由: 改修待ち、担当: 広報（ベースライン、base/b.json:"));
  CHECK(has(known.out, "\n対応済みの指摘: 2件（コメント0、承認済みの表現0、ベースライン2）\n"));
  CHECK(folder.run("cd site/b && " + audit + "../../base/b.json c.txt").exit == 0);

  folder.write("site/a.txt", kBest + "\n" + kSafe);
  const Answer grown = folder.run(audit + "base/b.json site");
  CHECK(grown.exit == 1);
  CHECK(has(grown.out, "site/a.txt:1:1: error[URZ040]"));
  CHECK(has(grown.out, "site/a.txt:3:7: 対応済み[URZ030]"));

  folder.write("site/a.txt", "予約制です。\n");
  CHECK(has(folder.run(audit + "base/b.json site").out,
            ": 見直し: URZ030「完全に安全」に当たる未対応の指摘はもうありません。"));

  const Answer late = folder.run("urazuke audit --as-of 2027-04-01 --baseline base/b.json site/b");
  CHECK(late.exit == 1);
  CHECK(has(late.out, ": 見直し: URZ040「日本一」の期限（2027-03-31）が過ぎています。"));
}

TEST_CASE("a baseline that is made anew keeps what people wrote into it") {
  const Folder folder;
  folder.write("a.txt", kSafe);
  folder.write("b.txt", kBest);
  folder.write(".urazuke.json", R"({"baseline": "b.json", "language": "en"})");
  CHECK(folder.run("urazuke audit a.txt").err == "urazuke: b.json: no such file (check the path)\n");
  CHECK(folder.run("urazuke baseline a.txt b.txt -o b.json --reason first").out ==
        "b.json: recorded 2 findings of 2 pages\n");
  folder.write("a.txt", kSafe + "\n" + kBest);
  CHECK(folder.run("urazuke baseline a.txt -o b.json --reason second").exit == 0);
  const json files = json::parse(file_text(folder.path / "b.json"))["files"];
  CHECK(files["a.txt"][0]["reason"] == "first");
  CHECK(files["a.txt"][1]["reason"] == "second");
  CHECK(files["b.txt"][0]["reason"] == "first");  // not among the pages of this time
  CHECK(folder.run("urazuke audit a.txt b.txt").exit == 0);
  CHECK(folder.run("urazuke audit --no-baseline a.txt").exit == 1);
  CHECK(folder.run("urazuke audit --baseline .urazuke.json a.txt").err ==
        "urazuke: .urazuke.json:1: unknown key 'baseline' (known are $schema schema files)\n"
        "urazuke: .urazuke.json:1: unknown key 'language' (known are $schema schema files)\n"
        "urazuke: .urazuke.json:1: is no urazuke.baseline/1 (write it anew with 'urazuke baseline')\n"
        "urazuke: .urazuke.json:1: 'files' is missing (write it anew with 'urazuke baseline')\n");
}

TEST_CASE("the report says why a finding is set aside, and what sets nothing aside") {
  const Folder folder;
  folder.write("a.html",
               "<p>𠮷<!-- urazuke-ignore URZ030 理由: 承認番号 1 -->当院の点滴は完全に安全です。</p>\n"
               "<!-- urazuke-ignore URZ040 -->\n");
  const Answer answer = folder.run("urazuke audit --format json --lang en a.html");
  CHECK(answer.exit == 0);
  const json report = json::parse(answer.out);
  CHECK(report["findings"][0]["suppression"] ==
        json::parse(R"({"kind": "comment", "reason": "承認番号 1", "source": "1"})"));
  CHECK(report["unused_ignores"] == json::parse(R"([{"fault": "invalid", "kind": "comment",
    "id": "ignore-without-reason", "source": "2", "span": {"start": 64, "end": 94}, "message":
    "no reason is given, so the comment does nothing; write 'reason: ...' behind the rules"}])"));
  const Answer shown = folder.run("urazuke audit --lang en a.html");
  CHECK(has(shown.out, "a.html:1:52: set aside[URZ030]: "));
  CHECK(has(shown.out, "reason: 承認番号 1 (comment in line 1)\n\na.html:2:1: look again: no reason is given"));
  CHECK(
      has(shown.out, "\nset aside: 1 (comments 1, approved phrases 0, baseline 0)\nexclusions to look at again: 1\n"));
}

TEST_CASE("what is set aside is not rewritten") {
  const Folder folder;
  const std::string page =
      "# エクソソーム点滴\n\n<!-- urazuke-ignore URZ010 URZ011 URZ020 理由: 引用 -->\n\nシワが必ず改善します。\n";
  folder.write("a.md", page);
  folder.write("b.md", "# エクソソーム点滴\n\nシワが必ず改善します。\n");
  folder.run("urazuke audit --fix a.md b.md");
  CHECK(file_text(folder.path / "a.md") == page);
  CHECK(file_text(folder.path / "b.md") != "# エクソソーム点滴\n\nシワが必ず改善します。\n");
}
