#include "page/markdown_bounds.h"

#include <algorithm>

#include "text/characters.h"

namespace urazuke {
namespace {

constexpr uint32_t kMaxFrontMatter = 64u << 10;
constexpr uint32_t kMaxNesting = 100;
constexpr uint32_t kMostColumns = 100;
constexpr uint32_t kMaxIndent = 400;

std::string_view line_at(std::string_view text, uint32_t at) {
  const std::string_view rest = text.substr(at);
  return rest.substr(0, rest.find('\n'));
}

std::string_view without_end_blanks(std::string_view line) {
  while (!line.empty() && is_blank(static_cast<unsigned char>(line.back()))) line.remove_suffix(1);
  return line;
}

Span title_value(std::string_view line, uint32_t at) {
  std::string_view value = without_end_blanks(line);
  size_t begin = value.find(':') + 1;
  while (begin < value.size() && is_blank(static_cast<unsigned char>(value[begin]))) ++begin;
  size_t end = value.size();
  if (end - begin >= 2 && (value[begin] == '"' || value[begin] == '\'') && value[end - 1] == value[begin]) {
    ++begin;
    --end;
  }
  return {at + static_cast<uint32_t>(begin), at + static_cast<uint32_t>(end)};
}

// Blanks the container marks of one line beyond kMaxNesting.
void bound_nesting(std::string& text, uint32_t begin, uint32_t end) {
  uint32_t marks = 0;
  for (uint32_t at = begin; at < end; ++at) {
    const char c = text[at];
    const bool is_digit = is_ascii_digit(static_cast<unsigned char>(c));
    const bool is_mark = c == '>' || c == '-' || c == '+' || c == '*' || c == '.' || c == ')';
    if (!is_mark && !is_digit && c != ' ' && c != '\t') return;
    const bool is_indent = (c == ' ' || c == '\t') && at - begin > kMaxIndent;
    if (is_indent && c == '\t') text[at] = ' ';
    if (is_mark && ++marks > kMaxNesting) text[at] = ' ';
  }
}

void bound_columns(std::string& text, uint32_t begin, uint32_t end) {
  uint32_t columns = 0;
  for (uint32_t at = begin; at < end; ++at) {
    if (text[at] == '|' && ++columns > kMostColumns) text[at] = ' ';
  }
}

}  // namespace

FrontMatter read_front_matter(std::string_view text) {
  FrontMatter matter;
  if (without_end_blanks(line_at(text, 0)) != "---") return matter;
  const auto limit = static_cast<uint32_t>(std::min<size_t>(text.size(), kMaxFrontMatter));
  for (auto at = static_cast<uint32_t>(line_at(text, 0).size()) + 1; at < limit;) {
    const std::string_view line = line_at(text, at);
    const std::string_view content = without_end_blanks(line);
    // A blank line or Markdown before the end: the first line was a rule after all.
    if (content.empty() || content.starts_with("# ")) return {};
    const auto next = static_cast<uint32_t>(std::min(at + line.size() + 1, text.size()));
    if (content == "---" || content == "...") {
      matter.size = next;
      return matter;
    }
    if (content.starts_with("title:")) matter.title = title_value(line, at);
    at = next;
  }
  return {};
}

std::string bound_markdown(std::string_view text) {
  std::string bounded(text);
  const auto size = static_cast<uint32_t>(text.size());
  for (uint32_t at = 0; at < size;) {
    const auto end = static_cast<uint32_t>(std::min<size_t>(text.find('\n', at), size));
    bound_nesting(bounded, at, end);
    bound_columns(bounded, at, end);
    at = end + 1;
  }
  return bounded;
}

}  // namespace urazuke
