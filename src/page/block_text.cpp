#include "page/block_text.h"

#include <algorithm>
#include <array>

#include "text/characters.h"
#include "text/utf8.h"

namespace urazuke {
namespace {

// Lead bytes of blanks and invisible characters, and of much that is neither: only these are looked at closely.
constexpr std::array<bool, 256> kMayBeBlank = [] {
  std::array<bool, 256> table{};
  for (size_t i = 0; i <= 0x20; ++i) table[i] = true;
  for (const size_t i : {0x7F, 0xC2, 0xE1, 0xE2, 0xE3, 0xEF}) table[i] = true;
  return table;
}();

bool may_be_blank(char c) { return kMayBeBlank[static_cast<unsigned char>(c)]; }
bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

void hold_blank(BlockText& block, Span from, bool breaks) {
  block.blank = block.has_blank ? cover(block.blank, from) : from;
  block.blank_breaks = (block.has_blank && block.blank_breaks) || breaks;
  block.has_blank = true;
}

// Writes what was held back before text that begins with `next`.
void release(BlockText& block, char next) {
  if (!block.text.empty()) {
    if (block.has_line_break) {
      block.text.push_back('\n');
      block.source.replace(1, block.line_break);
    } else if (block.has_blank && (!block.blank_breaks || is_ascii(next) || is_ascii(block.text.back()))) {
      block.text.push_back(' ');
      block.source.replace(1, block.blank);
    }
  }
  block.has_blank = block.has_line_break = false;
}

// Calls `visible(begin, end)` for each run of visible text in `piece` and `gap(begin, end, breaks)` for each blank.
template <class Visible, class Gap>
void split_at_blanks(std::string_view piece, Visible visible, Gap gap) {
  const auto size = static_cast<uint32_t>(piece.size());
  uint32_t run = 0;
  for (uint32_t at = 0; at < size;) {
    if (!may_be_blank(piece[at])) {
      ++at;  // trail bytes are never of a lead byte's value
      continue;
    }
    uint32_t next = at;
    const char32_t c = next_code_point(piece, next);
    next = std::min(next, size);
    if (is_blank(c) || is_invisible(c)) {
      if (run < at) visible(run, at);
      if (is_blank(c)) gap(at, next, c == '\n' || c == '\r');
      run = next;
    }
    at = next;
  }
  if (run < size) visible(run, size);
}

}  // namespace

void append(BlockText& block, std::string_view piece, uint32_t at) {
  // One blank between two words is copied with them: a page of English is then one piece, not thousands.
  const auto visible = [&](uint32_t begin, uint32_t end) {
    if (block.has_blank && !block.has_line_break && !block.blank_breaks && !block.text.empty() &&
        size(block.blank) == 1 && block.blank.end == at + begin && begin > 0 && piece[begin - 1] == ' ') {
      block.has_blank = false;
      --begin;
    } else {
      release(block, piece[begin]);
    }
    block.text.append(piece.substr(begin, end - begin));
    block.source.copy(end - begin, at + begin);
  };
  split_at_blanks(piece, visible, [&](uint32_t begin, uint32_t end, bool breaks) {
    hold_blank(block, {at + begin, at + end}, breaks);
  });
}

void append_as(BlockText& block, std::string_view piece, Span from) {
  const auto visible = [&](uint32_t begin, uint32_t end) {
    release(block, piece[begin]);
    block.text.append(piece.substr(begin, end - begin));
    block.source.replace(end - begin, from);
  };
  split_at_blanks(piece, visible, [&](uint32_t, uint32_t, bool breaks) { hold_blank(block, from, breaks); });
}

void break_line(BlockText& block, Span from) {
  if (!block.has_line_break) block.line_break = from;
  block.has_line_break = true;
}

void begin_cover(Cover& cover, const BlockText& block) {
  if (cover.depth++ == 0) cover.from = static_cast<uint32_t>(block.text.size());
}

void end_cover(Cover& cover, const BlockText& block) {
  if (cover.depth == 0 || --cover.depth > 0) return;
  cover.covered += static_cast<uint32_t>(block.text.size()) - cover.from;
}

bool take_cover(Cover& cover, const BlockText& block) {
  const auto size = static_cast<uint32_t>(block.text.size());
  const uint32_t covered = cover.covered + (cover.depth > 0 ? size - cover.from : 0);
  cover.from = cover.covered = 0;
  return covered >= size;
}

}  // namespace urazuke
