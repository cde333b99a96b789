// Page: what a reader of the page sees, in order: blocks of text, each knowing where it stands.
// Comes in: a Document. Goes out: blocks in NFKC with the way back to the document, and their sentences.
// What the words mean is left to language, lexicon and claims.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "text/document.h"
#include "text/offset_map.h"
#include "text/span.h"

namespace urazuke {

enum class BlockKind {
  title,         // <title>, front matter title
  heading,       // h1-h6, #, a plain-text heading; also a short line that heads what follows
  paragraph,     // running text
  list_item,     // li, "- ", a bullet line
  table_cell,    // td, or a th that heads nothing
  table_header,  // th, first row of a Markdown table, dt of a definition list
  quotation,     // blockquote, "> ", a line that begins with a quotation mark word
  question,      // Q. of a Q and A
  answer,        // A. of a Q and A
  note,          // a line that begins with a reference mark (U+203B) or an asterisk note
  caption,       // figcaption, caption
};

// Links are indices into Page::blocks, -1 for none; they always point to earlier blocks.
struct Block {
  BlockKind kind = BlockKind::paragraph;
  int level = 0;           // headings: 1 (h1) to 6; list items: depth of nesting from 1
  int heading = -1;        // nearest heading above that this block stands under
  int lead = -1;           // the block that introduces this list or table ("...:" before a list, the outer item)
  int row_header = -1;     // table cells and lists in them: the header of the row
  int column_header = -1;  // the same: the header of the column
  int question = -1;       // answers and lists in them: the question
  bool is_link = false;    // the whole text is one link (a button, a menu entry)
  std::string text;        // NFKC; blanks folded; '\n' where the source breaks a line inside the block (<br>)
  OffsetMap source;        // text -> Document::text
};

struct Sentence {
  int block = 0;
  Span span;  // bytes of the block's text, without blanks around
};

// What a page says to this program and not to its readers, see comments.h. Bytes of Document::text.
struct Comment {
  Span whole;    // with its marks
  Span content;  // without them and the blanks around
};

struct Page {
  Document document;
  std::vector<Block> blocks;
  std::vector<Sentence> sentences;   // in the order of the blocks
  uint32_t images_without_text = 0;  // pictures that a person has to look at
  std::vector<Comment> comments = {};
};

// Where a span of a block's text stands in Document::text.
inline Span source_span(const Block& block, Span in_block) { return block.source.to_source(in_block); }

}  // namespace urazuke
