// Rewrites: what is proposed for a sentence, that only what holds is offered, and that files keep all their other
// bytes. reports/rewrites.md samples what is offered on corpora/dev; URAZUKE_UPDATE=1 writes it anew.
#include "audit/rewrite.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include "audit/edit.h"
#include "audit/offer_rewrites.h"
#include "lexicon/shipped.h"
#include "program.h"
#include "text/decode.h"

namespace urazuke {

namespace {

namespace fs = std::filesystem;

// The shipped lexicon with treatments on top whose evidence does not change.
const Lexicon& test_lexicon() {
  static const Lexicon lexicon = [] {
    const std::string root = URAZUKE_SOURCE_DIR;
    std::vector<Error> errors;
    Lexicon loaded = load_lexicon({root + "/lexicons", root + "/tests/audit/lexicon"}, errors);
    for (const Error& error : errors) FAIL(error.where << ": " << error.what);
    return loaded;
  }();
  return lexicon;
}

Audit audited(const std::string& name, const std::string& bytes, const Lexicon& lexicon, Tokeniser& tokeniser) {
  Audit page = audit(*decode(name, bytes), InputFormat::automatic, lexicon, tokeniser);
  offer_rewrites(page, InputFormat::automatic, lexicon, tokeniser);
  return page;
}

Audit audited(const std::string& name, const std::string& bytes) {
  static Tokeniser tokeniser(*test_lexicon().dictionary, test_lexicon().vocabulary);
  return audited(name, bytes, test_lexicon(), tokeniser);
}

// The first offered rewrite of a page that is `heading` and `sentence`; empty where there is none.
std::string rewritten(const std::string& heading, const std::string& sentence) {
  for (const Finding& finding : audited("page.md", "# " + heading + "\n\n" + sentence + "\n").findings) {
    if (finding.rewrite) return finding.rewrite->sentence;
  }
  return "";
}

}  // namespace

TEST_CASE("sentences that say too much, and what may stand in their place") {
  const std::vector<std::array<const char*, 3>> table = {
      {"甲号点滴", "甲号点滴で認知症を予防できます。", "甲号点滴で認知症を予防できるという十分な根拠はありません。"},
      {"甲号点滴", "甲号点滴は、認知症を防ぎます。", "甲号点滴には、認知症を防ぐという十分な根拠がありません。"},
      {"甲号点滴", "必ず認知症を防ぎます！", "認知症を防ぐという十分な根拠はありません。"},
      {"甲号点滴", "認知症に効果的です。", "認知症への有効性は確立していません。"},
      {"乙号点滴", "乙号点滴は、認知症を改善します。",
       "乙号点滴は、認知症を改善することが動物実験で報告されていますが、ヒトでの有効性は確立していません。"},
      {"乙号点滴", "認知症の改善が期待できます。",
       "認知症の改善が動物実験で報告されていますが、ヒトでの有効性は確立していません。"},
      {"乙号点滴", "個人差はありますが、認知症を改善します。",
       "個人差はありますが、認知症を改善することが動物実験で報告されています。ただし、ヒトでの有効性は確立していません"
       "。"},
      {"丙号点滴", "認知症を改善すると考えられています。",
       "認知症を改善することが小規模な臨床研究で報告されていますが、有効性は確立していません。"},
      {"丁号点滴", "認知症を確実に改善する治療です。",
       "認知症を改善することが比較試験で報告されている治療ですが、効果には個人差があります。"},
      {"甲号点滴\n\n## 期待される効果", "- 認知症の改善", "認知症の改善（有効性は確立していません）"},
      {"甲号点滴", "甲号点滴では副作用の心配は一切ありません。", "甲号点滴では副作用が起こることがあります。"},
      {"甲号点滴", "痛みはほとんどありません。", "痛みが出ることがあります。"},
      {"甲号点滴", "甲号点滴は安全です。", "甲号点滴の安全性は確立していません。"},
      {"クリニックのご案内", "当院では、最先端の甲号点滴を行っています。", "当院では、甲号点滴を行っています。"},
      // What is quoted, wished for, counted or told of the past has no wording that saves it.
      {"甲号点滴", "「認知症が治りました」という声をいただいています。", ""},
      {"甲号点滴", "認知症を予防したい方におすすめです。", ""},
      {"甲号点滴", "患者さんの8割で認知症が改善しています。", ""},
      {"甲号点滴", "認知症が改善しました。", ""},
  };
  for (const auto& [heading, sentence, expected] : table) {
    CAPTURE(sentence);
    CHECK(rewritten(heading, sentence) == expected);
  }
}

TEST_CASE("an edit keeps the tags that stand inside it, and the rest of the source") {
  const std::string source = "<h1>甲号点滴</h1>\n<p>認知症を<b>予防<i>し</i>ます</b>！</p>\n";
  const Audit page = audited("page.html", source);
  REQUIRE(page.findings.size() > 0);
  REQUIRE(page.findings[0].rewrite);
  CHECK(apply_edits(source, page.findings[0].rewrite->edits) ==
        "<h1>甲号点滴</h1>\n<p>認知症を<b>予防<i>するという十分な根拠はありません。</i></b></p>\n");
}

namespace {

using Counts = std::map<std::pair<int, Severity>, int>;

Counts counts_of(const Audit& page) {
  Counts counts;
  for (const Finding& finding : page.findings) ++counts[{finding.rule, finding.severity}];
  return counts;
}

std::vector<fs::path> pages_of(const fs::path& folder) {
  std::vector<fs::path> pages;
  if (!fs::is_directory(folder)) return pages;
  for (const auto& entry : fs::directory_iterator(folder)) pages.push_back(entry.path());
  std::sort(pages.begin(), pages.end());
  return pages;
}

Tokeniser& shipped_tokeniser() {
  static Tokeniser tokeniser(*shipped_lexicon().dictionary, shipped_lexicon().vocabulary);
  return tokeniser;
}

Audit offered_for(const fs::path& path) {
  return audited(path.filename().string(), urazuke_test::file_text(path), shipped_lexicon(), shipped_tokeniser());
}

// What is wrong with one offered rewrite, made alone; empty where it holds.
std::string fault_of(const Audit& page, const Finding& finding) {
  Document document = page.page.document;
  document.text = apply_edits(document.text, finding.rewrite->edits);
  const Audit after = audit(std::move(document), InputFormat::automatic, shipped_lexicon(), shipped_tokeniser());
  const Counts before = counts_of(page), now = counts_of(after);
  int own_before = 0, own_now = 0;
  for (const auto& [key, number] : before) own_before += key.first == finding.rule ? number : 0;
  for (const auto& [key, number] : now) {
    own_now += key.first == finding.rule ? number : 0;
    const auto old = before.find(key);
    if (old == before.end() || number > old->second) return "adds a finding: " + finding.rewrite->sentence;
  }
  return own_now < own_before ? "" : "does not clear its finding: " + finding.rewrite->sentence;
}

}  // namespace

TEST_CASE("every rewrite that is offered clears its finding and adds none") {
  const fs::path root = URAZUKE_SOURCE_DIR;
  size_t count = 0;
  for (const fs::path& folder : {root / "corpora/dev/pages", root / "corpora/test/pages", root / "../shared/pages"}) {
    if (!fs::is_directory(folder)) MESSAGE("skipped: no pages at " << folder.string());
    for (const fs::path& path : pages_of(folder)) {
      CAPTURE(path.string());
      const Audit page = offered_for(path);
      for (const Finding& finding : page.findings) {
        if (!finding.rewrite) continue;
        CHECK(fault_of(page, finding) == "");
        ++count;
      }
    }
  }
  CHECK(count > 50);
}

namespace {

// Fifty of the rewrites offered on the pages of corpora/dev, at equal distances.
std::string sample() {
  constexpr size_t kShown = 50;
  std::vector<std::array<std::string, 3>> all;
  std::set<std::string> known;
  for (const fs::path& path : pages_of(fs::path(URAZUKE_SOURCE_DIR) / "corpora/dev/pages")) {
    const Audit page = offered_for(path);
    for (const Finding& finding : page.findings) {
      if (!finding.rewrite || !known.insert(finding.rewrite->sentence).second) continue;
      for (const Sentence& sentence : page.page.sentences) {
        const Block& block = page.page.blocks[static_cast<size_t>(sentence.block)];
        if (!contains(source_span(block, sentence.span), {finding.span->begin, finding.span->begin + 1})) continue;
        all.push_back({path.filename().string() + " " + shipped_lexicon().rules[static_cast<size_t>(finding.rule)].id,
                       std::string(slice(block.text, sentence.span)), finding.rewrite->sentence});
        break;
      }
    }
  }
  std::string text =
      "# Rewrites, sampled\n\nFifty of the " + std::to_string(all.size()) +
      " different sentences that `urazuke audit --fix` offers on the pages of `corpora/dev`, at equal distances. "
      "Written by\n`URAZUKE_UPDATE=1 ./dev test --quick`; each is read by a person before it is committed.\n";
  for (size_t i = 0; i < kShown && !all.empty(); ++i) {
    auto [where, before, after] = all[i * all.size() / kShown];
    std::replace(before.begin(), before.end(), '\n', ' ');
    std::replace(after.begin(), after.end(), '\n', ' ');
    text += "\n" + std::to_string(i + 1) + ". " + where + "\n   - " + before + "\n   - → " + after + "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("reports/rewrites.md shows what is offered") {
  const fs::path report = fs::path(URAZUKE_SOURCE_DIR) / "reports/rewrites.md";
  const std::string text = sample();
  if (std::getenv("URAZUKE_UPDATE") != nullptr) std::ofstream(report) << text;
  CHECK(urazuke_test::file_text(report) == text);
}

}  // namespace urazuke
