// convert: bytes in a known encoding -> UTF-8. Which encoding it is, is decided in decode.
// Comes in: bytes and an Encoding. Goes out: valid UTF-8, where each byte that means nothing became U+FFFD, and how
// many there were. UTF-8 is checked here, everything else is ICU's converter.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace urazuke {

struct Encoding {
  std::string name;  // as reported, such as "Shift_JIS"
  std::string icu;   // ICU's converter
};

struct Converted {
  std::string text;
  uint64_t bad_bytes = 0;
  uint64_t first_bad = 0;  // byte offset, where bad_bytes > 0
};

// Any name or alias that ICU knows; the Japanese ones lead to the converters with Microsoft's extensions.
std::optional<Encoding> find_encoding(std::string_view name);
std::vector<std::string> known_encodings();

Converted convert(std::string_view bytes, const Encoding& encoding);

// The way back: UTF-8 -> bytes of the encoding, without a byte order mark; nothing where a character has no place
// in it.
std::optional<std::string> convert_back(std::string_view text, const Encoding& encoding);

// Length of the code point that starts at `at`, or 0 where the bytes there are not UTF-8 (Unicode, table 3-7).
uint32_t utf8_length(std::string_view bytes, size_t at);
bool is_utf8(std::string_view bytes);

}  // namespace urazuke
