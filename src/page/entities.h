// entities: character references of HTML and Markdown.
// Comes in: text and the place of an '&'. Goes out: the code point that is meant and how long the reference is.
// Rare names of mathematics are not in the table and stay as they are written.
#pragma once

#include <cstdint>
#include <string_view>

namespace urazuke {

struct Entity {
  uint32_t length = 0;  // 0: no reference starts here
  char32_t code_point = 0;
};

Entity entity_at(std::string_view text, uint32_t at);

}  // namespace urazuke
