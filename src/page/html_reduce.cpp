#include "page/html_reduce.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

#include "page/html_skip.h"
#include "page/html_tags.h"
#include "text/characters.h"

namespace urazuke {
namespace {

// What gumbo sees in place of text: its tree depends only on whether there is something to see.
constexpr char kTextPlaceholder = 'x';
constexpr char kBlankPlaceholder = ' ';

struct OpenTag {
  uint32_t id;
  TagRole role;
  bool is_kept;
};

struct Reducer {
  std::string_view text;
  ReducedHtml result;
  std::vector<OpenTag> open;
  std::unordered_set<uint32_t> unclosed;  // left-out elements whose end tag does not come any more
  uint32_t tags = 0;
  uint32_t overflow = 0;    // containers open beyond kMaxDepth
  uint32_t kept_spans = 0;  // inline tags among `open` that were kept
  uint32_t pre = 0;         // open <pre>, where line breaks are seen
  bool is_at_edge = true;   // nothing but a block's tag was written last: blanks would not be seen
};

bool is_html_blank(char c) { return static_cast<unsigned char>(c) <= 0x20; }
bool is_pre(const Tag& tag) { return tag.name.size() == 3 && ascii_lower(tag.name[0]) == 'p'; }

// Beyond kMaxTags a page is no page any more: its text is kept without structure.
bool has_room(Reducer& r) { return ++r.tags <= kMaxTags; }

void write_lower(Reducer& r, std::string_view name) {
  for (const char c : name) r.result.text.push_back(ascii_lower(c));
}

void write_start(Reducer& r, const Tag& tag, std::string_view name) {
  if (!has_room(r)) return;
  std::string& out = r.result.text;
  out.push_back('<');
  write_lower(r, name);
  if (tag.is_hidden) (out += ' ') += kHiddenFlag;
  if (tag.is_title_like) (out += ' ') += kTitleFlag;
  if (tag.column_span > 1) (out += " colspan=") += std::to_string(tag.column_span);
  if (tag.row_span > 1) (out += " rowspan=") += std::to_string(tag.row_span);
  out.push_back('>');
}

void write_end(Reducer& r, std::string_view name) {
  if (!has_room(r)) return;
  r.result.text += "</";
  write_lower(r, name);
  r.result.text.push_back('>');
}

void write_break(Reducer& r, Span source) {
  if (!has_room(r)) return;
  r.result.runs.push_back({static_cast<uint32_t>(r.result.text.size()), source});
  r.result.text += "<br>";
}

// Where a container is too deep its ends still part the text.
void write_part(Reducer& r) {
  if (has_room(r)) r.result.text += "<p>";
  r.is_at_edge = true;
}

// --- containers ---

void open_container(Reducer& r, const Tag& tag) {
  if (r.open.size() >= kMaxDepth) {
    ++r.overflow;
    write_part(r);
    return;
  }
  r.open.push_back({tag.id, tag.role, true});
  write_start(r, tag, tag.name);
  r.is_at_edge = true;
  r.pre += is_pre(tag);
}

// As gumbo does: an end tag reaches past inline tags and other containers, but not out of a table.
void close_container(Reducer& r, const Tag& tag) {
  if (r.overflow > 0) {
    --r.overflow;
    write_part(r);
    return;
  }
  size_t at = r.open.size();
  while (at > 0 && r.open[at - 1].id != tag.id) {
    if (r.open[at - 1].role == TagRole::barrier && tag.role != TagRole::barrier) return;
    --at;
  }
  if (at == 0) return;
  for (size_t i = at - 1; i < r.open.size(); ++i) {
    r.kept_spans -= r.open[i].role == TagRole::inlined && r.open[i].is_kept;
  }
  r.open.resize(at - 1);
  write_end(r, tag.name);
  r.is_at_edge = true;
  if (r.pre > 0 && is_pre(tag)) --r.pre;
}

// --- inline tags: only those that carry a flag are kept, as <span> ---

void open_inline(Reducer& r, const Tag& tag) {
  const bool is_kept = tag.is_hidden || tag.is_title_like;
  if (!is_kept && r.kept_spans == 0) return;
  if (r.open.size() >= kMaxDepth) return;
  r.open.push_back({tag.id, TagRole::inlined, is_kept});
  if (!is_kept) return;
  ++r.kept_spans;
  write_start(r, tag, "span");
}

void close_inline(Reducer& r, const Tag& tag) {
  if (r.kept_spans == 0) return;
  size_t at = r.open.size();
  while (at > 0 && r.open[at - 1].role == TagRole::inlined && r.open[at - 1].id != tag.id) --at;
  if (at == 0 || r.open[at - 1].role != TagRole::inlined) return;
  for (size_t i = at - 1; i < r.open.size(); ++i) {
    if (!r.open[i].is_kept) continue;
    --r.kept_spans;
    write_end(r, "span");
  }
  r.open.resize(at - 1);
}

// --- text ---

void write_run(Reducer& r, Span source) {
  const std::string_view piece = slice(r.text, source);
  const bool is_blank = std::all_of(piece.begin(), piece.end(), is_html_blank);
  if (piece.empty() || (is_blank && r.is_at_edge)) return;
  r.result.runs.push_back({static_cast<uint32_t>(r.result.text.size()), source});
  r.result.text.push_back(is_blank ? kBlankPlaceholder : kTextPlaceholder);
  r.is_at_edge = false;
}

void write_text(Reducer& r, Span source) {
  if (r.pre == 0) return write_run(r, source);
  for (uint32_t at = source.begin; at < source.end;) {
    const std::string_view rest = r.text.substr(0, source.end);
    const auto end = static_cast<uint32_t>(std::min<size_t>(rest.find('\n', at), source.end));
    write_run(r, {at, end});
    if (end < source.end) write_break(r, {end, end + 1});
    at = end + 1;
  }
}

// --- what is left out, and the title, which holds nothing but text ---

// Without an end tag only a script takes the rest of the page with it.
uint32_t skip_element(Reducer& r, const Tag& tag) {
  const auto size = static_cast<uint32_t>(r.text.size());
  const bool is_raw = tag.role == TagRole::raw;
  if (tag.is_self_closed && !is_raw) return tag.span.end;
  if (r.unclosed.contains(tag.id)) return tag.span.end;
  const uint32_t end = find_end_tag(r.text, tag.span.end, tag.name);
  if (end < size) return read_tag(r.text, end).span.end;
  r.unclosed.insert(tag.id);
  return is_raw ? size : tag.span.end;
}

uint32_t write_title(Reducer& r, const Tag& tag) {
  if (tag.is_end || r.unclosed.contains(tag.id)) return tag.span.end;
  const uint32_t end = find_end_tag(r.text, tag.span.end, tag.name);
  if (end >= r.text.size()) {
    r.unclosed.insert(tag.id);
    return tag.span.end;
  }
  write_start(r, Tag{}, "title");
  write_run(r, {tag.span.end, end});
  write_end(r, "title");
  return read_tag(r.text, end).span.end;
}

uint32_t write_tag(Reducer& r, const Tag& tag) {
  switch (tag.role) {
    case TagRole::unknown:
      break;
    case TagRole::inlined:
      tag.is_end ? close_inline(r, tag) : open_inline(r, tag);
      break;
    case TagRole::block:
    case TagRole::barrier:
      tag.is_end ? close_container(r, tag) : open_container(r, tag);
      break;
    case TagRole::implied:
    case TagRole::link:
    case TagRole::rule:
      tag.is_end ? write_end(r, tag.name) : write_start(r, tag, tag.name);
      if (tag.role != TagRole::link) r.is_at_edge = true;
      break;
    case TagRole::line:
      write_break(r, tag.span);
      break;
    case TagRole::image:
      if (tag.is_silent_image && !tag.is_end) write_start(r, Tag{}, "img");
      break;
    case TagRole::title:
      return write_title(r, tag);
    case TagRole::left_out:
    case TagRole::raw:
      return tag.is_end ? tag.span.end : skip_element(r, tag);
  }
  return tag.span.end;
}

bool begins_declaration(std::string_view text, uint32_t at) {
  const char next = at + 1 < text.size() ? text[at + 1] : '\0';
  return next == '!' || next == '?' || (next == '/' && at + 2 < text.size());
}

}  // namespace

ReducedHtml reduce_html(std::string_view text) {
  Reducer reducer{text, {}, {}, {}};
  reducer.result.text.reserve(text.size() / 4);
  const auto size = static_cast<uint32_t>(text.size());
  uint32_t run = 0;
  for (uint32_t at = 0; at < size;) {
    at = static_cast<uint32_t>(std::min<size_t>(text.find('<', at), size));
    if (at == size) break;
    const Tag tag = read_tag(text, at);
    if (tag.name.empty() && !begins_declaration(text, at)) {
      ++at;  // a mere less-than sign
      continue;
    }
    write_text(reducer, {run, at});
    run = at = tag.name.empty() ? behind_declaration(text, at) : write_tag(reducer, tag);
  }
  if (run < size) write_text(reducer, {run, size});
  return std::move(reducer.result);
}

}  // namespace urazuke
