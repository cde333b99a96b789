// The index over several pages: totals, findings by the classes in which the ministry counts them, and the pages
// ranked.
#include <algorithm>

#include "lexicon/rule.h"
#include "report/html.h"
#include "report/html_frame.h"

namespace urazuke {

namespace {

struct IndexContext {
  const std::vector<HtmlPage>& pages;
  const Lexicon& lexicon;
  Language language;
  HtmlWriter& html;

  std::string word(std::string_view id, const std::vector<std::string>& arguments = {}) const {
    return lexicon.messages.format(id, code_of(language), arguments);
  }
};

uint64_t errors(const HtmlPage& page) { return page.findings[static_cast<size_t>(Severity::error)]; }
uint64_t warnings(const HtmlPage& page) { return page.findings[static_cast<size_t>(Severity::warning)]; }
uint64_t infos(const HtmlPage& page) { return page.findings[static_cast<size_t>(Severity::info)]; }

std::vector<const HtmlPage*> ranked(const std::vector<HtmlPage>& pages) {
  std::vector<const HtmlPage*> order;
  for (const HtmlPage& page : pages) order.push_back(&page);
  const auto weight = [](const HtmlPage& page) {
    return std::array{uint64_t{page.error.empty()}, errors(page), warnings(page), infos(page)};
  };
  std::stable_sort(order.begin(), order.end(),
                   [&](const HtmlPage* a, const HtmlPage* b) { return weight(*a) > weight(*b); });
  return order;
}

void write_head(const IndexContext& c, std::initializer_list<std::string_view> columns) {
  c.html.open("thead");
  c.html.open("tr");
  for (const std::string_view column : columns) c.html.element("th", {{"scope", "col"}}, c.word(column));
  c.html.close("tr");
  c.html.close("thead");
}

void write_numbers(const IndexContext& c, std::initializer_list<uint64_t> numbers) {
  for (const uint64_t number : numbers) {
    c.html.element("td", {{"class", number == 0 ? "number none" : "number"}}, std::to_string(number));
  }
}

void write_ranking(const IndexContext& c) {
  c.html.open("section");
  c.html.element("h2", {{"id", "ranking-title"}}, c.word("html-ranking"));
  c.html.open("div",
              {{"class", "scroll"}, {"tabindex", "0"}, {"role", "region"}, {"aria-labelledby", "ranking-title"}});
  c.html.open("table", {{"class", "ranking"}});
  write_head(c, {"html-rank", "html-page", "html-severity-error", "html-severity-warning", "html-severity-info",
                 "html-beyond", "html-claims", "label-person", "html-suppressed-short"});
  c.html.open("tbody");
  uint64_t rank = 0;
  for (const HtmlPage* page : ranked(c.pages)) {
    c.html.open("tr");
    c.html.element("td", {{"class", "number"}}, std::to_string(++rank));
    c.html.open("th", {{"scope", "row"}});
    if (page->error.empty()) c.html.element("a", {{"href", page->file}}, page->name);
    if (!page->error.empty()) c.html.text(page->name);
    c.html.close("th");
    if (!page->error.empty()) {
      c.html.element("td", {{"colspan", "7"}, {"class", "failed"}}, c.word("html-not-audited", {page->error}));
      c.html.close("tr");
      continue;
    }
    write_numbers(c, {errors(*page), warnings(*page), infos(*page), page->beyond, page->claims, page->open_points,
                      page->suppressed});
    c.html.close("tr");
  }
  c.html.close("tbody");
  c.html.close("table");
  c.html.close("div");
  c.html.close("section");
}

// Every class stands there, with what was found of it: none found is a result too.
void write_categories(const IndexContext& c) {
  c.html.open("section", {{"aria-labelledby", "categories-title"}});
  c.html.element("h2", {{"id", "categories-title"}}, c.word("html-categories"));
  c.html.open("table", {{"class", "categories"}});
  write_head(c, {"fact-category", "html-count", "html-pages-with"});
  c.html.open("tbody");
  for (const std::string_view category : kCategories) {
    uint64_t count = 0, pages = 0;
    for (const HtmlPage& page : c.pages) {
      const auto found = page.by_category.find(std::string(category));
      if (found == page.by_category.end()) continue;
      count += found->second;
      ++pages;
    }
    c.html.open("tr");
    c.html.element("th", {{"scope", "row"}}, c.word("category-" + std::string(category)));
    write_numbers(c, {count, pages});
    c.html.close("tr");
  }
  c.html.close("tbody");
  c.html.close("table");
  c.html.close("section");
}

void write_tally(const IndexContext& c) {
  std::array<uint64_t, 3> totals{};
  for (const HtmlPage& page : c.pages) {
    for (size_t severity = 0; severity < totals.size(); ++severity) totals[severity] += page.findings[severity];
  }
  c.html.open("ul", {{"class", "tally"}});
  for (const Severity severity : {Severity::error, Severity::warning, Severity::info}) {
    const std::string name(name_of(severity));
    c.html.open("li", {{"class", totals[static_cast<size_t>(severity)] == 0 ? "none" : name}});
    c.html.element("strong", std::to_string(totals[static_cast<size_t>(severity)]));
    c.html.text(" ");
    c.html.element("span", c.word("html-severity-" + name));
    c.html.close("li");
  }
  c.html.close("ul");
}

}  // namespace

void write_html_index(const std::vector<HtmlPage>& pages, const Lexicon& lexicon, const HtmlOptions& options,
                      std::string& out) {
  HtmlWriter html(out);
  const IndexContext c{pages, lexicon, options.run.language, html};
  const std::string title = c.word("html-index", {std::to_string(pages.size())});
  open_html_document(html, lexicon, options.run.language, title);
  html.open("header", {{"class", "top"}});
  html.element("p", {{"class", "kind"}}, c.word("html-report"));
  html.element("h1", title);
  write_tally(c);
  html.close("header");
  html.open("main", {{"id", "main"}, {"tabindex", "-1"}});
  write_ranking(c);
  write_categories(c);
  html.close("main");
  html.open("footer");
  html.element("p", "urazuke " + options.run.version + ", " + c.word("html-lexicon") + " " + lexicon.version +
                        " (sha256 " + lexicon.sha256 + ")");
  html.close("footer");
  close_html_document(html);
}

std::string html_file_name(uint64_t number, std::string_view page_name) {
  constexpr size_t kLongest = 60;
  const std::string_view base = page_name.substr(page_name.find_last_of('/') + 1);
  std::string name = std::to_string(number);
  name = std::string(name.size() < 4 ? 4 - name.size() : 0, '0') + name + "-";
  for (const char c : base.substr(0, kLongest)) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    name += is_plain ? c : '_';
  }
  return name + ".html";
}

}  // namespace urazuke
