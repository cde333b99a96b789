// The promise that everything behind the readers rests on: every character knows where it came from. Nasty pages and
// random mixtures of their parts are read in every format, and each character is held against its source.
#include <doctest/doctest.h>
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <array>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "dump.h"
#include "page/entities.h"
#include "page/read.h"
#include "text/utf8.h"

namespace urazuke {
namespace {

const std::array kParts = {"<p>",
                           "</p>",
                           "<div>",
                           "</div>",
                           "<b>",
                           "</b>",
                           "<i>",
                           "</i>",
                           "<span class=title>",
                           "</span>",
                           "<span hidden>",
                           "<a href='x'>",
                           "</a>",
                           "<ul>",
                           "<li>",
                           "</li>",
                           "</ul>",
                           "<ol>",
                           "</ol>",
                           "<table>",
                           "<tr>",
                           "<td>",
                           "<th>",
                           "</table>",
                           "<caption>",
                           "<thead>",
                           "<dl>",
                           "<dt>",
                           "<dd>",
                           "</dl>",
                           "<h1>",
                           "</h1>",
                           "<h2 class=x>",
                           "</h3>",
                           "<br>",
                           "<hr/>",
                           "<img>",
                           "<details>",
                           "<summary>",
                           "</details>",
                           "<button>",
                           "</button>",
                           "<pre>",
                           "</pre>",
                           "<blockquote>",
                           "</blockquote>",
                           "<!-- x -->",
                           "<!--",
                           "-->",
                           "<?php",
                           "?>",
                           "<title>",
                           "</title>",
                           "<script>",
                           "</script>",
                           "<svg>",
                           "</svg>",
                           "<form>",
                           "</form>",
                           "<select>",
                           "</select>",
                           "<template>",
                           "</template>",
                           "<p",
                           "<",
                           ">",
                           "</",
                           "&",
                           "&amp;",
                           "&nbsp;",
                           "&#x3042;",
                           "&lt",
                           "&copy",
                           "&#0;",
                           "&#12356",
                           "&foo;",
                           "\"",
                           "'",
                           "=",
                           " ",
                           "  ",
                           "\n",
                           "\n\n",
                           "\r\n",
                           "\t",
                           "\u3000",
                           "\u00A0",
                           "\u200B",
                           "\uFEFF",
                           "エクソソーム",
                           "の",
                           "は",
                           "を",
                           "治療です。",
                           "効果？",
                           "！",
                           "。",
                           "、",
                           "「",
                           "」",
                           "（",
                           "）",
                           "【",
                           "】",
                           "(",
                           ")",
                           "ｴｸｿｿｰﾑ",
                           "ﾊﾞ",
                           "ﾞ",
                           "が",
                           "か\u3099",
                           "１００％",
                           "㎝",
                           "①",
                           "㈱",
                           "ﷺ",
                           "…",
                           "é",
                           "e\u0301",
                           "\u0301\u0323",
                           "각",
                           "😀",
                           "👩‍⚕️",
                           "Q",
                           "A",
                           "Q1. ",
                           "A. ",
                           "※",
                           "*",
                           "**",
                           "_",
                           "`",
                           "```",
                           "- ",
                           "1. ",
                           "# ",
                           "## ",
                           "> ",
                           "|",
                           "|---|---|\n",
                           "[",
                           "](",
                           "![",
                           "~~",
                           "---\n",
                           "title: x\n",
                           "\\",
                           "・",
                           "■",
                           "30,000円",
                           "abc",
                           "3.5%",
                           "引用：",
                           "ABC. Def"};

std::string random_page(std::mt19937& random) {
  std::string page;
  const auto length = static_cast<uint32_t>(1 + random() % 60);
  for (uint32_t i = 0; i < length; ++i) page += kParts[random() % kParts.size()];
  return page;
}

bool is_boundary(std::string_view text, uint32_t at) {
  return at == text.size() || (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80);
}

std::string decomposed(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  std::string result;
  icu::StringByteSink<std::string> sink(&result);
  icu::Normalizer2::getNFKDInstance(status)->normalizeUTF8(0, text, sink, nullptr, status);
  REQUIRE(U_SUCCESS(status));
  return result;
}

// Whether the source's own words, entities read, hold the character. A combining mark may stand behind a tag and
// still belong to the letter before it, so letters and marks are looked for one by one.
bool holds(std::string_view source, std::string_view character) {
  std::string text;
  for (uint32_t at = 0; at < source.size();) {
    const Entity entity = source[at] == '&' ? entity_at(source, at) : Entity{};
    if (entity.length > 0) append_utf8(text, entity.code_point);
    if (entity.length == 0) text += source[at];
    at += std::max(entity.length, 1u);
  }
  const std::string wanted = decomposed(std::string(character));
  const std::string words = decomposed(text);
  for (uint32_t at = 0; at < wanted.size();) {
    const uint32_t begin = at;
    next_code_point(wanted, at);
    if (words.find(wanted.substr(begin, at - begin)) == std::string::npos) return false;
  }
  return true;
}

// What is wrong with the place of one character, or nothing.
std::string trouble_at(const Block& block, std::string_view source, Span in_block, uint32_t previous) {
  const Span span = source_span(block, in_block);
  if (span.begin > span.end || span.end > source.size()) return "outside";
  if (!is_boundary(source, span.begin) || !is_boundary(source, span.end)) return "inside a code point";
  if (span.begin < previous) return "backwards";
  const std::string_view character = slice(block.text, in_block);
  if (character == " " || character == "\n") return {};
  if (slice(source, span) == character) return {};
  return holds(slice(source, span), character) ? "" : "other words";
}

std::string trouble_in(const Page& page) {
  const std::string_view source = page.document.text;
  for (const Block& block : page.blocks) {
    if (block.source.length() != block.text.size()) return "length of " + dump(block);
    uint32_t previous = 0;
    for (uint32_t at = 0; at < block.text.size();) {
      const uint32_t begin = at;
      next_code_point(block.text, at);
      const std::string trouble = trouble_at(block, source, {begin, at}, previous);
      if (!trouble.empty()) return trouble + " at " + std::to_string(begin) + " of " + dump(block);
      previous = source_span(block, {begin, at}).begin;
    }
  }
  return {};
}

// Links lead to earlier blocks; sentences lie inside their blocks, in order, without blanks around.
std::string trouble_with_links(const Page& page) {
  const int size = static_cast<int>(page.blocks.size());
  for (int i = 0; i < size; ++i) {
    const Block& block = page.blocks[static_cast<size_t>(i)];
    for (const int link : {block.heading, block.lead, block.row_header, block.column_header, block.question}) {
      if (link < -1 || link >= i) return "link of " + std::to_string(i) + " " + dump(block);
    }
    if (block.text.empty()) return "an empty block";
  }
  Sentence last{-1, {}};
  for (const Sentence& sentence : page.sentences) {
    if (sentence.block < last.block || sentence.block >= size) return "order of sentences";
    const std::string_view text = page.blocks[static_cast<size_t>(sentence.block)].text;
    if (sentence.block == last.block && sentence.span.begin < last.span.end) return "overlapping sentences";
    if (is_empty(sentence.span) || sentence.span.end > text.size()) return "an empty sentence";
    if (!is_boundary(text, sentence.span.begin) || !is_boundary(text, sentence.span.end)) return "a cut sentence";
    const std::string_view words = slice(text, sentence.span);
    if (words.front() == ' ' || words.front() == '\n' || words.back() == ' ' || words.back() == '\n') return "blanks";
    last = sentence;
  }
  return {};
}

void check_page(const std::string& text) {
  for (const InputFormat format : {InputFormat::html, InputFormat::markdown, InputFormat::plain}) {
    Document document;
    document.text = text;
    const Page page = read_page(std::move(document), format);
    const std::string trouble = trouble_in(page) + trouble_with_links(page);
    if (trouble.empty()) continue;
    CAPTURE(text);
    CAPTURE(static_cast<int>(format));
    FAIL_CHECK(trouble);
  }
}

}  // namespace

TEST_CASE("every character knows its place: pairs of parts") {
  for (const char* first : kParts) {
    for (const char* second : kParts) {
      check_page(std::string("<p>前") + first + "中" + second + "後。</p>\n");
    }
  }
}

TEST_CASE("every character knows its place: random pages") {
  std::mt19937 random(20240229);
  for (int i = 0; i < 4000; ++i) check_page(random_page(random));
}

TEST_CASE("every character knows its place: pages cut off anywhere") {
  const std::string page =
      "<title>題&amp;名</title><h1 class='x'>ｴｸｿｿｰﾑ<br>点滴</h1><!-- 注 --><ul><li><b>シワ</b>の①改善</li></ul>"
      "<table><tr><th>料金<td>１万円</table><script>if (a < b) {}</script>**太字**と[連絡](先)。\n\n> 引用\n";
  for (size_t size = 0; size <= page.size(); ++size) {
    if (is_boundary(page, static_cast<uint32_t>(size))) check_page(page.substr(0, size));
    if (is_boundary(page, static_cast<uint32_t>(size))) check_page(page.substr(size));
  }
}

}  // namespace urazuke
