#include "evaluate/challenge.h"

#include <doctest/doctest.h>

#include "evaluate/challenge_page.h"
#include "program.h"

using namespace urazuke;
using urazuke_test::Answer;
using urazuke_test::Folder;

namespace {

// The page with its sentence in [ ]; an error as it reads.
std::string page_of(const char* context, const char* sentence) {
  const Result<ChallengePage> page = challenge_page(context, sentence, "x.tsv:2");
  if (!page) return page.error().where + ": " + page.error().what;
  std::string html = page->html;
  html.insert(page->sentence.end, "]").insert(page->sentence.begin, "[");
  return html;
}

std::string fault(const std::string& lines) {
  const Folder folder;
  folder.write("hedge.tsv", "id\tcontext\tsentence\tclaims\tflag\n" + lines);
  const Result<std::vector<ChallengeLine>> read = read_challenge(folder.path.string());
  if (read) return "none";
  return read.error().where.substr(folder.path.string().size() + 1) + ": " + read.error().what;
}

constexpr const char* kPass = "\th1:T\ts\t-\tpass\n";

std::string pass(const std::string& id) { return id + kPass; }

}  // namespace

TEST_CASE("a line is set as a page") {
  CHECK(page_of("h1:T", "s & <s>") == "<h1>T</h1>\n<p>[s &amp; &lt;s>]\n");
  CHECK(page_of("h1:T | p:Before.", "s") == "<h1>T</h1>\n<p>Before.[s]\n");
  CHECK(page_of("h1:T | h2:H", "li:s") == "<h1>T</h1>\n<h2>H</h2>\n<ul><li>[s]\n");
  CHECK(page_of("h1:T | lead:L", "li:s") == "<h1>T</h1>\n<p>L</p>\n<ul><li>[s]\n");
  CHECK(page_of("h1:T", "h2:s") == "<h1>T</h1>\n<h2>[s]\n");
  CHECK(page_of("h1:T | q:Q?", "s") == "<h1>T</h1>\n<dl><dt>Q?</dt>\n<dd>[s]\n");
  CHECK(page_of("h1:T | th:C", "td:s") == "<h1>T</h1>\n<table>\n<tr><th>C</th>\n<tr><td>[s]\n");
  CHECK(page_of("h1:T | th:C | rowth:R", "td:s") ==
        "<h1>T</h1>\n<table>\n<tr><th></th><th>C</th>\n<tr><th>R</th>\n<td>[s]\n");
}

TEST_CASE("a line that cannot be set as a page") {
  CHECK(page_of("h1:T | h9:H", "s") == "x.tsv:2: unknown part of the context: h9");
  CHECK(page_of("h1:T | ", "s") == "x.tsv:2: an empty part of the context");
  CHECK(page_of("h1:T", "dd:s") == "x.tsv:2: unknown word before the sentence: dd");
  CHECK(page_of("h1:T", "li:") == "x.tsv:2: no sentence");
  CHECK(page_of("h1:T", "td:s") == "x.tsv:2: a cell without its header, or the reverse");
  CHECK(page_of("h1:T | th:C", "s") == "x.tsv:2: a cell without its header, or the reverse");
}

TEST_CASE("a fault in a table of pairs has file and line") {
  CHECK(fault(pass("hedge-001a") + pass("hedge-001b")) == "none");
  CHECK(fault("hedge-001a\th1:T\ts\t-\n") == "hedge.tsv:2: has 4 cells, not 5");
  CHECK(fault(pass("hedge-001a")) == "hedge.tsv:2: not the first half of a pair: hedge-001a");
  CHECK(fault(pass("risk-001a") + pass("risk-001b")) == "hedge.tsv:2: not the first half of a pair: risk-001a");
  CHECK(fault(pass("hedge-002a") + pass("hedge-002b") + pass("hedge-001a") + pass("hedge-001b")) ==
        "hedge.tsv:4: a pair out of order: hedge-001a");
  CHECK(fault(pass("hedge-002a") + pass("hedge-002b") + pass("hedge-002a") + pass("hedge-002b")) ==
        "hedge.tsv:4: the id 'hedge-002a' stands twice");
  const std::string first = pass("hedge-001a");
  CHECK(fault(first + "hedge-001b\th1:T\ts\t-\tmust\n") == "hedge.tsv:3: unknown flag");
  CHECK(fault(first + "hedge-001b\th1:T\ts\t\tpass\n") == "hedge.tsv:3: not a claim: ");
  for (const char* claim : {"efficacy", "efficacy:hedged", "efficacy:hedged:unknown", "efficacy:hedged:none:not"}) {
    CHECK(fault(first + "hedge-001b\th1:T\ts\t" + claim + "\tpass\n") ==
          std::string("hedge.tsv:3: not a claim: ") + claim);
  }
}

TEST_CASE("what is found in the sentence counts, each claim once; what is found in its context does not") {
  ChallengeLine line;
  line.span = {10, 20};
  Audit audit;
  const auto claim = [&](Strength strength, Span span) {
    audit.claims.emplace_back();
    audit.claims.back().strength = strength;
    audit.claims.back().span = span;
  };
  claim(Strength::guaranteed, {0, 10});
  claim(Strength::hedged, {14, 18});
  claim(Strength::asserted, {10, 12});
  claim(Strength::hedged, {18, 20});
  audit.findings.resize(3);
  audit.findings[0].span = Span{0, 10};
  audit.findings[1].span = Span{12, 18};
  audit.findings[1].severity = Severity::info;
  CHECK(text_of(reading_of(line, audit)) == "efficacy:hedged:none efficacy:asserted:none pass");
  audit.findings[1].severity = Severity::warning;
  audit.claims[2].negated = true;
  CHECK(text_of(reading_of(line, audit)) == "efficacy:hedged:none efficacy:asserted:none:neg flag");
  CHECK(text_of(Reading{}) == "- pass");
}

TEST_CASE("evaluate on minimal pairs prints a table by phenomenon, and what it got wrong") {
  const Folder folder;
  folder.write(
      "c/negation.tsv",
      "# a denied claim passes\n"
      "id\tcontext\tsentence\tclaims\tflag\n"
      "negation-001a\th1:エクソソーム点滴\tシワを改善します。\tefficacy:asserted:none\tflag\n"
      "negation-001b\th1:エクソソーム点滴\tシワを改善する効果は確立していません。\tefficacy:asserted:none:neg\tpass\n");
  folder.write("c/adverbs.tsv",
               "id\tcontext\tsentence\tclaims\tflag\n"
               "adverbs-001a\th1:エクソソーム点滴\t必ずシワを改善します。\tefficacy:hedged:none\tflag\n"
               "adverbs-001b\th1:エクソソーム点滴\t必ず保険証をお持ちください。\t-\tpass\n");
  const Answer table = folder.run("urazuke evaluate --show c");
  CHECK(table.exit == 0);
  CHECK(table.err == "");
  CHECK(table.out ==
        "c/adverbs.tsv:2: adverbs-001a  h1:エクソソーム点滴 / 必ずシワを改善します。\n"
        "    expected  efficacy:hedged:none flag\n"
        "    found     efficacy:guaranteed:none flag\n"
        "phenomenon             pairs lines right   share  claims    flag\n"
        "adverbs                    1     2     1   0.500   0.500   1.000\n"
        "negation                   1     2     2   1.000   1.000   1.000\n"
        "all                        2     4     3   0.750   0.750   1.000\n");
  CHECK(folder.run("urazuke evaluate --json c").out ==
        "{\"adverbs\": {\"pairs\": 1, \"lines\": 2, \"right\": 1, \"share\": 0.5, \"claims\": 0.5, \"flag\": 1}, "
        "\"negation\": {\"pairs\": 1, \"lines\": 2, \"right\": 2, \"share\": 1, \"claims\": 1, \"flag\": 1}, "
        "\"all\": {\"pairs\": 2, \"lines\": 4, \"right\": 3, \"share\": 0.75, \"claims\": 0.75, \"flag\": 1}}\n");
  CHECK(folder.run("urazuke evaluate --json --show c").exit == 2);
  folder.write(
      "c/adverbs.tsv",
      "id\tcontext\tsentence\tclaims\tflag\nadverbs-001a\th1:T\ts\xFF\t-\tpass\nadverbs-001b" + std::string(kPass));
  CHECK(folder.run("urazuke evaluate c").err ==
        "urazuke: c/adverbs.tsv:2: not valid UTF-8 (save the table as UTF-8)\n");
  folder.write("c/negation.tsv", "id\tcontext\n");
  CHECK(folder.run("urazuke evaluate c").err ==
        "urazuke: c/negation.tsv:1: the first line does not name the columns (write: id context sentence claims flag "
        "(by TAB))\n");
}
