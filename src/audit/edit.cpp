#include "audit/edit.h"

#include <algorithm>

#include "text/normalise.h"

namespace urazuke {

namespace {

bool is_inside_character(std::string_view text, size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
}

// Bytes of whole characters that both texts begin with.
size_t common_head(std::string_view a, std::string_view b) {
  const size_t shorter = std::min(a.size(), b.size());
  size_t same = 0;
  while (same < shorter && a[same] == b[same]) ++same;
  while (same > 0 && (is_inside_character(a, same) || is_inside_character(b, same))) --same;
  return same;
}

size_t common_tail(std::string_view a, std::string_view b) {
  const size_t shorter = std::min(a.size(), b.size());
  size_t same = 0;
  while (same < shorter && a[a.size() - 1 - same] == b[b.size() - 1 - same]) ++same;
  while (same > 0 && (is_inside_character(a, a.size() - same) || is_inside_character(b, b.size() - same))) --same;
  return same;
}

Edit only_what_differs(std::string_view sentence, const Edit& change) {
  std::string_view before = slice(sentence, change.span), after = change.text;
  const size_t head = common_head(before, after);
  before.remove_prefix(head);
  after.remove_prefix(head);
  const size_t tail = common_tail(before, after);
  return {{change.span.begin + static_cast<uint32_t>(head), change.span.end - static_cast<uint32_t>(tail)},
          std::string(after.substr(0, after.size() - tail))};
}

struct SourceWords {
  std::string words, tags;
};

SourceWords split_tags(std::string_view text) {
  SourceWords result;
  for (size_t at = 0; at < text.size(); ++at) {
    const size_t end = text[at] == '<' ? text.find('>', at) : std::string_view::npos;
    if (end == std::string_view::npos) {
      result.words += text[at];
    } else {
      result.tags += text.substr(at, end + 1 - at);
      at = end;
    }
  }
  return result;
}

}  // namespace

std::optional<Edit> edit_in_source(const Page& page, const Sentence& sentence, const Edit& change) {
  const Block& block = page.blocks[static_cast<size_t>(sentence.block)];
  const Edit edit = only_what_differs(slice(block.text, sentence.span), change);
  const Span in_block{sentence.span.begin + edit.span.begin, sentence.span.begin + edit.span.end};
  const Span source = source_span(block, in_block);
  const std::string_view text = slice(page.document.text, source);
  const SourceWords there = split_tags(text);
  const bool is_one_line = text.find_first_of("\r\n") == std::string_view::npos;
  if (!is_one_line || normalise(there.words).text != slice(block.text, in_block)) return std::nullopt;
  return Edit{source, edit.text + there.tags};
}

std::string apply_edits(const std::string& text, const std::vector<Edit>& edits) {
  std::string result;
  uint32_t at = 0;
  for (const Edit& edit : edits) {
    result.append(text, at, edit.span.begin - at);
    result += edit.text;
    at = edit.span.end;
  }
  return result.append(text, at);
}

}  // namespace urazuke
