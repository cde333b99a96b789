#include "report/wrap.h"

#include <doctest/doctest.h>

using urazuke::wrap;
using Lines = std::vector<std::string>;

TEST_CASE("lines break where Japanese and English may break") {
  CHECK(wrap("", 10) == Lines{""});
  CHECK(wrap("短い", 10) == Lines{"短い"});
  CHECK(wrap("効果を保証しない", 10) == Lines{"効果を保証", "しない"});
  CHECK(wrap("効果を保証。する", 10) == Lines{"効果を保", "証。する"});
  CHECK(wrap("効果は「必ず」だ", 8) == Lines{"効果は", "「必ず」", "だ"});
  CHECK(wrap("one two three", 8) == Lines{"one two", "three"});
  CHECK(wrap("ＦＤＡのURZ021規則", 12) == Lines{"ＦＤＡの", "URZ021規則"});
  CHECK(wrap("unbreakableword", 4) == Lines{"unbreakableword"});
}
