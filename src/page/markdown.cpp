#include <md4c.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "page/block_text.h"
#include "page/entities.h"
#include "page/html.h"
#include "page/markdown_bounds.h"
#include "page/marks.h"
#include "page/outline.h"
#include "page/read.h"
#include "text/utf8.h"

namespace urazuke {
namespace {

constexpr uint32_t kNamingCell = 40;  // code points of a first cell that names its row

// How much of the open block lies inside links or bold.
struct Cover {
  uint32_t depth = 0;
  uint32_t from = 0;
  uint32_t covered = 0;
};

struct Reader {
  std::string_view source;  // the document
  std::string_view text;    // what md4c reads: the document from `offset` on, bounded
  uint32_t offset = 0;
  uint32_t last_end = 0;  // in `text`, of the piece that came last
  Outline outline;
  BlockText open;
  Cover link;
  Cover bold;
  int heading_level = 0;      // inside a heading
  int raw_heading_level = 0;  // inside <h2> and the like
  int list_depth = 0;
  int quote_depth = 0;
  bool is_code = false;
  bool is_html = false;
  Span html;  // in `text`
  std::vector<int> column_headers;
  size_t column = 0;
  int row_header = -1;
  bool is_header_row = false;
  bool is_cell = false;
  uint64_t cells = 0;
  uint32_t images_without_text = 0;
};

Reader& reader_of(void* user) { return *static_cast<Reader*>(user); }

void begin_cover(const Reader& reader, Cover& cover) {
  if (cover.depth++ == 0) cover.from = static_cast<uint32_t>(reader.open.text.size());
}

void end_cover(const Reader& reader, Cover& cover) {
  if (cover.depth > 0 && --cover.depth == 0) {
    cover.covered += static_cast<uint32_t>(reader.open.text.size()) - cover.from;
  }
}

bool take_cover(Cover& cover, uint32_t size) {
  const uint32_t covered = cover.covered + (cover.depth > 0 ? size - cover.from : 0);
  cover.from = cover.covered = 0;
  return covered >= size;
}

// --- blocks ---

void add_cell(Reader& reader, Block block) {
  block.kind = reader.is_header_row ? BlockKind::table_header : BlockKind::table_cell;
  const size_t column = reader.column - 1;
  if (!reader.is_header_row) {
    block.row_header = reader.row_header;
    if (column < reader.column_headers.size()) block.column_header = reader.column_headers[column];
  }
  const bool names_row = column == 0 && !reader.is_header_row && is_short_line(block.text, kNamingCell);
  const int index = reader.outline.add(std::move(block));
  if (reader.is_header_row) reader.column_headers[column] = index;
  if (names_row) reader.row_header = index;
}

void add_paragraph(Reader& reader, Block block, bool is_bold) {
  const Outline& outline = reader.outline;
  const Block* previous = outline.size() > 0 ? &outline.blocks().back() : nullptr;
  if (reader.list_depth > 0) {
    block.kind = BlockKind::list_item;
    block.level = reader.list_depth;
  }
  if (reader.quote_depth > 0) block.kind = BlockKind::quotation;
  if (block.kind != BlockKind::quotation) block.kind = kind_by_marks(block.text, block.kind, previous);
  if (block.kind == BlockKind::answer) block.question = outline.size() - 1;
  const bool heads = is_bold && block.kind == BlockKind::paragraph && !block.is_link &&
                     is_short_line(block.text, kShortHeading);
  if (heads) {
    reader.outline.add_apparent_heading(std::move(block), 1);
  } else {
    reader.outline.add(std::move(block));
  }
}

void end_block(Reader& reader) {
  BlockText open = std::exchange(reader.open, {});
  const auto size = static_cast<uint32_t>(open.text.size());
  const bool is_link = take_cover(reader.link, size);
  const bool is_bold = take_cover(reader.bold, size);
  const int raw_heading_level = std::exchange(reader.raw_heading_level, 0);
  if (size == 0) return;
  Block block;
  block.is_link = is_link;
  block.text = std::move(open.text);
  block.source = std::move(open.source);
  if (const int level = std::max(reader.heading_level, raw_heading_level); level > 0) {
    reader.outline.add_heading(std::move(block), level);
  } else if (reader.is_cell) {
    add_cell(reader, std::move(block));
  } else {
    add_paragraph(reader, std::move(block), is_bold);
  }
}

void end_html(Reader& reader) {
  reader.is_html = false;
  if (is_empty(reader.html)) return;
  const Span span = {reader.offset + reader.html.begin, reader.offset + reader.html.end};
  read_html_into(reader.outline, slice(reader.source, span), span.begin, reader.images_without_text);
}

void begin_cell(Reader& reader, bool is_header) {
  reader.is_cell = true;
  reader.is_header_row = is_header;
  ++reader.column;
  if (is_header) reader.column_headers.resize(reader.column, -1);
}

int enter_block(MD_BLOCKTYPE type, void* detail, void* user) {
  Reader& reader = reader_of(user);
  end_block(reader);
  switch (type) {
    case MD_BLOCK_QUOTE: ++reader.quote_depth; break;
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
      reader.outline.begin_group();
      ++reader.list_depth;
      break;
    case MD_BLOCK_H: reader.heading_level = static_cast<int>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level); break;
    case MD_BLOCK_CODE: reader.is_code = true; break;
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
    case MD_BLOCK_TH: begin_cell(reader, true); break;
    case MD_BLOCK_TD:
      begin_cell(reader, false);
      // A row of two bytes fills up to as many cells as the header has: a page of them is refused.
      return ++reader.cells > 4096 + reader.text.size() ? 1 : 0;
    default: break;
  }
  return 0;
}

int leave_block(MD_BLOCKTYPE type, void* /*detail*/, void* user) {
  Reader& reader = reader_of(user);
  end_block(reader);
  switch (type) {
    case MD_BLOCK_QUOTE: --reader.quote_depth; break;
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
      reader.outline.end_group();
      --reader.list_depth;
      break;
    case MD_BLOCK_H: reader.heading_level = 0; break;
    case MD_BLOCK_CODE: reader.is_code = false; break;
    case MD_BLOCK_HTML: end_html(reader); break;
    case MD_BLOCK_TABLE: reader.outline.end_group(); break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD: reader.is_cell = false; break;
    default: break;
  }
  return 0;
}

int enter_span(MD_SPANTYPE type, void* detail, void* user) {
  Reader& reader = reader_of(user);
  if (type == MD_SPAN_A) begin_cover(reader, reader.link);
  if (type == MD_SPAN_STRONG) begin_cover(reader, reader.bold);
  (void)detail;
  return 0;
}

int leave_span(MD_SPANTYPE type, void* /*detail*/, void* user) {
  Reader& reader = reader_of(user);
  if (type == MD_SPAN_A) end_cover(reader, reader.link);
  if (type == MD_SPAN_STRONG) end_cover(reader, reader.bold);
  return 0;
}

// --- text ---

void add_entity(Reader& reader, std::string_view piece, uint32_t at) {
  const Entity entity = entity_at(piece, 0);
  if (entity.length != piece.size()) return append(reader.open, piece, at);
  std::string text;
  append_utf8(text, entity.code_point);
  append_as(reader.open, text, {at, at + entity.length});
}

// Emphasis that CommonMark does not see beside Japanese brackets is left as "**": nobody means it to be read.
void add_normal(Reader& reader, std::string_view piece, uint32_t at) {
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

void add_raw_html(Reader& reader, std::string_view piece, uint32_t at) {
  if (is_heading_tag(piece.substr(1)) && reader.open.text.empty()) reader.raw_heading_level = piece[2] - '0';
  if (piece.starts_with("</") && is_heading_tag(piece.substr(2))) end_block(reader);
  const bool is_break = piece.size() >= 4 && piece[0] == '<' && (piece[1] | 0x20) == 'b' && (piece[2] | 0x20) == 'r' &&
                        (piece[3] == '>' || piece[3] == ' ' || piece[3] == '/');
  if (is_break) break_line(reader.open, {at, at + static_cast<uint32_t>(piece.size())});
}

// md4c tells that a line ends, not where: it is the first end behind the piece that came last.
Span line_end(const Reader& reader) {
  const size_t end = std::min(reader.text.find('\n', reader.last_end), reader.text.size() - 1);
  return {reader.offset + reader.last_end, reader.offset + static_cast<uint32_t>(end) + 1};
}

int read_text(MD_TEXTTYPE type, const MD_CHAR* data, MD_SIZE size, void* user) {
  Reader& reader = reader_of(user);
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
  if (type == MD_TEXT_SOFTBR) return append_as(reader.open, "\n", line_end(reader)), 0;
  if (type == MD_TEXT_BR) return break_line(reader.open, line_end(reader)), 0;
  if (!is_inside) return 0;
  reader.last_end = in_text + size;
  switch (type) {
    case MD_TEXT_ENTITY: add_entity(reader, piece, at); break;
    case MD_TEXT_HTML: add_raw_html(reader, piece, at); break;
    case MD_TEXT_CODE: append(reader.open, piece, at); break;
    default: add_normal(reader, piece, at); break;
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
  Reader reader;
  reader.source = text;
  reader.text = bounded;
  reader.offset = matter.size;
  if (!is_empty(matter.title)) add_title(reader.outline, text, matter.title);
  const MD_PARSER callbacks = parser();
  // What md4c refuses (a table that would fill gigabytes) is still read, line by line.
  if (md_parse(bounded.data(), static_cast<MD_SIZE>(bounded.size()), &callbacks, &reader) != 0) return read_plain(text);
  return reader.outline.take();
}

}  // namespace urazuke
