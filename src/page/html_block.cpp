#include <algorithm>
#include <utility>

#include "page/html_walk.h"
#include "page/marks.h"
#include "page/questions.h"

namespace urazuke {
namespace {

constexpr size_t kLongestOrnament = 12;  // bytes

// An answer stands right behind its question, which may be a heading.
int newest_question(const Walk& walk) {
  if (walk.outline.size() == 0) return -1;
  const Block& last = walk.outline.blocks().back();
  const bool asks =
      last.kind == BlockKind::question || (last.kind == BlockKind::heading && reads_like_question(last.text));
  return asks ? walk.outline.size() - 1 : -1;
}

// Pages set "Q" and "A" in boxes of their own, and arrows and plus signs for looks: neither is a block.
bool is_ornament(Walk& walk, const Block& block) {
  const bool may_be_letter = block.kind == BlockKind::paragraph || block.kind == BlockKind::list_item ||
                             block.kind == BlockKind::table_header || block.kind == BlockKind::answer;
  const BlockKind letter = may_be_letter ? lone_mark_letter(block.text) : BlockKind::paragraph;
  const bool follows_question = newest_question(walk) >= 0;
  if (letter == BlockKind::question ||
      (letter == BlockKind::answer && (follows_question || block.kind == BlockKind::answer))) {
    walk.letter = letter;
    return true;
  }
  return block.kind == BlockKind::paragraph && block.text.size() <= kLongestOrnament && !has_letter(block.text);
}

BlockKind kind_of(Walk& walk, const Block& block) {
  const Block* previous = walk.outline.size() > 0 ? &walk.outline.blocks().back() : nullptr;
  const BlockKind letter = std::exchange(walk.letter, BlockKind::paragraph);
  if (block.kind == BlockKind::table_header && letter == BlockKind::question) return letter;
  if (block.kind != BlockKind::paragraph && block.kind != BlockKind::list_item) return block.kind;
  return letter != BlockKind::paragraph ? letter : kind_by_marks(block.text, block.kind, previous);
}

void add_questions(Walk& walk, Block block) {
  for (Block& part : split_questions(std::move(block))) {
    if (part.kind == BlockKind::answer) part.question = newest_question(walk);
    walk.outline.add(std::move(part));
  }
}

// Whether the block was one.
bool add_block(Walk& walk, Block block, const TextPlace& place) {
  if (is_ornament(walk, block)) return false;
  if (place.kind == BlockKind::heading) {
    walk.letter = BlockKind::paragraph;
    walk.outline.add_heading(std::move(block), place.level, place.item_depth);
    return true;
  }
  // A list inside a cell or an answer still stands beside its header or under its question.
  block.row_header = place.row_header;
  block.column_header = place.column_header;
  block.question = place.question;
  block.kind = kind_of(walk, block);
  if (block.kind == BlockKind::question && block.row_header < 0 && block.column_header < 0) {
    add_questions(walk, std::move(block));
    return true;
  }
  if (block.kind == BlockKind::list_item) block.level = std::max(walk.list_depth, 1);
  if (block.kind == BlockKind::answer && block.question < 0) block.question = newest_question(walk);
  walk.outline.add(std::move(block));
  return true;
}

}  // namespace

bool may_head(const Block& block) {
  const bool is_text = block.kind == BlockKind::paragraph || block.kind == BlockKind::list_item;
  return is_text && !block.is_link && is_short_line(block.text, kShortHeading);
}

void make_heading(Walk& walk, const GumboNode* title, const TextPlace& place) {
  const int wrappers = wrappers_to_headed(title);
  if (wrappers >= 0) walk.outline.make_last_apparent_heading(std::max(place.depth - wrappers, 1));
}

void end_block(Walk& walk, const TextPlace& place) {
  BlockText text = std::exchange(walk.text, {});
  const bool is_link = take_cover(walk.link, text);
  const bool is_title = take_cover(walk.title, text);
  if (text.text.empty()) return;
  Block block;
  block.kind = place.kind;
  block.is_link = is_link;
  block.text = std::move(text.text);
  block.source = std::move(text.source);
  const bool may = is_title && walk.title_element != nullptr && may_head(block);
  const bool is_added = add_block(walk, std::move(block), place);
  if (may && is_added && may_head(walk.outline.blocks().back())) make_heading(walk, walk.title_element, place);
}

}  // namespace urazuke
