// The formats of one line or object a finding, exactly as they come out.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "report/example.h"
#include "report/formats.h"

using namespace urazuke;
using nlohmann::json;
using urazuke_test::audit_of;
using urazuke_test::small_lexicon;

namespace {

constexpr const char* kProvenance = "a.html sha256:ab UTF-8; urazuke 0.1 sha256:ee; lexicon test sha256:00";

Lexicon lexicon() {
  Lexicon lexicon = small_lexicon();
  lexicon.rules[0].title = {"題", "a title, short: 100%"};
  lexicon.messages.add("label-words", "箇所", "words");
  return lexicon;
}

Audit audit() {
  Audit audit = audit_of("<p>シワが<b>消</b>える。</p>", "シワが");
  audit.findings[0].message = "100% too strong";
  audit.findings[0].fix = "less";
  audit.findings[0].fingerprint = "0123456789abcdef";
  return audit;
}

std::string only_row(const Audit& audit, OutputFormat format) {
  const Part part = part_of(audit, lexicon(), {Language::en, "0.1", "ee"}, false, format);
  REQUIRE(part.rows.size() == 1);
  return part.rows[0].text;
}

}  // namespace

TEST_CASE("GitHub: a command a finding, escaped as the runner reads it") {
  CHECK(only_row(audit(), OutputFormat::github) ==
        std::string("::warning file=a.html,line=1,endLine=1,col=4,endColumn=7,title=URZ021 a title%2C short%3A 100%25::"
                    "100%25 too strong%0Awords: シワが%0Asay instead: less%0A") +
            kProvenance + "\n");
  Audit broken = audit_of("シワ\nが", "シワ\nが");
  CHECK(only_row(broken, OutputFormat::github).find("line=1,endLine=2,title=") != std::string::npos);
  CHECK(only_row(audit_of("text", ""), OutputFormat::github).rfind("::warning file=a.html,title=", 0) == 0);
}

TEST_CASE("rdjson: a diagnostic a finding, with the edits of a rewrite as one suggestion") {
  Audit page = audit();
  page.findings[0].rewrite = Rewrite{{{{3, 9}, "たるみ"}, {{15, 18}, "減"}}, "たるみが減える。"};
  CHECK(json::parse(only_row(page, OutputFormat::rdjson)) == json::parse(R"({
    "message": "100% too strong\nwords: シワが\nlabel-rewrite: たるみが減える。",
    "location": {"path": "a.html", "range": {"start": {"line": 1, "column": 4}, "end": {"line": 1, "column": 13}}},
    "severity": "WARNING", "code": {"value": "URZ021"},
    "suggestions": [{"range": {"start": {"line": 1, "column": 4}, "end": {"line": 1, "column": 19}},
                     "text": "たるみが<b>減"}],
    "original_output": "a.html sha256:ab UTF-8; urazuke 0.1 sha256:ee; lexicon test sha256:00; 0123456789abcdef"})"));
  CHECK_FALSE(json::parse(only_row(audit_of("text", ""), OutputFormat::rdjson))["location"].contains("range"));
}

TEST_CASE("CSV: the head begins with the byte order mark, rows end with CRLF") {
  const std::string head = csv_head(lexicon(), Language::en);
  CHECK(head.rfind("\xEF\xBB\xBF\"csv-source\",", 0) == 0);
  CHECK(head.ends_with("\"csv-lexicon-sha256\"\r\n"));
  CHECK(only_row(audit(), OutputFormat::csv) ==
        "\"a.html\",\"\",\"ab\",\"UTF-8\",1,4,1,7,\"warning\",\"URZ021\",\"a title, short: 100%\",\"category-\","
        "\"シワが\",\"100% too strong\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"less\",\"\",\"\",\"\","
        "\"0123456789abcdef\",\"\",\"0.1\",\"ee\",\"test\",\"00\"\r\n");
}

TEST_CASE("Markdown: a section a finding, the words in a code span") {
  CHECK(only_row(audit(), OutputFormat::markdown) ==
        "\n## ` a.html `\n\n- csv-sha256: ` ab `\n- csv-encoding: UTF-8\n- csv-program: ` 0.1 sha256:ee `\n"
        "- csv-lexicon: ` test sha256:00 `\n"
        "\n### 1\\. warning URZ021 a title, short: 100%\n\n- csv-message: 100% too strong\n"
        "- words: md-place ` シワが `\n- say instead: less\n- csv-fingerprint: ` 0123456789abcdef `\n");
}
