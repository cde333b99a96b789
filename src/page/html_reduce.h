// html_reduce: the page made small and harmless before gumbo builds its tree.
// Comes in: HTML of any sort and size. Goes out: only the tags that carry structure, each without its attributes but
// for our own flags, and one placeholder for every run of text between them; what a placeholder stands for is looked
// up in `runs`. Comments, scripts and other left-out elements are gone, and so are formatting tags: they would make
// gumbo clone elements without limit. Depth and number of tags are bounded. So gumbo, which is slow by the character
// and costly by the tag, sees a small part of the page, and no text is ever decoded twice.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace urazuke {

inline constexpr size_t kMaxDepth = 256;
inline constexpr uint32_t kMaxTags = 500'000;

// The flags that are left as attributes.
inline constexpr char kHiddenFlag[] = "hidden";
inline constexpr char kTitleFlag[] = "title";

// A stretch of the page without markup, or a <br>.
struct Stretch {
  uint32_t at;  // of its placeholder, or its tag, in the reduced text
  Span source;
};

struct ReducedHtml {
  std::string text;
  std::vector<Stretch> runs;  // in the order of both texts
};

ReducedHtml reduce_html(std::string_view text);

}  // namespace urazuke
