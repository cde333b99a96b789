#include "audit/check.h"

#include <doctest/doctest.h>

#include "lexicon/shipped.h"
#include "text/decode.h"

namespace urazuke {
namespace {

Audit audit_text(const std::string& text, const AuditSettings& settings = {}) {
  static Tokeniser tokeniser(*shipped_lexicon().dictionary, shipped_lexicon().vocabulary);
  Result<Document> document = decode("page.txt", text);
  REQUIRE(document);
  return audit(std::move(*document), InputFormat::plain, shipped_lexicon(), tokeniser, settings);
}

// "error URZ030", one a line; "claim" behind it where the finding speaks for one.
std::string findings_of(const Audit& audit) {
  std::string lines;
  for (const Finding& finding : audit.findings) {
    lines += std::string(name_of(finding.severity)) + " " +
             shipped_lexicon().rules[static_cast<size_t>(finding.rule)].id + (finding.claim >= 0 ? " claim\n" : "\n");
  }
  return lines;
}

bool has(const Audit& audit, std::string_view rule) { return findings_of(audit).find(rule) != std::string::npos; }

TEST_CASE("words and the claim that they make are one finding") {
  CHECK(findings_of(audit_text("当院の点滴は完全に安全です。")) == "error URZ030 claim\n");
  CHECK(findings_of(audit_text("この点滴は最新鋭の設備で行います。")) == "error URZ043 claim\n");
}

TEST_CASE("an excerpt owes nothing, a page does") {
  const std::string line = "エクソソーム点滴は1回88,000円です。";
  CHECK(findings_of(audit_text(line)) == "");
  CHECK(has(audit_text(line + "予約制です。休診日は木曜です。"), "URZ101"));
}

TEST_CASE("a fault of the whole page is told in full once") {
  CHECK(findings_of(audit_text("まつ毛の施術が今だけ20%OFFになります。\n\n眉の施術は半額です。\n\n受付は2階です。"))
            .rfind("warning URZ110\ninfo URZ110\n", 0) == 0);
}

TEST_CASE("rules are those in force on the day asked for") {
  const std::string page = "エクソソーム点滴は1回88,000円です。予約制です。休診日は木曜です。";
  struct Case {
    std::string day;
    bool unapproved, relief, risks;
  };
  const std::vector<Case> cases = {
      {"", true, true, true},
      {"2024-03-22", true, true, true},
      {"2024-03-21", true, false, true},  // four items by the former questions and answers
      {"2018-07-31", false, false, true},
      {"2016-03-31", false, false, false},
  };
  for (const Case& test : cases) {
    CAPTURE(test.day);
    const Audit result = audit_text(page, {Language::ja, test.day});
    CHECK(has(result, "URZ097") == test.unapproved);
    CHECK(has(result, "URZ101") == test.relief);
    CHECK(has(result, "URZ095") == test.risks);
  }
}

TEST_CASE("a finding names the provisions in force on that day, and what is not settled") {
  const std::string page = "エクソソーム点滴は1回88,000円です。予約制です。休診日は木曜です。";
  for (const Finding& finding : audit_text(page, {Language::en, "2023-01-01"}).findings) {
    if (shipped_lexicon().rules[static_cast<size_t>(finding.rule)].id != "URZ097") continue;
    CHECK(finding.basis ==
          std::vector<std::string>{"医療広告ガイドラインに関するQ&A 旧Q2-13 (four items for unapproved products)"});
  }
  const Audit uncertain = audit_text("エクソソームを使う再生医療です。", {Language::en, ""});
  REQUIRE(has(uncertain, "URZ055"));
  const Finding& finding = uncertain.findings.front();
  CHECK(finding.severity == Severity::warning);
  CHECK(finding.because.back().rfind("not settled in law: ", 0) == 0);
}

}  // namespace
}  // namespace urazuke
