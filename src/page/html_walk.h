// html_walk: gumbo's tree -> blocks. Shared by the html_ files only.
// A TextPlace says where the text that is being read stands; it is passed down the tree by value. The text of a block
// is collected in the Walk and closed by end_block when another block begins or its element ends.
#pragma once

#include <gumbo.h>

#include <cstdint>
#include <string_view>

#include "page/block_text.h"
#include "page/html_reduce.h"
#include "page/outline.h"

namespace urazuke {

struct TextPlace {
  BlockKind kind = BlockKind::paragraph;
  int level = 0;  // of a heading
  int row_header = -1;
  int column_header = -1;
  int question = -1;
  int depth = 0;       // of the element in the tree
  int item_depth = 0;  // of the innermost list item or cell
};

// The newest dt of a definition list, or summary of details.
struct Term {
  int block = -1;
};

struct Walk {
  Outline& outline;
  std::string_view html;  // the page
  uint32_t offset;        // of the page in the document
  const ReducedHtml& reduced;
  uint32_t& images_without_text;
  BlockText text = {};
  Cover link = {};
  Cover title = {};
  const GumboNode* title_element = nullptr;  // the innermost inline element that looks like a title
  Term term = {};
  BlockKind letter = BlockKind::paragraph;  // a lone Q or A came: what the next block is
  int list_depth = 0;
};

bool has_flag(const GumboNode* node, const char* flag);
const GumboVector& children_of(const GumboNode* node);

// html_walk.cpp
void walk_node(Walk& walk, const GumboNode* node, const TextPlace& place);
void walk_children(Walk& walk, const GumboNode* node, const TextPlace& place);
// Ends the open block with `outer`'s place, reads the element with `inner`'s.
void walk_block(Walk& walk, const GumboNode* node, const TextPlace& outer, const TextPlace& inner);

// html_run.cpp: what gumbo's text nodes and <br> stand for, into the open block.
void read_text(Walk& walk, const GumboText& node);
void read_break(Walk& walk, const GumboNode* node);

// html_block.cpp
void end_block(Walk& walk, const TextPlace& place);
// Whether a block that looks like a title is one by its own text.
bool may_head(const Block& block);
// Makes the last block a heading where it heads something; `title` is the element that makes it look like one,
// `place` is that of the container around.
void make_heading(Walk& walk, const GumboNode* title, const TextPlace& place);

// html_lists.cpp: lists, definitions, and what unfolds.
void walk_list(Walk& walk, const GumboNode* node, const TextPlace& place, bool is_definitions);
void walk_term(Walk& walk, const GumboNode* node, const TextPlace& place);
void walk_details(Walk& walk, const GumboNode* node, const TextPlace& place);
// Where a dd, or the inside of details, stands: an answer where its term is a question, else `otherwise`.
TextPlace place_of_answer(Walk& walk, const TextPlace& place, BlockKind otherwise);

// html_table.cpp
void walk_table(Walk& walk, const GumboNode* node, const TextPlace& place);

// html_titles.cpp: how many blocks up from the element's own parent something is read behind it, which it may head:
// 0 for a brother, -1 where there is nothing near or a heading follows.
int wrappers_to_headed(const GumboNode* node);

}  // namespace urazuke
