// wrap: a paragraph of Japanese or English -> lines of a terminal. Lines break between Japanese characters and at
// blanks; no line begins with a closing mark or a full stop, and no word of Latin letters is cut.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace urazuke {

// At least one line; each is at most `columns` wide, where one word is not wider by itself.
std::vector<std::string> wrap(std::string_view text, uint32_t columns);

}  // namespace urazuke
