#include "audit/open_points.h"

#include <doctest/doctest.h>

#include "lexicon/shipped.h"
#include "text/decode.h"

namespace urazuke {
namespace {

std::string points_of(const std::string& bytes, InputFormat format = InputFormat::plain,
                      const std::string& as_of = "") {
  Tokeniser tokeniser(*shipped_lexicon().dictionary, shipped_lexicon().vocabulary);
  Result<Document> document = decode("page.txt", bytes);
  REQUIRE(document);
  const Audit result = audit(std::move(*document), format, shipped_lexicon(), tokeniser, {Language::ja, as_of});
  std::string points;
  for (const OpenPoint& point : result.open_points) {
    points += point.id;
    for (const std::string& argument : point.arguments) points += " " + argument;
    points += "\n";
  }
  return points;
}

size_t count(const Audit& audit, RuleResult result) {
  return static_cast<size_t>(std::count(audit.results.begin(), audit.results.end(), result));
}

TEST_CASE("what a person has to look at is told") {
  CHECK(points_of("受付は2階です。\n") == "");
  CHECK(points_of("") == "page-empty\n");
  CHECK(points_of("<p>受付</p><img src=a.png><img src=b.png alt=\"受付の写真\">", InputFormat::html) ==
        "page-images 1\n");
  CHECK(points_of("受付は\xFFです。\n") == "page-not-whole 1\n");
}

TEST_CASE("a figure told as research, without a source, is left to a person") {
  const std::string told = "比較試験では、48名の膝の痛みの改善率は60%でした。";
  CHECK(points_of(told) == "figure-without-source 改善率は60%\n");
  CHECK(points_of(told + "\n出典は整形外科の学術誌です。\n") == "");
}

TEST_CASE("every rule has one result") {
  Tokeniser tokeniser(*shipped_lexicon().dictionary, shipped_lexicon().vocabulary);
  Result<Document> document = decode("page.txt", "この点滴は完全に安全です。");
  REQUIRE(document);
  const Audit result = audit(std::move(*document), InputFormat::plain, shipped_lexicon(), tokeniser);
  REQUIRE(result.results.size() == shipped_lexicon().rules.size());
  CHECK(count(result, RuleResult::found) == 1);
  CHECK(count(result, RuleResult::not_run) == 11);  // an excerpt owes no disclosure
}

}  // namespace
}  // namespace urazuke
