// Blocks to sentences: every row is a text and its sentences, each behind its block's number.
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

const Case kTexts[] = {
    {"full stops", "一つ目です。二つ目です！三つ目ですか？四つ目",
     R"(0 "一つ目です。"
0 "二つ目です!"
0 "三つ目ですか?"
0 "四つ目"
)"},
    {"brackets hold their stops", "彼は「はい。大丈夫です。」と言いました。（注。）次。",
     R"--(0 "彼は「はい。大丈夫です。」と言いました。"
0 "(注。)"
0 "次。"
)--"},
    {"an open bracket that never closes does not count", "「忘れた。次の文。",
     R"(0 "「忘れた。"
0 "次の文。"
)"},
    {"closing marks belong to the sentence", "本当です。」次。すごい！！？』終。",
     R"(0 "本当です。」"
0 "次。"
0 "すごい!!?』"
0 "終。"
)"},
    {"ASCII full stops do not end", "Kim et al. 2013. J. Med. 3.5%です．次です．",
     R"(0 "Kim et al. 2013. J. Med. 3.5%です."
0 "次です."
)"},
    {"marks inside words", "Yahoo!知恵袋を見る。https://a.jp/?id=3 効くの？と思う。",
     R"(0 "Yahoo!"
0 "知恵袋を見る。"
0 "https://a.jp/?id=3 効くの?と思う。"
)"},
    {"stops alone are no sentence", "。。。一。 ★★★！",
     R"(0 "一。"
)"},
    {"fullwidth forms", "１００％！？ですか。",
     R"(0 "100%!?"
0 "ですか。"
)"},
};

const Case kLines[] = {
    {"lines of a paragraph",
     R"(<p>溶ける糸を使用してたるみを引き上げる<br>"切らない治療"です。<br>大切なのは、その方の脂肪の<br>つき方を見極め、<br>最適な層<br>を選ぶこと</p>)",
     R"(0 "溶ける糸を使用してたるみを引き上げる"
0 ""切らない治療"です。"
0 "大切なのは、その方の脂肪の\nつき方を見極め、\n最適な層\nを選ぶこと"
)"},
    {"a heading is one sentence",
     "<h2>抗老化に特化した<br>「M2P」</h2><table><tr><th>期間<br>回数</th><td>4ヶ月<br>14回</td></tr></table>",
     R"(0 "抗老化に特化した\n「M2P」"
1 "期間\n回数"
2 "4ヶ月"
2 "14回"
)"},
    {"what only looks like a particle",
     "<p>期待できること<br>次<br>大切なもの<br>次<br>料金について<br>次<br>注射は<br>次</p>",
     R"(0 "期待できること"
0 "次"
0 "大切なもの"
0 "次"
0 "料金について"
0 "次"
0 "注射は\n次"
)"},
};

Page page_of(const char* source, InputFormat format) {
  Document document;
  document.text = source;
  return read_page(std::move(document), format);
}

}  // namespace

TEST_CASE("where sentences end") {
  for (const Case& row : kTexts) {
    CAPTURE(row.what);
    CHECK(dump_sentences(page_of(row.source, InputFormat::plain)) == row.expected);
  }
}

TEST_CASE("lines inside a block") {
  for (const Case& row : kLines) {
    CAPTURE(row.what);
    CHECK(dump_sentences(page_of(row.source, InputFormat::html)) == row.expected);
  }
}

TEST_CASE("a bracket that stays open too long does not count, a sentence that is too long is cut") {
  std::string text = "\u300C";
  for (int i = 0; i < 150; ++i) text += "\u3042\u3002";
  CHECK(page_of((text + "\u300D").c_str(), InputFormat::plain).sentences.size() == 150);
  std::string endless;
  for (int i = 0; i < 10000; ++i) endless += "\u3042";
  const Page page = page_of(endless.c_str(), InputFormat::plain);
  REQUIRE(page.sentences.size() == 3);
  CHECK(page.sentences[0].span == Span{0, 3 * 4096});
  CHECK(page.sentences[2].span == Span{6 * 4096, 30000});
}

}  // namespace urazuke
