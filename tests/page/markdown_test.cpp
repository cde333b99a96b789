// Markdown to blocks: every row is a page and its dump.
#include <doctest/doctest.h>

#include "dump.h"
#include "page/read.h"

namespace urazuke {
namespace {

struct Case {
  const char* what;
  const char* source;
  const char* expected;
};

const Case kPages[] = {
    {"voices, one a line",
     "> 「軽くなりました」(50代)\n"
     "> 「眠れます」(40代)\n",
     R"x(0 quotation "「軽くなりました」(50代)" 2-36
1 quotation "「眠れます」(40代)" 39-64
)x"},
    {"a question and its answer in one line", "Q. 痛みますか。 A. 少し痛みます。\n",
     R"(0 question "Q. 痛みますか。" 0-21
1 answer "A. 少し痛みます。" 22-46 answers 0
)"},
    {"a question and its answer without an empty line between them",
     "Q. 痛みますか。\n"
     "A. 少し痛みます。\n"
     "数分で引きます。\n"
     "Q. 通院は。\n"
     "A. 月に一度です。\n",
     R"(0 question "Q. 痛みますか。" 0-21
1 answer "A. 少し痛みます。数分で引きます。" 22-71 answers 0
2 question "Q. 通院は。" 72-87
3 answer "A. 月に一度です。" 88-112 answers 2
)"},
    {"HTML below a bold line does not end its scope",
     "**要点**\n"
     "\n"
     "<p>一</p>\n"
     "\n"
     "二\n",
     R"(0 heading1 "要点" 2-8
1 paragraph "一" 15-18 under 0
2 paragraph "二" 24-27 under 0
)"},
    {"front matter: the title only",
     R"(---
tags:
  - 腰痛
title: "表題"
---

# 見出し

本文。
)",
     R"(0 title "表題" 29-35
1 heading1 "見出し" 44-53
2 paragraph "本文。" 55-64 under 1
)"},
    {"a rule at the top is no front matter",
     "---\n"
     "\n"
     "本文。\n",
     R"(0 paragraph "本文。" 5-14
)"},
    {"headings, also without a blank behind the sign",
     "# 一\n"
     "\n"
     "##二\n"
     "\n"
     "本文\n"
     "\n"
     "三\n"
     "---\n"
     "\n"
     "本文\n",
     R"(0 heading1 "一" 2-5
1 heading2 "二" 9-12 under 0
2 paragraph "本文" 14-20 under 1
3 heading2 "三" 22-25 under 0
4 paragraph "本文" 31-37 under 3
)"},
    {"lists, their lead and depth",
     "効果：\n"
     "\n"
     "- シワ\n"
     "  - 目元\n"
     "- [ ] たるみ\n"
     "\n"
     "1. 一\n"
     "2. 二\n",
     R"(0 paragraph "効果:" 0-9
1 item1 "シワ" 13-19 after 0
2 item2 "目元" 24-30 after 1
3 item1 "たるみ" 37-46 after 0
4 item1 "一" 51-54 after 0
5 item1 "二" 58-61 after 0
)"},
    {"soft and hard breaks",
     R"(一行目の
続き and
more\
次  
終<br>り
)",
     R"(0 paragraph "一行目の続き and more\n次\n終\nり" 0-46
)"},
    {"tables",
     R"(| 効果 | 根拠 |
|---|---|
| シワ | An, 2021 |
| **たるみ** | \| なし |
)",
     R"(0 header "効果" 2-8
1 header "根拠" 11-17
2 cell "シワ" 32-38 column 0
3 cell "An, 2021" 41-49 row 2 column 1
4 cell "たるみ" 56-65 column 0
5 cell "| なし" 71-79 row 4 column 1
)"},
    {"quotations and code",
     "> 引用\n"
     "> 続き\n"
     "\n"
     "    indented\n"
     "\n"
     "```\n"
     "code\n"
     "```\n"
     "\n"
     "`inline` だけ\n",
     R"(0 quotation "引用続き" 2-17
1 paragraph "indented" 23-31
2 paragraph "inline だけ" 48-62
)"},
    {"bold lines head what follows",
     "## 経過\n"
     "\n"
     "**第1週：再学習**\n"
     "\n"
     "説明。\n"
     "\n"
     "**これは説明の文です。**\n"
     "\n"
     "**第2週**\n"
     "\n"
     "- 項目\n",
     R"(0 heading2 "経過" 3-9
1 heading3 "第1週:再学習" 13-32 under 0
2 paragraph "説明。" 36-45 under 1
3 paragraph "これは説明の文です。" 49-79 under 1
4 heading3 "第2週" 85-92 under 0
5 item1 "項目" 98-104 under 4 after 4
)"},
    {"emphasis that CommonMark does not see", "大切なのは、**「治す」**へと、*強調*を__変える__。\n",
     R"(0 paragraph "大切なのは、「治す」へと、強調を__変える__。" 0-70
)"},
    {"links and images",
     "[予約はこちら](https://example.jp/)\n"
     "\n"
     "詳しくは[料金](a)へ。\n"
     "\n"
     "![写真](a.png)\n",
     R"(0 paragraph "予約はこちら" 1-19 link
1 paragraph "詳しくは料金へ。" 43-72
2 paragraph "写真" 76-82
)"},
    {"HTML inside",
     R"(<h2 id="a">はじめに</h2>

<p class="tldr">要約&amp;結論。</p>
<nav>目次</nav>

本文 <b>太字</b> <!-- 注 --> 終。

<div>

中

</div>
)",
     R"(0 heading2 "はじめに" 11-23
1 paragraph "要約&結論。" 46-66 under 0
2 paragraph "本文 太字 終。" 90-130 under 0
3 paragraph "中" 139-142 under 0
)"},
    {"questions, answers, notes",
     "Q1. 痛いですか？\n"
     "\n"
     "A. いいえ。\n"
     "\n"
     "Ｑ：本当に？\n"
     "\n"
     "本当です。\n"
     "\n"
     "※個人差があります。\n",
     R"(0 question "Q1. 痛いですか?" 0-22
1 answer "A. いいえ。" 24-39 answers 0
2 question "Q:本当に?" 41-59
3 answer "本当です。" 61-76 answers 2
4 note "※個人差があります。" 78-108
)"},
    {"entities", "A&amp;B &nbsp;C &#x3042; &foo; &copy;\n",
     R"(0 paragraph "A&B C あ &foo; ©" 0-37
)"},
};

Page page_of(const char* source, InputFormat format) {
  Document document;
  document.text = source;
  return read_page(std::move(document), format);
}

}  // namespace

TEST_CASE("Markdown pages") {
  for (const Case& row : kPages) {
    CAPTURE(row.what);
    CHECK(dump(page_of(row.source, InputFormat::markdown).blocks) == row.expected);
  }
}

}  // namespace urazuke
