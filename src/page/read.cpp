#include "page/read.h"

#include <algorithm>
#include <array>
#include <utility>

#include "page/comments.h"
#include "page/plain_lines.h"
#include "text/characters.h"
#include "text/normalise.h"

namespace urazuke {
namespace {

constexpr size_t kLookedAt = 4096;

std::string lowered(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(), ascii_lower);
  return result;
}

struct Ending {
  std::string_view ending;
  InputFormat format;
};

constexpr std::array<Ending, 9> kEndings = {{{".html", InputFormat::html},
                                             {".htm", InputFormat::html},
                                             {".xhtml", InputFormat::html},
                                             {".shtml", InputFormat::html},
                                             {".php", InputFormat::html},
                                             {".md", InputFormat::markdown},
                                             {".markdown", InputFormat::markdown},
                                             {".txt", InputFormat::plain},
                                             {".text", InputFormat::plain}}};

constexpr std::array<std::string_view, 16> kOpenings = {"<!doctype", "<html", "<head", "<body", "<meta", "<title",
                                                        "<div",      "<p>",   "<p ",   "<h1",   "<h2",   "<section",
                                                        "<article",  "<main", "<ul",   "<table"};

// A URL's query and fragment are not part of its name.
InputFormat by_name(std::string_view name) {
  const std::string text = lowered(name.substr(0, name.find_first_of("?#")));
  for (const Ending& row : kEndings) {
    if (text.ends_with(row.ending)) return row.format;
  }
  return InputFormat::automatic;
}

InputFormat by_look(std::string_view text) {
  const std::string head = lowered(text.substr(0, kLookedAt));
  const bool has_tag = std::any_of(kOpenings.begin(), kOpenings.end(),
                                   [&](std::string_view tag) { return head.find(tag) != std::string::npos; });
  return has_tag ? InputFormat::html : InputFormat::plain;
}

// A writer's Markdown file without a mark of Markdown's own: squares head its parts and middle dots its items, line by
// line, which Markdown would run together.
bool is_plain_at_heart(std::string_view text) {
  bool has_sign = false;
  for (const Passage& passage : read_passages(text)) {
    const bool is_ascii = passage.sign < 0x80;
    if (passage.mark == LineMark::hash || (passage.mark == LineMark::bullet && is_ascii)) return false;
    has_sign = has_sign || ((passage.mark == LineMark::sign || passage.mark == LineMark::bullet) && !is_ascii);
  }
  return has_sign && text.find("](") == std::string_view::npos && text.find("**") == std::string_view::npos;
}

InputFormat format_of(const Document& document, InputFormat format) {
  if (format == InputFormat::automatic) {
    format = by_name(document.name);
    if (format == InputFormat::markdown && is_plain_at_heart(document.text)) format = InputFormat::plain;
  }
  return format == InputFormat::automatic ? by_look(document.text) : format;
}

std::vector<Block> read_blocks(const Document& document, InputFormat format, uint32_t& images_without_text) {
  switch (format) {
    case InputFormat::html:
      return read_html(document.text, images_without_text);
    case InputFormat::markdown:
      return read_markdown(document.text);
    default:
      return read_plain(document.text);
  }
}

void normalise_block(Block& block) {
  Normalised normalised = normalise(block.text);
  if (normalised.text == block.text) return;
  block.source = normalised.source.through(block.source);
  block.text = std::move(normalised.text);
}

bool is_blank_text(const std::string& text) { return text.find_first_not_of(" \n") == std::string::npos; }

// Links to a dropped block lead to what it led to itself, or nowhere.
void drop_empty(std::vector<Block>& blocks) {
  std::vector<int> moved(blocks.size(), -1);
  int kept = 0;
  for (size_t i = 0; i < blocks.size(); ++i) {
    Block& block = blocks[i];
    for (int* link : {&block.heading, &block.lead, &block.row_header, &block.column_header, &block.question}) {
      if (*link >= 0) *link = moved[static_cast<size_t>(*link)];
    }
    if (is_blank_text(block.text)) {
      moved[i] = block.heading;
      continue;
    }
    moved[i] = kept;
    if (static_cast<size_t>(kept) != i) blocks[static_cast<size_t>(kept)] = std::move(block);
    ++kept;
  }
  blocks.resize(static_cast<size_t>(kept));
}

}  // namespace

Page read_page(Document document, InputFormat format) {
  Page page;
  page.document = std::move(document);
  format = format_of(page.document, format);
  page.comments = find_comments(page.document.text, format);
  page.blocks = read_blocks(page.document, format, page.images_without_text);
  for (Block& block : page.blocks) normalise_block(block);
  drop_empty(page.blocks);
  page.sentences = split_sentences(page.blocks);
  return page;
}

}  // namespace urazuke
