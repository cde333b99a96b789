// sha256: FIPS 180-4 over bytes in memory. A report names its page by this hash; nothing secret depends on it.
// Comes in: bytes. Goes out: 64 lower-case hexadecimal digits.
#pragma once

#include <string>
#include <string_view>

namespace urazuke {

std::string sha256_hex(std::string_view bytes);

}  // namespace urazuke
