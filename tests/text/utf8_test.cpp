#include "text/utf8.h"

#include <doctest/doctest.h>

namespace urazuke {

TEST_CASE("code points are counted whatever their lengths and wherever eight bytes end") {
  const std::string_view mixed = "a\xC3\xA9\xE3\x81\x82\xF0\xA0\x80\x8B";  // 1, 2, 3 and 4 bytes
  std::string text;
  uint32_t expected = 0;
  for (int i = 0; i < 40; ++i) {
    CHECK(count_code_points(text) == expected);
    uint32_t at = static_cast<uint32_t>(i * 7 % 4);
    at = at == 0 ? 0 : at == 1 ? 1 : at == 2 ? 3 : 6;
    append_utf8(text, next_code_point(mixed, at));
    ++expected;
  }
  CHECK(text.size() == 100);
}

}  // namespace urazuke
