// read: Document -> Page. Picks the reader by `format`, or by the name's ending and then the look of the text.
#pragma once

#include <string_view>

#include "page/page.h"
#include "text/result.h"

namespace urazuke {

enum class InputFormat { automatic, html, markdown, plain };

Page read_page(Document document, InputFormat format = InputFormat::automatic);

// The readers: blocks as they stand in the source, not yet normalised (text is raw, blanks folded).
std::vector<Block> read_html(const std::string& text, uint32_t& images_without_text);  // html.cpp, gumbo
std::vector<Block> read_markdown(const std::string& text);                             // markdown.cpp, md4c
std::vector<Block> read_plain(const std::string& text);                                // plain.cpp

// Sentences end at U+3002, ! and ? outside brackets and at the block's end; at a line break inside a block only where
// the line does not go on in the next one (a particle, a comma or an open bracket at its end says it does).
std::vector<Sentence> split_sentences(const std::vector<Block>& blocks);  // sentences.cpp

}  // namespace urazuke
