#include "cli/evaluate_table.h"

#include <fmt/format.h>

#include <cmath>

#include "report/json_writer.h"
#include "report/visible.h"

namespace urazuke {

namespace {

// As Python prints a float, with 1.0 for 1; JSON has no NaN.
std::string number(double value) {
  if (std::isnan(value)) return "null";
  const std::string digits = fmt::format("{}", value);
  return digits.find_first_of(".e") == std::string::npos ? digits + ".0" : digits;
}

}  // namespace

std::string table_of(const std::vector<FigureRow>& rows) {
  std::string out = fmt::format("{:<6}", "page");
  for (size_t i = 0; i < rows.back().figures.size(); ++i) {
    out += fmt::format("{}{:>16}", i == 0 ? "" : " ", rows.back().figures[i].first.substr(0, 15));
  }
  for (const FigureRow& row : rows) {
    out += fmt::format("\n{:<6}", visible(row.page));
    for (size_t i = 0; i < row.figures.size(); ++i) {
      out += fmt::format("{}{:>16.3f}", i == 0 ? "" : " ", row.figures[i].second);
    }
  }
  return out + "\n";
}

std::string json_of(const std::vector<FigureRow>& rows) {
  std::string out = "{";
  for (const FigureRow& row : rows) {
    if (out.size() > 1) out += ", ";
    append_json_string(out, row.page);
    out += ": {";
    for (size_t i = 0; i < row.figures.size(); ++i) {
      out += fmt::format("{}\"{}\": {}", i == 0 ? "" : ", ", row.figures[i].first, number(row.figures[i].second));
    }
    out += "}";
  }
  return out + "}\n";
}

}  // namespace urazuke
