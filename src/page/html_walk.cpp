#include "page/html_walk.h"

#include <algorithm>
#include <array>
#include <optional>

#include "page/marks.h"

namespace urazuke {
namespace {

int heading_level(GumboTag tag) {
  constexpr std::array kHeadings = {GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6};
  const auto* const found = std::find(kHeadings.begin(), kHeadings.end(), tag);
  return found == kHeadings.end() ? 0 : static_cast<int>(found - kHeadings.begin()) + 1;
}

// The place inside elements that say what their text is; nothing for all others.
std::optional<TextPlace> place_inside(GumboTag tag, const TextPlace& outer) {
  TextPlace inner = outer;
  if (const int level = heading_level(tag); level > 0) {
    inner.kind = BlockKind::heading;
    inner.level = level;
    return inner;
  }
  switch (tag) {
    case GUMBO_TAG_TITLE:
      inner.kind = BlockKind::title;
      return inner;
    case GUMBO_TAG_LI:
      inner.kind = BlockKind::list_item;
      inner.item_depth = outer.depth + 1;
      return inner;
    case GUMBO_TAG_BLOCKQUOTE:
      inner.kind = BlockKind::quotation;
      return inner;
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_CAPTION:
      inner.kind = BlockKind::caption;
      return inner;
    default:
      return std::nullopt;
  }
}

// Links with only a gap between them are entries of a menu, not words of one line.
void begin_link(Walk& walk, const TextPlace& place) {
  const bool is_all_link = walk.link.depth == 0 && walk.link.from == 0 && !walk.text.text.empty() &&
                           walk.link.covered == walk.text.text.size();
  if (is_all_link && (walk.text.has_blank || walk.text.has_line_break)) end_block(walk, place);
  begin_cover(walk.link, walk.text);
}

void walk_inline(Walk& walk, const GumboNode* node, const TextPlace& place) {
  const GumboTag tag = node->v.element.tag;
  const bool is_title = has_flag(node, kTitleFlag);
  if (tag == GUMBO_TAG_A) begin_link(walk, place);
  if (is_title) begin_cover(walk.title, walk.text);
  walk_children(walk, node, place);
  if (is_title) {
    walk.title_element = node;
    end_cover(walk.title, walk.text);
  }
  if (tag == GUMBO_TAG_A) end_cover(walk.link, walk.text);
}

// A container: what its class calls a title is a heading where the whole of it is one short block.
void walk_container(Walk& walk, const GumboNode* node, const TextPlace& place) {
  const bool is_title = has_flag(node, kTitleFlag);
  end_block(walk, place);
  const int first = walk.outline.size();
  walk_block(walk, node, place, place);
  if (!is_title || walk.outline.size() != first + 1) return;
  if (may_head(walk.outline.blocks().back())) make_heading(walk, node, place);
}

void walk_button(Walk& walk, const GumboNode* node, const TextPlace& place) {
  end_block(walk, place);
  begin_cover(walk.link, walk.text);
  walk_block(walk, node, place, place);
  end_cover(walk.link, walk.text);
}

void walk_element(Walk& walk, const GumboNode* node, const TextPlace& place) {
  if (has_flag(node, kHiddenFlag)) return;
  const GumboTag tag = node->v.element.tag;
  if (const auto inner = place_inside(tag, place)) return walk_block(walk, node, place, *inner);
  switch (tag) {
    case GUMBO_TAG_BR:
      return read_break(walk, node);
    case GUMBO_TAG_IMG:
      ++walk.images_without_text;
      return;
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_MENU:
      return walk_list(walk, node, place, false);
    case GUMBO_TAG_DL:
      return walk_list(walk, node, place, true);
    case GUMBO_TAG_DT:
      return walk_term(walk, node, place);
    case GUMBO_TAG_DD:
      return walk_block(walk, node, place, place_of_answer(walk, place, BlockKind::table_cell));
    case GUMBO_TAG_TABLE:
      return walk_table(walk, node, place);
    case GUMBO_TAG_DETAILS:
      return walk_details(walk, node, place);
    case GUMBO_TAG_A:
    case GUMBO_TAG_SPAN:
      return walk_inline(walk, node, place);
    case GUMBO_TAG_BUTTON:
      return walk_button(walk, node, place);
    default:
      return walk_container(walk, node, place);
  }
}

}  // namespace

bool has_flag(const GumboNode* node, const char* flag) {
  const GumboVector& attributes = node->v.element.attributes;
  return attributes.length > 0 && gumbo_get_attribute(&attributes, flag) != nullptr;
}

const GumboVector& children_of(const GumboNode* node) {
  static const GumboVector kNone = {nullptr, 0, 0};
  return node->type == GUMBO_NODE_ELEMENT ? node->v.element.children : kNone;
}

void walk_node(Walk& walk, const GumboNode* node, const TextPlace& place) {
  if (node->type == GUMBO_NODE_ELEMENT) {
    walk_element(walk, node, place);
  } else if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE) {
    read_text(walk, node->v.text);
  }
}

void walk_children(Walk& walk, const GumboNode* node, const TextPlace& place) {
  const GumboVector& children = children_of(node);
  for (unsigned int i = 0; i < children.length; ++i) {
    walk_node(walk, static_cast<const GumboNode*>(children.data[i]), place);
  }
}

void walk_block(Walk& walk, const GumboNode* node, const TextPlace& outer, const TextPlace& inner) {
  end_block(walk, outer);
  TextPlace inside = inner;
  ++inside.depth;
  walk_children(walk, node, inside);
  end_block(walk, inside);
  walk.outline.leave(inside.depth);
}

}  // namespace urazuke
