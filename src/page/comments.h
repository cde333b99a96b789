// comments: what a page says to this program and not to its readers: `<!-- urazuke-... -->` in HTML and Markdown, a
// line `# urazuke-...` in plain text. Comes in: the text of a page and its format. Goes out: where such comments stand.
// No reader takes them for text of the page. What they ask for is left to audit.
#pragma once

#include <string_view>
#include <vector>

#include "page/page.h"
#include "page/read.h"

namespace urazuke {

// More than a page's author writes: one more is found, so that it can be told, and no others.
inline constexpr size_t kMostComments = 1000;

// In the order of the text; `format` is not automatic. Comments inside scripts and in Markdown's code are not meant.
std::vector<Comment> find_comments(std::string_view text, InputFormat format);

// The comment that a line of plain text is, its number sign and blanks left out; empty where it is none. `line` has no
// blanks around it.
std::string_view comment_of_line(std::string_view line);

}  // namespace urazuke
