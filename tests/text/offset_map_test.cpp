// The way back: copies map byte by byte, replacements as a whole, and maps compose.
#include "text/offset_map.h"

#include <doctest/doctest.h>

namespace urazuke {

TEST_CASE("copies map each byte, a gap belongs to neither side") {
  OffsetMap map;  // "ab<b>cd" -> "abcd"
  map.copy(2, 0);
  map.copy(2, 5);
  CHECK(map.length() == 4);
  CHECK(map.to_source({0, 2}) == Span{0, 2});
  CHECK(map.to_source({2, 4}) == Span{5, 7});
  CHECK(map.to_source({1, 3}) == Span{1, 6});
  CHECK(map.to_source({2, 2}) == Span{5, 5});
  CHECK(map.to_source({4, 4}) == Span{7, 7});
}

TEST_CASE("replacements map as a whole") {
  OffsetMap map;  // "a&amp;b" -> "a&b"
  map.copy(1, 0);
  map.replace(1, {1, 6});
  map.copy(1, 6);
  CHECK(map.to_source({1, 2}) == Span{1, 6});
  CHECK(map.to_source({0, 3}) == Span{0, 7});
}

TEST_CASE("maps compose, also where one piece runs over several") {
  OffsetMap block;  // block -> document
  block.copy(3, 10);
  block.replace(3, {13, 18});
  block.copy(4, 20);
  OffsetMap normalised;  // normalised -> block
  normalised.copy(2, 0);
  normalised.replace(6, {2, 5});
  normalised.copy(5, 5);
  const OffsetMap map = normalised.through(block);
  CHECK(map.length() == 13);
  CHECK(map.to_source({0, 2}) == Span{10, 12});
  CHECK(map.to_source({2, 8}) == Span{12, 18});
  CHECK(map.to_source({8, 9}) == Span{13, 18});
  CHECK(map.to_source({9, 13}) == Span{20, 24});
}

TEST_CASE("an empty map") {
  const OffsetMap map;
  CHECK(map.to_source({0, 0}) == Span{0, 0});
  CHECK(map.through(map).length() == 0);
}

}  // namespace urazuke
