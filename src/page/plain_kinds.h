// plain_kinds: what a passage of plain text is, by its own mark and its neighbours.
// Comes in: all passages and the number of one. Goes out: item, heading with its level, or another kind of block.
// A short line is a heading only for what stands below it, so the whole text is at hand here.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "page/page.h"
#include "page/plain_lines.h"

namespace urazuke {

struct PlainText {
  std::string_view text;
  std::vector<Passage> passages;
};

// From the first line's content to the last line's end, as it stands in the source.
std::string_view whole(const PlainText& plain, size_t i);

bool is_row(const Passage& passage);
bool is_item(const PlainText& plain, size_t i);
int heading_level(const PlainText& plain, size_t i);  // 0 where it heads nothing
// Of what is neither row, item nor heading; those are paragraphs here.
BlockKind kind_of(const PlainText& plain, size_t i, bool follows_question);

}  // namespace urazuke
