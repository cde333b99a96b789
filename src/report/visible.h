// visible: text from a page or a file name -> text that is safe to show. A page must not be able to move the
// terminal's cursor, change its colours or reverse its lines: control characters become their pictures (U+2400
// and on), bidirectional and line controls and bytes that are not UTF-8 become U+FFFD. Nor may it command a build
// server that reads what it prints: what GitHub's runner would take for a command is broken by U+2060, which is not
// seen.
#pragma once

#include <string>
#include <string_view>

namespace urazuke {

inline constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD
inline constexpr std::string_view kUnseen = "\xE2\x81\xA0";       // U+2060: breaks a name or a command in two

// Bytes of the well-formed UTF-8 character that `text` begins with, 0 where it begins with none.
size_t utf8_length(std::string_view text);

// Whether the well-formed character would act on a terminal, or on the order of the text around it.
bool is_control(std::string_view character);

std::string visible(std::string_view text);

// The same of text over several lines: they stay apart, each safe on its own; or they become one, a blank in between.
std::string visible_lines(std::string_view text);
std::string visible_line(std::string_view text);

// Spaces that fill `text` up to `columns` of a terminal.
std::string padding(std::string_view text, uint32_t columns);

}  // namespace urazuke
