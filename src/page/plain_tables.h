// plain_tables: tables whose cells stand one a line, as they come when a page is copied from a browser.
// Comes in: the passages of a plain text. Goes out: the tables among them. There is no mark to go by, only that short
// lines repeat: a brief label, then as many longer ones in every row.
#pragma once

#include <cstddef>
#include <vector>

#include "page/plain_kinds.h"
#include "text/span.h"

namespace urazuke {

struct PlainTable {
  size_t first = 0, last = 0;  // passages, [first, last)
  size_t header_cells =
      0;             // that name the columns: as many as a row has, one less where nothing stands over the labels
  size_t width = 0;  // cells of a row, the label among them
  std::vector<Span> cells;  // of the text: the header's, then row by row
};

// In order; they do not overlap.
std::vector<PlainTable> find_tables(const PlainText& plain);

}  // namespace urazuke
