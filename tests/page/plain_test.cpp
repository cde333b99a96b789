// Plain text to blocks: every row is a page and its dump.
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
    {"a table whose cells stand one a line",
     "当院とほかの違い\n"
     "比較項目\n"
     "当院\n"
     "大手の院\n"
     "診察\n"
     "毎回同じ医師が行います\n"
     "看護師が行う\n"
     "検査\n"
     "採血を毎月行う\n"
     "行わない院が多い\n"
     "支払い\n"
     "そのつど支払う\n"
     "初回に一括で支払う\n"
     "まずはお電話でご相談ください。\n",
     R"(0 heading1 "当院とほかの違い" 0-24
1 header "比較項目" 25-37 under 0 after 0
2 header "当院" 38-44 under 0 after 0
3 header "大手の院" 45-57 under 0 after 0
4 header "診察" 58-64 under 0 after 0 column 1
5 cell "毎回同じ医師が行います" 65-98 under 0 after 0 row 4 column 2
6 cell "看護師が行う" 99-117 under 0 after 0 row 4 column 3
7 header "検査" 118-124 under 0 after 0 column 1
8 cell "採血を毎月行う" 125-146 under 0 after 0 row 7 column 2
9 cell "行わない院が多い" 147-171 under 0 after 0 row 7 column 3
10 header "支払い" 172-181 under 0 after 0 column 1
11 cell "そのつど支払う" 182-203 under 0 after 0 row 10 column 2
12 cell "初回に一括で支払う" 204-231 under 0 after 0 row 10 column 3
13 paragraph "まずはお電話でご相談ください。" 232-277 under 0
)"},
    {"a list without bullets: lines under a heading that end alike",
     "膝の注射\n"
     "\n"
     "■ 向いている方\n"
     "階段がつらい方\n"
     "手術を避けたい方\n"
     "長く歩きたい方\n"
     "まずは診察を受け、膝の様子を医師と一緒に確かめてください。\n",
     R"(0 heading1 "膝の注射" 0-12
1 heading2 "向いている方" 18-36 under 0
2 item1 "階段がつらい方" 37-58 under 1 after 1
3 item1 "手術を避けたい方" 59-83 under 1 after 1
4 item1 "長く歩きたい方" 84-105 under 1 after 1
5 paragraph "まずは診察を受け、膝の様子を医師と一緒に確かめてください。" 106-193 under 1
)"},
    {"a list without bullets: its heading may end like its items",
     "膝の注射\n"
     "\n"
     "おすすめの方\n"
     "階段がつらい方\n"
     "長く歩きたい方\n"
     "\n"
     "診察は毎日あります。\n",
     R"(0 heading1 "膝の注射" 0-12
1 heading3 "おすすめの方" 14-32 under 0
2 item1 "階段がつらい方" 33-54 under 1 after 1
3 item1 "長く歩きたい方" 55-76 under 1 after 1
4 paragraph "診察は毎日あります。" 78-108 under 1
)"},
    {"short lines that repeat nothing",
     "当院について\n"
     "診療案内\n"
     "院長のごあいさつ\n"
     "アクセス\n"
     "よくある質問\n"
     "料金表\n"
     "お問い合わせ\n"
     "採用情報\n"
     "個人情報の扱い\n"
     "初めての方へ\n",
     R"(0 heading1 "当院について" 0-18
1 paragraph "診療案内" 19-31 under 0
2 paragraph "院長のごあいさつ" 32-56 under 0
3 paragraph "アクセス" 57-69 under 0
4 paragraph "よくある質問" 70-88 under 0
5 paragraph "料金表" 89-98 under 0
6 paragraph "お問い合わせ" 99-117 under 0
7 paragraph "採用情報" 118-130 under 0
8 paragraph "個人情報の扱い" 131-152 under 0
9 paragraph "初めての方へ" 153-171 under 0
)"},
    {"a page of headings, bullets and running text",
     "エクソソーム治療\n"
     "\n"
     "治療の位置づけ\n"
     "\n"
     "  • 未承認の治療です。\n"
     "  • 自由診療です。\n"
     "\n"
     "A.対象疾患\n"
     "\n"
     "・認知症\n"
     "・脳卒中\n"
     "\n"
     "B.方法\n"
     "点滴で投与します。効果は実験で報告されています。\n",
     R"(0 heading1 "エクソソーム治療" 0-24
1 heading3 "治療の位置づけ" 26-47 under 0
2 item1 "未承認の治療です。" 55-82 under 1 after 1
3 item1 "自由診療です。" 89-110 under 1 after 1
4 heading2 "A.対象疾患" 112-126 under 0
5 item1 "認知症" 131-140 under 4 after 4
6 item1 "脳卒中" 144-153 under 4 after 4
7 heading2 "B.方法" 155-163 under 0
8 paragraph "点滴で投与します。効果は実験で報告されています。" 164-236 under 7
)"},
    {"marks before headings",
     "■料金\n"
     "1回あたりの金額を示します。\n"
     "◆ 副作用\n"
     "赤みが出ることがあります。\n"
     "【注意】\n"
     "妊娠中の方は受けられません。\n"
     "● 一\n"
     "● 二\n"
     "💡 仕組み\n"
     "説明します。\n",
     R"(0 heading1 "料金" 3-9
1 paragraph "1回あたりの金額を示します。" 10-50 under 0
2 heading2 "副作用" 55-64 under 0
3 paragraph "赤みが出ることがあります。" 65-104 under 2
4 heading2 "【注意】" 105-117 under 0
5 paragraph "妊娠中の方は受けられません。" 118-160 under 4
6 item1 "一" 165-168 under 4 after 5
7 item1 "二" 173-176 under 4 after 5
8 heading3 "💡 仕組み" 177-191 under 4
9 paragraph "説明します。" 192-210 under 8
)"},
    {"numbers: a heading alone, a list in company",
     "目次\n"
     "1. 効果\n"
     "2. 料金\n"
     "\n"
     "1. 副作用について\n"
     "発熱などの症状が起こることがあります。\n"
     "\n"
     "2) 費用\n"
     "3.5%の人に出ました。\n"
     "① 問診\n"
     "診察をします。\n",
     R"(0 heading1 "目次" 0-6
1 item1 "効果" 10-16 under 0 after 0
2 item1 "料金" 20-26 under 0 after 0
3 heading3 "1. 副作用について" 28-52 under 0
4 paragraph "発熱などの症状が起こることがあります。" 53-110 under 3
5 heading4 "2) 費用" 112-121 under 3
6 paragraph "3.5%の人に出ました。" 122-150 under 5
7 heading4 "1 問診" 151-161 under 3
8 paragraph "診察をします。" 162-183 under 7
)"},
    {"questions and answers",
     "よくある質問\n"
     "Q 痛いですか？\n"
     "いいえ。麻酔をします。\n"
     "Q1. 何回ですか\n"
     "A. 3回です。\n"
     "A.別の話\n"
     "QOLの向上\n"
     "痛みはありますか？\n"
     "ほとんどの方は感じません。\n",
     R"(0 heading1 "よくある質問" 0-18
1 question "Q 痛いですか?" 19-39 under 0
2 answer "いいえ。麻酔をします。" 40-73 under 0 answers 1
3 question "Q1. 何回ですか" 74-93 under 0
4 answer "A. 3回です。" 94-110 under 0 answers 3
5 heading2 "A.別の話" 111-122 under 0
6 heading3 "QOLの向上" 123-135 under 5
7 question "痛みはありますか?" 136-163 under 6
8 answer "ほとんどの方は感じません。" 164-203 under 6 answers 7
)"},
    {"rows of cells",
     "◆ 効果\n"
     "| 効果 | 根拠 |\n"
     "|---|---|\n"
     "| シワ | 2021 |\n"
     "\n"
     "ホーム | 料金\n"
     "時間\t30分\n"
     "料金\t1万円\n",
     R"(0 heading1 "効果" 4-10
1 header "効果" 13-19 under 0 after 0
2 header "根拠" 22-28 under 0 after 0
3 cell "シワ" 43-49 under 0 after 0 column 1
4 cell "2021" 52-56 under 0 after 0 row 3 column 2
5 heading3 "ホーム | 料金" 60-78 under 0
6 cell "時間" 79-85 under 5 after 5
7 cell "30分" 86-91 under 5 after 5 row 6
8 cell "料金" 92-98 under 5 after 5
9 cell "1万円" 99-106 under 5 after 5 row 8
)"},
    {"lines that go on",
     "ヒゲ脱毛に家庭用脱毛器は\n"
     "あまりおすすめしません\n"
     "。理由は、\n"
     "以下の通り\n"
     "歯髄由来の（\n"
     "成長因子）を使う\n"
     "期待できること\n"
     "以下\n"
     "治療について\n"
     "説明\n",
     R"(0 heading1 "ヒゲ脱毛に家庭用脱毛器は\nあまりおすすめしません\n。理由は、\n以下の通り" 0-102
1 paragraph "歯髄由来の(\n成長因子)を使う" 103-146 under 0
2 paragraph "期待できること" 147-168 under 0
3 paragraph "以下" 169-175 under 0
4 paragraph "治療について" 176-194 under 0
5 paragraph "説明" 195-201 under 0
)"},
    {"notes, quotations and prices",
     "料金の目安\n"
     "30,000円（税込）\n"
     "※個人差があります。\n"
     "＊注\n"
     "引用：\n"
     "「効果がある」\n"
     "「普通の括弧」\n"
     "> 返信\n"
     "引用: 論文\n",
     R"--(0 heading1 "料金の目安" 0-15
1 paragraph "30,000円(税込)" 16-37 under 0
2 note "※個人差があります。" 38-68 under 0
3 note "*注" 69-75 under 0
4 quotation "引用:" 76-85 under 0
5 quotation "「効果がある」" 86-107 under 0
6 paragraph "「普通の括弧」" 108-129 under 0
7 quotation "返信" 132-138 under 0
8 quotation "引用: 論文" 139-153 under 0
)--"},
    {"Markdown in plain text",
     "# 表題\n"
     "## 節\n"
     "- 一\n"
     "  - 二\n"
     "* 三\n"
     "本文です。\n",
     R"(0 heading1 "表題" 2-8
1 heading2 "節" 12-15 under 0
2 item1 "一" 18-21 under 1 after 1
3 item2 "二" 26-29 under 1 after 1
4 item1 "三" 32-35 under 1 after 1
5 paragraph "本文です。" 36-51 under 1
)"},
    {"CRLF, lone CR, blanks",
     "一\r\n"
     "二\r三\r\n"
     "\r\n"
     "　四　\n"
     "\t\n",
     R"(0 heading1 "一" 0-3
1 paragraph "二" 5-8 under 0
2 paragraph "三" 9-12 under 0
3 paragraph "四" 19-22 under 0
)"},
};

Page page_of(const char* source, InputFormat format) {
  Document document;
  document.text = source;
  return read_page(std::move(document), format);
}

}  // namespace

TEST_CASE("plain text pages") {
  for (const Case& row : kPages) {
    CAPTURE(row.what);
    CHECK(dump(page_of(row.source, InputFormat::plain).blocks) == row.expected);
  }
}

}  // namespace urazuke
