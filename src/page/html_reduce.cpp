#include "page/html_reduce.h"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

#include "page/entities.h"
#include "page/html_tags.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace urazuke {
namespace {

struct OpenTag {
  uint32_t id;
  TagRole role;
  bool is_kept;
};

struct Reducer {
  std::string_view text;
  uint32_t offset;
  ReducedHtml result;
  std::vector<OpenTag> open;
  std::map<uint32_t, bool> unclosed;  // left-out elements whose end tag does not come any more
  uint32_t tags = 0;
  uint32_t overflow = 0;    // containers open beyond kMaxDepth
  uint32_t kept_spans = 0;  // inline tags among `open` that were kept
  uint32_t pre = 0;         // open <pre>, where line breaks are seen
  bool is_at_edge = true;   // nothing but a block's tag was written last: blanks would not be seen
};

void write(Reducer& r, std::string_view piece, Span from) {
  r.result.text.append(piece);
  r.result.source.replace(static_cast<uint32_t>(piece.size()), {r.offset + from.begin, r.offset + from.end});
  r.is_at_edge = false;
}

void copy(Reducer& r, uint32_t begin, uint32_t end) {
  r.result.text.append(r.text.substr(begin, end - begin));
  r.result.source.copy(end - begin, r.offset + begin);
  r.is_at_edge = false;
}

// Beyond kMaxTags a page is no page any more: its text is kept, line by line.
void write_tag(Reducer& r, std::string_view piece, Span from) {
  write(r, ++r.tags > kMaxTags ? std::string_view("\n") : piece, from);
}

std::string with_flags(const Tag& tag, std::string_view name) {
  std::string piece = "<";
  for (const char c : name) piece.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
  if (tag.is_hidden) (piece += ' ') += kHiddenFlag;
  if (tag.is_title_like) (piece += ' ') += kTitleFlag;
  if (tag.column_span > 1) piece += " colspan=" + std::to_string(tag.column_span);
  if (tag.row_span > 1) piece += " rowspan=" + std::to_string(tag.row_span);
  return piece += '>';
}

std::string end_of(const Tag& tag) {
  std::string piece = "</";
  for (const char c : tag.name) piece.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
  return piece += '>';
}

// --- containers ---

void open_container(Reducer& r, const Tag& tag) {
  if (r.open.size() >= kMaxDepth) {
    ++r.overflow;
    write_tag(r, "<p>", tag.span);
    return;
  }
  r.open.push_back({tag.id, tag.role, true});
  write_tag(r, with_flags(tag, tag.name), tag.span);
  r.is_at_edge = true;
  r.pre += tag.name.size() == 3 && (tag.name[0] | 0x20) == 'p';
}

// As gumbo does: an end tag reaches past inline tags and other containers, but not out of a table.
void close_container(Reducer& r, const Tag& tag) {
  if (r.overflow > 0) {
    --r.overflow;
    write_tag(r, "<p>", tag.span);
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
  write_tag(r, end_of(tag), tag.span);
  r.is_at_edge = true;
  if (r.pre > 0 && tag.name.size() == 3 && (tag.name[0] | 0x20) == 'p') --r.pre;
}

// --- inline tags: only those that carry a flag are kept, as <span> ---

void open_inline(Reducer& r, const Tag& tag) {
  const bool is_kept = tag.is_hidden || tag.is_title_like;
  if (!is_kept && r.kept_spans == 0) return;
  if (r.open.size() >= kMaxDepth) return;
  r.open.push_back({tag.id, TagRole::inlined, is_kept});
  if (!is_kept) return;
  ++r.kept_spans;
  write_tag(r, with_flags(tag, "span"), tag.span);
}

void close_inline(Reducer& r, const Tag& tag) {
  if (r.kept_spans == 0) return;
  size_t at = r.open.size();
  while (at > 0 && r.open[at - 1].role == TagRole::inlined && r.open[at - 1].id != tag.id) --at;
  if (at == 0 || r.open[at - 1].role != TagRole::inlined) return;
  for (size_t i = at - 1; i < r.open.size(); ++i) {
    if (!r.open[i].is_kept) continue;
    --r.kept_spans;
    write_tag(r, "</span>", tag.span);
  }
  r.open.resize(at - 1);
}

// --- what is left out ---

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// The place of "</name" from `at` on, in any case, or the size.
uint32_t find_end_tag(std::string_view text, uint32_t at, std::string_view name) {
  for (size_t i = text.find("</", at); i != std::string_view::npos; i = text.find("</", i + 2)) {
    const std::string_view found = text.substr(i + 2, name.size());
    if (found.size() == name.size() &&
        std::equal(found.begin(), found.end(), name.begin(), [](char a, char b) { return lower(a) == lower(b); })) {
      return static_cast<uint32_t>(i);
    }
  }
  return static_cast<uint32_t>(text.size());
}

// Where reading goes on behind a left-out element. Without an end tag only a script takes the rest with it.
uint32_t skip_element(Reducer& r, const Tag& tag) {
  const auto size = static_cast<uint32_t>(r.text.size());
  const bool is_self_closed = tag.span.end >= 2 && r.text[tag.span.end - 2] == '/';
  const bool is_raw = tag.role == TagRole::raw;
  if (is_self_closed && !is_raw) return tag.span.end;
  if (r.unclosed[tag.id]) return tag.span.end;
  const uint32_t end = find_end_tag(r.text, tag.span.end, tag.name);
  if (end < size) return read_tag(r.text, end).span.end;
  r.unclosed[tag.id] = true;
  return is_raw ? size : tag.span.end;
}

// HTML standard, 13.2.5.43 to 13.2.5.52: "<!-->" is a whole comment, "--!>" ends one too, and the page's end.
uint32_t comment_end(std::string_view text, uint32_t at) {
  if (text.substr(at + 4, 1) == ">") return at + 5;
  if (text.substr(at + 4, 2) == "->") return at + 6;
  for (size_t i = text.find("--", at + 4); i != std::string_view::npos; i = text.find("--", i + 1)) {
    if (text.substr(i + 2, 1) == ">") return static_cast<uint32_t>(i + 3);
    if (text.substr(i + 2, 2) == "!>") return static_cast<uint32_t>(i + 4);
  }
  return static_cast<uint32_t>(text.size());
}

// <!-- -->, <!doctype>, </3>, and PHP, whose code may hold '>'.
uint32_t skip_declaration(std::string_view text, uint32_t at) {
  const std::string_view rest = text.substr(at);
  if (rest.starts_with("<!--")) return comment_end(text, at);
  const bool is_php = rest.starts_with("<?php") || rest.starts_with("<?=");
  const std::string_view close = is_php ? "?>" : ">";
  const size_t end = text.find(close, at);
  return static_cast<uint32_t>(end == std::string_view::npos ? text.size() : end + close.size());
}

// --- text ---

constexpr std::array<bool, 256> kIsSpecial = [] {
  std::array<bool, 256> table{};
  for (const unsigned char c : {'<', '&', '\n', '\r', '\t', '\f', '\v', ' ', '\0'}) table[c] = true;
  return table;
}();

bool is_html_blank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\v' || c == 0; }

void write_code_point(Reducer& r, char32_t c, Span from) {
  if (c == '<') return write(r, "&lt;", from);
  if (c == '&') return write(r, "&amp;", from);
  if (c == '\r' || c == 0) c = '\n';
  std::string piece;
  append_utf8(piece, c);
  write(r, piece, from);
}

// A run of blanks becomes one: a line break where it holds one, which <pre> shows.
uint32_t write_blanks(Reducer& r, uint32_t at) {
  uint32_t end = at;
  bool breaks = false;
  for (; end < r.text.size() && is_html_blank(r.text[end]); ++end) breaks |= r.text[end] == '\n' || r.text[end] == '\r';
  if (breaks && r.pre > 0) {
    write_tag(r, "<br>", {at, end});
  } else if (r.is_at_edge) {
    return end;
  } else if (end == at + 1 && (r.text[at] == ' ' || r.text[at] == '\n')) {
    copy(r, at, end);
  } else {
    write(r, breaks ? "\n" : " ", {at, end});
  }
  return end;
}

uint32_t write_entity(Reducer& r, uint32_t at) {
  const Entity entity = entity_at(r.text, at);
  const uint32_t length = std::max(entity.length, 1u);
  write_code_point(r, entity.length > 0 ? entity.code_point : '&', {at, at + length});
  return at + length;
}

// Text from `at` to the next '<'; blanks that stand before tags only would be one piece each, so a run that begins
// with a blank is copied with it where it is a single one.
uint32_t write_text(Reducer& r, uint32_t at, uint32_t end) {
  while (at < end && r.text[at] != '<') {
    const uint32_t run = at;
    while (at < end && !kIsSpecial[static_cast<unsigned char>(r.text[at])]) ++at;
    if (at > run) copy(r, run, at);
    if (at >= end || r.text[at] == '<') break;
    at = r.text[at] == '&' ? write_entity(r, at) : write_blanks(r, at);
  }
  return at;
}

// The title holds text and entities only; without an end tag it is no title.
uint32_t write_title(Reducer& r, const Tag& tag) {
  if (tag.is_end || r.unclosed[tag.id]) return tag.span.end;
  const uint32_t end = find_end_tag(r.text, tag.span.end, tag.name);
  if (end >= r.text.size()) {
    r.unclosed[tag.id] = true;
    return tag.span.end;
  }
  write_tag(r, "<title>", tag.span);
  for (uint32_t at = tag.span.end; at < end;) {
    at = write_text(r, at, end);
    if (at < end) {
      write_code_point(r, '<', {at, at + 1});
      ++at;
    }
  }
  const Span close = read_tag(r.text, end).span;
  write_tag(r, "</title>", close);
  return close.end;
}

uint32_t write_tag_by_role(Reducer& r, const Tag& tag) {
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
    case TagRole::line:
      write_tag(r, tag.is_end ? end_of(tag) : with_flags(tag, tag.name), tag.span);
      r.is_at_edge = tag.role == TagRole::implied;
      break;
    case TagRole::image:
      if (tag.is_silent_image && !tag.is_end) write_tag(r, "<img>", tag.span);
      break;
    case TagRole::title:
      return write_title(r, tag);
    case TagRole::left_out:
    case TagRole::raw:
      return tag.is_end ? tag.span.end : skip_element(r, tag);
  }
  return tag.span.end;
}

uint32_t write_markup(Reducer& r, uint32_t at) {
  const char next = at + 1 < r.text.size() ? r.text[at + 1] : '\0';
  const Tag tag = read_tag(r.text, at);
  if (!tag.name.empty()) return write_tag_by_role(r, tag);
  if (next == '!' || next == '?' || (next == '/' && at + 2 < r.text.size())) return skip_declaration(r.text, at);
  write_code_point(r, '<', {at, at + 1});
  return at + 1;
}

}  // namespace

ReducedHtml reduce_html(std::string_view text, uint32_t offset) {
  Reducer reducer{text, offset, {}, {}, {}};
  reducer.result.text.reserve(text.size() / 2);
  const auto size = static_cast<uint32_t>(text.size());
  for (uint32_t at = 0; at < size;) {
    at = write_text(reducer, at, size);
    if (at < size) at = write_markup(reducer, at);
  }
  return std::move(reducer.result);
}

}  // namespace urazuke
