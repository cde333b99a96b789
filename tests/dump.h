// dump: a page in lines, so that a test compares what a person can read.
//   0 heading2 "..." 5-17 under 3
// Number, kind with its level, text, the span in the source, and the links that are set.
#pragma once

#include <string>
#include <string_view>

#include "page/page.h"

namespace urazuke {

inline std::string_view kind_name(BlockKind kind) {
  switch (kind) {
    case BlockKind::title:
      return "title";
    case BlockKind::heading:
      return "heading";
    case BlockKind::paragraph:
      return "paragraph";
    case BlockKind::list_item:
      return "item";
    case BlockKind::table_cell:
      return "cell";
    case BlockKind::table_header:
      return "header";
    case BlockKind::quotation:
      return "quotation";
    case BlockKind::question:
      return "question";
    case BlockKind::answer:
      return "answer";
    case BlockKind::note:
      return "note";
    case BlockKind::caption:
      return "caption";
  }
  return "?";
}

inline std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '\n') {
      result += "\\n";
    } else {
      result += c;
    }
  }
  return result + '"';
}

inline std::string dump(Span span) { return std::to_string(span.begin) + "-" + std::to_string(span.end); }

inline std::string dump(const Block& block) {
  std::string line(kind_name(block.kind));
  if (block.level > 0) line += std::to_string(block.level);
  line += ' ' + quoted(block.text) + ' ' + dump(source_span(block, {0, static_cast<uint32_t>(block.text.size())}));
  const auto link = [&](const char* name, int index) {
    if (index >= 0) (line += name) += std::to_string(index);
  };
  link(" under ", block.heading);
  link(" after ", block.lead);
  link(" row ", block.row_header);
  link(" column ", block.column_header);
  link(" answers ", block.question);
  return block.is_link ? line + " link" : line;
}

inline std::string dump(const std::vector<Block>& blocks) {
  std::string lines;
  for (size_t i = 0; i < blocks.size(); ++i) lines += std::to_string(i) + ' ' + dump(blocks[i]) + '\n';
  return lines;
}

// Sentences as "block text", one a line.
inline std::string dump_sentences(const Page& page) {
  std::string lines;
  for (const Sentence& sentence : page.sentences) {
    const Block& block = page.blocks[static_cast<size_t>(sentence.block)];
    lines += std::to_string(sentence.block) + ' ' + quoted(slice(block.text, sentence.span)) + '\n';
  }
  return lines;
}

}  // namespace urazuke
