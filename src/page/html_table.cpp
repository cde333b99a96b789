#include <algorithm>
#include <cstdlib>
#include <vector>

#include "page/html_walk.h"
#include "page/marks.h"

namespace urazuke {
namespace {

constexpr size_t kMaxColumns = 1000;
constexpr uint32_t kAllBelow = UINT32_MAX;  // a header alone in its row stands over the rows below it

// A header that stands above or beside cells still to come.
struct Column {
  int header = -1;
  uint32_t rows_left = 0;  // of a cell that reaches down: its column is taken
};

struct Table {
  std::vector<Column> columns;
  int row_header = -1;
  uint32_t row_header_rows = 0;  // rows that it still stands beside
};

struct Row {
  std::vector<const GumboNode*> cells;
  size_t headers = 0;
};

GumboTag tag_of(const GumboNode* node) {
  return node->type == GUMBO_NODE_ELEMENT ? node->v.element.tag : GUMBO_TAG_LAST;
}

uint32_t number_of(const GumboNode* node, const char* name) {
  const GumboAttribute* attribute = gumbo_get_attribute(&node->v.element.attributes, name);
  return attribute == nullptr ? 1 : static_cast<uint32_t>(std::clamp(std::atoi(attribute->value), 1, 1000));
}

Row read_row(const GumboNode* node) {
  Row row;
  const GumboVector& children = children_of(node);
  for (unsigned int i = 0; i < children.length; ++i) {
    const auto* child = static_cast<const GumboNode*>(children.data[i]);
    const GumboTag tag = tag_of(child);
    if (tag != GUMBO_TAG_TD && tag != GUMBO_TAG_TH) continue;
    row.cells.push_back(child);
    row.headers += tag == GUMBO_TAG_TH;
  }
  return row;
}

// Reads the cell and returns its first block, or -1 where it is empty.
int walk_cell(Walk& walk, const GumboNode* cell, const TextPlace& place, bool is_header, int row_header,
              int column_header) {
  TextPlace inner = place;
  inner.kind = is_header ? BlockKind::table_header : BlockKind::table_cell;
  inner.item_depth = place.depth + 1;
  inner.row_header = row_header;
  inner.column_header = column_header;
  const int first = walk.outline.size();
  if (!has_flag(cell, kHiddenFlag)) walk_block(walk, cell, place, inner);
  return walk.outline.size() > first ? first : -1;
}

void skip_taken(Table& table, size_t& column) {
  while (column < table.columns.size() && table.columns[column].rows_left > 0) --table.columns[column++].rows_left;
}

// Without th, the short first of two cells names the row.
bool names_row(const Walk& walk, const Row& row, size_t cell, int block) {
  if (row.headers > 0 || row.cells.size() != 2 || cell != 0 || block < 0) return false;
  return is_short_line(walk.outline.blocks()[static_cast<size_t>(block)].text, kShortCell);
}

void walk_row(Walk& walk, const GumboNode* node, const TextPlace& place, Table& table, bool is_head) {
  const Row row = read_row(node);
  const bool heads_columns = row.cells.size() > 1 && (is_head || row.headers == row.cells.size());
  const bool heads_below = row.cells.size() == 1 && row.headers == 1;
  if (table.row_header_rows == 0 || --table.row_header_rows == 0) table.row_header = -1;
  size_t column = 0;
  for (size_t i = 0; i < row.cells.size() && column < kMaxColumns; ++i) {
    skip_taken(table, column);
    const GumboNode* cell = row.cells[i];
    const bool is_header = heads_columns || tag_of(cell) == GUMBO_TAG_TH;
    const size_t end = std::min<size_t>(column + number_of(cell, "colspan"), kMaxColumns);
    if (table.columns.size() < end) table.columns.resize(end);
    const int above = heads_columns || column >= end ? -1 : table.columns[column].header;
    const int block = walk_cell(walk, cell, place, is_header, heads_columns ? -1 : table.row_header, above);
    const uint32_t rows = number_of(cell, "rowspan");
    for (; column < end; ++column) {
      table.columns[column].rows_left = rows - 1;
      if (heads_columns) table.columns[column].header = block;
    }
    if (heads_columns || !(is_header || (table.row_header < 0 && names_row(walk, row, i, block)))) continue;
    table.row_header = block;
    table.row_header_rows = heads_below ? kAllBelow : rows;
  }
  skip_taken(table, column);
}

void walk_rows(Walk& walk, const GumboNode* node, const TextPlace& place, Table& table, bool is_head) {
  const GumboVector& children = children_of(node);
  for (unsigned int i = 0; i < children.length; ++i) {
    const auto* child = static_cast<const GumboNode*>(children.data[i]);
    const GumboTag tag = tag_of(child);
    if (tag == GUMBO_TAG_LAST || has_flag(child, kHiddenFlag)) continue;
    if (tag == GUMBO_TAG_TR) {
      walk_row(walk, child, place, table, is_head);
    } else if (tag == GUMBO_TAG_THEAD || tag == GUMBO_TAG_TBODY || tag == GUMBO_TAG_TFOOT) {
      walk_rows(walk, child, place, table, tag == GUMBO_TAG_THEAD);
    } else {
      TextPlace caption = place;
      if (tag == GUMBO_TAG_CAPTION) caption.kind = BlockKind::caption;
      walk_block(walk, child, place, caption);
    }
  }
}

}  // namespace

void walk_table(Walk& walk, const GumboNode* node, const TextPlace& place) {
  end_block(walk, place);
  walk.outline.begin_group();
  Table table;
  TextPlace inner = place;
  ++inner.depth;
  walk_rows(walk, node, inner, table, false);
  walk.outline.end_group();
}

}  // namespace urazuke
