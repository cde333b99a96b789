#include <doctest/doctest.h>

#include "../lexicon/shipped.h"
#include "audit/audit.h"
#include "text/decode.h"

namespace urazuke {
namespace {

std::string dump(const Claim& claim) {
  std::string result(name_of(claim.kind));
  result += " " + claim.intervention + " | " + claim.outcome + " | " + std::string(name_of(claim.strength)) + " | " +
            std::string(name_of(claim.stated));
  if (claim.negated) result += " | denied";
  return result;
}

Audit audit_of(const std::string& markdown) {
  static Tokeniser tokeniser(*shipped_lexicon().dictionary, shipped_lexicon().vocabulary);
  Result<Document> document = decode("test.md", markdown);
  REQUIRE(document);
  return audit(std::move(*document), InputFormat::markdown, shipped_lexicon(), tokeniser);
}

// The last statement's role, then its claims.
std::string read(const std::string& markdown) {
  const Audit result = audit_of(markdown);
  const int last = static_cast<int>(result.statements.size()) - 1;
  std::string text(name_of(result.statements.back().role));
  for (const Claim& claim : result.claims) {
    if (claim.statement == last) text += "; " + dump(claim);
  }
  return text;
}

struct Case {
  std::string markdown, expected;
};

void check_all(const std::vector<Case>& cases) {
  for (const Case& test : cases) CHECK(read(test.markdown) == test.expected);
}

TEST_CASE("claims: how strongly, and on what evidence") {
  check_all({
      {"エクソソーム点滴はシワを改善します。", "claim; efficacy エクソソーム点滴 | シワ | asserted | none"},
      {"エクソソーム点滴はシワの改善が期待されています。",
       "claim; efficacy エクソソーム点滴 | シワの改善 | hedged | none"},
      {"エクソソーム点滴でシワが改善する可能性があります。",
       "claim; efficacy エクソソーム点滴 | シワ | speculative | none"},
      {"エクソソームでシワが減ることが動物実験で報告されています。",
       "evidence; efficacy エクソソーム | シワ | reported | animal"},
      {"エクソソーム点滴は必ずシワを改善します。", "claim; efficacy エクソソーム点滴 | シワ | guaranteed | none"},
  });
}

TEST_CASE("claims: what stands in another's column speaks against it") {
  const std::string head = "# AGA治療\n\n| 項目 | 当院 | 大手の院 |\n|---|---|---|\n";
  check_all({
      {head + "| 診察 | 毎回医師 | 毎回違う人 |", "claim; superiority AGA治療 | 毎回違う人 | asserted | none"},
      {head + "| 診察 | 毎回違う人 | |", "disclosure"},
      {head + "| 費用 | 月5,000円 | 月9,000円 |", "disclosure"},
  });
}

TEST_CASE("claims: what merely looks like a quality or a change claims nothing") {
  const std::string head = "# 糸リフト\n\n";
  check_all({
      {head + "糸リフトは切らない治療です。", "claim; safety 糸リフト | 切らない | asserted | none"},
      {head + "今は切らないほうがよいとお話しします。", "other"},
      {head + "しわがなくなりました。", "claim; efficacy 糸リフト | しわ | asserted | none"},
      {head + "たばこを吸う方は治りが悪くなります。", "other"},
  });
}

TEST_CASE("claims: success promised in words that tell of no change") {
  const std::string head = "# AGA治療\n\n";
  check_all({
      {head + "やり直しになった方は一人もいません。",
       "claim; efficacy AGA治療 | やり直しになった方は一人もいません | guaranteed | none"},
      {head + "「効かなければ全額返金」という制度は設けていません。", "other"},
  });
}

TEST_CASE("claims: a treatment that is left behind is not the one that does it") {
  check_all({{"# いびきレーザー治療\n\nレーザーを受ければCPAPを外せるようになります。",
              "claim; efficacy いびきレーザー治療 | CPAPを外せ | asserted | none"}});
}

TEST_CASE("claims: a cell that says yes, no or how much answers its header") {
  const std::string head = "# エクソソーム点滴\n\n| 項目 | 内容 |\n|---|---|\n";
  check_all({
      {head + "| 副作用 | なし |", "claim; safety エクソソーム点滴 | 副作用 | guaranteed | none"},
      {head + "| 追加の料金 | なし |", "disclosure"},
      {head + "| シワへの効果 | 高い |", "claim; efficacy エクソソーム点滴 | シワへの効果 | asserted | none"},
  });
}

TEST_CASE("claims: a denial that quotes or asks takes what is coordinated with it") {
  check_all({
      {"エクソソーム点滴がシワを減らし、シミを薄くするかは不明です。",
       "caveat; efficacy エクソソーム点滴 | シワ | asserted | none | denied"},
  });
}

TEST_CASE("claims: two negations cancel, each pair in its own way") {
  check_all({
      {"エクソソーム点滴でシワが減らない方はいません。", "claim; efficacy エクソソーム点滴 | シワ | guaranteed | none"},
      {"エクソソーム点滴でシワが減らないとは限りません。",
       "claim; efficacy エクソソーム点滴 | シワ | speculative | none"},
      {"エクソソーム点滴でシワが減らないわけではありません。",
       "claim; efficacy エクソソーム点滴 | シワ | asserted | none"},
      {"エクソソーム点滴でシワが減ることはありません。",
       "caveat; efficacy エクソソーム点滴 | シワ | asserted | none | denied"},
  });
}

TEST_CASE("claims: research belongs to the clause that tells its result") {
  check_all({
      {"マウスでシワの減少が報告され、エクソソーム点滴はシミを薄くします。",
       "evidence; efficacy エクソソーム点滴 | シワ | reported | animal; "
       "efficacy エクソソーム点滴 | シミ | asserted | none"},
      {"エクソソーム点滴の試験をラットで行いました。この試験では、シワの減少が報告されています。",
       "evidence; efficacy エクソソーム点滴 | シワ | reported | animal"},
      {"エクソソーム点滴でシワが減るかどうかを調べました。", "background"},
  });
}

TEST_CASE("claims: what is denied, asked, wished or aimed at") {
  check_all({
      {"エクソソーム点滴がシワを改善する効果は確立していません。",
       "caveat; efficacy エクソソーム点滴 | シワ | asserted | none | denied"},
      {"# エクソソーム点滴\n\n効果を保証するものではありません。",
       "caveat; efficacy エクソソーム点滴 | 効果 | guaranteed | none | denied"},
      {"# エクソソーム点滴\n\nQ. シワは改善しますか？", "other"},
      {"# エクソソーム点滴\n\n## こんな方に\n\n- シワを改善したい",
       "claim; efficacy エクソソーム点滴 | シワ | asserted | none"},
      {"エクソソーム点滴はシワの改善を目的として行います。", "background"},
  });
}

TEST_CASE("claims: what stands above says what a fragment leaves out") {
  check_all({
      {"# エクソソーム点滴\n\n## 期待される効果\n\n- 毛髪再生",
       "claim; efficacy エクソソーム点滴 | 毛髪再生 | hedged | none"},
      {"# エクソソーム点滴\n\n## 効果\n\n- シワの改善",
       "claim; efficacy エクソソーム点滴 | シワの改善 | asserted | none"},
      {"# 水光注射\n\n## こんな方におすすめ\n\n- 透明感がほしい",
       "claim; efficacy 水光注射 | 透明感 | asserted | none"},
      {"# 水光注射\n\n## こんな方におすすめ\n\n- 透明感", "claim; efficacy 水光注射 | 透明感 | asserted | none"},
      {"# エクソソーム点滴\n\n## 期待される効果\n\n- 集中力",
       "claim; efficacy エクソソーム点滴 | 集中力 | hedged | none"},
      {"# エクソソーム点滴\n\n## 効果が限定的な状態\n\n- 不眠", "risk"},
      {"# エクソソーム点滴\n\n## 治療の対象\n\n- 不眠", "other"},
  });
}

TEST_CASE("claims: a benefit is composed of a change and a thing") {
  check_all({
      {"NMN点滴は免疫力を高めます。", "claim; efficacy NMN点滴 | 免疫力 | asserted | none"},
      {"NMN点滴は炎症を抑えます。", "claim; efficacy NMN点滴 | 炎症 | asserted | none"},
      {"NMN点滴で白髪が減ります。", "claim; efficacy NMN点滴 | 白髪 | asserted | none"},
      {"# 水光注射\n\n## マイナス5歳の肌", "claim; efficacy 水光注射 | マイナス5歳の肌 | asserted | none"},
  });
}

TEST_CASE("claims: safety, quality, authority") {
  check_all({
      {"エクソソーム点滴は副作用の少ない治療です。",
       "claim; safety エクソソーム点滴 | 副作用の少ない | asserted | none"},
      {"当院のエクソソームは最高品質です。", "claim; superiority エクソソーム | 最高品質 | asserted | none"},
      {"エクソソーム点滴の後に腫れが生じることがあります。", "risk"},
      {"エクソソームは国内で未承認の医薬品です。", "disclosure"},
  });
}

TEST_CASE("claims: praise needs no named treatment, and holds its own negation and question") {
  check_all({
      {"# エクソソーム点滴\n\n県外からも多くの方が通う、知る人ぞ知る場所として十年を迎えました。",
       "claim; superiority エクソソーム点滴 | 県外からも多くの方が通 | asserted | none"},
      {"# エクソソーム点滴\n\n## 院長略歴\n\n日本を代表する名医です。",
       "claim; superiority エクソソーム点滴 | 日本を代表する | asserted | none"},
      {"# エクソソーム点滴\n\n## 院長略歴\n\n専門医が担当します。", "other"},
      {"# エクソソーム点滴\n\nほかの点滴は足元にも及びません。",
       "claim; superiority エクソソーム点滴 | 足元にも及びません | asserted | none"},
      {"# エクソソーム点滴\n\nその悩み、もう終わりにしませんか。",
       "claim; superiority エクソソーム点滴 | 終わりにしませんか。 | asserted | none"},
      {"# エクソソーム点滴\n\n県内一の設備ではありません。", "other"},
      {"# エクソソーム点滴\n\n舌をみるだけで、どこが弱いかが手に取るようにわかります。",
       "claim; diagnostic エクソソーム点滴 | 舌をみるだけで、どこが弱いかが手に取るようにわかります | asserted | none"},
      {"# エクソソーム点滴\n\nこの道三十年、これより早い方法はありません。",
       "claim; superiority エクソソーム点滴 | この道三十年 | asserted | none"},
  });
}

TEST_CASE("claims: promises of what no list holds") {
  check_all({
      {"# エクソソーム点滴\n\n肌が必ずツルツルになります。",
       "claim; efficacy エクソソーム点滴 | 肌 | guaranteed | none"},
      {"# エクソソーム点滴\n\n毒性はまったくありません。",
       "claim; safety エクソソーム点滴 | 毒性はまったくありません | guaranteed | none"},
      {"# エクソソーム点滴\n\n効果が出なかった場合も返金はいたしません。",
       "caveat; efficacy エクソソーム点滴 | 効果が出 | asserted | none | denied"},
      {"# エクソソーム点滴\n\n治療の記録は必ず10年間保管します。", "background"},
  });
}

TEST_CASE("claims: a page that is not about treatment claims nothing") {
  const Audit result = audit_of(
      "# 設定の手引き\n\nキャッシュを使うと表示の速さが改善します。\n\n副作用のない関数は試験しやすくなります。\n\n"
      "この方法は効果的です。\n");
  CHECK(result.claims.empty());
  CHECK(result.findings.empty());
}

TEST_CASE("claims: spans cover their words, inside the statement, in the order of the text") {
  const Audit result =
      audit_of("# ｴｸｿｿｰﾑ点滴😀\n\n**シワ**の改善が期待できます。副作用の少ない、𠮷野式の治療です。\n\n- たるみの改善\n");
  REQUIRE(result.claims.size() >= 3);
  for (const Claim& claim : result.claims) {
    const Span statement = result.statements[static_cast<size_t>(claim.statement)].span;
    CHECK(contains(statement, claim.span));
    CHECK_FALSE(is_empty(claim.span));
    for (const Because& because : claim.because) CHECK(contains(statement, because.span));
  }
  CHECK(slice(result.page.document.text, result.claims[0].span) == "シワ**の改善が期待でき");
}

}  // namespace
}  // namespace urazuke
