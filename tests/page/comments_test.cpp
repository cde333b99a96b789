// What a page says to the program: found where it is a comment, and never read as text of the page.
#include "page/comments.h"

#include <doctest/doctest.h>

#include "dump.h"
#include "page/read.h"

namespace urazuke {
namespace {

std::string contents_of(std::string_view text, InputFormat format) {
  std::string lines;
  for (const Comment& comment : find_comments(text, format)) {
    lines += dump(comment.whole) + " " + std::string(slice(text, comment.content)) + "\n";
  }
  return lines;
}

TEST_CASE("comments are found with their places") {
  struct Row {
    InputFormat format;
    std::string text, found;
  };
  const InputFormat html = InputFormat::html, markdown = InputFormat::markdown, plain = InputFormat::plain;
  const Row rows[] = {
      {html, "<p>あ<!-- urazuke-ignore A -->", "6-31 urazuke-ignore A\n"},
      {html, "<!--urazuke-x--><!--\n urazuke-y　\n-->", "0-16 urazuke-x\n16-38 urazuke-y\n"},
      {html, "<!-- urazuke-x --!>a<!-- not urazuke-y -->", "0-19 urazuke-x\n"},
      {html, "<script>'<!-- urazuke-x -->'</script><style><!-- urazuke-y --></style>", ""},
      {html, "<a title='<!-- urazuke-x -->'>b</a>", ""},
      {html, "a < b <!-- urazuke-x", "6-20 urazuke-x\n"},
      {html, "# urazuke-x", ""},
      {markdown, "a <!-- urazuke-x --> b\n\n<!-- urazuke-y\n-->", "2-20 urazuke-x\n24-42 urazuke-y\n"},
      {markdown, "```\n<!-- urazuke-x -->\n```\n<!-- urazuke-y -->", "27-45 urazuke-y\n"},
      {markdown, "write `<!-- urazuke-x -->`", ""},
      {markdown, "# urazuke-x", ""},
      {plain, "a\n  # urazuke-x \r\n＃urazuke-y\n#urazuke-z", "4-15 urazuke-x\n18-30 urazuke-y\n31-41 urazuke-z\n"},
      {plain, "a # urazuke-x\n# not urazuke-y\n<!-- urazuke-z -->", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(contents_of(row.text, row.format) == row.found);
  }
}

TEST_CASE("more than a page's author writes are not all kept") {
  std::string text;
  for (size_t i = 0; i < 5000; ++i) text += "<!-- urazuke-x -->\n";
  CHECK(find_comments(text, InputFormat::html).size() == kMostComments + 1);
  CHECK(find_comments(text, InputFormat::markdown).size() == kMostComments + 1);
}

std::string read(const std::string& name, const std::string& text) {
  Document document;
  document.name = name;
  document.text = text;
  return dump_sentences(read_page(std::move(document)));
}

TEST_CASE("comments are no text of the page, and do not part it") {
  CHECK(read("a.html", "<p>あ。<!-- urazuke-ignore A 理由: い。 -->う。</p>") == "0 \"あ。\"\n0 \"う。\"\n");
  CHECK(read("a.md", "あ。<!-- urazuke-ignore A 理由: い。 -->う。") == "0 \"あ。\"\n0 \"う。\"\n");
  CHECK(read("a.txt", "治療の説明は、\n# urazuke-ignore A 理由: い。\n診察室で行います。") ==
        read("a.txt", "治療の説明は、\n診察室で行います。"));
  CHECK(read("a.txt", "# 見出し\n本文です。") == "0 \"見出し\"\n1 \"本文です。\"\n");
}

}  // namespace
}  // namespace urazuke
