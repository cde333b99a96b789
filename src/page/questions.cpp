#include "page/questions.h"

#include <string_view>
#include <utility>

#include "page/marks.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace urazuke {
namespace {

// "A.", "A1:" on the line of its question: a lone A could begin a name there.
bool is_marked_answer(std::string_view text) {
  uint32_t at = 0;
  if (text.empty() || narrow(next_code_point(text, at)) != 'A') return false;
  while (at < text.size() && is_ascii_digit(narrow(first_code_point(text.substr(at))))) next_code_point(text, at);
  const char32_t stop = at < text.size() ? narrow(first_code_point(text.substr(at))) : 0;
  return stop == '.' || stop == ':';
}

bool begins_part(std::string_view text, uint32_t at) {
  const std::string_view rest = text.substr(at);
  if (text[at - 1] == '\n') return has_question_mark_letter(rest) || has_answer_mark_letter(rest);
  return text[at - 1] == ' ' && is_marked_answer(rest);
}

Block part_of(const Block& block, Span span) {
  OffsetMap cut;
  cut.copy(size(span), span.begin);
  Block part;
  part.is_link = block.is_link;
  part.text = std::string(slice(block.text, span));
  part.source = cut.through(block.source);
  const bool asks = span.begin == 0 || has_question_mark_letter(part.text);
  part.kind = asks ? BlockKind::question : BlockKind::answer;
  return part;
}

}  // namespace

std::vector<Block> split_questions(Block block) {
  std::vector<Block> parts;
  uint32_t begin = 0;
  const auto end = static_cast<uint32_t>(block.text.size());
  for (uint32_t at = 1; at < end; ++at) {
    if (!begins_part(block.text, at)) continue;
    parts.push_back(part_of(block, {begin, at - 1}));
    begin = at;
  }
  if (begin == 0) {
    parts.push_back(std::move(block));
  } else {
    parts.push_back(part_of(block, {begin, end}));
  }
  return parts;
}

}  // namespace urazuke
