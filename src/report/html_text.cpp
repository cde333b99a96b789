// The page's text, block by block, as its reader sees it.
#include <algorithm>

#include "report/html_parts.h"

namespace urazuke {

namespace {

struct Shape {
  std::string_view tag, classes;
};

Shape shape_of(BlockKind kind) {
  switch (kind) {
    case BlockKind::title:
      return {"p", "title"};
    case BlockKind::heading:
      return {"h3", ""};
    case BlockKind::list_item:
      return {"li", ""};
    case BlockKind::table_cell:
      return {"div", "cell"};
    case BlockKind::table_header:
      return {"div", "cell header"};
    case BlockKind::quotation:
      return {"blockquote", ""};
    case BlockKind::question:
      return {"p", "question"};
    case BlockKind::answer:
      return {"p", "answer"};
    case BlockKind::note:
      return {"p", "note"};
    case BlockKind::caption:
      return {"p", "caption"};
    case BlockKind::paragraph:
      break;
  }
  return {"p", ""};
}

bool is_in_table(const Block& block) {
  return block.kind == BlockKind::table_cell || block.kind == BlockKind::table_header;
}

// Whether a row of a table begins with `block`, behind `before`, the cell number `index` of the page's blocks.
bool begins_row(const Block& block, const Block& before, int index) {
  if (!is_in_table(before)) return true;
  if (block.row_header == index) return false;
  if (before.column_header >= 0) return block.column_header <= before.column_header;
  return block.column_header >= 0 || block.row_header != before.row_header ||
         (block.kind == BlockKind::table_header && before.kind == BlockKind::table_cell);
}

void write_words_of_block(const HtmlContext& c, size_t index) {
  const Block& block = c.audit.page.blocks[index];
  uint32_t at = 0;
  for (const int statement : c.marks.statements_in[index]) {
    const Span span = c.marks.statements[static_cast<size_t>(statement)].span;
    if (span.begin < at) continue;  // they never overlap
    c.html.lines(slice(block.text, {at, span.begin}));
    write_html_statement(c, statement, block.text);
    at = span.end;
  }
  c.html.lines(std::string_view(block.text).substr(at));
}

// Lists and tables stand around their blocks: what is open, and opened or closed between two blocks.
class PageText {
 public:
  explicit PageText(const HtmlContext& c) : c_(c) {}

  void write() {
    for (size_t i = 0; i < c_.audit.page.blocks.size(); ++i) write_block(i);
    close_group();
  }

 private:
  void close_group() {
    if (open_ == Group::table) c_.html.close("div");
    if (open_ != Group::none) c_.html.close(open_ == Group::list ? "ul" : "div");
    open_ = Group::none;
  }

  void open_group(size_t index) {
    const Block& block = c_.audit.page.blocks[index];
    const Group group = is_in_table(block)                   ? Group::table
                        : block.kind == BlockKind::list_item ? Group::list
                                                             : Group::none;
    if (group != open_) {
      close_group();
      if (group == Group::list) c_.html.open("ul");
      if (group == Group::table) c_.html.open("div", {{"class", "table"}});
      if (group == Group::table) c_.html.open("div", {{"class", "row"}});
    } else if (group == Group::table &&
               begins_row(block, c_.audit.page.blocks[index - 1], static_cast<int>(index) - 1)) {
      c_.html.close("div");
      c_.html.open("div", {{"class", "row"}});
    }
    open_ = group;
  }

  // Headings stand below the report's own, and no level is passed over.
  std::string heading_tag(int level) {
    level_ = std::clamp(level + 2, 3, std::min(level_ + 1, 6));
    return "h" + std::to_string(level_);
  }

  void write_block(size_t index) {
    const Block& block = c_.audit.page.blocks[index];
    open_group(index);
    const Shape shape = shape_of(block.kind);
    std::string classes(shape.classes);
    const auto add = [&](const std::string& name) { classes += (classes.empty() ? "" : " ") + name; };
    if (block.is_link) add("link");
    if (block.kind == BlockKind::list_item && block.level > 1) add("level" + std::to_string(std::min(block.level, 4)));
    const std::string tag = block.kind == BlockKind::heading ? heading_tag(block.level) : std::string(shape.tag);
    c_.html.open(tag, {attribute_if(!classes.empty(), "class", classes)});
    write_words_of_block(c_, index);
    c_.html.close(tag);
    c_.html.trusted("\n");
  }

  enum class Group { none, list, table };

  const HtmlContext& c_;
  Group open_ = Group::none;
  int level_ = 2;
};

void write_legend(const HtmlContext& c) {
  c.html.open("p", {{"class", "legend"}});
  c.html.text(c.word("html-legend"));
  for (const Verdict verdict : {Verdict::unsupported, Verdict::transferred, Verdict::overstated, Verdict::supported}) {
    const std::string name(name_of(verdict));
    c.html.text(" ");
    c.html.element("span", {{"class", "statement found " + name}}, c.name("verdict-", name));
  }
  c.html.close("p");
}

}  // namespace

void write_html_text(const HtmlContext& c) {
  c.html.open("section", {{"id", "text"}, {"aria-labelledby", "text-title"}});
  c.html.element("h2", {{"id", "text-title"}}, c.word("html-text"));
  write_legend(c);
  c.html.open("div", {{"class", "page"}, {"lang", "ja"}});
  PageText(c).write();
  c.html.close("div");
  c.html.close("section");
}

}  // namespace urazuke
