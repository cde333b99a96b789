// sha256: FIPS 180-4 over bytes in memory. A report names its page by this hash; nothing secret depends on it.
// Comes in: bytes. Goes out: 64 lower-case hexadecimal digits, or 44 characters of base64 where a browser asks for it.
#pragma once

#include <string>
#include <string_view>

namespace urazuke {

std::string sha256_hex(std::string_view bytes);
std::string sha256_base64(std::string_view bytes);

}  // namespace urazuke
