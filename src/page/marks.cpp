#include "page/marks.h"

#include <unicode/uchar.h>

#include <array>

#include "text/characters.h"
#include "text/utf8.h"

namespace urazuke {
namespace {

// Squares, circles, diamonds, triangles and stars that stand before headings.
constexpr std::array<char32_t, 14> kSigns = {0x25A0, 0x25A1, 0x25B2, 0x25B3, 0x25B6, 0x25BA, 0x25BC,
                                             0x25BD, 0x25C6, 0x25C7, 0x25CF, 0x2605, 0x2606, 0x25FC};
// Bullets, small squares, white circles, check marks; the last ones need no blank behind them either.
constexpr std::array<char32_t, 17> kBullets = {kBullet, 0x2023, 0x2043, 0x25AA, 0x25AB, 0x25E6, 0x25CB, 0x25EF, 0x25CE,
                                               0x2713,  0x2714, 0x2611, 0x2705, 0x2610, 0x30FB, 0xFF65, 0x00B7};

// A row of the same sign is a rule or an ornament.
template <size_t n>
bool begins_with_one_of(const std::array<char32_t, n>& marks, std::string_view text) {
  uint32_t at = 0;
  if (text.empty() || !is_one_of(marks, next_code_point(text, at))) return false;
  return at >= text.size() || first_code_point(text.substr(at)) != first_code_point(text);
}

// Hiragana that need a word behind them: ha, ga, wo, ni, de, no, to, he, ya, te. Advertisements end lines in "mo".
constexpr std::array<char32_t, 10> kParticles = {0x306F, 0x304C, 0x3092, 0x306B, 0x3067,
                                                 0x306E, 0x3068, 0x3078, 0x3084, 0x3066};
// Those that can begin a line only as the rest of a phrase: ha, ga, wo, ni, no, to, de.
constexpr std::array<char32_t, 7> kLeadingParticles = {0x306F, 0x304C, 0x3092, 0x306B, 0x306E, 0x3068, 0x3067};

bool is_comma(char32_t c) { return narrow(c) == ',' || c == kIdeographicComma || c == 0xFF64; }

bool is_open_bracket(char32_t c) {
  const char32_t n = narrow(c);
  return n == '(' || n == '[' || c == kLeftDoubleQuotation || c == 0x3008 || c == 0x300A || c == kLeftCornerBracket ||
         c == kLeftWhiteCornerBracket || c == kLeftLenticularBracket || c == 0x3014;
}

bool is_closing_bracket(char32_t c) {
  const char32_t n = narrow(c);
  return n == ')' || n == ']' || c == kRightDoubleQuotation || c == 0x3009 || c == 0x300B || c == kRightCornerBracket ||
         c == kRightWhiteCornerBracket || c == kRightLenticularBracket || c == 0x3015;
}

std::string_view without_last(std::string_view text) {
  while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0) == 0x80) text.remove_suffix(1);
  if (!text.empty()) text.remove_suffix(1);
  return text;
}

std::string_view trimmed_end(std::string_view text) {
  while (!text.empty() && is_blank(last_code_point(text))) text = without_last(text);
  return text;
}

// A letter with an optional number, then punctuation or a blank; bare before Japanese.
bool has_mark_letter(std::string_view text, char32_t letter) {
  uint32_t at = 0;
  if (text.empty() || narrow(next_code_point(text, at)) != letter) return false;
  bool has_number = false;
  while (at < text.size()) {
    const char32_t c = narrow(next_code_point(text, at));
    if (is_ascii_digit(c)) {
      has_number = true;
      continue;
    }
    if (c == '.' || c == ':' || c == ')' || is_comma(c) || is_blank(c) || c == kKatakanaMiddleDot) return true;
    return !has_number && c >= 0x3000;
  }
  return false;
}

// What only looks like a particle: "koto", "mono"; and the ends of headings, "... ni tsuite", "... to wa".
bool ends_whole(std::string_view line) {
  const char32_t last = last_code_point(line);
  line = without_last(line);
  const char32_t before = last_code_point(line);
  if (last == kHiraganaTo) return before == kHiraganaKo;
  if (last == kHiraganaNo) return before == kHiraganaMo;
  if (last == kHiraganaHa) return before == kHiraganaTo;
  return last == kHiraganaTe && before == kHiraganaI && last_code_point(without_last(line)) == kHiraganaTsu;
}

bool ends_open(std::string_view line) {
  const char32_t last = last_code_point(line);
  if (is_comma(last) || is_open_bracket(last)) return true;
  if (last == kKatakanaMiddleDot || last == kHalfwidthMiddleDot) return true;
  return is_one_of(kParticles, last) && !ends_whole(line);
}

bool begins_inside(std::string_view next) {
  uint32_t at = 0;
  const char32_t first = next_code_point(next, at);
  if (is_closing_bracket(first) || is_comma(first) || first == kIdeographicFullStop || first == kHiraganaWo)
    return true;
  // "ni" before kanji is a particle, before hiragana the beginning of a word.
  const char32_t second = at < next.size() ? next_code_point(next, at) : 0;
  return is_one_of(kLeadingParticles, first) && second > 0x309F;
}

}  // namespace

bool has_question_mark_letter(std::string_view text) { return has_mark_letter(text, 'Q'); }
bool has_answer_mark_letter(std::string_view text) { return has_mark_letter(text, 'A'); }

BlockKind lone_mark_letter(std::string_view text) {
  constexpr uint32_t kLongestMark = 4;
  if (text.size() > kLongestMark * 3 || count_code_points(text) > kLongestMark) return BlockKind::paragraph;
  uint32_t at = 0;
  const char32_t letter = text.empty() ? 0 : narrow(next_code_point(text, at));
  while (at < text.size()) {
    const char32_t c = narrow(next_code_point(text, at));
    if (!is_ascii_digit(c) && c != '.' && c != ':') return BlockKind::paragraph;
  }
  return letter == 'Q' ? BlockKind::question : letter == 'A' ? BlockKind::answer : BlockKind::paragraph;
}

bool reads_like_question(std::string_view text) {
  if (has_question_mark_letter(text)) return true;
  text = trimmed_end(text);
  if (narrow(last_code_point(text)) == '?') return true;
  if (last_code_point(text) == kIdeographicFullStop) text = without_last(text);
  return last_code_point(text) == kHiraganaKa;
}

bool begins_with_sign(std::string_view text) { return begins_with_one_of(kSigns, text); }
bool begins_with_bullet(std::string_view text) { return begins_with_one_of(kBullets, text); }

bool is_note(std::string_view text, bool may_be_bullet) {
  uint32_t at = 0;
  if (text.empty()) return false;
  const char32_t first = next_code_point(text, at);
  if (first == kReferenceMark) return true;
  if (may_be_bullet || narrow(first) != '*' || at >= text.size()) return false;
  const char32_t second = next_code_point(text, at);
  return narrow(second) != '*' && (first == kFullwidthAsterisk || !is_blank(second));
}

bool has_letter(std::string_view text) {
  for (uint32_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (c < 0x80 ? is_ascii_alnum(c) : u_isalnum(static_cast<UChar32>(c)) != 0) return true;
  }
  return false;
}

bool ends_sentence(std::string_view text) {
  text = trimmed_end(text);
  while (!text.empty() && is_closing_bracket(last_code_point(text))) text = without_last(text);
  return is_sentence_end(last_code_point(text));
}

bool is_short_line(std::string_view text, uint32_t limit) {
  if (text.size() > limit * 4 || count_code_points(text) > limit) return false;
  const char32_t last = last_code_point(trimmed_end(text));
  return last != kIdeographicFullStop && last != kHalfwidthFullStop && last != kFullwidthFullStop;
}

BlockKind kind_by_marks(std::string_view text, BlockKind otherwise, const Block* previous) {
  if (is_note(text, otherwise == BlockKind::list_item)) return BlockKind::note;
  if (otherwise != BlockKind::paragraph) return otherwise;
  if (has_question_mark_letter(text)) return BlockKind::question;
  return previous != nullptr && previous->kind == BlockKind::question ? BlockKind::answer : otherwise;
}

bool goes_on(std::string_view line, std::string_view next) {
  line = trimmed_end(line);
  if (line.empty() || next.empty()) return false;
  if (is_sentence_end(last_code_point(line))) {
    const char32_t first = first_code_point(next);
    return is_closing_bracket(first);
  }
  return ends_open(line) || begins_inside(next);
}

}  // namespace urazuke
