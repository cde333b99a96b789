// markdown_blocks: from md4c's events to blocks.
// Comes in: the open block's text and where it stands (heading, list, quotation, cell), kept here by the callbacks of
// markdown.cpp. Goes out: blocks in the outline. Raw HTML is handed to html.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "page/block_text.h"
#include "page/outline.h"
#include "text/span.h"

namespace urazuke {

struct MarkdownReader {
  std::string_view source;  // the document
  std::string_view text;    // what md4c reads: the document from `offset` on, bounded
  uint32_t offset = 0;
  uint32_t last_end = 0;  // in `text`, of the piece that came last
  Outline outline;
  BlockText open;
  Cover link;
  Cover bold;
  int heading_level = 0;      // inside a heading
  int raw_heading_level = 0;  // inside <h2> and the like
  int list_depth = 0;
  int quote_depth = 0;
  bool is_marked_list = false;  // inside a list of lines that begin with a bullet which is not Markdown's
  bool is_code = false;
  bool is_html = false;
  Span html;  // in `text`
  std::vector<int> column_headers;
  size_t column = 0;
  int row_header = -1;
  bool is_header_row = false;
  bool is_cell = false;
  uint64_t cells = 0;
  bool is_refused = false;  // md4c does not pass on every refusal of a callback
  uint32_t images_without_text = 0;
};

void end_block(MarkdownReader& reader);
// Whether the next line begins an item or a part with a mark of its own, which Markdown would run into this one: a
// bullet, a sign, "Q.", "A." below its question, one more quotation below another.
bool begins_own_block(const MarkdownReader& reader, std::string_view line);
void end_html(MarkdownReader& reader);
void begin_cell(MarkdownReader& reader, bool is_header);

}  // namespace urazuke
