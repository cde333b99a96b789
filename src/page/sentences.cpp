#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "page/marks.h"
#include "page/read.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace urazuke {
namespace {

constexpr uint32_t kLongestBracket = 200;    // code points; what is open for longer was forgotten
constexpr uint32_t kLongestSentence = 4096;  // code points
constexpr size_t kDeepestBracket = 200;
constexpr size_t kCrossedBrackets = 8;  // left open inside a pair that closes

struct BracketPair {
  char32_t open;
  char32_t close;
};

constexpr std::array<BracketPair, 10> kBrackets = {{{'(', ')'},
                                                    {'[', ']'},
                                                    {kLeftCornerBracket, kRightCornerBracket},
                                                    {kLeftWhiteCornerBracket, kRightWhiteCornerBracket},
                                                    {kLeftLenticularBracket, kRightLenticularBracket},
                                                    {kLeftDoubleQuotation, kRightDoubleQuotation},
                                                    {0x2018, 0x2019},
                                                    {0x3008, 0x3009},
                                                    {0x300A, 0x300B},
                                                    {0x3014, 0x3015}}};

char32_t opening_of(char32_t close) {
  for (const BracketPair& pair : kBrackets) {
    if (pair.close == close) return pair.open;
  }
  return 0;
}

bool is_opening(char32_t c) {
  return std::any_of(kBrackets.begin(), kBrackets.end(), [&](const BracketPair& pair) { return pair.open == c; });
}

bool may_be_bracket(char32_t c) {
  return c < 0x80 ? c == '(' || c == ')' || c == '[' || c == ']' : c >= 0x2018 && c <= 0x3015;
}

struct OpenBracket {
  char32_t code_point;
  uint32_t at;
  uint32_t number;  // in code points from the block's beginning
};

// Outermost pairs of brackets that close in time, in order. Ends of sentences inside them do not count.
std::vector<Span> bracketed(std::string_view text) {
  std::vector<Span> spans;
  std::vector<OpenBracket> open;
  uint32_t number = 0;
  for (uint32_t at = 0; at < text.size(); ++number) {
    const uint32_t begin = at;
    const char32_t c = next_code_point(text, at);
    if (!may_be_bracket(c)) continue;
    if (is_opening(c)) {
      if (open.size() == kDeepestBracket) open.clear();
      open.push_back({c, begin, number});
      continue;
    }
    const char32_t wanted = opening_of(c);
    if (wanted == 0) continue;
    const auto last = open.size() > kCrossedBrackets ? open.rbegin() + kCrossedBrackets : open.rend();
    const auto found = std::find_if(open.rbegin(), last, [&](const auto& b) { return b.code_point == wanted; });
    if (found == last) continue;
    const OpenBracket match = *found;
    open.erase(found.base() - 1, open.end());
    if (number - match.number > kLongestBracket) continue;
    while (!spans.empty() && spans.back().begin > match.at) spans.pop_back();
    spans.push_back({match.at, at});
  }
  return spans;
}

// "!" in "Yahoo!?" ends something; "?" in "page?id=3" and before "to" ("... ? to omou") does not.
bool ends_here(std::string_view text, char32_t mark, uint32_t begin, uint32_t next) {
  if (mark == kIdeographicFullStop) return true;
  const char32_t after = next < text.size() ? first_code_point(text.substr(next)) : 0;
  if (is_ascii_alnum(after)) return false;
  if (mark != '.') return after != kHiraganaTo;
  // NFKC made this of a full-width full stop, which some write for the ideographic one.
  return is_hiragana(last_code_point(text.substr(0, begin))) && after != '.';
}

bool is_mark(char32_t c) { return c == kIdeographicFullStop || c == '!' || c == '?' || c == '.'; }

// A straight quotation mark could as well open what follows, unless nothing does.
bool closes(char32_t c, std::string_view behind) {
  return opening_of(c) != 0 || (c == '"' && (behind.empty() || behind.front() == ' ' || behind.front() == '\n'));
}

// Behind all that belongs to the end: more marks, closing brackets.
uint32_t behind_end(std::string_view text, uint32_t at) {
  while (at < text.size()) {
    uint32_t next = at;
    const char32_t c = next_code_point(text, next);
    if (!is_mark(c) && !closes(c, text.substr(next))) break;
    at = next;
  }
  return at;
}

Span without_gaps(std::string_view text, Span span) {
  while (!is_empty(span) && (text[span.begin] == ' ' || text[span.begin] == '\n')) ++span.begin;
  while (!is_empty(span) && (text[span.end - 1] == ' ' || text[span.end - 1] == '\n')) --span.end;
  return span;
}

void add_sentence(std::vector<Sentence>& sentences, int block, std::string_view text, Span span) {
  span = without_gaps(text, span);
  if (is_empty(span) || !has_letter(slice(text, span))) return;
  while (size(span) > kLongestSentence) {
    uint32_t at = span.begin;
    for (uint32_t count = 0; at < span.end && count < kLongestSentence; ++count) next_code_point(text, at);
    if (at >= span.end) break;
    const Span cut = without_gaps(text, {span.begin, at});
    if (!is_empty(cut)) sentences.push_back({block, cut});
    span = without_gaps(text, {at, span.end});
  }
  if (!is_empty(span)) sentences.push_back({block, span});
}

// A heading, a cell or a question is broken into lines for looks only.
bool breaks_at_lines(BlockKind kind) {
  return kind != BlockKind::heading && kind != BlockKind::title && kind != BlockKind::question &&
         kind != BlockKind::table_header;
}

std::string_view line_before(std::string_view text, uint32_t from, uint32_t at) { return text.substr(from, at - from); }

std::string_view line_behind(std::string_view text, uint32_t at) {
  const std::string_view rest = text.substr(std::min<size_t>(at + 1, text.size()));
  return rest.substr(0, rest.find('\n'));
}

// "(... .)" between two sentences belongs to neither.
bool is_aside(std::string_view text, uint32_t begin, Span bracket) {
  const Span before = without_gaps(text, {begin, bracket.begin});
  if (!is_empty(before) || text[bracket.begin] != '(') return false;
  return is_sentence_end(last_code_point(text.substr(0, bracket.end - 1)));
}

void split_block(std::vector<Sentence>& sentences, int index, const Block& block) {
  const std::string_view text = block.text;
  const std::vector<Span> brackets = bracketed(text);
  auto bracket = brackets.begin();
  uint32_t begin = 0;
  for (uint32_t at = 0; at < text.size();) {
    if (bracket != brackets.end() && bracket->begin == at) {
      at = bracket->end;
      if (is_aside(text, begin, *bracket++)) {
        add_sentence(sentences, index, text, {begin, at});
        begin = at;
      }
      continue;
    }
    const uint32_t mark = at;
    const char32_t c = next_code_point(text, at);
    if (c == '\n') {
      if (!breaks_at_lines(block.kind) || goes_on(line_before(text, begin, mark), line_behind(text, mark))) continue;
    } else {
      if (!is_mark(c) || !ends_here(text, c, mark, at)) continue;
      at = behind_end(text, at);
    }
    add_sentence(sentences, index, text, {begin, at});
    begin = at;
    while (bracket != brackets.end() && bracket->begin < at) ++bracket;
  }
  add_sentence(sentences, index, text, {begin, static_cast<uint32_t>(text.size())});
}

// A circle or a double one alone in a cell: it answers what the header asks.
bool is_rating(const Block& block) {
  if (block.kind != BlockKind::table_cell || count_code_points(block.text) != 1) return false;
  const char32_t mark = last_code_point(block.text);
  return mark == 0x25CE || mark == 0x25CB || mark == 0x25EF;
}

}  // namespace

std::vector<Sentence> split_sentences(const std::vector<Block>& blocks) {
  std::vector<Sentence> sentences;
  for (size_t i = 0; i < blocks.size(); ++i) {
    const int index = static_cast<int>(i);
    if (is_rating(blocks[i])) {
      sentences.push_back({index, {0, static_cast<uint32_t>(blocks[i].text.size())}});
    } else {
      split_block(sentences, index, blocks[i]);
    }
  }
  return sentences;
}

}  // namespace urazuke
