// Span: a half-open range of bytes. Which text it points into is said where it is stored: the decoded
// document (the one coordinate system between rooms) or a block's own text (inside page, language, claims).
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace urazuke {

struct Span {
  uint32_t begin = 0;
  uint32_t end = 0;

  friend bool operator==(Span, Span) = default;
};

inline uint32_t size(Span span) { return span.end - span.begin; }
inline bool is_empty(Span span) { return span.end <= span.begin; }
inline bool contains(Span outer, Span inner) { return outer.begin <= inner.begin && inner.end <= outer.end; }
inline bool overlap(Span a, Span b) { return a.begin < b.end && b.begin < a.end; }
inline Span cover(Span a, Span b) { return {std::min(a.begin, b.begin), std::max(a.end, b.end)}; }
inline std::string_view slice(std::string_view text, Span span) { return text.substr(span.begin, size(span)); }

}  // namespace urazuke
