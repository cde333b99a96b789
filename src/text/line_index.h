// LineIndex: byte offsets of a UTF-8 text -> code points, UTF-16 units, lines and columns. The only place where
// units are converted. Lines end with \n, \r\n or \r. Built once a document, O(text); each question is O(1)
// within a block of 64 bytes, a line number O(log lines).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace urazuke {

struct Place {
  uint32_t line = 1;    // from 1
  uint32_t column = 1;  // from 1, in code points
};

class LineIndex {
 public:
  explicit LineIndex(std::string_view text);  // keeps a view: the text must outlive the index

  uint32_t code_points(uint32_t byte) const;  // code points before `byte`
  uint32_t byte_at(uint32_t code_point) const;
  uint32_t utf16_units(uint32_t byte) const;
  Place place(uint32_t byte) const;
  uint32_t line_count() const;
  Span line(uint32_t number) const;  // bytes of line `number` (from 1) without its line end

 private:
  std::string_view text_;
  std::vector<uint32_t> line_starts_;
  std::vector<uint32_t> code_points_;  // before each 64th byte
  std::vector<uint32_t> astral_;       // where code points above U+FFFF start: two UTF-16 units each
};

// Columns that `text` takes on a terminal: 2 for East Asian wide and full-width, 0 for combining marks (UAX 11).
uint32_t display_width(std::string_view text);

}  // namespace urazuke
