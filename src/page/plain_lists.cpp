#include "page/plain_lists.h"

#include <unicode/uchar.h>

#include "page/marks.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace urazuke {
namespace {

constexpr size_t kItems = 2;  // at least

// What the line ends in, where it may be an item; else 0.
char32_t ending(const PlainText& plain, size_t i) {
  const Passage& passage = plain.passages[i];
  if (passage.mark != LineMark::none || passage.lines.size() > 1) return 0;
  const std::string_view text = whole(plain, i);
  if (!is_short_line(text, kShortHeading) || ends_sentence(text)) return 0;
  const char32_t last = last_code_point(text);
  return u_isalpha(static_cast<UChar32>(last)) != 0 ? last : 0;
}

bool heads_list(const PlainText& plain, size_t i) {
  switch (plain.passages[i].mark) {
    case LineMark::hash:
    case LineMark::sign:
    case LineMark::picture:
    case LineMark::bracket:
    case LineMark::question:
      return true;
    case LineMark::none:
      return is_short_line(whole(plain, i), kShortHeading);
    default:
      return false;
  }
}

// The first line that ends alike is the heading ("Recommended for those") where none stands above it.
bool is_first_an_item(const PlainText& plain, size_t first) {
  if (first == 0 || !heads_list(plain, first - 1)) return false;
  return plain.passages[first - 1].mark != LineMark::none || !plain.passages[first].follows_gap;
}

}  // namespace

void mark_lists(PlainText& plain) {
  for (size_t first = 0; first < plain.passages.size();) {
    const char32_t last = ending(plain, first);
    size_t end = first + 1;
    while (last != 0 && end < plain.passages.size() && !plain.passages[end].follows_gap && ending(plain, end) == last) {
      ++end;
    }
    const size_t begin = is_first_an_item(plain, first) ? first : first + 1;
    if (last != 0 && end - begin >= kItems) {
      for (size_t i = begin; i < end; ++i) plain.passages[i].mark = LineMark::item;
    }
    first = end;
  }
}

}  // namespace urazuke
