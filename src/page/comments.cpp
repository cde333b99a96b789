#include "page/comments.h"

#include <algorithm>

#include "page/html_skip.h"
#include "page/html_tags.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace urazuke {
namespace {

constexpr std::string_view kMark = "urazuke-";
constexpr std::string_view kOpen = "<!--";
constexpr std::string_view kFullwidthHash = "\uFF03";

Span without_blanks(std::string_view text, Span span) {
  for (uint32_t next = span.begin; span.begin < span.end; span.begin = next) {
    if (!is_blank(next_code_point(text, next))) break;
  }
  while (!is_empty(span) && is_blank(last_code_point(slice(text, span)))) {
    do --span.end;
    while (!is_empty(span) && (static_cast<unsigned char>(text[span.end]) & 0xC0) == 0x80);
  }
  return span;
}

// What stands between "<!--" and "-->", or the other ends that HTML knows.
void add_comment(std::string_view text, Span whole, std::vector<Comment>& comments) {
  uint32_t end = whole.end;
  const uint32_t begin = std::min(whole.begin + static_cast<uint32_t>(kOpen.size()), end);
  if (end > begin && text[end - 1] == '>') --end;
  while (end > begin && (text[end - 1] == '-' || text[end - 1] == '!')) --end;
  const Span content = without_blanks(text, {begin, end});
  if (slice(text, content).starts_with(kMark) && comments.size() <= kMostComments) comments.push_back({whole, content});
}

std::vector<Comment> find_in_html(std::string_view text) {
  std::vector<Comment> comments;
  for (uint32_t at = 0;;) {
    const size_t found = text.find('<', at);
    if (found == std::string_view::npos) return comments;
    at = static_cast<uint32_t>(found);
    if (text.substr(at).starts_with(kOpen)) {
      const uint32_t end = behind_declaration(text, at);
      add_comment(text, {at, end}, comments);
      at = end;
      continue;
    }
    const Tag tag = read_tag(text, at);
    at = tag.name.empty() ? at + 1 : tag.span.end;
    if (!tag.name.empty() && tag.role == TagRole::raw && !tag.is_end) at = find_end_tag(text, at, tag.name);
  }
}

bool is_fence(std::string_view line) {
  const size_t begin = line.find_first_not_of(" >");
  if (begin == std::string_view::npos) return false;
  return line.substr(begin).starts_with("```") || line.substr(begin).starts_with("~~~");
}

std::vector<Comment> find_in_markdown(std::string_view text) {
  std::vector<Comment> comments;
  bool is_fenced = false;
  size_t open = text.find(kOpen);
  for (size_t line = 0; line < text.size() && open < text.size();) {
    size_t end = std::min(text.find('\n', line), text.size());
    if (is_fence(text.substr(line, end - line))) is_fenced = !is_fenced;
    while (open < end) {
      const auto begin = static_cast<uint32_t>(open);
      const bool is_code = is_fenced || (begin > 0 && text[begin - 1] == '`');
      const uint32_t behind = is_code ? begin + 1 : behind_declaration(text, begin);
      if (!is_code) add_comment(text, {begin, behind}, comments);
      if (behind > end) end = std::min(text.find('\n', behind), text.size());
      open = text.find(kOpen, behind);
    }
    line = end + 1;
  }
  return comments;
}

std::vector<Comment> find_in_plain(std::string_view text) {
  std::vector<Comment> comments;
  const auto size = static_cast<uint32_t>(text.size());
  for (uint32_t at = 0; at < size;) {
    const auto end = static_cast<uint32_t>(std::min<size_t>(text.find_first_of("\n\r", at), size));
    const Span line = without_blanks(text, {at, end});
    const auto length = static_cast<uint32_t>(comment_of_line(slice(text, line)).size());
    if (length > 0 && comments.size() <= kMostComments) comments.push_back({line, {line.end - length, line.end}});
    at = end + 1;
  }
  return comments;
}

}  // namespace

std::string_view comment_of_line(std::string_view line) {
  const std::string_view hash = line.starts_with(kFullwidthHash) ? kFullwidthHash : "#";
  if (!line.starts_with(hash)) return {};
  const auto size = static_cast<uint32_t>(line.size());
  const Span content = without_blanks(line, {static_cast<uint32_t>(hash.size()), size});
  return slice(line, content).starts_with(kMark) ? slice(line, content) : std::string_view{};
}

std::vector<Comment> find_comments(std::string_view text, InputFormat format) {
  if (text.find(kMark) == std::string_view::npos) return {};
  if (format == InputFormat::html) return find_in_html(text);
  return format == InputFormat::markdown ? find_in_markdown(text) : find_in_plain(text);
}

}  // namespace urazuke
