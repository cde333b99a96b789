// UTF-8, one code point at a time. The text must be valid UTF-8, as decode leaves it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace urazuke {

// The code point at `position`, which moves behind it.
inline char32_t next_code_point(std::string_view text, uint32_t& position) {
  const auto byte = [&](uint32_t i) { return static_cast<unsigned char>(i < text.size() ? text[i] : 0); };
  const uint32_t at = position;
  const unsigned char lead = byte(at);
  if (lead < 0x80) return position += 1, lead;
  if (lead < 0xE0) return position += 2, static_cast<char32_t>((lead & 0x1F) << 6 | (byte(at + 1) & 0x3F));
  if (lead < 0xF0) {
    return position += 3,
           static_cast<char32_t>((lead & 0x0F) << 12 | (byte(at + 1) & 0x3F) << 6 | (byte(at + 2) & 0x3F));
  }
  return position += 4, static_cast<char32_t>((lead & 0x07) << 18 | (byte(at + 1) & 0x3F) << 12 |
                                              (byte(at + 2) & 0x3F) << 6 | (byte(at + 3) & 0x3F));
}

// The last code point of `text`, or 0 where it is empty.
inline char32_t last_code_point(std::string_view text) {
  if (text.empty()) return 0;
  uint32_t at = static_cast<uint32_t>(text.size()) - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return next_code_point(text, at);
}

inline char32_t first_code_point(std::string_view text) {
  uint32_t at = 0;
  return text.empty() ? 0 : next_code_point(text, at);
}

inline uint32_t utf8_size(char32_t code_point) {
  return code_point < 0x80 ? 1 : code_point < 0x800 ? 2 : code_point < 0x10000 ? 3 : 4;
}

void append_utf8(std::string& out, char32_t code_point);
uint32_t count_code_points(std::string_view text);

}  // namespace urazuke
