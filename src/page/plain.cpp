#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "page/block_text.h"
#include "page/marks.h"
#include "page/outline.h"
#include "page/plain_kinds.h"
#include "page/plain_lines.h"
#include "page/plain_lists.h"
#include "page/plain_tables.h"
#include "page/questions.h"
#include "page/read.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace urazuke {
namespace {

struct Reader {
  PlainText plain;
  Outline outline;
  bool is_in_group = false;   // in a list or table
  uint32_t first_indent = 0;  // of the list
  std::vector<int> column_headers;
};

Block block_of(const Reader& reader, const Passage& passage, BlockKind kind) {
  BlockText open;
  for (size_t i = 0; i < passage.lines.size(); ++i) {
    Span line = passage.lines[i];
    if (i == 0) line.begin += passage.content;
    if (i > 0) break_line(open, {passage.lines[i - 1].end, line.begin});
    append(open, slice(reader.plain.text, line), line.begin);
  }
  Block block;
  block.kind = kind;
  block.text = std::move(open.text);
  block.source = std::move(open.source);
  return block;
}

void end_group(Reader& reader) {
  if (std::exchange(reader.is_in_group, false)) reader.outline.end_group();
}

void begin_group(Reader& reader, const Passage& passage) {
  if (std::exchange(reader.is_in_group, true)) return;
  reader.outline.begin_group();
  reader.first_indent = passage.indent;
  reader.column_headers.clear();
}

void add_item(Reader& reader, size_t i) {
  const Passage& passage = reader.plain.passages[i];
  begin_group(reader, passage);
  Block block = block_of(reader, passage, BlockKind::list_item);
  const uint32_t deeper = passage.indent > reader.first_indent ? (passage.indent - reader.first_indent + 1) / 2 : 0;
  block.level = 1 + static_cast<int>(std::min(deeper, 5u));
  reader.outline.add(std::move(block));
}

bool is_rule(std::string_view line) { return line.find_first_not_of("|-:+= ") == std::string_view::npos; }

// The cells of a row; the vertical lines at its ends enclose nothing.
std::vector<Span> cells_of(std::string_view text, Span line, bool is_tabbed) {
  std::vector<Span> cells;
  uint32_t begin = line.begin;
  for (uint32_t at = line.begin; at < line.end;) {
    const uint32_t start = at;
    const char32_t c = next_code_point(text, at);
    if (is_tabbed ? c != '\t' : narrow(c) != '|') continue;
    if (start > line.begin || is_tabbed) cells.push_back({begin, start});
    begin = at;
  }
  if (begin < line.end) cells.push_back({begin, line.end});
  return cells;
}

Block cell_of(const Reader& reader, Span cell, BlockKind kind) {
  Passage passage;
  passage.lines = {cell};
  return block_of(reader, passage, kind);
}

void add_row(Reader& reader, size_t i) {
  const Passage& passage = reader.plain.passages[i];
  const bool is_tabbed = passage.mark == LineMark::tabs;
  const bool is_first = !reader.is_in_group;
  begin_group(reader, passage);
  const Span line = passage.lines.front();
  if (is_rule(slice(reader.plain.text, line))) return;
  const bool is_header = is_first && !is_tabbed;
  int row_header = -1;
  const std::vector<Span> cells = cells_of(reader.plain.text, line, is_tabbed);
  for (size_t column = 0; column < cells.size(); ++column) {
    Block block = cell_of(reader, cells[column], is_header ? BlockKind::table_header : BlockKind::table_cell);
    if (block.text.empty()) continue;
    block.row_header = row_header;
    if (!is_header && column < reader.column_headers.size()) block.column_header = reader.column_headers[column];
    const bool names_row = column == 0 && !is_header && is_short_line(block.text, kNamingCell);
    const int index = reader.outline.add(std::move(block));
    if (names_row) row_header = index;
    if (!is_header) continue;
    reader.column_headers.resize(column + 1, -1);
    reader.column_headers[column] = index;
  }
}

// A table whose cells stand one a line.
void add_table(Reader& reader, const PlainTable& table) {
  end_group(reader);
  begin_group(reader, reader.plain.passages[table.first]);
  reader.column_headers.assign(table.width, -1);
  for (size_t i = 0; i < table.header_cells; ++i) {
    Block block = cell_of(reader, table.cells[i], BlockKind::table_header);
    reader.column_headers[table.width - table.header_cells + i] = reader.outline.add(std::move(block));
  }
  int row_header = -1;
  for (size_t i = table.header_cells; i < table.cells.size(); ++i) {
    const size_t column = (i - table.header_cells) % table.width;
    const BlockKind kind = column == 0 ? BlockKind::table_header : BlockKind::table_cell;
    Block block = cell_of(reader, table.cells[i], kind);
    block.row_header = column == 0 ? -1 : row_header;
    block.column_header = reader.column_headers[column];
    const int index = reader.outline.add(std::move(block));
    if (column == 0) row_header = index;
  }
  end_group(reader);
}

// A group is one run of items or of rows.
bool continues_group(const Reader& reader, size_t i) {
  if (i == 0) return false;
  const Passage& passage = reader.plain.passages[i];
  const Passage& above = reader.plain.passages[i - 1];
  if (is_row(passage)) return above.mark == passage.mark && !passage.follows_gap;
  return is_item(reader.plain, i) && !is_row(above);
}

void add_passage(Reader& reader, size_t i) {
  const Passage& passage = reader.plain.passages[i];
  if (!continues_group(reader, i)) end_group(reader);
  if (is_row(passage)) return add_row(reader, i);
  const bool follows_question = reader.outline.size() > 0 && reader.outline.blocks().back().kind == BlockKind::question;
  const BlockKind kind = kind_of(reader.plain, i, follows_question);
  if (kind == BlockKind::paragraph) {
    if (is_item(reader.plain, i)) return add_item(reader, i);
    if (const int level = heading_level(reader.plain, i); level > 0) {
      Passage heading = passage;
      if (passage.mark != LineMark::hash && passage.mark != LineMark::sign) heading.content = 0;
      reader.outline.add_heading(block_of(reader, heading, BlockKind::heading), level);
      return;
    }
  }
  Block block = block_of(reader, passage, kind);
  if (kind == BlockKind::answer) block.question = reader.outline.size() - 1;
  if (kind != BlockKind::question) {
    reader.outline.add(std::move(block));
    return;
  }
  for (Block& part : split_questions(std::move(block))) {
    if (part.kind == BlockKind::answer) part.question = reader.outline.size() - 1;
    reader.outline.add(std::move(part));
  }
}

}  // namespace

std::vector<Block> read_plain(const std::string& text) {
  Reader reader{{text, read_passages(text)}, {}, false, 0, {}};
  const std::vector<PlainTable> tables = find_tables(reader.plain);
  for (const PlainTable& table : tables) {
    for (size_t i = table.first; i < table.last; ++i) reader.plain.passages[i].mark = LineMark::cell;
  }
  mark_lists(reader.plain);
  auto table = tables.begin();
  for (size_t i = 0; i < reader.plain.passages.size();) {
    if (table == tables.end() || i != table->first) {
      add_passage(reader, i++);
    } else {
      add_table(reader, *table);
      i = table->last;
      ++table;
    }
  }
  end_group(reader);
  return reader.outline.take();
}

}  // namespace urazuke
