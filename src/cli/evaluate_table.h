// evaluate_table: rows of figures -> a table or JSON, as the project's scorer (score.py) prints them.
#pragma once

#include <string>
#include <vector>

#include "evaluate/figures.h"

namespace urazuke {

struct FigureRow {
  std::string page;  // "all" for the last
  Figures figures;
};

std::string table_of(const std::vector<FigureRow>& rows);  // at least one row
std::string json_of(const std::vector<FigureRow>& rows);

}  // namespace urazuke
