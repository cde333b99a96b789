#include "page/entities.h"

#include <algorithm>
#include <array>

#include "text/characters.h"

namespace urazuke {
namespace {

struct NamedEntity {
  std::string_view name;
  char32_t code_point;
};

constexpr NamedEntity kNamedEntities[] = {
#include "page/entity_names.inc"
};

constexpr uint32_t kLongestEntity = 16;

// HTML standard, 13.2.5.80: numbers 0x80 to 0x9F mean Windows-1252, as old editors wrote them.
constexpr std::array<char16_t, 32> kWindows1252 = {0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                   0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
                                                   0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                   0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

uint32_t digit_value(char c) {
  if (c >= '0' && c <= '9') return static_cast<uint32_t>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<uint32_t>(c - 'a' + 10);
  if (c >= 'A' && c <= 'F') return static_cast<uint32_t>(c - 'A' + 10);
  return 99;
}

Entity numeric(std::string_view text, uint32_t at) {
  uint32_t i = at + 2;
  const bool is_hex = i < text.size() && (text[i] == 'x' || text[i] == 'X');
  if (is_hex) ++i;
  const uint32_t base = is_hex ? 16 : 10;
  const uint32_t first = i;
  char32_t value = 0;
  for (; i < text.size() && digit_value(text[i]) < base; ++i) {
    value = std::min<char32_t>(value * base + digit_value(text[i]), 0x110000);
  }
  if (i == first) return {};
  if (i < text.size() && text[i] == ';') ++i;
  if (value >= 0x80 && value < 0xA0) value = kWindows1252[value - 0x80];
  if (value == 0 || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000)) value = kReplacementCharacter;
  return {i - at, value};
}

const NamedEntity* find_name(std::string_view name) {
  const auto* const end = std::end(kNamedEntities);
  const auto* found = std::lower_bound(std::begin(kNamedEntities), end, name,
                                       [](const NamedEntity& row, std::string_view key) { return row.name < key; });
  return found != end && found->name == name ? found : nullptr;
}

}  // namespace

Entity entity_at(std::string_view text, uint32_t at) {
  if (at + 1 < text.size() && text[at + 1] == '#') return numeric(text, at);
  uint32_t length = 0;
  while (length <= kLongestEntity && at + 1 + length < text.size() &&
         is_ascii_alnum(static_cast<unsigned char>(text[at + 1 + length]))) {
    ++length;
  }
  if (length == 0 || length > kLongestEntity) return {};
  const std::string_view name = text.substr(at + 1, length);
  const bool is_closed = at + 1 + length < text.size() && text[at + 1 + length] == ';';
  const NamedEntity* found = find_name(name);
  if (found == nullptr) return {};
  // Without a semicolon only the old names count, as in "&copy 2024": Latin-1's and those of markup itself.
  const char32_t c = found->code_point;
  const bool is_old = (c >= 0xA0 && c <= 0xFF) || c == '&' || c == '<' || c == '>' || c == '"';
  if (!is_closed && !is_old) return {};
  return {length + 1 + (is_closed ? 1 : 0), found->code_point};
}

}  // namespace urazuke
