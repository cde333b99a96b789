// Which reader a page gets, and what read_page itself adds.
#include "page/read.h"

#include <doctest/doctest.h>

#include <string>

#include "dump.h"

namespace urazuke {
namespace {

Page page_of(const std::string& name, const std::string& text, InputFormat format = InputFormat::automatic) {
  Document document;
  document.name = name;
  document.text = text;
  return read_page(std::move(document), format);
}

// One text that the three readers read differently.
const std::string kText = "# <b>A</b>\n";

std::string first_block(const std::string& name, InputFormat format = InputFormat::automatic) {
  return dump(page_of(name, kText, format).blocks.at(0));
}

}  // namespace

TEST_CASE("the format is given, or told by the name, or by the look") {
  const std::string html = "paragraph \"# A\" 0-6";
  const std::string markdown = "heading1 \"A\" 5-6";
  const std::string plain = "heading1 \"<b>A</b>\" 2-10";
  CHECK(first_block("a.html") == html);
  CHECK(first_block("A.HTM") == html);
  CHECK(first_block("https://example.jp/a.php?id=3#b") == html);
  CHECK(first_block("a.md") == markdown);
  CHECK(first_block("a.txt") == plain);
  CHECK(first_block("-") == plain);
  CHECK(first_block("a.md", InputFormat::html) == html);
  CHECK(first_block("a.html", InputFormat::markdown) == markdown);
  CHECK(dump(page_of("-", "\n<!DOCTYPE html><p>x").blocks) == "0 paragraph \"x\" 19-20\n");
  CHECK(dump(page_of("https://example.jp/", "<div>x</div>").blocks) == "0 paragraph \"x\" 5-6\n");
}

TEST_CASE("pictures that a person has to look at") {
  const Page page = page_of("a.html",
                            "<img src=a><img alt=''><img alt='text'><img width=16><img height='20px' alt=\"\">"
                            "<div hidden><img></div><svg><img></svg><IMG ALT=' '>");
  CHECK(page.images_without_text == 3);
}

TEST_CASE("pages without words") {
  for (const char* text : {"", " \n", "<p></p>", "<!-- x -->", "---", "\u3000", "\u200B"}) {
    CAPTURE(text);
    for (const InputFormat format : {InputFormat::html, InputFormat::markdown}) {
      const Page page = page_of("", text, format);
      CHECK(page.sentences.empty());
    }
  }
  CHECK(page_of("", "").blocks.empty());
}

TEST_CASE("sentences point into the page") {
  const Page page = page_of("a.html", "<p>ｴｸｿｿｰﾑで<b>シワ</b>が改善。次。</p>");
  REQUIRE(page.sentences.size() == 2);
  const Block& block = page.blocks[0];
  CHECK(slice(block.text, page.sentences[0].span) == "エクソソームでシワが改善。");
  CHECK(source_span(block, page.sentences[0].span) == Span{3, 49});
  CHECK(slice(page.document.text, source_span(block, page.sentences[1].span)) == "次。");
}

}  // namespace urazuke
