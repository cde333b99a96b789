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
// What a table has to show: more where nothing names its columns.
constexpr size_t kRows = 5;
constexpr size_t kRowsUnderHeader = 3;
constexpr size_t kTitles = 1;    // lines above the header of a table that says no "item"
constexpr double kContrast = 2;  // mean length of a cell by that of a label

constexpr std::string_view kItem = "\u9805\u76EE";      // koumoku, "item"
constexpr std::string_view kCompared = "\u6BD4\u8F03";  // hikaku, "comparison"

// All its lines: one that ends in a particle was taken to go on in the next.
bool may_be_cells(const PlainText& plain, const Passage& passage) {
  return passage.mark == LineMark::none && std::all_of(passage.lines.begin(), passage.lines.end(), [&](Span line) {
           return is_short_line(slice(plain.text, line), kLongestCell);
         });
}

bool is_corner(std::string_view label) {
  return label.find(kItem) != std::string_view::npos || label.find(kCompared) != std::string_view::npos;
}

// Words only: "3 times", "none (at home)" are what a cell holds.
bool may_be_label(std::string_view line) {
  if (count_code_points(line) > kLongestLabel || !has_letter(line)) return false;
  for (uint32_t at = 0; at < line.size();) {
    const char32_t c = narrow(next_code_point(line, at));
    if (c < 0x80 && !is_ascii_alnum(c)) return false;
    if (is_ascii_digit(c)) return false;
  }
  return true;
}

struct Line {
  Span span;
  size_t passage;
  bool is_first, is_last;  // of its passage
  uint32_t length;         // in code points
};

// A run of short lines.
struct Run {
  std::string_view text;
  std::vector<Line> lines;

  std::string_view line(size_t at) const { return slice(text, lines[at].span); }
  size_t size() const { return lines.size(); }
};

Run run_at(const PlainText& plain, size_t first) {
  Run run{plain.text, {}};
  for (size_t i = first; i < plain.passages.size() && may_be_cells(plain, plain.passages[i]); ++i) {
    const std::vector<Span>& lines = plain.passages[i].lines;
    if ((i > first && plain.passages[i].follows_gap) || run.size() >= kLongestRun) break;
    for (size_t line = 0; line < lines.size(); ++line) {
      run.lines.push_back(
          {lines[line], i, line == 0, line + 1 == lines.size(), count_code_points(slice(plain.text, lines[line]))});
    }
  }
  return run;
}

// Where it stands in a run: `first` and below in lines of the run.
struct Place {
  size_t first = 0, header_cells = 0, width = 0, rows = 0;

  size_t body() const { return first + header_cells; }
  size_t end() const { return body() + rows * width; }
};

// A cell that tells, and does not name: "3 times", "none (at home)", a mark, a phrase.
bool tells(const Run& run, size_t at) { return !may_be_label(run.line(at)); }

// The label is the shortest, or what stands beside it is no name.
bool is_row_of(const Run& run, size_t at, size_t width) {
  if (at + width > run.size() || !may_be_label(run.line(at))) return false;
  for (size_t cell = at + 1; cell < at + width; ++cell) {
    if (run.lines[cell].length > run.lines[at].length || tells(run, cell)) return true;
  }
  return false;
}

bool repeats_label(const Run& run, size_t first, size_t width, size_t row) {
  const std::string_view label = run.line(first + row * width);
  for (size_t i = 0; i < row; ++i) {
    if (run.line(first + i * width) == label) return true;
  }
  return false;
}

size_t rows_from(const Run& run, size_t first, size_t width) {
  size_t rows = 0;
  while (rows < kMostRows && is_row_of(run, first + rows * width, width) && !repeats_label(run, first, width, rows))
    ++rows;
  return rows;
}

double contrast_of(const Run& run, const Place& table) {
  double labels = 0;
  double cells = 0;
  for (size_t i = 0; i < table.rows * table.width; ++i)
    (i % table.width == 0 ? labels : cells) += run.lines[table.body() + i].length;
  return labels == 0 ? 0 : cells / (labels * static_cast<double>(table.width - 1));
}

// Half of the rows at least have a cell that tells, and none of these over the columns does.
bool has_header(const Run& run, const Place& table) {
  for (size_t i = table.first; i < table.body(); ++i) {
    if (tells(run, i)) return false;
  }
  size_t telling = 0;
  for (size_t label = table.body(); label < table.end(); label += table.width) {
    bool any = false;
    for (size_t cell = label + 1; cell < label + table.width; ++cell) any = any || tells(run, cell);
    telling += any;
  }
  return telling * 2 >= table.rows;
}

// Without the rows at its end that would cut a passage in two.
Place whole_passages(const Run& run, Place table) {
  while (table.rows > 0 && !run.lines[table.end() - 1].is_last) --table.rows;
  return table;
}

// The table of that width whose header, where it has one, begins at `at`, as far down as its rows go.
std::optional<Place> table_at(const Run& run, size_t at, size_t width) {
  if (!run.lines[at].is_first) return std::nullopt;
  if (at <= kTitles || is_corner(run.line(at))) {
    for (const size_t header_cells : {width, width - 1}) {
      if (at + header_cells >= run.size()) continue;
      const Place table = whole_passages(run, {at, header_cells, width, rows_from(run, at + header_cells, width)});
      if (table.rows >= kRowsUnderHeader && has_header(run, table)) return table;
    }
  }
  const Place table = whole_passages(run, {at, 0, width, rows_from(run, at, width)});
  if (table.rows < kRows || contrast_of(run, table) < kContrast) return std::nullopt;
  return table;
}

// The one that tells labels from cells best, wherever it begins, without the title above it; one with a header before
// one without.
std::optional<Place> best_table(const Run& run) {
  std::optional<Place> best;
  for (size_t at = 0; at < run.size(); ++at) {
    for (const size_t width : kWidths) {
      const std::optional<Place> table = table_at(run, at, width);
      if (!table) continue;
      const bool is_headed = table->header_cells > 0;
      const bool is_best_headed = best && best->header_cells > 0;
      const bool is_better = !best || is_headed > is_best_headed ||
                             (is_headed == is_best_headed && contrast_of(run, *table) >= contrast_of(run, *best));
      if (is_better) best = table;
    }
  }
  return best;
}

PlainTable table_of(const Run& run, const Place& place) {
  PlainTable table{
      run.lines[place.first].passage, run.lines[place.end() - 1].passage + 1, place.header_cells, place.width, {}};
  for (size_t i = place.first; i < place.end(); ++i) table.cells.push_back(run.lines[i].span);
  return table;
}

}  // namespace

std::vector<PlainTable> find_tables(const PlainText& plain) {
  std::vector<PlainTable> tables;
  for (size_t i = 0; i < plain.passages.size();) {
    const Run run = run_at(plain, i);
    if (run.size() == 0) {
      ++i;
    } else if (const std::optional<Place> place = best_table(run)) {
      tables.push_back(table_of(run, *place));
      i = tables.back().last;
    } else {
      i = run.lines.back().passage + 1;
    }
  }
  return tables;
}

}  // namespace urazuke
