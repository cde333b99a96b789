// `audit --format html` and `audit --report DIR`.
#include <doctest/doctest.h>

#include "program.h"

using urazuke_test::Answer;
using urazuke_test::file_text;
using urazuke_test::Folder;

namespace {

constexpr const char* kPage = "<h1>エクソソーム点滴</h1><p>エクソソーム点滴でシワが必ず改善します。</p>";

}  // namespace

TEST_CASE("--report writes a report of each page and an index, and leaves the output as it is") {
  const Folder folder;
  folder.write("pages/a.html", kPage);
  folder.write("pages/b.txt", "休診日は木曜です。");
  const Answer plain = folder.run("urazuke audit pages");
  const Answer answer = folder.run("urazuke audit --report out/reports pages missing.html -j 2");
  CHECK(answer.exit == 2);
  CHECK(answer.out == plain.out);
  const std::string report = file_text(folder.path / "out/reports/0001-a_html.html");
  CHECK(report.rfind("<!doctype html>\n<html lang=\"ja\"><head><meta charset=\"utf-8\"><meta http-equiv=", 0) == 0);
  CHECK(report.find("<a href=\"index.html\">") != std::string::npos);
  CHECK(report.find("class=\"finding error\"") != std::string::npos);
  CHECK(std::filesystem::exists(folder.path / "out/reports/0002-b_txt.html"));
  const std::string index = file_text(folder.path / "out/reports/index.html");
  CHECK(index.find("<a href=\"0001-a_html.html\">pages/a.html</a>") != std::string::npos);
  CHECK(index.find("<th scope=\"row\">missing.html</th>") != std::string::npos);
  folder.run("urazuke audit --report again pages missing.html -j 1");
  CHECK(folder.run("diff -r out/reports again").exit == 0);
}

TEST_CASE("--format html writes one page, and refuses several") {
  const Folder folder;
  folder.write("a.html", kPage);
  folder.write("b.html", kPage);
  const Answer one = folder.run("urazuke audit --format html --lang en a.html");
  CHECK(one.exit == 1);
  CHECK(one.out.rfind("<!doctype html>\n<html lang=\"en\">", 0) == 0);
  CHECK(one.out.find(">html-") == std::string::npos);  // every message has its wording
  const Answer two = folder.run("urazuke audit --format html a.html b.html");
  CHECK(two.exit == 2);
  CHECK(two.out.empty());
  CHECK(two.err == "urazuke: html: one document holds one page (for several pages use --report DIR)\n");
}

TEST_CASE("a report folder that cannot be made is an error before anything is read") {
  const Folder folder;
  folder.write("a.html", kPage);
  const Answer answer = folder.run("urazuke audit --report a.html a.html");
  CHECK(answer.exit == 2);
  CHECK(answer.out.empty());
  CHECK(answer.err.rfind("urazuke: a.html: the folder could not be made", 0) == 0);
}
