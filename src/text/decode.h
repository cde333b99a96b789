// decode: bytes of a file -> Document.
// The encoding is found in this order: `encoding` where given; a byte order mark; the HTML's own declaration
// (<meta charset>, <?xml encoding?>) in the first 4,096 bytes; valid UTF-8; ICU's detector among the Japanese
// encodings. UTF-8, UTF-16, Shift_JIS/CP932, EUC-JP and ISO-2022-JP are known to work; any ICU name is accepted.
// Bytes that cannot be decoded become U+FFFD and a warning that says how many and where (byte offset of the first).
// A binary (NUL bytes outside UTF-16, or mostly control bytes) and a text over kMaxBytes are errors.
#pragma once

#include <string>
#include <string_view>

#include "text/document.h"
#include "text/result.h"

namespace urazuke {

inline constexpr size_t kMaxBytes = 64u << 20;

Result<Document> decode(std::string name, std::string_view bytes, std::string_view encoding = {});

}  // namespace urazuke
