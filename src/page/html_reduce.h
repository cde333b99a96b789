// html_reduce: the page made small and harmless before gumbo builds its tree.
// Comes in: HTML of any sort and size. Goes out: only text and the tags that carry structure, each without its
// attributes but for our own flags, and the map back. Comments, scripts and other left-out elements are gone,
// formatting tags too: they would make gumbo clone elements without limit. Depth and number of tags are bounded.
// In the result '<' always begins a tag, and "&lt;" and "&amp;" are the only entities.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "text/offset_map.h"

namespace urazuke {

inline constexpr size_t kMaxDepth = 256;
inline constexpr uint32_t kMaxTags = 1'000'000;

// The flags that are left as attributes.
inline constexpr char kHiddenFlag[] = "hidden";
inline constexpr char kTitleFlag[] = "title";

struct ReducedHtml {
  std::string text;
  OffsetMap source;
};

// `offset`: where `text` stands in the document.
ReducedHtml reduce_html(std::string_view text, uint32_t offset = 0);

}  // namespace urazuke
