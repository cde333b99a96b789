// html_walk: gumbo's tree -> blocks. Shared by html (which starts it) and html_table; not for other rooms' eyes.
// A Place says where the text that is being read stands; it is passed down the tree by value. The text of a block is
// collected in the Walk and closed by end_block when another block begins or its element ends.
#pragma once

#include <gumbo.h>

#include <cstdint>
#include <string_view>

#include "page/block_text.h"
#include "page/html_reduce.h"
#include "page/outline.h"

namespace urazuke {

struct Place {
  BlockKind kind = BlockKind::paragraph;
  int level = 0;  // of a heading
  int row_header = -1;
  int column_header = -1;
  int question = -1;
  int depth = 0;       // of the element in the tree
  int item_depth = 0;  // of the innermost list item or cell
};

// How much of the open block's text lies inside elements of one sort (links, titles by class).
struct Cover {
  uint32_t depth = 0;
  uint32_t from = 0;
  uint32_t covered = 0;
};

// The newest dt of a definition list, or summary of details.
struct Term {
  int block = -1;
};

struct Walk {
  Outline& outline;
  std::string_view html;    // the page
  uint32_t offset;          // of the page in the document
  const ReducedHtml& reduced;
  uint32_t& images_without_text;
  BlockText text;
  Cover link;
  Cover title;
  const GumboNode* title_element = nullptr;  // the innermost inline element that looks like a title
  Term term;
  int list_depth = 0;
};

bool has_flag(const GumboNode* node, const char* flag);
const GumboVector& children_of(const GumboNode* node);

void walk_children(Walk& walk, const GumboNode* node, const Place& place);
// Ends the open block with `outer`'s place, reads the element with `inner`'s.
void walk_block(Walk& walk, const GumboNode* node, const Place& outer, const Place& inner);
void end_block(Walk& walk, const Place& place);

void walk_table(Walk& walk, const GumboNode* node, const Place& place);  // html_table.cpp

// How many blocks up from the element's own parent something is read behind it, which it may head: 0 for a brother,
// -1 where there is nothing near or a heading follows.
int wrappers_to_headed(const GumboNode* node);  // html_titles.cpp

}  // namespace urazuke
