#include "page/plain_tables.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "page/marks.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace urazuke {
namespace {

constexpr std::array<size_t, 3> kWidths = {3, 4, 5};
constexpr uint32_t kLongestLabel = 8;  // code points
constexpr uint32_t kLongestCell = 40;
// Bounds of the work, whatever the text: a table is looked for within so many lines.
constexpr size_t kLongestRun = 300;
constexpr size_t kMostRows = 40;
// What a table has to show. One whose first label says "item" needs less.
constexpr size_t kRows = 5;
constexpr size_t kRowsUnderHeader = 3;
constexpr double kContrast = 2;  // mean length of a cell by that of a label
constexpr double kContrastUnderHeader = 1.2;

constexpr std::string_view kItem = "\u9805\u76EE";      // koumoku, "item"
constexpr std::string_view kCompared = "\u6BD4\u8F03";  // hikaku, "comparison"

bool may_be_cell(const PlainText& plain, size_t i) {
  const Passage& passage = plain.passages[i];
  return passage.mark == LineMark::none && passage.lines.size() == 1 && is_short_line(whole(plain, i), kLongestCell);
}

bool is_corner(std::string_view label) {
  return label.find(kItem) != std::string_view::npos || label.find(kCompared) != std::string_view::npos;
}

// Words only: "3 times", "none (at home)" are what a cell holds.
bool may_be_label(std::string_view line) {
  if (count_code_points(line) > kLongestLabel) return false;
  for (uint32_t at = 0; at < line.size();) {
    const char32_t c = narrow(next_code_point(line, at));
    if (c < 0x80 && !is_ascii_alnum(c)) return false;
    if (is_ascii_digit(c)) return false;
  }
  return true;
}

// A run of short lines: passages [first, first + lengths.size()).
struct Run {
  const PlainText& plain;
  size_t first;
  std::vector<uint32_t> lengths;  // in code points

  std::string_view line(size_t at) const { return whole(plain, first + at); }
};

Run run_at(const PlainText& plain, size_t first) {
  Run run{plain, first, {}};
  for (size_t i = first; i < plain.passages.size() && may_be_cell(plain, i); ++i) {
    if ((i > first && plain.passages[i].follows_gap) || run.lengths.size() == kLongestRun) break;
    run.lengths.push_back(count_code_points(whole(plain, i)));
  }
  return run;
}

bool is_row_of(const Run& run, size_t at, size_t width) {
  if (at + width > run.lengths.size() || !may_be_label(run.line(at))) return false;
  const auto label = run.lengths.begin() + static_cast<std::ptrdiff_t>(at);
  return *std::max_element(label + 1, label + static_cast<std::ptrdiff_t>(width)) > *label || is_corner(run.line(at));
}

bool repeats_label(const Run& run, const PlainTable& table, size_t row) {
  const std::string_view label = run.line(table.first + row * table.width);
  for (size_t i = 0; i < row; ++i) {
    if (run.line(table.first + i * table.width) == label) return true;
  }
  return false;
}

double contrast_of(const Run& run, const PlainTable& table) {
  double labels = 0;
  double cells = 0;
  for (size_t i = table.has_header ? table.width : 0; i < table.rows * table.width; ++i) {
    (i % table.width == 0 ? labels : cells) += run.lengths[table.first + i];
  }
  return labels == 0 ? 0 : cells / (labels * static_cast<double>(table.width - 1));
}

// The table of that width that begins at `at`, a place in the run, as far down as its rows go.
std::optional<PlainTable> table_at(const Run& run, size_t at, size_t width) {
  PlainTable table{at, width, 0, is_corner(run.line(at))};
  while (table.rows < kMostRows && is_row_of(run, at + table.rows * width, width) &&
         !repeats_label(run, table, table.rows)) {
    ++table.rows;
  }
  const bool is_sure = table.has_header;
  if (table.rows < (is_sure ? kRowsUnderHeader : kRows)) return std::nullopt;
  if (contrast_of(run, table) < (is_sure ? kContrastUnderHeader : kContrast)) return std::nullopt;
  return table;
}

// The one that tells labels from cells best, wherever it begins.
std::optional<PlainTable> best_table(const Run& run) {
  std::optional<PlainTable> best;
  for (size_t at = 0; at < run.lengths.size(); ++at) {
    for (const size_t width : kWidths) {
      const std::optional<PlainTable> table = table_at(run, at, width);
      if (!table) continue;
      const bool is_better =
          !best || table->has_header > best->has_header ||
          (table->has_header == best->has_header && contrast_of(run, *table) > contrast_of(run, *best));
      if (is_better) best = table;
    }
  }
  return best;
}

}  // namespace

std::vector<PlainTable> find_tables(const PlainText& plain) {
  std::vector<PlainTable> tables;
  for (size_t i = 0; i < plain.passages.size();) {
    const Run run = run_at(plain, i);
    if (const std::optional<PlainTable> table = best_table(run)) {
      tables.push_back({i + table->first, table->width, table->rows, table->has_header});
      i += table->first + table->rows * table->width;
    } else {
      i += std::max<size_t>(1, run.lengths.size());
    }
  }
  return tables;
}

}  // namespace urazuke
