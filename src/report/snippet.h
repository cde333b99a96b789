// snippet: the part of a source line that a person needs to see, and what to underline in it. A line of HTML may be
// thousands of columns wide, so at most kSnippetColumns around the span are shown.
#pragma once

#include <string>
#include <string_view>

#include "text/span.h"

namespace urazuke {

inline constexpr uint32_t kSnippetColumns = 100;

struct Snippet {
  std::string text;        // safe to show, with "..." where the line goes on
  uint32_t indent = 0;     // columns before the underline
  uint32_t underline = 0;  // columns of it, at least 1
};

// `marked` are bytes of `line`.
Snippet snippet(std::string_view line, Span marked);

}  // namespace urazuke
