#include "page/markdown_blocks.h"

#include <algorithm>
#include <utility>

#include "page/html.h"
#include "page/marks.h"
#include "page/questions.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace urazuke {
namespace {

void add_cell(MarkdownReader& reader, Block block) {
  block.kind = reader.is_header_row ? BlockKind::table_header : BlockKind::table_cell;
  const size_t column = reader.column - 1;
  if (!reader.is_header_row) {
    block.row_header = reader.row_header;
    if (column < reader.column_headers.size()) block.column_header = reader.column_headers[column];
  }
  const bool names_row = column == 0 && !reader.is_header_row && is_short_line(block.text, kNamingCell);
  const int index = reader.outline.add(std::move(block));
  if (reader.is_header_row) reader.column_headers[column] = index;
  if (names_row) reader.row_header = index;
}

void add_paragraph(MarkdownReader& reader, Block block, bool is_bold) {
  const Outline& outline = reader.outline;
  const Block* previous = outline.size() > 0 ? &outline.blocks().back() : nullptr;
  const bool is_marked = reader.list_depth == 0 && begins_with_bullet(block.text);
  if (is_marked != reader.is_marked_list) {
    if (is_marked) reader.outline.begin_group();
    if (!is_marked) reader.outline.end_group();
    reader.is_marked_list = is_marked;
  }
  if (reader.list_depth > 0 || is_marked) block.kind = BlockKind::list_item;
  block.kind = reader.quote_depth > 0 ? BlockKind::quotation : kind_by_marks(block.text, block.kind, previous);
  if (block.kind == BlockKind::question) {
    for (Block& part : split_questions(std::move(block))) {
      if (part.kind == BlockKind::answer) part.question = outline.size() - 1;
      reader.outline.add(std::move(part));
    }
    return;
  }
  if (block.kind == BlockKind::list_item) block.level = reader.list_depth;
  if (block.kind == BlockKind::answer) block.question = outline.size() - 1;
  const bool heads = (is_bold || begins_with_sign(block.text)) && block.kind == BlockKind::paragraph &&
                     !block.is_link && is_short_line(block.text, kShortHeading);
  if (heads) {
    reader.outline.add_apparent_heading(std::move(block), 0);
  } else {
    reader.outline.add(std::move(block));
  }
}

}  // namespace

void end_block(MarkdownReader& reader) {
  BlockText open = std::exchange(reader.open, {});
  const bool is_link = take_cover(reader.link, open);
  const bool is_bold = take_cover(reader.bold, open);
  const int raw_heading_level = std::exchange(reader.raw_heading_level, 0);
  if (open.text.empty()) return;
  Block block;
  block.is_link = is_link;
  block.text = std::move(open.text);
  block.source = std::move(open.source);
  if (const int level = std::max(reader.heading_level, raw_heading_level); level > 0) {
    reader.outline.add_heading(std::move(block), level);
  } else if (reader.is_cell) {
    add_cell(reader, std::move(block));
  } else {
    add_paragraph(reader, std::move(block), is_bold);
  }
}

bool begins_own_block(const MarkdownReader& reader, std::string_view line) {
  line.remove_prefix(std::min(line.find_first_not_of(reader.quote_depth > 0 ? " \t\r>" : " \t\r"), line.size()));
  const bool is_answer = has_question_mark_letter(reader.open.text) && has_answer_mark_letter(line);
  const char32_t last = narrow(last_code_point(reader.open.text));
  const bool is_next_voice =
      first_code_point(line) == kLeftCornerBracket && (last == kRightCornerBracket || last == ')');
  return begins_with_bullet(line) || begins_with_sign(line) || has_question_mark_letter(line) || is_answer ||
         is_next_voice;
}

void end_html(MarkdownReader& reader) {
  reader.is_html = false;
  if (is_empty(reader.html)) return;
  const Span span = {reader.offset + reader.html.begin, reader.offset + reader.html.end};
  read_html_into(reader.outline, slice(reader.source, span), span.begin, reader.images_without_text);
}

void begin_cell(MarkdownReader& reader, bool is_header) {
  reader.is_cell = true;
  reader.is_header_row = is_header;
  ++reader.column;
  if (is_header) reader.column_headers.resize(reader.column, -1);
}

}  // namespace urazuke
