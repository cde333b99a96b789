#include "report/visible.h"

#include <algorithm>
#include <utility>

#include "text/line_index.h"
#include "text/utf8.h"

namespace urazuke {

size_t utf8_length(std::string_view text) {
  if (text.empty()) return 0;
  const auto byte = [&](size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return 1;
  const size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || text.size() < length) return 0;
  for (size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return 0;
  }
  // overlong forms, surrogates and what lies beyond U+10FFFF show in the second byte (Unicode table 3-7)
  const bool is_ill_formed = (lead == 0xE0 && byte(1) < 0xA0) || (lead == 0xED && byte(1) > 0x9F) ||
                             (lead == 0xF0 && byte(1) < 0x90) || (lead == 0xF4 && byte(1) > 0x8F);
  return is_ill_formed ? 0 : length;
}

namespace {

constexpr char32_t kControlPictures = 0x2400;
constexpr char32_t kDeletePicture = 0x2421;

// What is shown instead of `code_point`, or 0 where it may be shown as it is.
char32_t stand_in(char32_t code_point) {
  if (code_point == '\t') return ' ';
  if (code_point < 0x20) return kControlPictures + code_point;
  if (code_point == 0x7F) return kDeletePicture;
  const bool is_control = (code_point >= 0x80 && code_point < 0xA0) ||       // C1
                          (code_point >= 0x2028 && code_point <= 0x202E) ||  // line and paragraph separator, bidi
                          (code_point >= 0x2066 && code_point <= 0x2069) ||  // bidi isolates
                          code_point == 0x200E || code_point == 0x200F || code_point == 0x061C;
  return is_control ? 0xFFFD : 0;
}

}  // namespace

bool is_control(std::string_view character) {
  uint32_t unused = 0;
  const char32_t code_point = next_code_point(character, unused);
  return code_point != '\t' && stand_in(code_point) != 0;
}

namespace {

// A command stands at the start of a line ("::error::"), or anywhere in the older form ("##[error]").
std::string without_commands(std::string shown) {
  const size_t start = shown.find_first_not_of(' ');
  if (start != std::string::npos && shown.compare(start, 2, "::") == 0) shown.insert(start, kUnseen);
  for (size_t at = shown.find("##["); at != std::string::npos; at = shown.find("##[", at)) {
    shown.insert(at + 2, kUnseen);
  }
  return shown;
}

std::string with_lines(std::string_view text, std::string_view between) {
  std::string out;
  for (size_t at = 0; at <= text.size();) {
    const size_t end = std::min(text.find_first_of("\r\n", at), text.size());
    if (at > 0) out += between;
    out += visible(text.substr(at, end - at));
    at = end + (text.substr(end, 2) == "\r\n" ? 2 : 1);
  }
  return out;
}

}  // namespace

std::string visible_lines(std::string_view text) { return with_lines(text, "\n"); }
std::string visible_line(std::string_view text) { return with_lines(text, " "); }

std::string visible(std::string_view text) {
  std::string shown;
  shown.reserve(text.size());
  for (size_t at = 0; at < text.size();) {
    const size_t length = utf8_length(text.substr(at));
    if (length == 0) {
      shown += kReplacement;
      ++at;
      continue;
    }
    uint32_t unused = 0;
    if (const char32_t other = stand_in(next_code_point(text.substr(at, length), unused))) {
      append_utf8(shown, other);
    } else {
      shown += text.substr(at, length);
    }
    at += length;
  }
  return without_commands(std::move(shown));
}

std::string padding(std::string_view text, uint32_t columns) {
  const uint32_t width = display_width(text);
  return std::string(width < columns ? columns - width : 0, ' ');
}

}  // namespace urazuke
