// tsv: the table files of lexicons/. UTF-8, one line a row, cells by TAB, lists in a cell by '|'; lines that begin
// with '#' are comments; the first other line names the columns. Every fault is reported with file and line.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/result.h"

namespace urazuke {

struct Row {
  std::string where;               // "strength.tsv:12"
  std::vector<std::string> cells;  // as many as there are columns
};

struct Table {
  std::vector<Row> rows;
};

// Reads `folder`/`file`, whose columns must be `columns`, in that order. A row with another number of cells, or with
// the id of an earlier one, is an error and left out. Where the file does not exist the table is empty, and an error
// only if `required`.
Table read_table(const std::string& folder, const std::string& file, const std::vector<std::string_view>& columns,
                 bool required, std::vector<Error>& errors);

// The parts of a list cell; none for an empty cell.
std::vector<std::string> split_list(std::string_view cell);

Result<std::string> read_file(const std::string& path);

}  // namespace urazuke
