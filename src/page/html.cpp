#include "page/html.h"

#include <algorithm>
#include <cstddef>
#include <memory_resource>
#include <span>
#include <utility>

#include "page/entities.h"
#include "page/html_walk.h"
#include "page/marks.h"
#include "page/read.h"
#include "text/utf8.h"

namespace urazuke {
namespace {

constexpr size_t kFirstMemory = 64u << 10;

// The runs whose placeholders, or tags, lie in a piece of the reduced text.
std::span<const Run> runs_in(const Walk& walk, GumboStringPiece piece) {
  const std::vector<Run>& runs = walk.reduced.runs;
  const auto begin = piece.data - walk.reduced.text.data();
  const auto size = static_cast<std::ptrdiff_t>(walk.reduced.text.size());
  if (piece.data == nullptr || begin < 0 || begin > size) return {};
  const auto end = begin + std::min(static_cast<std::ptrdiff_t>(piece.length), size - begin);
  const auto first = std::lower_bound(runs.begin(), runs.end(), begin, [](const Run& run, auto at) { return run.at < at; });
  auto last = first;
  while (last != runs.end() && last->at < end) ++last;
  return {first, last};
}

// The text of a run: entities are decoded here, blanks folded by append.
void read_run(Walk& walk, Span run) {
  const std::string_view html = walk.html.substr(0, run.end);
  for (uint32_t at = run.begin; at < run.end;) {
    const auto stop = static_cast<uint32_t>(std::min<size_t>(html.find('&', at), run.end));
    append(walk.text, html.substr(at, stop - at), walk.offset + at);
    if (stop >= run.end) return;
    const Entity entity = entity_at(html, stop);
    at = stop + std::max(entity.length, 1u);
    if (entity.length == 0) {
      append(walk.text, "&", walk.offset + stop);
      continue;
    }
    std::string piece;
    append_utf8(piece, entity.code_point);
    append_as(walk.text, piece, {walk.offset + stop, walk.offset + at});
  }
}

void read_text(Walk& walk, const GumboText& node) {
  for (const Run& run : runs_in(walk, node.original_text)) read_run(walk, run.source);
}

void read_break(Walk& walk, const GumboNode* node) {
  for (const Run& run : runs_in(walk, node->v.element.original_tag)) {
    break_line(walk.text, {walk.offset + run.source.begin, walk.offset + run.source.end});
  }
}

// --- links and titles inside a line ---

void begin_cover(const Walk& walk, Cover& cover) {
  if (cover.depth++ == 0) cover.from = static_cast<uint32_t>(walk.text.text.size());
}

void end_cover(const Walk& walk, Cover& cover) {
  if (--cover.depth == 0) cover.covered += static_cast<uint32_t>(walk.text.text.size()) - cover.from;
}

// Whether all of the block lies inside; the next block starts anew.
bool take_cover(Cover& cover, uint32_t size) {
  const uint32_t covered = cover.covered + (cover.depth > 0 ? size - cover.from : 0);
  cover.from = cover.covered = 0;
  return covered >= size;
}

// --- blocks ---

bool may_head(const Block& block) {
  const bool is_text = block.kind == BlockKind::paragraph || block.kind == BlockKind::list_item;
  return is_text && !block.is_link && is_short_line(block.text, kShortHeading);
}

// `title` is what made the last block look like a heading; `place` is that of the container around.
void make_heading(Walk& walk, const GumboNode* title, const Place& place) {
  const int wrappers = wrappers_to_headed(title);
  if (wrappers >= 0) walk.outline.make_last_apparent_heading(std::max(place.depth - wrappers, 1));
}

void add_block(Walk& walk, Block block, const Place& place) {
  if (place.kind == BlockKind::heading) {
    walk.outline.add_heading(std::move(block), place.level, place.item_depth);
    return;
  }
  // A list inside a cell or an answer still stands beside its header or under its question.
  block.row_header = place.row_header;
  block.column_header = place.column_header;
  block.question = place.question;
  if (place.kind == BlockKind::list_item) block.level = std::max(walk.list_depth, 1);
  const Block* previous = walk.outline.size() > 0 ? &walk.outline.blocks().back() : nullptr;
  if (place.kind == BlockKind::paragraph || place.kind == BlockKind::list_item) {
    block.kind = kind_by_marks(block.text, block.kind, previous);
    if (block.kind == BlockKind::answer) block.question = walk.outline.size() - 1;
  }
  walk.outline.add(std::move(block));
}

const GumboNode* as_element(const void* node) {
  const auto* child = static_cast<const GumboNode*>(node);
  return child->type == GUMBO_NODE_ELEMENT ? child : nullptr;
}

int heading_level(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_H1: return 1;
    case GUMBO_TAG_H2: return 2;
    case GUMBO_TAG_H3: return 3;
    case GUMBO_TAG_H4: return 4;
    case GUMBO_TAG_H5: return 5;
    case GUMBO_TAG_H6: return 6;
    default: return 0;
  }
}

void walk_list(Walk& walk, const GumboNode* node, const Place& place, bool is_definitions) {
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
void walk_term(Walk& walk, const GumboNode* node, const Place& place) {
  Place inner = place;
  inner.kind = BlockKind::table_header;
  const int first = walk.outline.size();
  walk_block(walk, node, place, inner);
  walk.term.block = walk.outline.size() > first ? first : -1;
  if (walk.term.block < 0) return;
  Block& block = walk.outline.block(first);
  if (block.kind == BlockKind::table_header && reads_like_question(block.text)) block.kind = BlockKind::question;
}

Place place_of_answer(Walk& walk, const Place& place, BlockKind otherwise) {
  Place inner = place;
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

void walk_summary(Walk& walk, const GumboNode* node, const Place& place) {
  walk_term(walk, node, place);
  const int index = walk.term.block;
  if (index < 0 || index != walk.outline.size() - 1) return;
  if (walk.outline.block(index).kind == BlockKind::table_header) walk.outline.make_last_apparent_heading(place.depth);
}

void walk_details(Walk& walk, const GumboNode* node, const Place& place) {
  end_block(walk, place);
  const Term outer_term = std::exchange(walk.term, {});
  const GumboVector& children = children_of(node);
  Place inner = place;
  ++inner.depth;
  for (unsigned int i = 0; i < children.length; ++i) {
    const GumboNode* child = as_element(children.data[i]);
    if (child != nullptr && child->v.element.tag == GUMBO_TAG_SUMMARY) {
      walk_summary(walk, child, inner);
      inner = place_of_answer(walk, inner, inner.kind);
    } else if (child != nullptr) {
      walk_block(walk, child, inner, inner);
    }
  }
  end_block(walk, inner);
  walk.outline.leave(inner.depth);
  walk.term = outer_term;
}

// Links with only a gap between them are entries of a menu, not words of one line.
void begin_link(Walk& walk, const Place& place) {
  const bool is_all_link = walk.link.depth == 0 && walk.link.from == 0 && !walk.text.text.empty() &&
                           walk.link.covered == walk.text.text.size();
  if (is_all_link && walk.text.has_blank) end_block(walk, place);
  begin_cover(walk, walk.link);
}

void walk_inline(Walk& walk, const GumboNode* node, const Place& place) {
  const GumboTag tag = node->v.element.tag;
  const bool is_title = has_flag(node, kTitleFlag);
  if (tag == GUMBO_TAG_A) begin_link(walk, place);
  if (is_title) begin_cover(walk, walk.title);
  walk_children(walk, node, place);
  if (is_title) {
    walk.title_element = node;
    end_cover(walk, walk.title);
  }
  if (tag == GUMBO_TAG_A) end_cover(walk, walk.link);
}

// A container: what its class calls a title is a heading where the whole of it is one short block.
void walk_container(Walk& walk, const GumboNode* node, const Place& place) {
  const bool is_title = has_flag(node, kTitleFlag);
  end_block(walk, place);
  const int first = walk.outline.size();
  walk_block(walk, node, place, place);
  if (!is_title || walk.outline.size() != first + 1) return;
  if (may_head(walk.outline.blocks().back())) make_heading(walk, node, place);
}

void walk_element(Walk& walk, const GumboNode* node, const Place& place) {
  if (has_flag(node, kHiddenFlag)) return;
  const GumboTag tag = node->v.element.tag;
  Place inner = place;
  switch (tag) {
    case GUMBO_TAG_BR: read_break(walk, node); return;
    case GUMBO_TAG_IMG: ++walk.images_without_text; return;
    case GUMBO_TAG_HR: end_block(walk, place); return;
    case GUMBO_TAG_TITLE: inner.kind = BlockKind::title; break;
    case GUMBO_TAG_H1: case GUMBO_TAG_H2: case GUMBO_TAG_H3: case GUMBO_TAG_H4: case GUMBO_TAG_H5: case GUMBO_TAG_H6:
      inner.kind = BlockKind::heading;
      inner.level = heading_level(tag);
      break;
    case GUMBO_TAG_UL: case GUMBO_TAG_OL: case GUMBO_TAG_MENU: walk_list(walk, node, place, false); return;
    case GUMBO_TAG_DL: walk_list(walk, node, place, true); return;
    case GUMBO_TAG_DT: walk_term(walk, node, place); return;
    case GUMBO_TAG_DD: inner = place_of_answer(walk, place, BlockKind::table_cell); break;
    case GUMBO_TAG_LI:
      inner.kind = BlockKind::list_item;
      inner.item_depth = place.depth + 1;
      break;
    case GUMBO_TAG_TABLE: walk_table(walk, node, place); return;
    case GUMBO_TAG_BLOCKQUOTE: inner.kind = BlockKind::quotation; break;
    case GUMBO_TAG_FIGCAPTION: case GUMBO_TAG_CAPTION: inner.kind = BlockKind::caption; break;
    case GUMBO_TAG_DETAILS: walk_details(walk, node, place); return;
    case GUMBO_TAG_A: case GUMBO_TAG_SPAN: walk_inline(walk, node, place); return;
    case GUMBO_TAG_BUTTON:
      end_block(walk, place);
      begin_cover(walk, walk.link);
      walk_block(walk, node, place, place);
      end_cover(walk, walk.link);
      return;
    default: walk_container(walk, node, place); return;
  }
  walk_block(walk, node, place, inner);
}

// gumbo allocates by the attribute and the node, and frees node by node: one arena for the whole tree does without.
GumboOptions options_with(std::pmr::monotonic_buffer_resource& memory) {
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  options.userdata = &memory;
  options.allocator = [](void* user, size_t size) {
    return static_cast<std::pmr::monotonic_buffer_resource*>(user)->allocate(size);
  };
  options.deallocator = [](void*, void*) {};
  return options;
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

void walk_children(Walk& walk, const GumboNode* node, const Place& place) {
  const GumboVector& children = children_of(node);
  for (unsigned int i = 0; i < children.length; ++i) {
    const auto* child = static_cast<const GumboNode*>(children.data[i]);
    if (child->type == GUMBO_NODE_ELEMENT) {
      walk_element(walk, child, place);
    } else if (child->type == GUMBO_NODE_TEXT || child->type == GUMBO_NODE_WHITESPACE) {
      read_text(walk, child->v.text);
    }
  }
}

void walk_block(Walk& walk, const GumboNode* node, const Place& outer, const Place& inner) {
  end_block(walk, outer);
  Place inside = inner;
  ++inside.depth;
  walk_children(walk, node, inside);
  end_block(walk, inside);
  walk.outline.leave(inside.depth);
}

void end_block(Walk& walk, const Place& place) {
  BlockText text = std::exchange(walk.text, {});
  const auto size = static_cast<uint32_t>(text.text.size());
  const bool is_link = take_cover(walk.link, size);
  const bool is_title = take_cover(walk.title, size);
  if (size == 0) return;
  Block block;
  block.kind = place.kind;
  block.is_link = is_link;
  block.text = std::move(text.text);
  block.source = std::move(text.source);
  const bool may = is_title && walk.title_element != nullptr && may_head(block);
  add_block(walk, std::move(block), place);
  if (may) make_heading(walk, walk.title_element, place);
}

void read_html_into(Outline& outline, std::string_view html, uint32_t offset, uint32_t& images_without_text) {
  const ReducedHtml reduced = reduce_html(html);
  std::pmr::monotonic_buffer_resource memory(kFirstMemory);
  const GumboOptions options = options_with(memory);
  const GumboOutput* tree = gumbo_parse_with_options(&options, reduced.text.data(), reduced.text.size());
  if (tree == nullptr) return;
  Walk walk{outline, html, offset, reduced, images_without_text, {}, {}, {}, nullptr, {}, 0};
  const Place place;
  walk_children(walk, tree->root, place);
  end_block(walk, place);
}

std::vector<Block> read_html(const std::string& text, uint32_t& images_without_text) {
  Outline outline;
  read_html_into(outline, text, 0, images_without_text);
  return outline.take();
}

}  // namespace urazuke
