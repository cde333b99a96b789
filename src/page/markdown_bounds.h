// markdown_bounds: what md4c must not see, blanked in a copy of the same length, so that offsets stay as they are.
// Comes in: Markdown of any sort. Goes out: the front matter's extent and title, and the text that md4c may read.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "text/span.h"

namespace urazuke {

struct FrontMatter {
  uint32_t size = 0;  // bytes up to behind its closing line; 0 where there is none
  Span title;         // the value of `title:`, without quotes
};

FrontMatter read_front_matter(std::string_view text);

// Containers nested deeper than 100 and tables wider than 100 columns become blanks: md4c's work grows with
// depth times lines and with columns times rows.
std::string bound_markdown(std::string_view text);

}  // namespace urazuke
