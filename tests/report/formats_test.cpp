#include "report/formats.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "report/example.h"

using namespace urazuke;
using nlohmann::json;
using urazuke_test::audit_of;
using urazuke_test::small_lexicon;

namespace {

Part part_with(Severity severity, size_t count) {
  Part part;
  for (size_t i = 0; i < count; ++i)
    part.rows.push_back({severity, std::string(1, severity == Severity::info ? '1' : '2')});
  part.source = "{}";
  return part;
}

std::string whole(OutputFormat format, const std::vector<Audit>& audits, bool is_list) {
  static const Lexicon lexicon = small_lexicon();
  Assembly assembly(format, lexicon, {}, is_list, false);
  std::string out = assembly.open();
  Summary total;
  for (const Audit& audit : audits) {
    out += assembly.add(part_of(audit, lexicon, {}, false, format));
    add(total, audit);
  }
  return out + assembly.close(total);
}

}  // namespace

TEST_CASE("the ending of a file names its format") {
  struct Row {
    const char* name;
    std::optional<OutputFormat> format;
  };
  for (const Row& row :
       {Row{"a.sarif", OutputFormat::sarif}, Row{"a.sarif.json", OutputFormat::sarif},
        Row{"a.json", OutputFormat::json}, Row{"a.jsonl", OutputFormat::jsonl}, Row{"d.x/a.csv", OutputFormat::csv},
        Row{"a.md", OutputFormat::markdown}, Row{"a.markdown", OutputFormat::markdown},
        Row{"a.rdjson", OutputFormat::rdjson}, Row{"a.txt", OutputFormat::terminal}, Row{"a.pdf", std::nullopt},
        Row{"a", std::nullopt}, Row{"d.csv/a", std::nullopt}, Row{"", std::nullopt}, Row{".", std::nullopt}}) {
    CAPTURE(row.name);
    CHECK(format_of_file(row.name) == row.format);
  }
}

TEST_CASE("pages are put together as each format asks") {
  const std::vector<Audit> none, one = {audit_of("シワに。", "シワ")}, two = {one[0], one[0]};
  CHECK(json::parse(whole(OutputFormat::json, one, false)).is_object());
  CHECK(json::parse(whole(OutputFormat::json, one, true)).size() == 1);
  CHECK(json::parse(whole(OutputFormat::json, two, true)).size() == 2);
  CHECK(whole(OutputFormat::json, none, true) == "[]\n");
  CHECK(json::parse(whole(OutputFormat::rdjson, none, true))["diagnostics"].empty());
  CHECK(json::parse(whole(OutputFormat::rdjson, two, true))["diagnostics"].size() == 2);
  CHECK(json::parse(whole(OutputFormat::sarif, none, true))["runs"][0]["results"].empty());
  CHECK(json::parse(whole(OutputFormat::sarif, two, true))["runs"][0]["results"].size() == 2);
  CHECK(whole(OutputFormat::github, none, true).empty());
  CHECK(whole(OutputFormat::terminal, none, true).empty());
}

TEST_CASE("a run of SARIF holds what GitHub takes, the gravest first to stay, and tells of the rest") {
  const Lexicon lexicon = small_lexicon();
  Assembly assembly(OutputFormat::sarif, lexicon, {Language::en}, true, false);
  for (int i = 0; i < 6; ++i) assembly.add(part_with(Severity::info, 10'000));
  assembly.add(part_with(Severity::warning, 20'000));
  assembly.fail({"b.html", "no such file", ""});
  const json run = json::parse(assembly.close({}))["runs"][0];
  CHECK(run["results"].size() == 25'000);
  CHECK(std::count(run["results"].begin(), run["results"].end(), json(2)) == 20'000);
  CHECK(run["invocations"][0]["executionSuccessful"] == false);
  const json told = run["invocations"][0]["toolExecutionNotifications"];
  REQUIRE(told.size() == 2);
  CHECK(told[0]["message"]["text"] == "b.html: no such file");
  CHECK(told[1]["message"]["text"] == "55000 left out");
}

TEST_CASE("what is suppressed is in every format, marked, and not counted") {
  Audit audit = audit_of("シワに。", "シワ");
  audit.findings[0].severity = Severity::error;
  audit.findings[0].suppression = Suppression{Suppression::Kind::baseline, "told in May", "known.json"};
  for (const std::string& name : format_names()) {
    CAPTURE(name);
    const OutputFormat format = *format_named(name);
    CHECK(whole(format, {audit}, false).find("told in May") != std::string::npos);
  }
  Summary summary;
  add(summary, audit);
  CHECK(count_at_least(summary, Severity::info) == 0);
  CHECK(summary.suppressed == 1);
  CHECK(whole(OutputFormat::github, {audit}, false).rfind("::notice ", 0) == 0);
  CHECK(json::parse(whole(OutputFormat::rdjson, {audit}, false))["diagnostics"][0]["severity"] == "INFO");
  CHECK(json::parse(whole(OutputFormat::json, {audit}, false))["done"]["findings"] ==
        json{{"error", 0}, {"warning", 0}, {"info", 0}, {"suppressed", 1}});
  const json suppressions =
      json::parse(whole(OutputFormat::sarif, {audit}, false))["runs"][0]["results"][0]["suppressions"];
  CHECK(suppressions[0]["kind"] == "external");
  CHECK(suppressions[0]["justification"] == "told in May");
}
