// html: a page's HTML, or a piece of it inside Markdown, into an outline.
// Comes in: text, reduced by html_reduce and parsed by gumbo. Goes out: blocks. Which elements are left out is said in
// html_tags; headings by class, tables and definition lists are understood here and in html_table.
#pragma once

#include <cstdint>
#include <string_view>

#include "page/outline.h"

namespace urazuke {

// Adds the blocks of `html`, which stands at `offset` of the document.
void read_html_into(Outline& outline, std::string_view html, uint32_t offset, uint32_t& images_without_text);

}  // namespace urazuke
