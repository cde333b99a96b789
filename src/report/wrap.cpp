#include "report/wrap.h"

#include "report/visible.h"
#include "text/line_index.h"
#include "text/utf8.h"

namespace urazuke {

namespace {

// Comma, full stop, closing brackets, long vowel mark, small kana: they stay with what stands before them.
bool keeps_to_last(char32_t c) {
  switch (c) {
    case 0x3001:
    case 0x3002:
    case 0x300D:
    case 0x300F:
    case 0x3011:
    case 0x30FC:
    case 0x3063:
    case 0x30C3:
    case 0x3083:
    case 0x3085:
    case 0x3087:
    case 0x30E3:
    case 0x30E5:
    case 0x30E7:
    case 0xFF01:
    case 0xFF05:
    case 0xFF09:
    case 0xFF0C:
    case 0xFF1A:
    case 0xFF1F:
    case ')':
      return true;
    default:
      return false;
  }
}

bool opens(char32_t c) { return c == 0x300C || c == 0x300E || c == 0x3010 || c == 0xFF08 || c == '('; }

// Whether a line may end between the two.
bool may_break(char32_t before, char32_t after) {
  if (keeps_to_last(after) || opens(before)) return false;
  if (before == ' ' || after == ' ') return true;
  return before >= 0x2E80 || after >= 0x2E80;
}

std::string trimmed(std::string_view line) {
  while (!line.empty() && line.back() == ' ') line.remove_suffix(1);
  while (!line.empty() && line.front() == ' ') line.remove_prefix(1);
  return std::string(line);
}

}  // namespace

std::vector<std::string> wrap(std::string_view text, uint32_t columns) {
  std::vector<std::string> lines;
  size_t start = 0, last_break = 0;
  char32_t before = 0;
  for (size_t at = 0; at < text.size();) {
    uint32_t length = 0;
    const char32_t c = next_code_point(text.substr(at), length);
    if (at > start && may_break(before, c)) last_break = at;
    const bool is_full = display_width(text.substr(start, at + length - start)) > columns;
    if (is_full && last_break > start && c != ' ') {
      lines.push_back(trimmed(text.substr(start, last_break - start)));
      start = last_break;
    }
    before = c;
    at += length;
  }
  lines.push_back(trimmed(text.substr(start)));
  return lines;
}

}  // namespace urazuke
