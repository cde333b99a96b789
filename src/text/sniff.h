// sniff: what a file's bytes say about their own encoding.
// Comes in: bytes of any sort. Goes out: a byte order mark, a declaration, a guess, or that this is no text at all.
// Which of them is believed is left to decode.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "text/convert.h"

namespace urazuke {

struct ByteOrderMark {
  std::string encoding;
  size_t size = 0;
};

std::optional<ByteOrderMark> byte_order_mark(std::string_view bytes);

// The name in <meta charset>, <meta content="...charset="> or <?xml encoding?> among the first 4,096 bytes.
std::optional<std::string> declared_encoding(std::string_view bytes);

// UTF-16 without a mark: Western bytes (tags, digits, line ends) leave every other byte zero.
std::optional<std::string> guess_utf16(std::string_view bytes);

// ISO-2022-JP by its escapes, else ICU's detector among the Japanese encodings.
std::optional<std::string> guess_japanese(std::string_view bytes);

bool has_iso2022jp_escapes(std::string_view bytes);
bool is_binary(std::string_view bytes);

}  // namespace urazuke
