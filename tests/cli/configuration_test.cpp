// .urazuke.json: what it says, what is told of its faults, and that nothing in its place holds a run up.
#include "cli/configuration.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "lexicon/shipped.h"
#include "program.h"

namespace urazuke {
namespace {

using urazuke_test::Answer;
using urazuke_test::Folder;

std::string faults_of(const std::string& text) {
  std::vector<Error> errors;
  const Configuration configuration = parse_configuration(text, "a/.urazuke.json", errors);
  if (errors.empty()) rule_settings(configuration, shipped_lexicon(), errors);
  std::string lines;
  for (const Error& error : errors) {
    lines += error.where.substr(error.where.find(':') + 1) + ": " + error.what + " (" + error.hint + ")\n";
  }
  return lines;
}

TEST_CASE("a configuration is read, its paths from its own folder") {
  std::vector<Error> errors;
  const Configuration read = parse_configuration(R"({
    "$schema": "x", "language": "en", "fail_on": "never", "lexicon": ["lex", "../more"], "baseline": "b.json",
    "treatments": ["青空", {"name": "若葉", "kind_of": "exosome"}],
    "rules": {"URZ030": "off", "superlative": "info", "URZ020": "on"}})",
                                                 "a/.urazuke.json", errors);
  CHECK(errors.empty());
  CHECK(read.language == Language::en);
  REQUIRE(read.fail_on);
  CHECK(!read.fail_on->severity);
  CHECK(read.lexicons == std::vector<std::string>{"a/lex", "more"});
  CHECK(read.baseline == "a/b.json");
  REQUIRE(read.treatments.size() == 2);
  CHECK(read.treatments[1].kind_of == "exosome");
  CHECK(read.treatments[1].where == "a/.urazuke.json:3");
  const std::vector<RuleSetting> settings = rule_settings(read, shipped_lexicon(), errors);
  const auto of = [&](const char* rule) { return settings[static_cast<size_t>(shipped_lexicon().rule(rule))]; };
  CHECK(of("URZ030").is_off);
  CHECK(of("URZ040").severity == Severity::info);
  CHECK_FALSE(of("URZ020").is_off);
  CHECK_FALSE(of("URZ020").severity);
}

TEST_CASE("faults are told with what was meant") {
  struct Row {
    std::string text, faults;
  };
  const Row rows[] = {
      {"{}", ""},
      {"{\"rulse\": {}}", "1: unknown key 'rulse' (did you mean 'rules'?)\n"},
      {"{\n\"lexicons\": \"x\",\n\"colour\": 1}",
       "2: unknown key 'lexicons' (did you mean 'lexicon'?)\n"
       "3: unknown key 'colour' (known are $schema language fail_on lexicon treatments rules baseline)\n"},
      {"{\"language\": \"jp\"}", "1: 'language' cannot be 'jp' (did you mean 'ja'?)\n"},
      {"{\"language\": 3}", "1: 'language' is a number, not a string (write one of: ja en)\n"},
      {"{\"fail_on\": \"info\"}", "1: 'fail_on' cannot be 'info' (write one of: warning error never)\n"},
      {"{\"rules\": [\"URZ030\"]}", "1: 'rules' is a list, not an object (write such as {\"URZ040\": \"off\"})\n"},
      {"{\"rules\": {\"URZ030\": false}}",
       "1: 'URZ030' is true or false, not a string (write one of: off on info warning error)\n"},
      {"{\"rules\": {\"URZ030\": \"of\"}}", "1: 'URZ030' cannot be 'of' (did you mean 'off'?)\n"},
      {"{\"rules\": {\n\"URZ03\": \"off\"}}", "2: no rule 'URZ03' (did you mean 'URZ030'?)\n"},
      {"{\"rules\": {\"all\": \"off\"}}", "1: no rule 'all' (see 'urazuke rules')\n"},
      {"{\"lexicon\": [\"\"]}", "1: 'lexicon' is empty (remove it)\n"},
      {"{\"baseline\": null}", "1: 'baseline' is null, not a string (write it in quotation marks)\n"},
      {"{\"treatments\": [{\"kind_of\": \"exosome\"}]}",
       "1: a treatment without 'name' (write {\"name\": ..., \"kind_of\": ...})\n"},
      {"{\"treatments\": [{\"nmae\": \"x\", \"name\": \"y\"}]}", "1: unknown key 'nmae' (did you mean 'name'?)\n"},
      {"[]", "1: 'the file' is a list, not an object (write {\"rules\": {...}} and such)\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(faults_of(row.text) == row.faults);
  }
  std::string many = "\"x\"";
  for (int i = 0; i < 200; ++i) many += ",\"x\"";
  CHECK(faults_of("{\"treatments\": [" + many + "]}") ==
        "1: more than 200 treatments (keep them in a lexicon folder, as interventions.tsv)\n");
}

TEST_CASE("the schema knows the same keys") {
  const auto schema =
      nlohmann::json::parse(urazuke_test::file_text(URAZUKE_SOURCE_DIR "/schemas/urazuke-config-1.schema.json"));
  std::string keys = "{", faults = faults_of("{\"colour\": 1}");
  for (const auto& [key, value] : schema["properties"].items()) CHECK(faults.find(" " + key) != std::string::npos);
  const size_t named = static_cast<size_t>(
      std::count(faults.begin() + static_cast<std::ptrdiff_t>(faults.find("known are")), faults.end(), ' '));
  CHECK(named == schema["properties"].size() + 1);
}

const std::string kSafe = "当院の点滴は完全に安全です。\n";

TEST_CASE("the configuration is found upward, to the root or a folder with .git") {
  const Folder folder;
  folder.write(".urazuke.json", R"({"rules": {"URZ030": "off"}})");
  folder.write("a/b/page.txt", kSafe);
  folder.write("repository/page.txt", kSafe);
  CHECK(folder.run("urazuke audit a/b/page.txt").exit == 0);
  CHECK(folder.run("cd a && urazuke audit b").exit == 0);
  CHECK(folder.run("cd a/b && urazuke audit --input txt - <page.txt").exit == 0);
  CHECK(folder.run("urazuke audit --no-config a/b/page.txt").exit == 1);
  CHECK(folder.run("urazuke audit repository").exit == 0);
  CHECK(folder.run("mkdir repository/.git; urazuke audit repository").exit == 1);
  CHECK(folder.run("urazuke audit --config .urazuke.json repository").exit == 0);
  CHECK(folder.run("ln -s ../a repository/a; urazuke audit repository/a/b/page.txt").exit == 1);  // as it is written
}

TEST_CASE("what is no configuration ends the run and never holds it up") {
  const Folder folder;
  folder.write("a/page.txt", kSafe);
  const std::string irregular = "urazuke: a/.urazuke.json: is no regular file (remove it, or give --no-config)\n";
  for (const char* made : {"ln -s .urazuke.json a/.urazuke.json", "ln -s /dev/zero a/.urazuke.json",
                           "mkfifo a/.urazuke.json", "mkdir a/.urazuke.json", "ln -s nowhere a/.urazuke.json"}) {
    CAPTURE(made);
    const Answer answer =
        folder.run(std::string(made) + "; urazuke audit a; code=$?; rm -r a/.urazuke.json; exit $code");
    CHECK(answer.exit == 2);
    CHECK(answer.err == irregular);
  }
  const Answer large = folder.run("head -c 2000000 /dev/zero >a/.urazuke.json; urazuke audit a");
  CHECK(large.err == "urazuke: a/.urazuke.json: larger than 1024 KiB (such a file is smaller)\n");
  const Answer deep = folder.run("head -c 900000 /dev/zero | tr '\\0' '[' >a/.urazuke.json; urazuke audit a");
  CHECK(deep.err == "urazuke: a/.urazuke.json:1: is nested more than 64 levels deep (write it flatter)\n");
  CHECK(deep.exit == 2);
  CHECK(folder.run("urazuke audit --config no.json a").err == "urazuke: no.json: no such file (check the path)\n");
}

TEST_CASE("the command line goes before the configuration") {
  const Folder folder;
  folder.write(".urazuke.json", R"({"language": "en", "fail_on": "never"})");
  folder.write("page.txt", kSafe);
  const Answer as_configured = folder.run("urazuke audit page.txt");
  CHECK(as_configured.exit == 0);
  CHECK(as_configured.out.find("\nconfiguration: .urazuke.json\npages: 1, errors: 1,") != std::string::npos);
  const Answer typed = folder.run("urazuke audit --lang ja --fail-on warning page.txt");
  CHECK(typed.exit == 1);
  CHECK(typed.out.find("\n設定: .urazuke.json\n1ページを確認: エラー1件") != std::string::npos);
}

TEST_CASE("pages under several configurations are audited in one run, and counted apart") {
  const Folder folder;
  folder.write("a/.urazuke.json", R"({"rules": {"URZ030": "off"}})");
  folder.write("b/.urazuke.json", R"({"rules": {"URZ030": "info"}, "language": "en"})");
  for (const char* page : {"a/1.txt", "b/1.txt", "c/1.txt", "a/2.txt"}) folder.write(page, kSafe);
  const Answer one = folder.run("urazuke audit -j1 .");
  CHECK(one.out == folder.run("urazuke audit -j3 .").out);
  for (const char* part : {"設定: a/.urazuke.json\n2ページを確認: エラー0件、警告0件、参考0件\n",
                           "設定で止めた規則: URZ030（a/.urazuke.json）\n",
                           "configuration: b/.urazuke.json\npages: 1, errors: 0, warnings: 0, infos: 1\n",
                           "b/1.txt:1:7: info[URZ030]", "severity changed from error to info by b/.urazuke.json",
                           "rules given another severity by configuration: URZ030 (b/.urazuke.json)",
                           "設定: なし\n1ページを確認: エラー1件"}) {
    CAPTURE(part);
    CHECK(one.out.find(part) != std::string::npos);
  }
  CHECK(one.exit == 1);
  CHECK(folder.run("urazuke audit a b").exit == 0);
  const auto pages = nlohmann::json::parse(folder.run("urazuke audit --format json .").out);
  REQUIRE(pages.size() == 4);
  CHECK(pages[0]["configuration"] ==
        nlohmann::json::parse(R"({"file": "a/.urazuke.json", "rules_off": ["URZ030"], "severities": []})"));
  CHECK(pages[2]["configuration"] ==
        nlohmann::json::parse(
            R"({"file": "b/.urazuke.json", "rules_off": [], "severities": [{"rule": "URZ030", "severity": "info"}]})"));
  CHECK(pages[3]["configuration"].is_null());
}

TEST_CASE("lexicons and treatments of a configuration are those of its pages") {
  const Folder folder;
  folder.write("a/.urazuke.json", R"({"lexicon": "lex", "treatments": ["若葉リフレ"]})");
  folder.write("a/lex/approved.tsv", "phrase\tproof\trules\tuntil\n点滴は完全に安全\t承認番号 1\tURZ030\t\n");
  folder.write("a/page.txt", kSafe);
  folder.write("a/own.txt", "若葉リフレでシワが改善します。\n");
  folder.write("b/page.txt", kSafe);
  const Answer answer = folder.run("urazuke audit a/page.txt b/page.txt");
  CHECK(answer.out.find("a/page.txt:1:7: 対応済み[URZ030]") == 0);
  CHECK(answer.out.find("\nb/page.txt:1:7: error[URZ030]") != std::string::npos);
  const auto own = nlohmann::json::parse(folder.run("urazuke audit --format json a/own.txt").out);
  REQUIRE(own["claims"].size() == 1);
  CHECK(own["claims"][0]["intervention"] == "若葉リフレ");
}

}  // namespace
}  // namespace urazuke
