// Input that was written to stop a reader: each must be read in a moment, whatever comes of it.
#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <string_view>

#include "page/read.h"

namespace urazuke {
namespace {

// A moment in a sanitised build on a busy machine; ordinary ones take a tenth of a second.
constexpr std::chrono::seconds kMoment(20);
constexpr int kMany = 100'000;
constexpr int kSome = 20'000;  // enough to tell a square from a line

std::string repeated(std::string_view part, int times) {
  std::string text;
  text.reserve(part.size() * static_cast<size_t>(times));
  for (int i = 0; i < times; ++i) text += part;
  return text;
}

size_t blocks_of(const std::string& text, InputFormat format) {
  const auto start = std::chrono::steady_clock::now();
  Document document;
  document.text = text;
  const Page page = read_page(std::move(document), format);
  CHECK(std::chrono::steady_clock::now() - start < kMoment);
  return page.blocks.size();
}

}  // namespace

TEST_CASE("HTML nested a hundred thousand times") {
  for (const char* tag : {"div",    "b",    "span", "p",  "a",   "table",      "td",  "li",    "dl",     "details",
                          "button", "font", "form", "h1", "pre", "blockquote", "svg", "title", "script", "select"}) {
    CAPTURE(tag);
    const std::string open = "<" + std::string(tag) + ">";
    const std::string close = "</" + std::string(tag) + ">";
    blocks_of(repeated(open, kMany) + "x" + repeated(close, kMany), InputFormat::html);
    blocks_of(repeated(open + "x", kSome), InputFormat::html);
    blocks_of(repeated(open + "x" + close, kSome), InputFormat::html);
  }
  CHECK(blocks_of(repeated("<div>", kMany) + "x" + repeated("</div>", kMany) + "<p>y</p>", InputFormat::html) == 2);
}

TEST_CASE("HTML elements that close each other badly") {
  for (const char* parts : {"<ul><li>x", "<table><tr><td>x", "<a><div>x</a>", "<span class=title><div>x</span>",
                            "<b><p>x</b>", "<table>x<b>", "<p><table>x", "<td rowspan=1000 colspan=100>x",
                            "<div class=title>x</div><i></i><p></p>", "<form><form>x", "</p>", "</br>x"}) {
    CAPTURE(parts);
    blocks_of(repeated(parts, kSome), InputFormat::html);
    blocks_of(repeated("<div>", 300) + repeated(parts, kSome), InputFormat::html);
  }
}

TEST_CASE("HTML that never ends what it began") {
  for (const char* parts :
       {"<", "</", "<!", "<!--", "<a ", "<a b=\"", "&", "&#x", "&#65;", "<?php ", "<script ", "--!>"}) {
    CAPTURE(parts);
    blocks_of(repeated(parts, kMany), InputFormat::html);
  }
  const std::string attribute(10u << 20, 'x');
  CHECK(blocks_of("<div title=\"" + attribute + "\">a</div>", InputFormat::html) == 1);
  CHECK(blocks_of("<div class='" + attribute + "'>a</div>", InputFormat::html) == 1);
  CHECK(blocks_of("<div " + repeated("a=b ", 1 << 20) + ">a</div>", InputFormat::html) == 1);
}

TEST_CASE("Markdown signs a hundred thousand times") {
  for (const char* parts : {">",     "> ",    "- ",           "* ",    "1. ", "[",  "]",     "![",       "[a](",
                            "[](",   "*",     "**a",          "*a_ ",  "_",   "`",  "~",     "|",        "\\",
                            "&",     "<",     "<a ",          "<!--",  "#",   "a*", "|a|\n", "[a]: b\n", "a\n===\n",
                            "> a\n", "<div>", "<p>a</p>\n\n", "~~~\n", "\t"}) {
    CAPTURE(parts);
    blocks_of(repeated(parts, kMany), InputFormat::markdown);
    blocks_of(repeated(">", 90) + repeated(parts, kSome), InputFormat::markdown);
  }
  blocks_of(repeated("|a", kMany) + "|\n" + repeated("|---", kMany) + "|\n" + repeated("a\n", kMany),
            InputFormat::markdown);
  // A hundred columns that every short row fills: refused as a table, read as lines.
  CHECK(blocks_of(repeated("|a", 99) + "|\n" + repeated("|---", 99) + "|\n" + repeated("a\n", kMany),
                  InputFormat::markdown) > kMany);
}

TEST_CASE("plain text of one sort of line or sign") {
  for (const char* parts :
       {"(",       "(]", "「",  "」", "。", "あ。", "!?", "\"",           "a\n", "に\n", "- a\n", "|a",
        "|a|b|\n", "\t", "a\t", "\r", "#",  "1.\n", "ﷺ",  "\u0300\u0323", "　",  "■",    "Q\n",   "A. x\n"}) {
    CAPTURE(parts);
    blocks_of(repeated(parts, kSome), InputFormat::plain);
  }
}

}  // namespace urazuke
