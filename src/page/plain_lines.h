// plain_lines: a plain text's lines, and what stands in front of them.
// Comes in: text. Goes out: passages, that is, lines with those that go on in the next joined to it, each with the
// mark it begins with. What the marks mean beside each other is left to plain.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace urazuke {

// "in-you", the word that introduces a quotation: U+5F15 U+7528.
inline constexpr std::string_view kQuotationWord = "\u5F15\u7528";

enum class LineMark {
  none,
  hash,      // "# ": Markdown's heading
  sign,      // a square, diamond, triangle or star: a heading, or a bullet where its neighbours have one too
  picture,   // an emoji, the same way
  bracket,   // a lenticular bracket
  bullet,    // a dot or check mark, "- ", "* "
  number,    // "1.", "2)", a circled number, "A."
  question,  // "Q."
  answer,    // "A.", "A:": an answer behind a question, else a number
  note,      // a reference mark or asterisk
  quote,     // ">", or the word for quotation
  tabs,      // cells with tabs between them
  pipes,     // cells with vertical lines between them
  item,      // of a list without bullets: set by plain, see plain_lists.h
  cell,      // one cell alone: set by plain, see plain_tables.h
};

struct Passage {
  std::vector<Span> lines;  // of the text, without blanks around
  LineMark mark = LineMark::none;
  char32_t sign = 0;     // of sign, bullet and number: which one ('.' of "1.")
  uint32_t content = 0;  // bytes of the first line that are the mark
  int level = 0;         // of hash
  uint32_t indent = 0;   // bytes of blanks before it
  bool follows_gap = false;
};

std::vector<Passage> read_passages(std::string_view text);

}  // namespace urazuke
