// plain_tables: tables whose cells stand one a line, as they come when a page is copied from a browser.
// Comes in: the passages of a plain text. Goes out: the tables among them. There is no mark to go by, only that short
// lines repeat: a brief label, then as many longer ones in every row.
#pragma once

#include <cstddef>
#include <vector>

#include "page/plain_kinds.h"

namespace urazuke {

struct PlainTable {
  size_t first = 0;  // passage
  size_t width = 0;  // cells of a row, the label among them
  size_t rows = 0;
  bool has_header = false;  // its first row names the columns
};

// In order; they do not overlap.
std::vector<PlainTable> find_tables(const PlainText& plain);

}  // namespace urazuke
