// Units and lines: every answer is held against a count from the beginning.
#include "text/line_index.h"

#include <doctest/doctest.h>

#include <random>
#include <string>

#include "text/utf8.h"

namespace urazuke {
namespace {

uint32_t utf16_slowly(std::string_view text) {
  uint32_t units = 0;
  for (uint32_t at = 0; at < text.size();) units += next_code_point(text, at) > 0xFFFF ? 2 : 1;
  return units;
}

void check_all_places(const std::string& text) {
  const LineIndex index(text);
  uint32_t code_points = 0;
  for (uint32_t at = 0; at <= text.size();) {
    REQUIRE(index.code_points(at) == code_points);
    REQUIRE(index.byte_at(code_points) == at);
    REQUIRE(index.utf16_units(at) == utf16_slowly(std::string_view(text).substr(0, at)));
    const Place place = index.place(at);
    const Span line = index.line(place.line);
    REQUIRE(place.column == index.code_points(at) - index.code_points(line.begin) + 1);
    REQUIRE(line.begin <= at);
    if (at == text.size()) break;
    next_code_point(text, at);
    ++code_points;
  }
  CHECK(index.byte_at(code_points + 5) == text.size());
}

}  // namespace

TEST_CASE("lines end with \\n, \\r\\n or \\r") {
  const std::string text = "一\r\n二\r三\n\n五";
  const LineIndex index(text);
  CHECK(index.line_count() == 5);
  CHECK(slice(text, index.line(1)) == "一");
  CHECK(slice(text, index.line(2)) == "二");
  CHECK(slice(text, index.line(3)) == "三");
  CHECK(slice(text, index.line(4)).empty());
  CHECK(slice(text, index.line(5)) == "五");
  CHECK(is_empty(index.line(0)));
  CHECK(is_empty(index.line(6)));
  CHECK(index.place(0).line == 1);
  CHECK(index.place(5).line == 2);
  CHECK(index.place(static_cast<uint32_t>(text.size())).column == 2);
}

TEST_CASE("an empty text has one empty line") {
  const LineIndex index("");
  CHECK(index.line_count() == 1);
  CHECK(index.place(0).column == 1);
  CHECK(index.code_points(7) == 0);
  CHECK(index.byte_at(7) == 0);
}

TEST_CASE("every place of mixed texts") {
  std::mt19937 random(1);
  const char* const parts[] = {"a", "é", "治", "😀", "\n", "\r\n", "\r", "か\u3099", " "};
  for (const size_t length : {1u, 20u, 64u, 200u, 1000u}) {
    std::string text;
    while (text.size() < length) text += parts[random() % std::size(parts)];
    check_all_places(text);
  }
}

TEST_CASE("columns on a terminal") {
  CHECK(display_width("abc") == 3);
  CHECK(display_width("治療ｶﾅ") == 6);
  CHECK(display_width("か\u3099") == 2);
  CHECK(display_width("１　。") == 6);
  CHECK(display_width("\u200B") == 0);
}

}  // namespace urazuke
