// HTML to blocks: every row is a page and its dump.
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
    {"questions and answers in one paragraph",
     "<p>Q. 痛い？<br>A. 少し。<br>数分で引きます。<br>Q2. 通院は<br>A2. 月一度。</p>",
     R"(0 question "Q. 痛い?" 3-15
1 answer "A. 少し。\n数分で引きます。" 19-59 answers 0
2 question "Q2. 通院は" 63-76
3 answer "A2. 月一度。" 80-96 answers 2
)"},
    {"an ornament is no block, nor does it make one",
     R"(<div class="title">+</div><p>本文</p><div class="lead"><span>→</span></div><p>後</p>)",
     R"(0 paragraph "本文" 29-35
1 paragraph "後" 82-85
)"},
    {"entries of a menu, one below the other", "<div><a>一</a><br><a>二</a></div>",
     R"(0 paragraph "一" 8-11 link
1 paragraph "二" 22-25 link
)"},
    {"a formatting tag belongs to no word", "<li>エクソソーム点滴で<b>シワ</b>の改善が期待できます。</li>",
     R"(0 item1 "エクソソーム点滴でシワの改善が期待できます。" 4-77
)"},
    {"half-width kana widens, its place stays", "<p>ｴｸｿｿｰﾑで１００％安全</p>",
     R"(0 paragraph "エクソソームで100%安全" 3-42
)"},
    {"headings nest by their level", "<h1>A1</h1><p>p0</p><h2>B1</h2><p>p1</p><h3>C1</h3><p>p2</p><h2>B2</h2><p>p3</p>",
     R"(0 heading1 "A1" 4-6
1 paragraph "p0" 14-16 under 0
2 heading2 "B1" 24-26 under 0
3 paragraph "p1" 34-36 under 2
4 heading3 "C1" 44-46 under 2
5 paragraph "p2" 54-56 under 4
6 heading2 "B2" 64-66 under 0
7 paragraph "p3" 74-76 under 6
)"},
    {"a mismatched heading end tag ends the heading", "<h1>表題</h2><p>本文</p>",
     R"(0 heading1 "表題" 4-10
1 paragraph "本文" 18-24 under 0
)"},
    {"line breaks of the source do not part Japanese words",
     "<p>\n"
     "  一行目の\n"
     "  続き\n"
     "  and  more\n"
     "  words\n"
     "</p>",
     R"(0 paragraph "一行目の続き and more words" 6-47
)"},
    {"br is a line break, blanks around it go",
     "<p>一行目<br>\n"
     "  二行目<br /><br>三行目<br></p>",
     R"(0 paragraph "一行目\n二行目\n三行目" 3-47
)"},
    {"entities, ideographic spaces and no-break spaces",
     "<p>&nbsp;A&amp;B　C&lt;D&#x3042;&#12356;&copy;&emsp;男&emsp;性 &unknown; P<0.05 &#150;</p>",
     R"(0 paragraph "A&B C<Dあい© 男 性 &unknown; P<0.05 –" 9-89
)"},
    {"what nobody reads is left out",
     R"(<title>題</title><script>var a = "<p>no</p>";</script><style>p{}</style><!-- <p>no</p> --><noscript>no</noscript><template><p>no</p></template><svg><text>no</text></svg><select><option>no</select><iframe>no</iframe><textarea>no</textarea><nav>no</nav><div hidden>no</div><p style="display: none">no</p><span style="visibility:hidden">no</span><div class="l-inner global-nav">no</div><div role=navigation>no</div><ul id="breadcrumb"><li>no</li></ul><p>yes</p>)",
     R"(0 title "題" 7-10
1 paragraph "yes" 452-455
)"},
    {"an answer that a click unfolds is read",
     R"(<h3>痛みはありますか？</h3><div class="faq-answer" hidden><p>ほとんどありません。</p></div><div role="region" style="display:none">閉じた文。</div>)",
     R"(0 heading3 "痛みはありますか?" 4-31
1 paragraph "ほとんどありません。" 70-100 under 0
2 paragraph "閉じた文。" 150-165 under 0
)"},
    {"header, footer and aside are read", "<header>頭</header><main>体</main><aside>脇</aside><footer>足</footer>",
     R"(0 paragraph "頭" 8-11
1 paragraph "体" 26-29
2 paragraph "脇" 43-46
3 paragraph "足" 62-65
)"},
    {"lists know their lead and their depth",
     "<h2>効果</h2><p>次の効果があります：</p><ul><li>シワ<ul><li>目元</li></ul></li><li>たるみ</li></ul><ul><li>続き</"
     "li></ul>",
     R"(0 heading2 "効果" 4-10
1 paragraph "次の効果があります:" 18-48 under 0
2 item1 "シワ" 60-66 under 0 after 1
3 item2 "目元" 74-80 under 0 after 2
4 item1 "たるみ" 99-108 under 0 after 1
5 item1 "続き" 126-132 under 0 after 1
)"},
    {"a list item of several blocks",
     "<ul><li><h3>安心</h3><p>一つ目。</p><p>二つ目。</p></li><li><p>三つ目。</p></li></ul><p>後。</p>",
     R"(0 heading3 "安心" 12-18
1 item1 "一つ目。" 26-38 under 0
2 item1 "二つ目。" 45-57 under 0
3 item1 "三つ目。" 73-85
4 paragraph "後。" 102-108
)"},
    {"tables: headers of columns and rows",
     "<table><caption>料金</caption><tr><th></th><th>価格</th><th>回数</th></tr><tr><th>点滴</th><td>1万円</"
     "td><td>3回</td></tr><tr><th rowspan=2>注射</th><td "
     "colspan=2>2万円</td></tr><tr><td>3万円</td><td>4回</td></tr></table>",
     R"(0 caption "料金" 16-22
1 header "価格" 49-55
2 header "回数" 64-70
3 header "点滴" 88-94
4 cell "1万円" 103-110 row 3 column 1
5 cell "3回" 119-123 row 3 column 2
6 header "注射" 151-157
7 cell "2万円" 176-183 row 6 column 1
8 cell "3万円" 201-208 row 6 column 1
9 cell "4回" 217-221 row 6 column 2
)"},
    {"tables without th: a short first cell of two names its row",
     "<table><tr><td>時間</td><td>約30分</td></tr><tr><td>一つ目の長い長い長い長い長い説明</td><td>二つ目</td></"
     "tr><tr><td>a</td><td>b</td><td>c</td></tr></table>",
     R"(0 cell "時間" 15-21
1 cell "約30分" 30-38 row 0
2 cell "一つ目の長い長い長い長い長い説明" 56-104
3 cell "二つ目" 113-122
4 cell "a" 140-141
5 cell "b" 150-151
6 cell "c" 160-161
)"},
    {"thead heads columns even with td",
     "<table><thead><tr><td>項目</td><td>内容</td></tr></thead><tbody><tr><td>副作用</td><td>赤み</td></tr></tbody></"
     "table>",
     R"(0 header "項目" 22-28
1 header "内容" 37-43
2 cell "副作用" 76-85 column 0
3 cell "赤み" 94-100 row 2 column 1
)"},
    {"definition lists: terms head, questions are answered",
     "<dl><dt>施術時間</dt><dd>30分</dd><dt>Q. "
     "痛いですか</dt><dd><p>いいえ。</p><p>麻酔をします。</p></dd><div><dt>効きますか？</dt><dd>個人差があります。</"
     "dd></div></dl>",
     R"(0 header "施術時間" 8-20
1 cell "30分" 29-34 row 0
2 question "Q. 痛いですか" 43-61
3 answer "いいえ。" 73-85 answers 2
4 answer "麻酔をします。" 92-113 answers 2
5 question "効きますか?" 131-149
6 answer "個人差があります。" 158-185 answers 5
)"},
    {"letters in boxes of their own",
     "<div><span>Q</span></div><div>痛みはありますか</div><div>A</div><div>ありません。</div><div>+</div><p>後。</p>",
     R"(0 question "痛みはありますか" 30-54
1 answer "ありません。" 77-95 answers 0
2 paragraph "後。" 116-122
)"},
    {"Q and A in running text", "<p>Q1. 痛いですか。</p><p>Ａ．いいえ。</p><p>A.は別。</p><p>QOLの向上</p>",
     R"(0 question "Q1. 痛いですか。" 3-25
1 answer "A.いいえ。" 32-50 answers 0
2 paragraph "A.は別。" 57-68
3 paragraph "QOLの向上" 75-87
)"},
    {"details: a question or a heading",
     "<details><summary>痛みは？</summary>ありません。<ul><li>麻酔</li></ul></details><details><summary>料金</"
     "summary><p>1万円</p></details><p>後</p>",
     R"(0 question "痛みは?" 18-30
1 answer "ありません。" 40-58 answers 0
2 item1 "麻酔" 66-72 after 1 answers 0
3 heading1 "料金" 110-116
4 paragraph "1万円" 129-136 under 3
5 paragraph "後" 153-156
)"},
    {"a class that says title makes a heading of a short block",
     R"(<h2>効果</h2><div class="box"><div class="box__title">シワ</div><p>改善します。</p></div><div class="box"><div class="boxTtl">たるみ</div><p>引き締めます。</p></div><p class="lead">これは説明です。</p><p>後。</p><div class="title">最後</div>)",
     R"(0 heading2 "効果" 4-10
1 heading3 "シワ" 56-62 under 0
2 paragraph "改善します。" 71-89 under 1
3 heading3 "たるみ" 136-145 under 0
4 paragraph "引き締めます。" 154-175 under 3
5 paragraph "これは説明です。" 201-225 under 0
6 paragraph "後。" 232-238 under 0
7 paragraph "最後" 261-267 under 0
)"},
    {"a title in a span, a wrapper away from what it heads",
     R"(<ul><li><div><span class="list__tit">安心と<br>安全</span></div><p>説明です。</p></li></ul><p><span class="ttl">途中</span>だけ</p>)",
     R"(0 heading1 "安心と\n安全" 37-56
1 item1 "説明です。" 72-87 under 0
2 paragraph "途中だけ" 122-141
)"},
    {"a small title above a real heading is none", R"(<div class="sec-title">FLOW</div><h2>流れ</h2>)",
     R"(0 paragraph "FLOW" 23-27
1 heading2 "流れ" 37-43
)"},
    {"links: whole blocks, parts of blocks, menus",
     R"(<p><a href="x">予約する</a></p><p>詳しくは<a>こちら</a>へ</p><div><a>一</a>
<a>二</a></div><button>送信</button>)",
     R"(0 paragraph "予約する" 15-27 link
1 paragraph "詳しくはこちらへ" 38-69
2 paragraph "一" 81-84 link
3 paragraph "二" 92-95 link
4 paragraph "送信" 113-119 link
)"},
    {"notes, captions, quotations",
     R"(<p>※個人差があります。</p><p>*1 出典</p><ul><li>※注</li><li>*印</li></ul><figure><img alt="x"><figcaption>術前</figcaption></figure><blockquote><p>引用文</p></blockquote>)",
     R"(0 note "※個人差があります。" 3-33
1 note "*1 出典" 40-49
2 note "※注" 61-67 after 1
3 item1 "*印" 76-80 after 1
4 caption "術前" 123-129
5 quotation "引用文" 166-175
)"},
    {"ruby is not read aloud", "<p><ruby>歯髄<rp>(</rp><rt>しずい</rt><rp>)</rp></ruby>とは</p>",
     R"(0 paragraph "歯髄とは" 9-66
)"},
    {"pre keeps its lines",
     "<pre>一行目\n"
     "  二行目</pre>",
     R"(0 paragraph "一行目\n二行目" 5-26
)"},
    {"a less-than sign is text", "<p>a<b>c < d <3 </3> <!x> e</p>",
     R"(0 paragraph "ac < d <3 e" 3-27
)"},
    {"text in a table outside its cells comes before it", "<table>迷子<tr><td>中</td></tr></table>",
     R"(0 paragraph "迷子" 7-13
1 cell "中" 21-24 after 0
)"},
    {"PHP is left out", R"(<p>価格<?php if ($a > 1) echo "x"; ?>円</p><?= $b ?>)",
     R"(0 paragraph "価格円" 3-42
)"},
    {"unclosed things", R"(<p>一<p>二<ul><li>三<li>四</ul><div><span>五<a href="<">六)",
     R"(0 paragraph "一" 3-6
1 paragraph "二" 9-12
2 item1 "三" 20-23 after 1
3 item1 "四" 27-30 after 1
4 paragraph "五六" 46-64
)"},
};

Page page_of(const char* source, InputFormat format) {
  Document document;
  document.text = source;
  return read_page(std::move(document), format);
}

}  // namespace

TEST_CASE("HTML pages") {
  for (const Case& row : kPages) {
    CAPTURE(row.what);
    CHECK(dump(page_of(row.source, InputFormat::html).blocks) == row.expected);
  }
}

}  // namespace urazuke
