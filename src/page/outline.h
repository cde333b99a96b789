// outline: blocks in the order of the page, and where each of them stands.
// Comes in: one block after the other from a reader, with the beginnings and ends of lists, tables and elements.
// Goes out: blocks with `heading` and `lead` filled in. Kinds, table headers and questions are left to the readers.
#pragma once

#include <vector>

#include "page/page.h"

namespace urazuke {

inline constexpr int kDeepestLevel = 6;

class Outline {
 public:
  // Each returns the new block's index. A heading of level n ends those of its own level and below.
  int add(Block block);
  // One inside an element of `depth` (a list item, a cell) ends with it at the latest.
  int add_heading(Block block, int level, int depth = 0);

  // A heading by its looks (a bold line, a class name), one level below the headings of the source. `depth` is that
  // of the element it stands in; leave(depth) ends it. 0: only another heading ends it.
  int add_apparent_heading(Block block, int depth);
  // The same for the block that was added last, once it is seen to be one.
  void make_last_apparent_heading(int depth);
  void leave(int depth);

  // Lists and tables: between the two calls `lead` of every block is what stood before the first.
  void begin_group();
  void end_group();

  const std::vector<Block>& blocks() const { return blocks_; }
  Block& block(int index) { return blocks_[static_cast<size_t>(index)]; }
  int size() const { return static_cast<int>(blocks_.size()); }
  std::vector<Block> take() { return std::move(blocks_); }

 private:
  struct OpenHeading {
    int block;
    int level;
    int depth;
    bool is_apparent;
  };
  int open_heading() const { return headings_.empty() ? -1 : headings_.back().block; }
  int level_below(int depth);

  std::vector<Block> blocks_;
  std::vector<OpenHeading> headings_;
  std::vector<int> leads_;
};

}  // namespace urazuke
