// What is set aside, by what, and what is told of exclusions that do nothing. Rules: URZ020 a sure effect, URZ030
// perfect safety, URZ040 the best of all.
#include "audit/suppress.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>

#include "lexicon/shipped.h"
#include "text/decode.h"
#include "text/line_index.h"

namespace urazuke {
namespace {

Audit audited(const std::string& name, const std::string& text, const AuditSettings& settings = {}) {
  static Tokeniser tokeniser(*shipped_lexicon().dictionary, shipped_lexicon().vocabulary);
  Result<Document> document = decode(name, text);
  REQUIRE(document);
  return audit(std::move(*document), InputFormat::automatic, shipped_lexicon(), tokeniser, settings);
}

// "URZ020@3 by comment 2: why" for each finding in a place, then "unused@3 id arguments" for what does nothing.
std::string told(const Audit& audit) {
  const LineIndex lines(audit.page.document.text);
  std::string out;
  for (const Finding& finding : audit.findings) {
    if (!finding.span) continue;
    out += shipped_lexicon().rules[static_cast<size_t>(finding.rule)].id + "@" +
           std::to_string(lines.place(finding.span->begin).line);
    static constexpr std::array<const char*, 3> kKinds = {"comment ", "baseline ", "approved "};
    if (finding.suppression) {
      out += std::string(" by ") + kKinds[static_cast<size_t>(finding.suppression->kind)] +
             finding.suppression->source + ": " + finding.suppression->reason;
    }
    out += "\n";
  }
  static constexpr std::array<const char*, 3> kFaults = {"unused", "expired", "invalid"};
  for (const IdleIgnore& idle : audit.idle_ignores) {
    out += std::string(kFaults[static_cast<size_t>(idle.fault)]) + "@" + idle.source + " " + idle.id;
    for (const std::string& argument : idle.arguments) out += " " + argument;
    out += "\n";
  }
  return out;
}

const std::string kSafe = "当院の点滴は完全に安全です。";
const std::string kBest = "日本一の治療です。";

TEST_CASE("comments hide what they name, where they name it") {
  struct Row {
    const char* name;
    std::string text, told;
  };
  const std::string ignore = "<!-- urazuke-ignore URZ030 理由: 承認 -->";
  const std::string line = "<!-- urazuke-ignore-line URZ030 理由: 承認 -->";
  const std::string block = "<!-- urazuke-ignore-block URZ030 理由: 承認 -->";
  const Row rows[] = {
      // the next statement
      {"a.html", "<p>\n" + ignore + "\n" + kSafe + kSafe + "</p>", "URZ030@3 by comment 2: 承認\nURZ030@3\n"},
      {"a.html", "<p>当院の" + ignore + "点滴は完全に安全です。</p>", "URZ030@1 by comment 1: 承認\n"},
      {"a.html", "<p>" + kSafe + ignore + kBest + "</p>", "URZ030@1\nURZ040@1\nunused@1 ignore-unused URZ030\n"},
      {"a.md", ignore + "\n\n" + kSafe + "\n", "URZ030@3 by comment 1: 承認\n"},
      {"a.txt", "# urazuke-ignore URZ030 理由: 承認\n" + kSafe + "\n\n" + kSafe + "\n",
       "URZ030@2 by comment 1: 承認\nURZ030@4\n"},
      // the line: its own, or the next
      {"a.html", "<p>" + kSafe + "</p>" + line + "\n<p>" + kSafe + "</p>", "URZ030@1 by comment 1: 承認\nURZ030@2\n"},
      {"a.html", line + "\n\n<p>" + kSafe + kSafe + "</p>\n<p>" + kSafe + "</p>",
       "URZ030@3 by comment 1: 承認\nURZ030@3 by comment 1: 承認\nURZ030@4\n"},
      {"a.txt", "# urazuke-ignore-line URZ030 理由: 承認\n# urazuke-ignore-line URZ040 reason: paper\n" + kSafe + kBest,
       "URZ030@3 by comment 1: 承認\nURZ040@3 by comment 2: paper\n"},
      // the block
      {"a.html", "<ul>" + block + "<li>" + kSafe + kBest + kSafe + "</li>\n<li>" + kSafe + "</li></ul>",
       "URZ030@1 by comment 1: 承認\nURZ040@1\nURZ030@1 by comment 1: 承認\nURZ030@2\n"},
      // the page, by name, several rules
      {"a.md",
       "<!-- urazuke-ignore-page absolute-safety、superlative 理由：承認 -->\n\n" + kSafe + "\n\n" + kBest + "\n",
       "URZ030@3 by comment 1: 承認\nURZ040@5 by comment 1: 承認\n"},
      {"a.md", "<!-- urazuke-ignore URZ030, URZ040 reason: x -->\n\n" + kSafe,
       "URZ030@3 by comment 1: x\nunused@1 ignore-unused URZ040\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(told(audited(row.name, row.text)) == row.told);
  }
}

TEST_CASE("a comment with a fault is told and hides nothing") {
  struct Row {
    std::string comment, told;
  };
  const std::string many(2000, 'x');
  const Row rows[] = {
      {"urazuke-ignore URZ030", "ignore-without-reason"},
      {"urazuke-ignore URZ030 理由:", "ignore-without-reason"},
      {"urazuke-ignore URZ030 理由: 　", "ignore-without-reason"},
      {"urazuke-ignore URZ030 承認済みのため", "ignore-without-reason"},
      {"urazuke-ignore 理由: 承認", "ignore-without-rule"},
      {"urazuke-ignore URZ03 理由: 承認", "ignore-unknown-rule-near URZ03 URZ030"},
      {"urazuke-ignore URZ030 absolute-safty 理由: 承認", "ignore-unknown-rule-near absolute-safty absolute-safety"},
      {"urazuke-ignore すべて 理由: 承認", "ignore-unknown-rule すべて"},
      {"urazuke-ignore-file URZ030 理由: 承認", "ignore-unknown-word-near urazuke-ignore-file urazuke-ignore-line"},
      {"urazuke-ingore URZ030 理由: 承認", "ignore-unknown-word-near urazuke-ingore urazuke-ignore"},
      {"urazuke-colour", "ignore-unknown-word urazuke-colour"},
      {"urazuke-ignore URZ030 理由: " + many, "ignore-too-long 2000"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.comment);
    CHECK(told(audited("a.html", "<!-- " + row.comment + " -->\n<p>" + kSafe + "</p>")) ==
          "URZ030@2\ninvalid@1 " + row.told + "\n");
  }
}

TEST_CASE("what is missing from a page is set aside by a comment for the page only") {
  const std::string page =
      "<h1>エクソソーム点滴</h1><p>診療は9時からです。</p><p>予約制です。</p><p>休診日は木曜です。</p>";
  const auto missing_cost = [&](const std::string& comment) {
    const Audit result = audited("a.html", comment + page);
    const int rule = shipped_lexicon().rule("URZ093");
    const auto at = std::find_if(result.findings.begin(), result.findings.end(),
                                 [&](const Finding& finding) { return finding.rule == rule; });
    REQUIRE(at != result.findings.end());
    return at->suppression ? at->suppression->reason : "open";
  };
  CHECK(missing_cost("<!-- urazuke-ignore-page URZ093 理由: 別ページ -->") == "別ページ");
  CHECK(missing_cost("<!-- urazuke-ignore-block URZ093 理由: 別ページ -->") == "open");
}

// --- baseline ---

std::vector<BaselineEntry> entries_of(const Audit& audit) {
  std::vector<BaselineEntry> entries;
  for (const Finding& finding : audit.findings) {
    const std::string rule = shipped_lexicon().rules[static_cast<size_t>(finding.rule)].id;
    entries.push_back({finding.fingerprint, rule, "", "旧", "", "", "b.json:" + std::to_string(entries.size() + 1)});
  }
  return entries;
}

TEST_CASE("an entry of the baseline stands for one finding, wherever it moves") {
  AuditSettings settings;
  settings.known = entries_of(audited("a.txt", kSafe + "\n"));
  CHECK(told(audited("a.txt", "診療は9時からです。\n\n" + kSafe, settings)) == "URZ030@3 by baseline b.json:1: 旧\n");
  // a second one like it is new
  CHECK(told(audited("a.txt", kSafe + "\n\n" + kSafe, settings)) == "URZ030@1 by baseline b.json:1: 旧\nURZ030@3\n");
  // one mended and one new
  CHECK(told(audited("a.txt", kBest, settings)) == "URZ040@1\nunused@b.json:1 baseline-unused URZ030 \n");
  // the same entry twice
  settings.known.push_back(settings.known.front());
  CHECK(told(audited("a.txt", kSafe, settings)) ==
        "URZ030@1 by baseline b.json:1: 旧\nunused@b.json:1 baseline-unused URZ030 \n");
}

TEST_CASE("an entry past its day hides nothing") {
  struct Row {
    const char *expires, *today;
    bool holds;
  };
  const Row rows[] = {{"2027-03-31", "2027-03-30", true},  {"2027-03-31", "2027-03-31", true},
                      {"2027-03-31", "2027-04-01", false}, {"2027-03", "2027-03-31", true},
                      {"2027", "2028-01-01", false},       {"", "2999-01-01", true},
                      {"2027-03-31", "2027", true},        {"2027-03-31", "", true}};
  AuditSettings settings;
  settings.known = entries_of(audited("a.txt", kSafe));
  for (const Row& row : rows) {
    CAPTURE(row.expires);
    CAPTURE(row.today);
    settings.known.front().expires = row.expires;
    settings.today = row.today;
    const std::string expired = std::string("URZ030@1\nexpired@b.json:1 baseline-expired URZ030 ") + row.expires + "\n";
    CHECK(told(audited("a.txt", kSafe, settings)) == (row.holds ? "URZ030@1 by baseline b.json:1: 旧\n" : expired));
  }
}

TEST_CASE("owner and excerpt are told, and a comment comes before the baseline") {
  AuditSettings settings;
  settings.known = entries_of(audited("a.txt", kSafe));
  settings.known.front().owner = "広報";
  settings.known.front().excerpt = "完全に安全";
  CHECK(told(audited("a.txt", kSafe, settings)) == "URZ030@1 by baseline b.json:1: 旧、担当: 広報\n");
  CHECK(told(audited("a.txt", "# urazuke-ignore URZ030 理由: 承認\n" + kSafe, settings)) ==
        "URZ030@2 by comment 1: 承認\nunused@b.json:1 baseline-unused URZ030「完全に安全」 \n");
}

// --- rules as configured ---

TEST_CASE("a rule that is off does not run, and nothing is told of its exclusions") {
  AuditSettings settings;
  settings.configuration = "c.json";
  settings.rules.resize(shipped_lexicon().rules.size());
  const auto rule = static_cast<size_t>(shipped_lexicon().rule("URZ030"));
  settings.rules[rule].is_off = true;
  settings.known = {{"0123456789abcdef", "URZ030", "", "", "", "", "b.json:1"}};
  const Audit off = audited("a.txt", "# urazuke-ignore URZ030 理由: 承認\n" + kSafe, settings);
  CHECK(off.results[rule] == RuleResult::not_run);
  CHECK(off.idle_ignores.empty());
}

TEST_CASE("a severity of the configuration is told with the finding") {
  AuditSettings settings;
  settings.configuration = "c.json";
  settings.rules.resize(shipped_lexicon().rules.size());
  settings.rules[static_cast<size_t>(shipped_lexicon().rule("URZ030"))].severity = Severity::info;
  const Audit result = audited("a.txt", kSafe, settings);
  REQUIRE(result.findings.size() == 1);
  CHECK(result.findings.front().severity == Severity::info);
  CHECK(result.findings.front().because.back() == "設定ファイル c.json により、重さを error から info に変更");
}

// --- bounds ---

TEST_CASE("a page of comments is read in time") {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "<!-- urazuke-ignore-line URZ030 URZ040 理由: x -->\n";
  const Audit result = audited("a.html", text + "<p>" + kSafe + "</p>");
  CHECK(result.idle_ignores.back().id == "ignore-too-many");
  CHECK(result.idle_ignores.size() == 2 * 1000 + 1);
  CHECK_FALSE(result.findings.front().suppression);  // the line is too far away
}

}  // namespace
}  // namespace urazuke
