// html_tags: what a tag means to us, from its name and attributes.
// Comes in: the text of a page and the place of a '<'. Goes out: a Tag with a role. What happens to it is left to
// html_reduce.
#pragma once

#include <cstdint>
#include <string_view>

#include "text/span.h"

namespace urazuke {

enum class TagRole : uint8_t {
  unknown,   // carries no structure: the tag goes, its text stays
  inlined,   // inside a line; kept only where it carries a flag
  block,     // opens a container that must be closed
  barrier,   // a container that end tags inside it cannot close past: table, caption
  implied,   // closes its brothers by itself: p, li, td; never adds depth without a container
  link,      // a
  line,      // br
  rule,      // hr
  image,     // img
  title,     // title
  left_out,  // nothing in it is read: svg, select, noscript
  raw,       // the same, and without an end tag the rest of the page belongs to it: script, style
};

struct Tag {
  std::string_view name;  // as written; empty where no tag starts here
  Span span;              // from '<' to behind '>'
  uint32_t id = 0;        // equal for equal names in any case, and for all of h1 to h6
  TagRole role = TagRole::unknown;
  bool is_end = false;
  bool is_self_closed = false;   // "/>"
  bool is_hidden = false;        // hidden, display:none, or plainly navigation
  bool is_title_like = false;    // its class says that it heads something
  bool is_silent_image = false;  // an image without text that is no icon
  uint32_t column_span = 1;
  uint32_t row_span = 1;
};

// A tag, or an empty name where '<' is mere text. Linear in the tag's length; an attribute is never copied.
Tag read_tag(std::string_view text, uint32_t at);

}  // namespace urazuke
