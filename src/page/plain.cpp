#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "page/block_text.h"
#include "page/marks.h"
#include "page/outline.h"
#include "page/plain_lines.h"
#include "page/read.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace urazuke {
namespace {

constexpr uint32_t kPageTitle = 60;     // code points of a first line that names the page
constexpr uint32_t kLongLine = 40;      // of running text, even without a full stop
constexpr uint32_t kNamingCell = 40;    // of a first cell that names its row
constexpr int kSignLevel = 2;
constexpr int kShortLineLevel = 3;
constexpr char32_t kKanjiYen = 0x5186;
constexpr char32_t kKanjiIn = 0x5F15;
constexpr char32_t kKanjiYou = 0x7528;
constexpr char32_t kHiraganaKa = 0x304B;

struct Reader {
  const std::string& text;
  std::vector<Passage> passages;
  Outline outline;
  bool is_in_group = false;
  uint32_t first_indent = 0;  // of the list
  std::vector<int> column_headers;
};

// From the first line's content to the last line's end, as it stands in the source.
std::string_view whole(const Reader& reader, size_t i) {
  const Passage& passage = reader.passages[i];
  const Span span = {passage.lines.front().begin + passage.content, passage.lines.back().end};
  return slice(reader.text, span);
}

Block block_of(const Reader& reader, const Passage& passage, BlockKind kind) {
  BlockText open;
  for (size_t i = 0; i < passage.lines.size(); ++i) {
    Span line = passage.lines[i];
    if (i == 0) line.begin += passage.content;
    if (i > 0) break_line(open, {passage.lines[i - 1].end, line.begin});
    append(open, slice(reader.text, line), line.begin);
  }
  Block block;
  block.kind = kind;
  block.text = std::move(open.text);
  block.source = std::move(open.source);
  return block;
}

// --- what a passage is ---

bool names_price(std::string_view line) {
  for (uint32_t at = 0; at < line.size();) {
    const char32_t c = next_code_point(line, at);
    if (c == kYenSign || c == kFullwidthYenSign || c == kKanjiYen) return true;
  }
  return false;
}

bool is_marked_like(const Reader& reader, size_t i, size_t other) {
  const Passage& a = reader.passages[i];
  const Passage& b = reader.passages[other];
  return a.mark == b.mark && a.sign == b.sign;
}

// The line right above or below has the same mark: both are items of a list.
bool has_marked_neighbour(const Reader& reader, size_t i) {
  if (i > 0 && !reader.passages[i].follows_gap && is_marked_like(reader, i, i - 1)) return true;
  return i + 1 < reader.passages.size() && !reader.passages[i + 1].follows_gap && is_marked_like(reader, i, i + 1);
}

bool is_item(const Reader& reader, size_t i) {
  const Passage& passage = reader.passages[i];
  switch (passage.mark) {
    case LineMark::bullet: return true;
    case LineMark::sign:
    case LineMark::picture:
    case LineMark::number:
    case LineMark::answer:
      return has_marked_neighbour(reader, i) || !is_short_line(whole(reader, i), kShortHeading);
    default: return false;
  }
}

// A short line heads the list, the table or the longer text below it.
bool heads_next(const Reader& reader, size_t i) {
  if (i + 1 >= reader.passages.size()) return false;
  const std::string_view text = whole(reader, i);
  const Passage& next = reader.passages[i + 1];
  const bool stands_alone = next.follows_gap && (i == 0 || reader.passages[i].follows_gap);
  if (!is_short_line(text, stands_alone ? kShortHeading : kShortLine) || names_price(text)) return false;
  if (is_item(reader, i + 1) || next.mark == LineMark::pipes || next.mark == LineMark::tabs) return true;
  if (next.mark == LineMark::question || (next.mark == LineMark::quote && stands_alone)) return true;
  if (next.mark != LineMark::none) return false;
  const std::string_view below = whole(reader, i + 1);
  const uint32_t length = count_code_points(below);
  return length > count_code_points(text) && (ends_sentence(below) || length > kLongLine);
}

bool asks(std::string_view line) {
  const auto size = line.size();
  const char32_t last = last_code_point(line);
  if (narrow(last) != '?') return false;
  return last_code_point(line.substr(0, size - (last == '?' ? 1 : 3))) == kHiraganaKa;
}

// In corner brackets as a whole, below a line that speaks of a quotation.
bool is_quoted(const Reader& reader, size_t i) {
  const std::string_view text = whole(reader, i);
  const char32_t first = first_code_point(text);
  const char32_t last = last_code_point(text);
  const bool is_bracketed = (first == kLeftCornerBracket && last == kRightCornerBracket) ||
                            (first == kLeftWhiteCornerBracket && last == kRightWhiteCornerBracket);
  if (!is_bracketed || i == 0) return false;
  std::string word;
  append_utf8(word, kKanjiIn);
  append_utf8(word, kKanjiYou);
  const std::string_view above = whole(reader, i - 1);
  return is_short_line(above, kShortLine) && above.find(word) != std::string_view::npos;
}

int heading_level(const Reader& reader, size_t i) {
  const Passage& passage = reader.passages[i];
  const std::string_view text = whole(reader, i);
  const bool is_plain = passage.mark == LineMark::none || passage.mark == LineMark::bracket ||
                        passage.mark == LineMark::sign;
  if (i == 0 && is_plain && is_short_line(text, kPageTitle) && reader.passages.size() > 1) return 1;
  switch (passage.mark) {
    case LineMark::hash: return passage.level;
    case LineMark::bracket: return is_short_line(text, kPageTitle) ? kSignLevel : 0;
    case LineMark::picture: return is_short_line(text, kShortHeading) ? kShortLineLevel : 0;
    case LineMark::sign: return is_short_line(text, kShortHeading) ? kSignLevel : 0;
    case LineMark::number:
    case LineMark::answer:
      return passage.sign == 'A' ? kSignLevel : passage.sign == '.' ? kShortLineLevel : kShortLineLevel + 1;
    case LineMark::none: return heads_next(reader, i) && !asks(text) ? kShortLineLevel : 0;
    default: return 0;
  }
}

// --- blocks ---

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
  const Passage& passage = reader.passages[i];
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

void add_row(Reader& reader, size_t i) {
  const Passage& passage = reader.passages[i];
  const bool is_tabbed = passage.mark == LineMark::tabs;
  const bool is_first = !reader.is_in_group;
  begin_group(reader, passage);
  const Span line = passage.lines.front();
  if (is_rule(slice(reader.text, line))) return;
  const bool is_header = is_first && !is_tabbed;
  int row_header = -1;
  const std::vector<Span> cells = cells_of(reader.text, line, is_tabbed);
  for (size_t column = 0; column < cells.size(); ++column) {
    Passage cell;
    cell.lines = {cells[column]};
    Block block = block_of(reader, cell, is_header ? BlockKind::table_header : BlockKind::table_cell);
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

BlockKind kind_of(const Reader& reader, size_t i) {
  const Passage& passage = reader.passages[i];
  const std::string_view text = whole(reader, i);
  const Outline& outline = reader.outline;
  const bool follows_question = outline.size() > 0 && outline.blocks().back().kind == BlockKind::question;
  if (passage.mark == LineMark::question) return BlockKind::question;
  if (passage.mark == LineMark::note) return BlockKind::note;
  if (passage.mark == LineMark::quote || is_quoted(reader, i)) return BlockKind::quotation;
  if (follows_question && (passage.mark == LineMark::answer || passage.mark == LineMark::none)) return BlockKind::answer;
  if (passage.mark == LineMark::none && asks(text) && heads_next(reader, i) && !is_item(reader, i + 1)) {
    return BlockKind::question;
  }
  return BlockKind::paragraph;
}

// A group is one run of items or of rows.
bool continues_group(const Reader& reader, size_t i) {
  if (i == 0) return false;
  const Passage& passage = reader.passages[i];
  const bool is_row = passage.mark == LineMark::tabs || passage.mark == LineMark::pipes;
  if (is_row) return reader.passages[i - 1].mark == passage.mark && !passage.follows_gap;
  const LineMark above = reader.passages[i - 1].mark;
  return is_item(reader, i) && above != LineMark::tabs && above != LineMark::pipes;
}

void add_passage(Reader& reader, size_t i) {
  const Passage& passage = reader.passages[i];
  if (!continues_group(reader, i)) end_group(reader);
  if (passage.mark == LineMark::tabs || passage.mark == LineMark::pipes) return add_row(reader, i);
  const BlockKind kind = kind_of(reader, i);
  if (kind == BlockKind::paragraph) {
    if (is_item(reader, i)) return add_item(reader, i);
    if (const int level = heading_level(reader, i); level > 0) {
      Passage heading = passage;
      if (passage.mark != LineMark::hash && passage.mark != LineMark::sign) heading.content = 0;
      reader.outline.add_heading(block_of(reader, heading, BlockKind::heading), level);
      return;
    }
  }
  Block block = block_of(reader, passage, kind);
  if (kind == BlockKind::answer) block.question = reader.outline.size() - 1;
  reader.outline.add(std::move(block));
}

}  // namespace

std::vector<Block> read_plain(const std::string& text) {
  Reader reader{text, read_passages(text), {}, false, 0, {}};
  for (size_t i = 0; i < reader.passages.size(); ++i) add_passage(reader, i);
  end_group(reader);
  return reader.outline.take();
}

}  // namespace urazuke
