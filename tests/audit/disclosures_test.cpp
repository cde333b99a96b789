// What counts as saying a disclosure item, in part or whole, and to which of a page's treatments it belongs.
#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

#include "audit/audit.h"
#include "audit/disclosure_words.h"
#include "lexicon/shipped.h"
#include "text/decode.h"

namespace urazuke {

namespace {

Audit audit_text(const std::string& text, InputFormat format = InputFormat::plain) {
  static Tokeniser tokeniser(*shipped_lexicon().dictionary, shipped_lexicon().vocabulary);
  return audit(*decode("page", text), format, shipped_lexicon(), tokeniser);
}

const Disclosure& item_of(const std::vector<Disclosure>& disclosures, std::string_view id) {
  for (const Disclosure& disclosure : disclosures) {
    if (disclosure.id == id) return disclosure;
  }
  FAIL("no item " << id);
  return disclosures.front();
}

// "name: cost present, risks_side_effects partial part-risks-single", one line a treatment.
std::string states(const Audit& audit, const std::vector<std::string_view>& ids) {
  std::string lines;
  for (const Treatment& treatment : audit.treatments) {
    lines += treatment.name + ":";
    for (const std::string_view id : ids) {
      const Disclosure& disclosure = item_of(treatment.disclosures, id);
      lines +=
          " " + std::string(id) + (disclosure.is_owed ? " " : " not owed, ") + std::string(name_of(disclosure.state));
      if (!disclosure.reason.empty()) lines += " " + std::string(disclosure.reason);
    }
    lines += "\n";
  }
  return lines;
}

}  // namespace

TEST_CASE("sentences and what they are to an item") {
  std::ifstream table(std::string(URAZUKE_SOURCE_DIR) + "/tests/audit/disclosures.tsv");
  int count = 0;
  for (std::string line; std::getline(table, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::istringstream cells(line);
    std::string item, state, text;
    std::getline(cells, item, '\t');
    std::getline(cells, state, '\t');
    std::getline(cells, text);
    CAPTURE(text);
    const Audit result = audit_text("エクソソーム点滴の当院での実施について\n\n" + text + "\n");
    CHECK(item + " " + std::string(name_of(item_of(result.disclosures, item).state)) == item + " " + state);
    ++count;
  }
  CHECK(count > 200);
}

const char* const kTwoTreatments = R"(# 施術のご案内

すべて自由診療です。電話 03-0000-0000

## エクソソーム点滴

費用：1回88,000円（税込）

副作用：発熱、悪寒

入手経路：国内の製造会社から購入しています。

## ヒアルロン酸注入

費用はお問い合わせください。

赤みが出ることがあります。

## ご予約

点滴は4週間ごとに3回、注入は半年に1回です。
)";

TEST_CASE("each treatment of a page is asked for what it owes, and answered from its section or the whole page") {
  const Audit result = audit_text(kTwoTreatments, InputFormat::markdown);
  CHECK(states(result, {"free_practice", "cost", "risks_side_effects", "supply_route"}) ==
        "エクソソーム点滴: free_practice present cost present risks_side_effects present supply_route present\n"
        "ヒアルロン酸注入: free_practice present cost partial part-cost-on-request"
        " risks_side_effects partial part-risks-single supply_route not owed, absent\n");
  CHECK(states(result, {"period_or_sessions", "contact"}) ==
        "エクソソーム点滴: period_or_sessions present contact present\n"
        "ヒアルロン酸注入: period_or_sessions present contact present\n");
}

TEST_CASE("the page as a whole says what nearly all of its treatments say") {
  const Audit result = audit_text(kTwoTreatments, InputFormat::markdown);
  CHECK(item_of(result.disclosures, "cost").state == DisclosureState::partial);
  CHECK(item_of(result.disclosures, "cost").reason == "part-some-treatments");
  CHECK(item_of(result.disclosures, "supply_route").state == DisclosureState::present);
  CHECK(item_of(result.disclosures, "relief_exclusion").state == DisclosureState::absent);
}

TEST_CASE("a finding names the treatments that lack an item, why, and how much was read") {
  const Audit result = audit_text(kTwoTreatments, InputFormat::markdown);
  const Lexicon& lexicon = shipped_lexicon();
  CHECK(
      missing_because(result, LineIndex(result.page.document.text), 2, {"absent", "partial"}, lexicon, Language::en) ==
      std::vector<std::string>{"ヒアルロン酸注入: partial (left to enquiry or to another page, line 15)"});
  const std::vector<std::string> relief =
      missing_because(result, LineIndex(result.page.document.text), 10, {"absent", "partial"}, lexicon, Language::ja);
  REQUIRE(relief.size() == 1);
  CHECK(relief[0] == "エクソソーム点滴: なし（" + std::to_string(result.treatments[0].blocks_searched) +
                         "か所を読んだが見当たらない）");
}

TEST_CASE("the cost of one patient's course is not the usual cost") {
  const Audit result =
      audit_text("# エクソソーム点滴\n\n## 症例\n\n施術前と施術後\n\n費用：88,000円\n", InputFormat::markdown);
  CHECK(states(result, {"cost"}) == "エクソソーム点滴: cost partial label-case\n");
}

TEST_CASE("in a table that compares, a column speaks of the treatment in its head") {
  const Audit result = audit_text(
      "# エクソソーム点滴\n\n| | エクソソーム点滴 | 幹細胞治療 |\n|---|---|---|\n| リスク | 内出血 | 塞栓、感染 |\n",
      InputFormat::markdown);
  CHECK(states(result, {"risks_side_effects"}) == "エクソソーム点滴: risks_side_effects partial part-risks-single\n");
}

TEST_CASE("how far a statement stands from the claims is counted in characters") {
  const Audit result = audit_text("エクソソーム点滴でシワが改善します。\n\n副作用：発熱、悪寒\n");
  CHECK(item_of(result.treatments.at(0).disclosures, "risks_side_effects").distance == 18);
}

TEST_CASE("a page about no treatment owes nothing") {
  const Audit result = audit_text("吾輩は猫である。名前はまだ無い。\n");
  for (const Disclosure& disclosure : result.disclosures) CHECK_FALSE(disclosure.is_owed);
}

}  // namespace urazuke
