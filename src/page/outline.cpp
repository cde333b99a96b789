#include "page/outline.h"

#include <algorithm>
#include <utility>

namespace urazuke {

int Outline::add(Block block) {
  if (block.kind != BlockKind::title) block.heading = open_heading();
  block.lead = leads_.empty() ? -1 : leads_.back();
  blocks_.push_back(std::move(block));
  return size() - 1;
}

int Outline::add_heading(Block block, int level, int depth) {
  while (!headings_.empty() && headings_.back().level >= level) headings_.pop_back();
  block.kind = BlockKind::heading;
  block.level = level;
  const int index = add(std::move(block));
  headings_.push_back({index, level, depth, false});
  return index;
}

// Brothers of one look get one level: those that stand as deep or deeper end here.
int Outline::level_below(int depth) {
  while (!headings_.empty() && headings_.back().is_apparent && headings_.back().depth >= depth) headings_.pop_back();
  return headings_.empty() ? 1 : std::min(headings_.back().level + 1, kDeepestLevel);
}

int Outline::add_apparent_heading(Block block, int depth) {
  const int index = add(std::move(block));
  make_last_apparent_heading(depth);
  return index;
}

void Outline::make_last_apparent_heading(int depth) {
  const int level = level_below(depth);
  Block& block = blocks_.back();
  block.kind = BlockKind::heading;
  block.level = level;
  block.heading = open_heading();
  headings_.push_back({size() - 1, level, depth, true});
}

void Outline::leave(int depth) {
  while (!headings_.empty() && headings_.back().depth > 0 && headings_.back().depth >= depth) headings_.pop_back();
}

void Outline::begin_group() {
  int lead = -1;
  if (!blocks_.empty()) {
    const Block& last = blocks_.back();
    const bool is_cell = last.kind == BlockKind::table_cell;
    const bool follows_list = last.kind == BlockKind::list_item && leads_.empty();
    // Two lists in a row are one list to the eye: the second has the first one's lead.
    lead = is_cell || follows_list ? last.lead : last.kind == BlockKind::title ? -1 : size() - 1;
  }
  leads_.push_back(lead);
}

void Outline::end_group() {
  if (!leads_.empty()) leads_.pop_back();
}

}  // namespace urazuke
