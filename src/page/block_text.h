// block_text: the text of one block while a reader collects it.
// Comes in: pieces of the source in order, blanks and line breaks between them. Goes out: the block's raw text with
// blanks folded, and its map to the source. Blanks are held back until something visible follows, so a block never
// begins or ends with one. A blank that is only a line break of the source separates Latin words but not Japanese.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "text/offset_map.h"
#include "text/span.h"

namespace urazuke {

struct BlockText {
  std::string text;
  OffsetMap source;
  Span blank;       // the blanks held back
  Span line_break;  // the first line break held back
  bool has_blank = false;
  bool blank_breaks = false;  // the blanks hold a line break of the source
  bool has_line_break = false;
};

// Bytes of the source that stand at `at`.
void append(BlockText& block, std::string_view piece, uint32_t at);
// Text that stands for the source's `from` as a whole, such as a character for its entity.
void append_as(BlockText& block, std::string_view piece, Span from);
// A line break that the reader of the page sees (<br>): '\n' in the text.
void break_line(BlockText& block, Span from);

// How much of the open block lies inside elements of one sort: links, bold, titles by class.
struct Cover {
  uint32_t depth = 0;
  uint32_t from = 0;
  uint32_t covered = 0;
};

void begin_cover(Cover& cover, const BlockText& block);
void end_cover(Cover& cover, const BlockText& block);
// Whether all of the block lay inside, and a fresh start for the next block.
bool take_cover(Cover& cover, const BlockText& block);

}  // namespace urazuke
