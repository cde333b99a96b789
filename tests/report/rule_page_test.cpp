#include "report/rule_page.h"

#include <doctest/doctest.h>

#include "report/example.h"

using namespace urazuke;
using urazuke_test::small_lexicon;

namespace {

Lexicon lexicon_with_law() {
  Lexicon lexicon = small_lexicon();
  lexicon.laws = {{"act", "医療法", "第6条", "2017年", "2018-06-01", "2024-03-22", "誇大", "exaggeration", ""},
                  {"new", "告示", "", "", "2020-01-01", "", "期待", "hope", ""}};
  Rule& rule = lexicon.rules[0];
  rule.title = {"根拠のない期待", "hope without ground"};
  rule.category = "exaggerated";
  rule.basis = {0, 1};
  rule.severity = Severity::warning;
  rule.sections["What it flags"] = "期待を述べる語だけで、根拠を示さないもの。";
  rule.sections["Say instead"] = "- 研究の水準を書く。";
  rule.examples = {{true, "改善が期待できます。", 1}, {false, "改善が期待できますか？", 2}};
  for (const char* id : {"section-flags", "section-instead", "section-laws", "section-examples", "example-flag",
                         "example-pass", "fact-severity", "fact-category", "fact-since", "category-exaggerated"}) {
    lexicon.messages.add(id, id, id);
  }
  return lexicon;
}

}  // namespace

TEST_CASE("rules in force are listed with severity, since when, and title") {
  const Lexicon lexicon = lexicon_with_law();
  std::string out;
  write_rules(lexicon, "2021-01-01", {Language::en, false}, out);
  CHECK(out == "URZ021 hedge-without-evidence  warning  2018-06-01  hope without ground\n");
  out.clear();
  write_rules(lexicon, "2018-05-31", {Language::en, false}, out);
  CHECK(out == "");
}

TEST_CASE("a rule's page is laid out for the terminal") {
  const Lexicon lexicon = lexicon_with_law();
  std::string out;
  write_rule(lexicon.rules[0], lexicon, {Language::en, false}, 60, out);
  CHECK(out ==
        "URZ021 hedge-without-evidence\n"
        "hope without ground\n"
        "\n"
        "  fact-severitywarning\n"
        "  fact-categorycategory-exaggerated\n"
        "  fact-since  2018-06-01\n"
        "\n"
        "section-flags\n"
        "  期待を述べる語だけで、根拠を示さないもの。\n"
        "\n"
        "section-instead\n"
        "  - 研究の水準を書く。\n"
        "\n"
        "section-laws\n"
        "  2018-06-01 - 2024-03-22  医療法 第6条: exaggeration [2017\n"
        "                           年]\n"
        "  2020-01-01 -             告示: hope\n"
        "\n"
        "section-examples\n"
        "  example-flag改善が期待できます。\n"
        "  example-pass改善が期待できますか？\n");
}
