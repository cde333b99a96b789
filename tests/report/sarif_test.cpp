#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "report/example.h"
#include "report/formats.h"

using namespace urazuke;
using nlohmann::json;
using urazuke_test::audit_of;
using urazuke_test::small_lexicon;

namespace {

json run_of(const Audit& audit, const Lexicon& lexicon, const Run& run = {Language::en, "0.1.0", "ee"}) {
  Assembly assembly(OutputFormat::sarif, lexicon, run, false, false);
  assembly.add(part_of(audit, lexicon, run, false, OutputFormat::sarif));
  const json log = json::parse(assembly.close({{&lexicon, run.language, "", {}}}));
  CHECK(log["version"] == "2.1.0");
  return log["runs"][0];
}

}  // namespace

TEST_CASE("a result says what, where, by which fingerprint, and how to mend it") {
  Audit audit = audit_of("<p>one</p>\r<p>シワが消えます。</p>", "消えます");
  Finding& finding = audit.findings[0];
  finding.fingerprint = "0123456789abcdef";
  finding.other = Span{3, 6};
  finding.rewrite = Rewrite{{{*finding.span, "薄くなると報告されています"}}, "シワが薄くなると報告されています。"};
  const json result = run_of(audit, small_lexicon())["results"][0];
  CHECK(result["ruleId"] == "URZ021");
  CHECK(result["level"] == "warning");
  CHECK(result["locations"] == json::parse(R"([{"physicalLocation": {"artifactLocation": {"uri": "a.html"},
    "region": {"startLine": 2, "startColumn": 7, "endLine": 2, "endColumn": 11, "snippet": {"text": "消えます"}}}}])"));
  CHECK(result["relatedLocations"][0]["physicalLocation"]["region"]["startColumn"] == 4);
  CHECK(result["partialFingerprints"] == json{{"urazukeFingerprint/v1", "0123456789abcdef"}});
  CHECK(result["suppressions"] == json::array());
  CHECK(result["fixes"] == json::parse(R"([{"description": {"text": "シワが薄くなると報告されています。"},
    "artifactChanges": [{"artifactLocation": {"uri": "a.html"}, "replacements": [
      {"deletedRegion": {"startLine": 2, "startColumn": 7, "endLine": 2, "endColumn": 11},
       "insertedContent": {"text": "薄くなると報告されています"}}]}]}])"));
}

TEST_CASE("a finding about the page stands at its first character") {
  const json result = run_of(audit_of("text", ""), small_lexicon())["results"][0];
  CHECK(result["locations"][0]["physicalLocation"]["region"] ==
        json{{"startLine", 1}, {"startColumn", 1}, {"endLine", 1}, {"endColumn", 1}});
  CHECK(result["properties"]["isAboutPage"] == true);
}

TEST_CASE("the run names the page with its digest, the program, and the time where it is known") {
  Audit audit = audit_of("text", "");
  audit.page.document.url = "https://a.jp/";
  const json run = run_of(audit, small_lexicon(), {Language::ja, "0.1.0", "ee", "2026-04-01T00:00:00Z"});
  CHECK(run["artifacts"] == json::parse(R"([{"location": {"uri": "a.html"}, "length": 4, "roles": ["analysisTarget"],
    "encoding": "UTF-8", "hashes": {"sha-256": "ab"}, "properties": {"name": "a.html", "url": "https://a.jp/",
    "lexiconVersion": "test", "lexiconSha256": "00"}}])"));
  CHECK(run["invocations"][0] == json::parse(R"({"executionSuccessful": true, "toolExecutionNotifications": [],
                                                 "startTimeUtc": "2026-04-01T00:00:00Z"})"));
  const json driver = run["tool"]["driver"];
  CHECK(driver["version"] == "0.1.0");
  CHECK(driver["language"] == "ja");
  CHECK(driver["properties"] == json{{"sha256", "ee"}, {"lexiconVersion", "test"}, {"lexiconSha256", "00"}});
  CHECK(run_of(audit, small_lexicon())["invocations"][0].contains("startTimeUtc") == false);
}

TEST_CASE("a rule brings its help, and no more tags and text than GitHub takes") {
  Lexicon lexicon = small_lexicon();
  Rule& rule = lexicon.rules[0];
  rule.title = {"題", "title"};
  rule.severity = Severity::error;
  rule.category = "false";
  for (int i = 0; i < 40; ++i) rule.families.push_back("family-" + std::to_string(i));
  rule.families.insert(rule.families.begin(), "false");
  for (int i = 0; i < 1500; ++i) rule.sections["What it flags"] += "字";
  rule.sections["Say instead"] = "- say less";
  const json told = run_of(audit_of("text", ""), lexicon)["tool"]["driver"]["rules"][0];
  CHECK(told["shortDescription"]["text"] == "title");
  CHECK(told["fullDescription"]["text"].get<std::string>().size() == 3003);
  CHECK(told["help"]["markdown"].get<std::string>().find("section-instead\n\n- say less\n") != std::string::npos);
  CHECK(told["help"]["text"].get<std::string>().find('#') == std::string::npos);
  CHECK(told["defaultConfiguration"]["level"] == "error");
  CHECK(told["properties"]["tags"].size() == 20);
  CHECK(told["properties"]["tags"][0] == "false");
  CHECK(told["properties"]["tags"][1] == "family-0");
  CHECK_FALSE(told.contains("helpUri"));
}
