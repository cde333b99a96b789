#include <md4c.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "page/block_text.h"
#include "page/entities.h"
#include "page/markdown_blocks.h"
#include "page/markdown_bounds.h"
#include "page/outline.h"
#include "page/read.h"
#include "text/utf8.h"

namespace urazuke {
namespace {

constexpr uint64_t kFewCells = 4096;  // more than the text has bytes, and the page is no page

MarkdownReader& reader_of(void* user) { return *static_cast<MarkdownReader*>(user); }

int enter_block(MD_BLOCKTYPE type, void* detail, void* user) {
  MarkdownReader& reader = reader_of(user);
  end_block(reader);
  switch (type) {
    case MD_BLOCK_QUOTE:
      ++reader.quote_depth;
      break;
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
      reader.outline.begin_group();
      ++reader.list_depth;
      break;
    case MD_BLOCK_H:
      reader.heading_level = static_cast<int>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
      break;
    case MD_BLOCK_CODE:
      reader.is_code = true;
      break;
    case MD_BLOCK_HTML:
      reader.is_html = true;
      reader.html = {};
      break;
    case MD_BLOCK_TABLE:
      reader.outline.begin_group();
      reader.column_headers.clear();
      break;
    case MD_BLOCK_TR:
      reader.column = 0;
      reader.row_header = -1;
      break;
    case MD_BLOCK_TH:
      begin_cell(reader, true);
      break;
    case MD_BLOCK_TD:
      begin_cell(reader, false);
      // A row of two bytes fills up to as many cells as the header has: a page of them is refused.
      reader.is_refused |= ++reader.cells > kFewCells + reader.text.size();
      break;
    default:
      break;
  }
  return reader.is_refused ? 1 : 0;
}

int leave_block(MD_BLOCKTYPE type, void* /*detail*/, void* user) {
  MarkdownReader& reader = reader_of(user);
  end_block(reader);
  switch (type) {
    case MD_BLOCK_QUOTE:
      --reader.quote_depth;
      break;
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
      reader.outline.end_group();
      --reader.list_depth;
      break;
    case MD_BLOCK_H:
      reader.heading_level = 0;
      break;
    case MD_BLOCK_CODE:
      reader.is_code = false;
      break;
    case MD_BLOCK_HTML:
      end_html(reader);
      break;
    case MD_BLOCK_TABLE:
      reader.outline.end_group();
      break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
      reader.is_cell = false;
      break;
    default:
      break;
  }
  return 0;
}

int enter_span(MD_SPANTYPE type, void* /*detail*/, void* user) {
  MarkdownReader& reader = reader_of(user);
  if (type == MD_SPAN_A) begin_cover(reader.link, reader.open);
  if (type == MD_SPAN_STRONG) begin_cover(reader.bold, reader.open);
  return 0;
}

int leave_span(MD_SPANTYPE type, void* /*detail*/, void* user) {
  MarkdownReader& reader = reader_of(user);
  if (type == MD_SPAN_A) end_cover(reader.link, reader.open);
  if (type == MD_SPAN_STRONG) end_cover(reader.bold, reader.open);
  return 0;
}

// --- text ---

void add_entity(MarkdownReader& reader, std::string_view piece, uint32_t at) {
  const Entity entity = entity_at(piece, 0);
  if (entity.length != piece.size()) return append(reader.open, piece, at);
  std::string text;
  append_utf8(text, entity.code_point);
  append_as(reader.open, text, {at, at + entity.length});
}

// Emphasis that CommonMark does not see beside Japanese brackets is left as "**": nobody means it to be read.
void add_normal(MarkdownReader& reader, std::string_view piece, uint32_t at) {
  for (size_t begin = 0; begin < piece.size();) {
    const size_t stars = std::min(piece.find("**", begin), piece.size());
    append(reader.open, piece.substr(begin, stars - begin), at + static_cast<uint32_t>(begin));
    begin = std::min(piece.find_first_not_of('*', stars), piece.size());
  }
}

// md4c does not count h1 to h6 among the tags that begin an HTML block: they arrive as inline tags.
bool is_heading_tag(std::string_view tag) {
  return tag.size() >= 2 && (tag[0] | 0x20) == 'h' && tag[1] >= '1' && tag[1] <= '6';
}

void add_raw_html(MarkdownReader& reader, std::string_view piece, uint32_t at) {
  if (is_heading_tag(piece.substr(1)) && reader.open.text.empty()) reader.raw_heading_level = piece[2] - '0';
  if (piece.starts_with("</") && is_heading_tag(piece.substr(2))) end_block(reader);
  const bool is_break = piece.size() >= 4 && piece[0] == '<' && (piece[1] | 0x20) == 'b' && (piece[2] | 0x20) == 'r' &&
                        (piece[3] == '>' || piece[3] == ' ' || piece[3] == '/');
  if (is_break) break_line(reader.open, {at, at + static_cast<uint32_t>(piece.size())});
}

// md4c tells that a line ends, not where: it is the first end behind the piece that came last.
Span line_end(const MarkdownReader& reader) {
  const size_t end = std::min(reader.text.find('\n', reader.last_end), reader.text.size() - 1);
  return {reader.offset + reader.last_end, reader.offset + static_cast<uint32_t>(end) + 1};
}

int read_text(MD_TEXTTYPE type, const MD_CHAR* data, MD_SIZE size, void* user) {
  MarkdownReader& reader = reader_of(user);
  // Line breaks and NUL characters are constants of md4c, everything else is a piece of its input.
  const bool is_inside = data >= reader.text.data() && data + size <= reader.text.data() + reader.text.size();
  const uint32_t in_text = is_inside ? static_cast<uint32_t>(data - reader.text.data()) : 0;
  const uint32_t at = reader.offset + in_text;
  const std::string_view piece(data, size);
  if (reader.is_html) {
    const Span span = {in_text, in_text + size};
    if (is_inside && size > 0) reader.html = is_empty(reader.html) ? span : cover(reader.html, span);
    return 0;
  }
  if (reader.is_code) return 0;
  if (type == MD_TEXT_SOFTBR) {
    const Span end = line_end(reader);
    if (begins_own_block(reader, reader.text.substr(end.end - reader.offset))) return end_block(reader), 0;
    return append_as(reader.open, "\n", end), 0;
  }
  if (type == MD_TEXT_BR) {
    const Span end = line_end(reader);
    if (begins_own_block(reader, reader.text.substr(end.end - reader.offset))) return end_block(reader), 0;
    return break_line(reader.open, end), 0;
  }
  if (!is_inside) return 0;
  reader.last_end = in_text + size;
  switch (type) {
    case MD_TEXT_ENTITY:
      add_entity(reader, piece, at);
      break;
    case MD_TEXT_HTML:
      add_raw_html(reader, piece, at);
      break;
    case MD_TEXT_CODE:
      append(reader.open, piece, at);
      break;
    default:
      add_normal(reader, piece, at);
      break;
  }
  return 0;
}

MD_PARSER parser() {
  MD_PARSER parser{};
  parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_PERMISSIVEATXHEADERS |
                 MD_FLAG_NOINDENTEDCODEBLOCKS;
  parser.enter_block = enter_block;
  parser.leave_block = leave_block;
  parser.enter_span = enter_span;
  parser.leave_span = leave_span;
  parser.text = read_text;
  return parser;
}

void add_title(Outline& outline, const std::string& text, Span title) {
  BlockText open;
  append(open, slice(text, title), title.begin);
  if (open.text.empty()) return;
  Block block;
  block.kind = BlockKind::title;
  block.text = std::move(open.text);
  block.source = std::move(open.source);
  outline.add(std::move(block));
}

}  // namespace

std::vector<Block> read_markdown(const std::string& text) {
  const FrontMatter matter = read_front_matter(text);
  const std::string bounded = bound_markdown(std::string_view(text).substr(matter.size));
  MarkdownReader reader;
  reader.source = text;
  reader.text = bounded;
  reader.offset = matter.size;
  if (!is_empty(matter.title)) add_title(reader.outline, text, matter.title);
  const MD_PARSER callbacks = parser();
  // What md4c refuses (a table that would fill gigabytes) is still read, line by line.
  const int trouble = md_parse(bounded.data(), static_cast<MD_SIZE>(bounded.size()), &callbacks, &reader);
  return trouble != 0 || reader.is_refused ? read_plain(text) : reader.outline.take();
}

}  // namespace urazuke
