#include <utility>

#include "page/html_walk.h"
#include "page/marks.h"

namespace urazuke {
namespace {

void walk_summary(Walk& walk, const GumboNode* node, const TextPlace& place) {
  walk_term(walk, node, place);
  const int index = walk.term.block;
  if (index < 0 || index != walk.outline.size() - 1) return;
  if (walk.outline.block(index).kind == BlockKind::table_header) walk.outline.make_last_apparent_heading(place.depth);
}

}  // namespace

void walk_list(Walk& walk, const GumboNode* node, const TextPlace& place, bool is_definitions) {
  end_block(walk, place);
  const Term outer_term = std::exchange(walk.term, {});
  if (!is_definitions) ++walk.list_depth;
  walk.outline.begin_group();
  walk_block(walk, node, place, place);
  walk.outline.end_group();
  if (!is_definitions) --walk.list_depth;
  walk.term = outer_term;
}

// dt or summary: a question where it reads like one, else what heads the dd behind it.
void walk_term(Walk& walk, const GumboNode* node, const TextPlace& place) {
  TextPlace inner = place;
  inner.kind = BlockKind::table_header;
  const int first = walk.outline.size();
  walk_block(walk, node, place, inner);
  walk.term.block = walk.outline.size() > first ? first : -1;
  if (walk.term.block < 0) return;
  Block& block = walk.outline.block(first);
  if (block.kind == BlockKind::table_header && reads_like_question(block.text)) block.kind = BlockKind::question;
}

TextPlace place_of_answer(Walk& walk, const TextPlace& place, BlockKind otherwise) {
  TextPlace inner = place;
  inner.kind = otherwise;
  if (walk.term.block < 0) return inner;
  if (walk.outline.block(walk.term.block).kind == BlockKind::question) {
    inner.kind = BlockKind::answer;
    inner.question = walk.term.block;
  } else if (otherwise == BlockKind::table_cell) {
    inner.row_header = walk.term.block;
  }
  return inner;
}

void walk_details(Walk& walk, const GumboNode* node, const TextPlace& place) {
  end_block(walk, place);
  const Term outer_term = std::exchange(walk.term, {});
  const GumboVector& children = children_of(node);
  TextPlace inner = place;
  ++inner.depth;
  for (unsigned int i = 0; i < children.length; ++i) {
    const auto* child = static_cast<const GumboNode*>(children.data[i]);
    if (child->type == GUMBO_NODE_ELEMENT && child->v.element.tag == GUMBO_TAG_SUMMARY) {
      walk_summary(walk, child, inner);
      inner = place_of_answer(walk, inner, inner.kind);
    } else {
      walk_node(walk, child, inner);
    }
  }
  end_block(walk, inner);
  walk.outline.leave(inner.depth);
  walk.term = outer_term;
}

}  // namespace urazuke
