// read_shape: a regular expression -> the literals that its matches hold, so that it need only be tried where they
// stand. Comes in: the text between the slashes. Goes out: the shape, or nothing where the expression uses more of
// RE2's syntax than is read here: groups, alternatives, classes, counts, ^ $ . \b \B \d \s \w and escaped marks.
// What is read here, RE2 accepts. Matching itself is left to RE2.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace urazuke {

using Literals = std::vector<std::u32string>;  // folded

// What literals and texts are compared by: ASCII in lower case, all digits as one.
inline char32_t folded(char32_t c) { return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c >= '0' && c <= '9' ? U'0' : c; }

struct ExpressionShape {
  // Each match holds a literal of each link, in the order of the links, one behind the end of the other.
  std::vector<Literals> links;    // no literal of a link is empty or begins with another
  bool starts_with_link = false;  // each match begins with a literal of the first link
};

std::optional<ExpressionShape> read_shape(std::string_view expression);

}  // namespace urazuke
