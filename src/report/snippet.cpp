#include "report/snippet.h"

#include "report/visible.h"
#include "text/line_index.h"
#include "text/utf8.h"

namespace urazuke {

namespace {

constexpr uint32_t kContextColumns = 24;  // shown before the span where the line is too wide to be shown whole
constexpr std::string_view kCut = "...";

uint32_t columns(std::string_view text) { return display_width(visible(text)); }

uint32_t next_character(std::string_view line, uint32_t at) {
  next_code_point(line, at);
  return std::min(at, static_cast<uint32_t>(line.size()));
}

uint32_t previous_character(std::string_view line, uint32_t at) {
  while (at > 0 && (static_cast<unsigned char>(line[--at]) & 0xC0) == 0x80) continue;
  return at;
}

// Where `wanted` columns before `at` are reached, and how many they are.
uint32_t go_left(std::string_view line, uint32_t at, uint32_t wanted) {
  for (uint32_t used = 0; at > 0;) {
    const uint32_t before = previous_character(line, at);
    used += columns(line.substr(before, at - before));
    if (used > wanted) break;
    at = before;
  }
  return at;
}

uint32_t go_right(std::string_view line, uint32_t at, uint32_t wanted) {
  for (uint32_t used = 0; at < line.size();) {
    const uint32_t after = next_character(line, at);
    used += columns(line.substr(at, after - at));
    if (used > wanted) break;
    at = after;
  }
  return at;
}

// The bytes of `line` to show: all of it where it fits.
Span window(std::string_view line, Span marked) {
  const Span all{0, static_cast<uint32_t>(line.size())};
  if (go_right(line, 0, kSnippetColumns) == all.end) return all;
  Span shown;
  shown.begin = go_left(line, marked.begin, kContextColumns);
  shown.end = go_right(line, shown.begin, kSnippetColumns);
  if (shown.end == all.end) shown.begin = go_left(line, all.end, kSnippetColumns);
  shown.begin = std::min(shown.begin, marked.begin);
  return shown;
}

}  // namespace

Snippet snippet(std::string_view line, Span marked) {
  const Span shown = window(line, marked);
  marked.end = std::clamp(marked.end, marked.begin, shown.end);
  Snippet result;
  if (shown.begin > 0) result.text += kCut;
  result.indent = static_cast<uint32_t>(result.text.size()) + columns(slice(line, {shown.begin, marked.begin}));
  result.underline = std::max(1u, columns(slice(line, marked)));
  result.text += visible(slice(line, shown));
  if (shown.end < line.size()) result.text += kCut;
  return result;
}

}  // namespace urazuke
