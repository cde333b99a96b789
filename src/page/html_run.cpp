#include <algorithm>
#include <cstddef>
#include <span>
#include <string>

#include "page/entities.h"
#include "page/html_walk.h"
#include "text/utf8.h"

namespace urazuke {
namespace {

// The runs whose placeholders, or tags, lie in a piece of the reduced text.
std::span<const Stretch> runs_in(const Walk& walk, GumboStringPiece piece) {
  const std::vector<Stretch>& runs = walk.reduced.runs;
  const auto begin = piece.data - walk.reduced.text.data();
  const auto size = static_cast<std::ptrdiff_t>(walk.reduced.text.size());
  if (piece.data == nullptr || begin < 0 || begin > size) return {};
  const auto end = begin + std::min(static_cast<std::ptrdiff_t>(piece.length), size - begin);
  const auto first =
      std::lower_bound(runs.begin(), runs.end(), begin, [](const Stretch& run, auto at) { return run.at < at; });
  auto last = first;
  while (last != runs.end() && last->at < end) ++last;
  return {first, last};
}

// The text of a run: entities are decoded here, blanks folded by append.
void read_run(Walk& walk, Span run) {
  const std::string_view html = walk.html.substr(0, run.end);
  for (uint32_t at = run.begin; at < run.end;) {
    const auto stop = static_cast<uint32_t>(std::min<size_t>(html.find('&', at), run.end));
    append(walk.text, html.substr(at, stop - at), walk.offset + at);
    if (stop >= run.end) return;
    const Entity entity = entity_at(html, stop);
    at = stop + std::max(entity.length, 1u);
    if (entity.length == 0) {
      append(walk.text, "&", walk.offset + stop);
      continue;
    }
    std::string piece;
    append_utf8(piece, entity.code_point);
    append_as(walk.text, piece, {walk.offset + stop, walk.offset + at});
  }
}

}  // namespace

void read_text(Walk& walk, const GumboText& node) {
  for (const Stretch& run : runs_in(walk, node.original_text)) read_run(walk, run.source);
}

void read_break(Walk& walk, const GumboNode* node) {
  for (const Stretch& run : runs_in(walk, node->v.element.original_tag)) {
    break_line(walk.text, {walk.offset + run.source.begin, walk.offset + run.source.end});
  }
}

}  // namespace urazuke
