// What the program prints as JSON, on all pages of the corpora, is what the published schemas say. scripts/validate.py
// does it with python3-jsonschema, which ./dev test installs.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "program.h"

using nlohmann::json;
using urazuke_test::Answer;
using urazuke_test::file_text;
using urazuke_test::Folder;

namespace {

const std::string kRoot = URAZUKE_SOURCE_DIR;
const std::string kPages = kRoot + "/corpora/dev/pages " + kRoot + "/corpora/test/pages";

bool can_validate(const Folder& folder) {
  if (folder.run("/usr/bin/python3 -c 'import jsonschema'").exit == 0) return true;
  urazuke_test::skip("python3-jsonschema is not installed");
  return false;
}

Answer validate(const Folder& folder, const std::string& schema, const std::string& files) {
  const std::string path = schema.front() == '/' ? schema : kRoot + "/schemas/urazuke-" + schema + ".schema.json";
  return folder.run("/usr/bin/python3 '" + kRoot + "/scripts/validate.py' '" + path + "' " + files);
}

void check_valid(const Folder& folder, const std::string& schema, const std::string& files) {
  const Answer answer = validate(folder, schema, files);
  CHECK(answer.out == "");
  CHECK(answer.err == "");
  CHECK(answer.exit == 0);
}

}  // namespace

TEST_CASE("reports are valid, of all pages of the corpora and of the example") {
  const Folder folder;
  if (!can_validate(folder)) return;
  folder.run("urazuke audit " + kPages + " --fail-on never --url https://a.jp/ --time now --output all.jsonl");
  folder.run("urazuke audit --fail-on never --output one.json --lang en " + kRoot + "/reports/sample/clinic.html");
  folder.run("echo 表 | urazuke audit --fail-on never --output two.json - " + kRoot + "/reports/sample/clinic.html");
  check_valid(folder, "report-1", "all.jsonl one.json two.json");
}

TEST_CASE("what is not as the schema says is found") {
  const Folder folder;
  if (!can_validate(folder)) return;
  folder.write("a.md", "# エクソソーム点滴\n\nエクソソーム点滴で必ずシワが消えます。\n");
  const json report = json::parse(folder.run("urazuke audit a.md --format json").out);
  for (const char* fault : {R"([{"op": "add", "path": "/more", "value": 1}])", R"([{"op": "remove", "path": "/time"}])",
                            R"([{"op": "replace", "path": "/findings/0/severity", "value": "grave"}])",
                            R"([{"op": "replace", "path": "/source/sha256", "value": "ab"}])",
                            R"([{"op": "replace", "path": "/findings/0/start/column", "value": 0}])"}) {
    CAPTURE(fault);
    folder.write("bad.json", report.patch(json::parse(fault)).dump());
    CHECK(validate(folder, "report-1", "bad.json").exit == 1);
  }
}

TEST_CASE("evidence and figures are valid") {
  const Folder folder;
  if (!can_validate(folder)) return;
  folder.run(
      "urazuke evidence --json エクソソーム >a.json; urazuke evidence --json エクソソーム シワ --lang en >b.json");
  folder.run("urazuke evidence --json 高濃度ビタミンC点滴 >c.json");
  check_valid(folder, "evidence-1", "a.json b.json c.json");
  folder.run("urazuke evaluate --json " + kRoot + "/corpora/challenge >a.json");
  folder.run("urazuke evaluate --json " + kRoot + "/corpora/test >b.json");
  folder.run("urazuke agreement --json " + kRoot + "/corpora/dev/gold " + kRoot + "/corpora/dev/second >c.json");
  check_valid(folder, "figures-1", "a.json b.json c.json");
}

TEST_CASE("SARIF is valid by the official schema, and within what GitHub takes") {
  const Folder folder;
  folder.run("urazuke audit " + kPages + " --fail-on never --url https://a.jp/ --time now --output all.sarif");
  const json run = json::parse(file_text(folder.path / "all.sarif"))["runs"][0];
  CHECK(run["results"].size() > 500);
  CHECK(run["results"].size() <= 25'000);
  for (const json& rule : run["tool"]["driver"]["rules"]) {
    CHECK(rule["id"].get<std::string>().size() <= 255);
    CHECK(rule["name"].get<std::string>().size() <= 255);
    CHECK(rule["properties"]["tags"].size() <= 20);
    CHECK(rule["help"]["text"].get<std::string>().size() > 100);
    CHECK(rule["help"]["markdown"].get<std::string>().rfind("## ", 0) == 0);
  }
  if (!can_validate(folder)) return;
  const std::string schema = kRoot + "/build/schemas/sarif-2.1.0-rtm.5.json";
  if (!std::filesystem::exists(schema))
    return urazuke_test::skip("the schema of SARIF is not here; ./dev test fetches it");
  check_valid(folder, schema, "all.sarif");
  json log = json::parse(file_text(folder.path / "all.sarif"));
  log["runs"][0]["results"][0]["level"] = "grave";
  folder.write("bad.sarif", log.dump());
  CHECK(validate(folder, schema, "bad.sarif").exit == 1);
}
