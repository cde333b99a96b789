// NFKC with the way back: each row is a text, its normal form, and where each of its code points came from.
#include "text/normalise.h"

#include <doctest/doctest.h>

#include <chrono>
#include <string>

#include "text/utf8.h"

namespace urazuke {
namespace {

struct Case {
  const char* source;
  const char* normal;
  const char* places;
};

const Case kTexts[] = {
    {"治療abc", "治療abc", "0-3 3-6 6-7 7-8 8-9"},
    {"ｴｸｿ", "エクソ", "0-3 3-6 6-9"},
    {"ﾊﾞﾗ", "バラ", "0-6 6-9"},
    {"か\u3099き", "がき", "0-6 6-9"},
    {"１０％。", "10%。", "0-3 3-6 6-9 9-12"},
    {"a㎝b", "acmb", "0-1 1-4 1-4 4-5"},
    {"①㈱", "1(株)", "0-3 3-6 3-6 3-6"},
    {"", "", ""},
};

std::string places(const Normalised& normalised) {
  std::string list;
  for (uint32_t at = 0; at < normalised.text.size();) {
    const uint32_t begin = at;
    next_code_point(normalised.text, at);
    const Span span = normalised.source.to_source({begin, at});
    list += (list.empty() ? "" : " ") + std::to_string(span.begin) + "-" + std::to_string(span.end);
  }
  return list;
}

}  // namespace

TEST_CASE("normal forms and their places") {
  for (const Case& row : kTexts) {
    CAPTURE(row.source);
    const Normalised normalised = normalise(row.source);
    CHECK(normalised.text == row.normal);
    CHECK(places(normalised) == row.places);
    CHECK(normalised.source.length() == normalised.text.size());
  }
}

TEST_CASE("a megabyte of combining marks takes no longer than other text") {
  std::string marks = "a";
  for (int i = 0; i < 250'000; ++i) marks += "\u0300\u0323";
  const auto start = std::chrono::steady_clock::now();
  const Normalised normalised = normalise(marks);
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(5));
  CHECK(normalised.source.length() == normalised.text.size());
}

}  // namespace urazuke
