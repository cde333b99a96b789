#include "page/plain_kinds.h"

#include <string>

#include "page/marks.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace urazuke {
namespace {

constexpr uint32_t kPageTitle = 60;  // code points of a first line that names the page
constexpr uint32_t kLongLine = 40;   // of running text, even without a full stop
constexpr int kSignLevel = 2;
constexpr int kShortLineLevel = 3;
constexpr char32_t kKanjiYen = 0x5186;

bool names_price(std::string_view line) {
  for (uint32_t at = 0; at < line.size();) {
    const char32_t c = next_code_point(line, at);
    if (c == kYenSign || c == kFullwidthYenSign || c == kKanjiYen) return true;
  }
  return false;
}

bool is_marked_like(const PlainText& plain, size_t i, size_t other) {
  const Passage& a = plain.passages[i];
  const Passage& b = plain.passages[other];
  return a.mark == b.mark && a.sign == b.sign;
}

// The line right above or below has the same mark: both are items of a list.
bool has_marked_neighbour(const PlainText& plain, size_t i) {
  if (i > 0 && !plain.passages[i].follows_gap && is_marked_like(plain, i, i - 1)) return true;
  return i + 1 < plain.passages.size() && !plain.passages[i + 1].follows_gap && is_marked_like(plain, i, i + 1);
}

// A short line heads the list, the table or the longer text below it.
bool heads_next(const PlainText& plain, size_t i) {
  if (i + 1 >= plain.passages.size()) return false;
  const std::string_view text = whole(plain, i);
  const Passage& next = plain.passages[i + 1];
  const bool stands_alone = next.follows_gap && (i == 0 || plain.passages[i].follows_gap);
  if (!is_short_line(text, stands_alone ? kShortHeading : kShortLine) || names_price(text)) return false;
  if (is_item(plain, i + 1) || is_row(next) || next.mark == LineMark::cell) return true;
  if (next.mark == LineMark::question || (next.mark == LineMark::quote && stands_alone)) return true;
  if (next.mark != LineMark::none) return false;
  const std::string_view below = whole(plain, i + 1);
  const uint32_t length = count_code_points(below);
  return length > count_code_points(text) && (ends_sentence(below) || length > kLongLine);
}

bool asks(std::string_view line) {
  const auto size = line.size();
  const char32_t last = last_code_point(line);
  if (narrow(last) != '?') return false;
  return last_code_point(line.substr(0, size - (last == '?' ? 1 : 3))) == kHiraganaKa;
}

// In corner brackets as a whole, below a line that speaks of a quotation.
bool is_quoted(const PlainText& plain, size_t i) {
  const std::string_view text = whole(plain, i);
  const char32_t first = first_code_point(text);
  const char32_t last = last_code_point(text);
  const bool is_bracketed = (first == kLeftCornerBracket && last == kRightCornerBracket) ||
                            (first == kLeftWhiteCornerBracket && last == kRightWhiteCornerBracket);
  if (!is_bracketed || i == 0) return false;
  const std::string_view above = whole(plain, i - 1);
  return is_short_line(above, kShortLine) && above.find(kQuotationWord) != std::string_view::npos;
}

}  // namespace

std::string_view whole(const PlainText& plain, size_t i) {
  const Passage& passage = plain.passages[i];
  const Span span = {passage.lines.front().begin + passage.content, passage.lines.back().end};
  return slice(plain.text, span);
}

bool is_row(const Passage& passage) { return passage.mark == LineMark::tabs || passage.mark == LineMark::pipes; }

bool is_item(const PlainText& plain, size_t i) {
  const Passage& passage = plain.passages[i];
  switch (passage.mark) {
    case LineMark::bullet:
    case LineMark::item:
      return true;
    case LineMark::sign:
    case LineMark::picture:
    case LineMark::number:
    case LineMark::answer:
      return has_marked_neighbour(plain, i) || !is_short_line(whole(plain, i), kShortHeading);
    default:
      return false;
  }
}

int heading_level(const PlainText& plain, size_t i) {
  const Passage& passage = plain.passages[i];
  const std::string_view text = whole(plain, i);
  const bool is_plain =
      passage.mark == LineMark::none || passage.mark == LineMark::bracket || passage.mark == LineMark::sign;
  if (i == 0 && is_plain && is_short_line(text, kPageTitle) && plain.passages.size() > 1) return 1;
  switch (passage.mark) {
    case LineMark::hash:
      return passage.level;
    case LineMark::bracket:
      return is_short_line(text, kPageTitle) ? kSignLevel : 0;
    case LineMark::picture:
      return is_short_line(text, kShortHeading) ? kShortLineLevel : 0;
    case LineMark::sign:
      return is_short_line(text, kShortHeading) ? kSignLevel : 0;
    case LineMark::number:
    case LineMark::answer:
      return passage.sign == 'A' ? kSignLevel : passage.sign == '.' ? kShortLineLevel : kShortLineLevel + 1;
    case LineMark::none:
      return heads_next(plain, i) && !asks(text) ? kShortLineLevel : 0;
    default:
      return 0;
  }
}

BlockKind kind_of(const PlainText& plain, size_t i, bool follows_question) {
  const Passage& passage = plain.passages[i];
  const std::string_view text = whole(plain, i);
  if (passage.mark == LineMark::question) return BlockKind::question;
  if (passage.mark == LineMark::note) return BlockKind::note;
  if (passage.mark == LineMark::quote || is_quoted(plain, i)) return BlockKind::quotation;
  const bool may_answer = passage.mark == LineMark::answer || passage.mark == LineMark::none;
  if (follows_question && may_answer) return BlockKind::answer;
  if (passage.mark == LineMark::none && asks(text) && heads_next(plain, i) && !is_item(plain, i + 1)) {
    return BlockKind::question;
  }
  return BlockKind::paragraph;
}

}  // namespace urazuke
