// characters: the code points that layout and punctuation need, by name, since src is ASCII.
// Comes in: one code point, raw or in NFKC. Goes out: yes or no. Words are left to the lexicons.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>

namespace urazuke {

inline constexpr char32_t kNoBreakSpace = 0x00A0;
inline constexpr char32_t kSoftHyphen = 0x00AD;
inline constexpr char32_t kYenSign = 0x00A5;
inline constexpr char32_t kZeroWidthSpace = 0x200B;
inline constexpr char32_t kLeftDoubleQuotation = 0x201C;
inline constexpr char32_t kRightDoubleQuotation = 0x201D;
inline constexpr char32_t kBullet = 0x2022;
inline constexpr char32_t kReferenceMark = 0x203B;
inline constexpr char32_t kWordJoiner = 0x2060;
inline constexpr char32_t kIdeographicSpace = 0x3000;
inline constexpr char32_t kIdeographicComma = 0x3001;
inline constexpr char32_t kIdeographicFullStop = 0x3002;
inline constexpr char32_t kLeftCornerBracket = 0x300C;
inline constexpr char32_t kRightCornerBracket = 0x300D;
inline constexpr char32_t kLeftWhiteCornerBracket = 0x300E;
inline constexpr char32_t kRightWhiteCornerBracket = 0x300F;
inline constexpr char32_t kLeftLenticularBracket = 0x3010;
inline constexpr char32_t kRightLenticularBracket = 0x3011;
inline constexpr char32_t kHiraganaI = 0x3044;
inline constexpr char32_t kHiraganaKa = 0x304B;
inline constexpr char32_t kHiraganaKo = 0x3053;
inline constexpr char32_t kHiraganaTsu = 0x3064;
inline constexpr char32_t kHiraganaTe = 0x3066;
inline constexpr char32_t kHiraganaTo = 0x3068;
inline constexpr char32_t kHiraganaNo = 0x306E;
inline constexpr char32_t kHiraganaHa = 0x306F;
inline constexpr char32_t kHiraganaMo = 0x3082;
inline constexpr char32_t kHiraganaWo = 0x3092;
inline constexpr char32_t kKatakanaMiddleDot = 0x30FB;
inline constexpr char32_t kByteOrderMark = 0xFEFF;
inline constexpr char32_t kFullwidthAsterisk = 0xFF0A;
inline constexpr char32_t kFullwidthFullStop = 0xFF0E;
inline constexpr char32_t kHalfwidthFullStop = 0xFF61;
inline constexpr char32_t kHalfwidthMiddleDot = 0xFF65;
inline constexpr char32_t kFullwidthYenSign = 0xFFE5;
inline constexpr char32_t kReplacementCharacter = 0xFFFD;

template <size_t n>
bool is_one_of(const std::array<char32_t, n>& set, char32_t c) {
  return std::find(set.begin(), set.end(), c) != set.end();
}

// Full-width ASCII as ASCII; everything else as it is. Readers meet raw text, before NFKC.
inline char32_t narrow(char32_t c) { return c > 0xFF00 && c < 0xFF5F ? c - 0xFEE0 : c; }

inline bool is_ascii_digit(char32_t c) { return c >= '0' && c <= '9'; }
inline bool is_ascii_letter(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
inline bool is_ascii_alnum(char32_t c) { return is_ascii_digit(c) || is_ascii_letter(c); }
inline char ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
inline bool is_hiragana(char32_t c) { return c >= 0x3041 && c <= 0x309F; }

// What is seen as a gap: ASCII blanks and control characters, and every Unicode space.
inline bool is_blank(char32_t c) {
  return c <= 0x20 || (c >= 0x7F && c <= kNoBreakSpace) || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
         c == 0x2029 || c == 0x202F || c == 0x205F || c == kIdeographicSpace;
}

// What is not seen at all and would only split words.
inline bool is_invisible(char32_t c) {
  return c == kZeroWidthSpace || c == kByteOrderMark || c == kSoftHyphen || c == kWordJoiner;
}

inline bool is_sentence_end(char32_t c) {
  const char32_t n = narrow(c);
  return n == '!' || n == '?' || c == kIdeographicFullStop || c == kHalfwidthFullStop || c == kFullwidthFullStop;
}

}  // namespace urazuke
