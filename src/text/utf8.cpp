#include "text/utf8.h"

#include <cstring>

namespace urazuke {

void append_utf8(std::string& out, char32_t code_point) {
  const auto put = [&](char32_t bits) { out.push_back(static_cast<char>(bits)); };
  if (code_point < 0x80) {
    put(code_point);
  } else if (code_point < 0x800) {
    put(0xC0 | code_point >> 6);
    put(0x80 | (code_point & 0x3F));
  } else if (code_point < 0x10000) {
    put(0xE0 | code_point >> 12);
    put(0x80 | (code_point >> 6 & 0x3F));
    put(0x80 | (code_point & 0x3F));
  } else {
    put(0xF0 | code_point >> 18);
    put(0x80 | (code_point >> 12 & 0x3F));
    put(0x80 | (code_point >> 6 & 0x3F));
    put(0x80 | (code_point & 0x3F));
  }
}

// Eight bytes at a time: those that continue a code point begin with the bits 10.
uint32_t count_code_points(std::string_view text) {
  auto count = static_cast<uint32_t>(text.size());
  for (; text.size() >= sizeof(uint64_t); text.remove_prefix(sizeof(uint64_t))) {
    uint64_t bytes = 0;
    std::memcpy(&bytes, text.data(), sizeof bytes);
    const uint64_t continued = (bytes >> 7) & ~(bytes >> 6) & 0x0101010101010101;
    count -= static_cast<uint32_t>((continued * 0x0101010101010101) >> 56);
  }
  for (const char c : text) count -= (static_cast<unsigned char>(c) & 0xC0) == 0x80;
  return count;
}

}  // namespace urazuke
