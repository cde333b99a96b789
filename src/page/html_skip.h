// html_skip: where markup that nobody reads ends.
// Comes in: the text of a page and a place in it. Goes out: the place where reading goes on. Linear, as a page is
// never read twice.
#pragma once

#include <cstdint>
#include <string_view>

namespace urazuke {

// The place of "</name" from `at` on, in any case, or the text's size.
uint32_t find_end_tag(std::string_view text, uint32_t at, std::string_view name);

// Behind <!-- -->, <!doctype>, </3> or <?php ?>, whose code may hold '>'; `at` is that of its '<'.
uint32_t behind_declaration(std::string_view text, uint32_t at);

}  // namespace urazuke
