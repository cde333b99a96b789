// The page's own source held against its claim.
#include "claims/cited.h"

#include <doctest/doctest.h>

#include "../lexicon/shipped.h"
#include "audit/audit.h"
#include "text/decode.h"

namespace urazuke {
namespace {

Audit audit_of(const std::string& text) {
  static Tokeniser tokeniser(*shipped_lexicon().dictionary, shipped_lexicon().vocabulary);
  Result<Document> document = decode("test.txt", text);
  REQUIRE(document);
  return audit(std::move(*document), InputFormat::plain, shipped_lexicon(), tokeniser);
}

// "verdict severity of the claim; words=level of each source that was found".
std::string read(const std::string& text) {
  const Audit result = audit_of(text);
  REQUIRE(result.claims.size() == 1);
  const Appraisal& appraisal = result.appraisals[0];
  std::string found = std::string(name_of(appraisal.verdict)) + " " + std::string(name_of(appraisal.severity));
  for (const Because& because : result.claims[0].because) {
    if (because.lexicon.rfind("evidence.tsv:", 0) != 0) continue;
    found += "; " + std::string(slice(result.page.document.text, because.span)) + "=" + std::string(because.meaning);
  }
  return found;
}

TEST_CASE("cited: what the source is decides, not that there is one") {
  struct Case {
    const char *text, *expected;
  };
  const std::vector<Case> cases = {
      // a study in people, of this treatment and use: its level counts as stated
      {"エクソソームで変形性膝関節症の改善が報告されています（East et al., 2021）。",
       "supported info; East et al., 2021=small-clinical"},
      {"エクソソームで変形性膝関節症の改善が報告されています。", "overstated warning"},
      // a study in animals that is not said to be one
      {"エクソソームで脳梗塞の改善が報告されています（Wang C, 2022）。", "transferred error; Wang C, 2022=animal"},
      {"エクソソームで脳梗塞の改善が動物実験で報告されています（Wang C, 2022）。",
       "supported info; Wang C, 2022=animal"},
      // a study in people does not carry a plain assertion
      {"エクソソームで変形性膝関節症が改善します（East 2021）。", "overstated error; East 2021=small-clinical"},
      // another treatment
      {"エクソソームで変形性膝関節症の改善が報告されています（Bennell, 2021）。",
       "transferred warning; Bennell, 2021=controlled"},
      // another source of the same name, year, initials
      {"エクソソームで変形性膝関節症の改善が報告されています（East, 2020）。", "overstated warning"},
      {"エクソソームで変形性膝関節症の改善が報告されています（East K, 2021）。", "overstated warning"},
      {"エクソソームで変形性膝関節症の改善が報告されています（Northeast, 2021）。", "overstated warning"},
      {"エクソソームで変形性膝関節症の改善が報告されています（East, 2019; Tsukuda, 2021）。", "overstated warning"},
      // a common name without initials is somebody else's, unless the row is about the claim
      {"エクソソームで変形性膝関節症の改善が報告されています（Wang, 2022）。", "overstated warning"},
      {"エクソソームで脳梗塞の改善が報告されています（Wang, 2022）。", "transferred error; Wang, 2022=animal"},
  };
  for (const Case& test : cases) {
    CAPTURE(test.text);
    CHECK(read(test.text) == test.expected);
  }
}

TEST_CASE("cited: a row of evidence without a source is shown as such with the finding") {
  const Audit result = audit_of("エクソソームで白髪が改善します。");
  REQUIRE(result.findings.size() >= 1);
  REQUIRE(result.appraisals[0].evidence.size() == 1);
  CHECK(shipped_lexicon().evidence[static_cast<size_t>(result.appraisals[0].evidence[0])].status == "unsourced");
  std::string because;
  for (const std::string& line : result.findings[0].because) because += line + "\n";
  CHECK(because.find("[出典の記録なし]") != std::string::npos);
}

TEST_CASE("cited: the clinic itself as its source, which never makes light of what it says") {
  struct Case {
    const char *text, *expected;
  };
  const std::vector<Case> cases = {
      {"HIFUによるたるみの改善が確認されています（出典：当院のコラム）。", "URZ071 warning"},
      {"当院のブログによると、HIFUでたるみの改善が確認されています。", "URZ071 warning"},
      {"当院の症例では、エクソソームで脳梗塞が改善しました。", "URZ071 error"},
      {"メーカーの試験で、HIFUによるたるみの改善が確認されています。", "URZ071 warning"},
  };
  for (const Case& test : cases) {
    CAPTURE(test.text);
    const Audit result = audit_of(test.text);
    REQUIRE_FALSE(result.findings.empty());
    const Finding& finding = result.findings.front();
    CHECK(shipped_lexicon().rules[static_cast<size_t>(finding.rule)].id + " " +
              std::string(name_of(finding.severity)) ==
          test.expected);
  }
}

}  // namespace
}  // namespace urazuke
