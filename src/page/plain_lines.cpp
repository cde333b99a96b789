#include "page/plain_lines.h"

#include <algorithm>
#include <array>
#include <utility>

#include "page/comments.h"
#include "page/marks.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace urazuke {
namespace {

constexpr size_t kLongestPassage = 40;  // lines

constexpr std::array<char32_t, 6> kDashes = {'-', '*', '+', 0x2013, 0x2212, 0xFF0D};

constexpr char32_t kCircledOne = 0x2460;
constexpr char32_t kCircledTwenty = 0x2473;

bool is_picture(char32_t c) { return c >= 0x1F300 && c <= 0x1FAFF; }

struct Cursor {
  std::string_view line;
  uint32_t at = 0;

  char32_t peek() const {
    uint32_t next = at;
    return at < line.size() ? next_code_point(line, next) : 0;
  }
  char32_t take() { return at < line.size() ? next_code_point(line, at) : 0; }
  void skip_blanks() {
    while (at < line.size() && is_blank(peek())) take();
  }
};

void set_mark(Passage& passage, LineMark mark, char32_t sign, Cursor cursor) {
  cursor.skip_blanks();
  if (cursor.at >= cursor.line.size()) return;  // a mark with nothing behind it is text
  passage.mark = mark;
  passage.sign = sign;
  passage.content = cursor.at;
}

bool mark_hash(Passage& passage, Cursor cursor) {
  int level = 0;
  while (cursor.peek() == '#' && level < 7) {
    cursor.take();
    ++level;
  }
  if (level == 0 || level > 6 || !is_blank(cursor.peek())) return false;
  set_mark(passage, LineMark::hash, '#', cursor);
  passage.level = level;
  return true;
}

// "1.", "(2)", "3)", a circled digit, "B."; "3.5" and "2024.1" are numbers of their own.
bool mark_number(Passage& passage, Cursor cursor) {
  const char32_t first = narrow(cursor.peek());
  if (first >= kCircledOne && first <= kCircledTwenty) {
    cursor.take();
    set_mark(passage, LineMark::number, kCircledOne, cursor);
    return true;
  }
  const bool is_enclosed = first == '(';
  if (is_enclosed) cursor.take();
  uint32_t digits = 0;
  while (is_ascii_digit(narrow(cursor.peek())) && digits < 3) {
    cursor.take();
    ++digits;
  }
  const bool is_letter = digits == 0 && !is_enclosed && first >= 'A' && first <= 'Z';
  if (is_letter) cursor.take();
  if (digits == 0 && !is_letter) return false;
  const char32_t stop = narrow(cursor.take());
  if (stop != ')' && (stop != '.' || is_enclosed)) return false;
  const char32_t behind = narrow(cursor.peek());
  if (is_ascii_digit(behind) || (is_letter && behind < 0x3000)) return false;
  set_mark(passage, LineMark::number, is_letter ? 'A' : is_enclosed ? '(' : stop, cursor);
  return true;
}

bool mark_sign(Passage& passage, Cursor cursor) {
  const char32_t first = cursor.take();
  const char32_t second = cursor.peek();
  const bool is_dash = is_one_of(kDashes, first);
  if (is_dash && is_blank(second) && second != 0) {
    set_mark(passage, LineMark::bullet, first, cursor);
  } else if (begins_with_bullet(cursor.line)) {
    set_mark(passage, LineMark::bullet, first, cursor);
  } else if (begins_with_sign(cursor.line)) {
    set_mark(passage, LineMark::sign, first, cursor);
  } else if (is_picture(first)) {
    passage.mark = LineMark::picture;
  } else if (first == kLeftLenticularBracket) {
    passage.mark = LineMark::bracket;
  } else if (first == '>' && second != '>') {
    set_mark(passage, LineMark::quote, first, cursor);
  } else {
    return false;
  }
  return true;
}

bool begins_with_quotation_word(std::string_view line) {
  if (!line.starts_with(kQuotationWord)) return false;
  return narrow(first_code_point(line.substr(kQuotationWord.size()))) == ':';
}

uint32_t count_pipes(std::string_view line) {
  uint32_t count = 0;
  for (Cursor cursor{line}; cursor.at < line.size();) count += narrow(cursor.take()) == '|';
  return count;
}

void mark_passage(Passage& passage, std::string_view line) {
  const Cursor cursor{line};
  if (mark_hash(passage, cursor)) return;
  if (line.find('\t') != std::string_view::npos) {
    passage.mark = LineMark::tabs;
  } else if (has_question_mark_letter(line)) {
    passage.mark = LineMark::question;
  } else if (is_note(line)) {
    passage.mark = LineMark::note;
  } else if (mark_number(passage, cursor) || mark_sign(passage, cursor)) {
    if (passage.mark == LineMark::number && has_answer_mark_letter(line)) passage.mark = LineMark::answer;
  } else if (has_answer_mark_letter(line)) {
    passage.mark = LineMark::answer;
  } else if (begins_with_quotation_word(line)) {
    passage.mark = LineMark::quote;
  } else if (count_pipes(line) >= 2) {
    passage.mark = LineMark::pipes;
  }
}

Span trimmed(std::string_view text, Span span) {
  Cursor cursor{text.substr(0, span.end), span.begin};
  cursor.skip_blanks();
  span.begin = std::min(cursor.at, span.end);
  while (!is_empty(span)) {
    const char32_t last = last_code_point(slice(text, span));
    if (!is_blank(last)) break;
    do --span.end;
    while (!is_empty(span) && (static_cast<unsigned char>(text[span.end]) & 0xC0) == 0x80);
  }
  return span;
}

// A lone vertical line separates words ("home | menu"); two rows of them are a table.
void keep_pipes_in_rows_only(std::vector<Passage>& passages) {
  std::vector<bool> is_row(passages.size());
  for (size_t i = 0; i < passages.size(); ++i) {
    if (passages[i].mark != LineMark::pipes) continue;
    const bool after = i > 0 && passages[i - 1].mark == LineMark::pipes && !passages[i].follows_gap;
    const bool before =
        i + 1 < passages.size() && passages[i + 1].mark == LineMark::pipes && !passages[i + 1].follows_gap;
    is_row[i] = after || before;
  }
  for (size_t i = 0; i < passages.size(); ++i) {
    if (passages[i].mark == LineMark::pipes && !is_row[i]) passages[i].mark = LineMark::none;
  }
}

bool joins(std::string_view text, const Passage& before, const Passage& next) {
  if (next.follows_gap || next.mark != LineMark::none || before.lines.size() >= kLongestPassage) return false;
  // Items and running text go on; a marked heading or a row ends with its line.
  const bool may_go_on = before.mark == LineMark::none || before.mark == LineMark::bullet ||
                         before.mark == LineMark::question || before.mark == LineMark::answer;
  if (!may_go_on && before.mark != LineMark::note) return false;
  return goes_on(slice(text, before.lines.back()), slice(text, next.lines.front()));
}

}  // namespace

std::vector<Passage> read_passages(std::string_view text) {
  std::vector<Passage> passages;
  bool follows_gap = false;
  const auto text_size = static_cast<uint32_t>(text.size());
  for (uint32_t at = 0; at < text_size;) {
    const auto end = static_cast<uint32_t>(std::min<size_t>(text.find_first_of("\n\r", at), text_size));
    const Span line = trimmed(text, {at, end});
    if (is_empty(line)) {
      // The second half of \r\n is no blank line.
      follows_gap |= !(end == at && at > 0 && text[at - 1] == '\r');
    } else if (comment_of_line(slice(text, line)).empty()) {
      Passage passage;
      passage.lines.push_back(line);
      passage.indent = line.begin - at;
      passage.follows_gap = std::exchange(follows_gap, false);
      mark_passage(passage, slice(text, line));
      if (!passages.empty() && joins(text, passages.back(), passage)) {
        passages.back().lines.push_back(line);
      } else {
        passages.push_back(std::move(passage));
      }
    }
    at = end + 1;
  }
  keep_pipes_in_rows_only(passages);
  return passages;
}

}  // namespace urazuke
