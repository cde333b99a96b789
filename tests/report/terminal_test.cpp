#include <doctest/doctest.h>

#include "report/example.h"
#include "report/snippet.h"
#include "report/visible.h"
#include "text/line_index.h"

using namespace urazuke;
using urazuke_test::audit_of;
using urazuke_test::small_lexicon;

namespace {

std::string shown(const Audit& audit, TerminalStyle style = {Language::en, false}) {
  std::string out;
  write_terminal(audit, small_lexicon(), style, out);
  return out;
}

}  // namespace

TEST_CASE("a finding is shown with its line and its words underlined") {
  Audit audit = audit_of("<p>one</p>\n<p>シワの改善が期待できます。</p>\n", "改善が期待できます");
  audit.findings[0].because = {"strength.tsv:12", "policy.tsv:3"};
  audit.findings[0].fix = "報告があります";
  CHECK(shown(audit) ==
        "a.html:2:7: warning[URZ021] message\n"
        "2 | <p>シワの改善が期待できます。</p>\n"
        "  |          ^^^^^^^^^^^^^^^^^^\n"
        "  = why: strength.tsv:12\n"
        "  = why: policy.tsv:3\n"
        "  = say instead: 報告があります\n"
        "\n");
}

TEST_CASE("a finding about the page has no place") {
  CHECK(shown(audit_of("<p>one</p>", "")) == "a.html: warning[URZ040] message\n\n");
}

TEST_CASE("a span over several lines is underlined in each, without their indentation") {
  CHECK(shown(audit_of("aa bb\n\n  cc\ndd ee\n", "bb\n\n  cc\ndd")) ==
        "a.html:1:4: warning[URZ021] message\n"
        "1 | aa bb\n"
        "  |    ^^\n"
        "3 |   cc\n"
        "  |   ^^\n"
        "4 | dd ee\n"
        "  | ^^\n"
        "\n");
}

TEST_CASE("a span over many lines shows the first ones and the last") {
  const std::string lines = shown(audit_of("a\nb\nc\nd\ne\nf\ng\nh\ni\nj\n", "b\nc\nd\ne\nf\ng\nh\ni\nj"));
  CHECK(lines ==
        "a.html:2:1: warning[URZ021] message\n"
        " 2 | b\n"
        "   | ^\n"
        " 3 | c\n"
        "   | ^\n"
        " 4 | d\n"
        "   | ^\n"
        "   :\n"
        "10 | j\n"
        "   | ^\n"
        "\n");
}

TEST_CASE("a page cannot speak to the terminal") {
  Audit audit = audit_of(
      "x \x1b[31mred\x1b[0m\ty \xE2\x80\xAE"
      "abc",
      "y");
  audit.page.document.name = "a\x1b]0;title\a.html";
  audit.findings[0].message = "\x1b[2J";
  const std::string out = shown(audit);
  CHECK(out.find('\x1b') == std::string::npos);
  CHECK(out.find('\a') == std::string::npos);
  CHECK(out.find("\xE2\x80\xAE") == std::string::npos);
  CHECK(out.find("x \u241B[31mred\u241B[0m y \uFFFDabc\n") != std::string::npos);
}

TEST_CASE("visible replaces what is not UTF-8") {
  CHECK(visible("a\xFF"
                "b") == "a\uFFFDb");
  CHECK(visible("\xE3\x81") == "\uFFFD\uFFFD");
  CHECK(visible("\xED\xA0\x80") == "\uFFFD\uFFFD\uFFFD");
  CHECK(visible("𠮷👩") == "𠮷👩");
}

TEST_CASE("a long line is shown around the span") {
  const std::string line = std::string(3000, 'a') + "期待できます" + std::string(3000, 'b');
  const Snippet shown = snippet(line, {3000, 3018});
  CHECK(shown.text == "..." + std::string(24, 'a') + "期待できます" + std::string(64, 'b') + "...");
  CHECK(shown.indent == 27);
  CHECK(shown.underline == 12);
}

TEST_CASE("a span wider than the window ends with it") {
  const std::string line(3000, 'a');
  const Snippet shown = snippet(line, {100, 2900});
  CHECK(shown.text.size() == 106);
  CHECK(shown.indent + shown.underline == 103);
}

TEST_CASE("a span at the end of a long line keeps the line's end in sight") {
  const std::string line = std::string(3000, 'a') + "bc";
  const Snippet shown = snippet(line, {3000, 3002});
  CHECK(shown.text == "..." + std::string(98, 'a') + "bc");
  CHECK(shown.indent == 101);
}

TEST_CASE("indent and underline are what the terminal's columns are, for every place in a line") {
  const std::string line = "半角 ｴｸｿｿｰﾑ 全角Ａ\t👩 𠮷野家 か\u3099 " + std::string(200, 'x') + "末";
  for (uint32_t begin = 0; begin < line.size(); ++begin) {
    if ((static_cast<unsigned char>(line[begin]) & 0xC0) == 0x80) continue;
    const auto size = static_cast<uint32_t>(utf8_length(std::string_view(line).substr(begin)));
    const Snippet s = snippet(line, {begin, begin + size});
    CAPTURE(begin);
    CHECK(display_width(s.text) <= kSnippetColumns + 6);
    CHECK(s.indent + s.underline <= display_width(s.text) + 1);
  }
}

TEST_CASE("warnings about the page come first") {
  Audit audit = audit_of("text", "text");
  audit.page.document.warnings.push_back({"bytes", {"3"}});
  CHECK(shown(audit).rfind("a.html: note: 3 bytes\n\na.html:1:1:", 0) == 0);
}

TEST_CASE("what needs a person stands behind the findings, apart from them") {
  Audit audit = audit_of("シワが80%減る", "シワ");
  audit.open_points = {{"figure", {"80%"}, Span{9, 12}}};
  CHECK(shown(audit).find("\na.html:1:4: for a person: source of 80%\n\n") != std::string::npos);
}

TEST_CASE("colour is there only where asked for") {
  const Audit audit = audit_of("text", "text");
  CHECK(shown(audit).find('\x1b') == std::string::npos);
  CHECK(shown(audit, {Language::en, true}).find("\x1b[1;33mwarning[URZ021]\x1b[0m") != std::string::npos);
}

TEST_CASE("the summary counts findings by rule and pages by disclosure") {
  Audit audit = audit_of("text", "text");
  audit.findings.push_back(audit_of("text", "").findings[0]);
  audit.findings[0].severity = Severity::error;
  audit.disclosures = {{"cost", DisclosureState::absent, {}}, {"contact", DisclosureState::present, {}}};
  audit.results = {RuleResult::found, RuleResult::not_run};
  Summary one;
  add(one, audit);
  std::string out;
  write_summary(one, small_lexicon(), {Language::en, false}, out);
  CHECK(out ==
        "1 pages 1 1 0\n"
        "  error    URZ021 hedge-without-evidence                    1\n"
        "  warning  URZ040 cost-missing                              1\n"
        "read 0 0\n"
        "run 1 1 0\n"
        "not run URZ040\n"
        "no person\n");
  Summary total;
  add(total, one);
  add(total, one);
  CHECK(count_at_least(total, Severity::error) == 2);
  CHECK(count_at_least(total, Severity::warning) == 4);
  out.clear();
  write_summary(total, small_lexicon(), {Language::ja, false}, out);
  CHECK(out ==
        "2ページ 2 2 0\n"
        "  error    URZ021 hedge-without-evidence                    2\n"
        "  warning  URZ040 cost-missing                              2\n"
        "0文0字\n"
        "規則1 1 0\n"
        "なしURZ040\n"
        "人なし\n"
        "\n"
        "事項 (present / partial / absent)\n"
        "  費用       0     0     2\n"
        "  連絡先     2     0     0\n");
}

TEST_CASE("what each treatment owes is listed behind the findings") {
  Audit audit = audit_of("text\ncost", "text");
  Disclosure cost{"cost", DisclosureState::partial, Span{5, 9}, true, "open", 12};
  Disclosure contact{"contact", DisclosureState::absent, {}, false};
  audit.treatments = {{"Drip", {0, 4}, {cost, contact}, {{0, 9}}, 2}};
  const std::string out = shown(audit);
  CHECK(out.substr(out.find("Told")) == "Told of Drip\n  Cost     partial (no end, line 2, 12 away)\n\n");
}
