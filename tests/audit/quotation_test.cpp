// A page that shows what must not be written in order to explain it is not flagged for it; a page that uses the same
// words is, and so is one that only pretends to explain.
#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

#include "audit/audit.h"
#include "lexicon/shipped.h"
#include "text/decode.h"

namespace urazuke {
namespace {

std::string flags_of(const std::string& text) {
  Tokeniser tokeniser(*shipped_lexicon().dictionary, shipped_lexicon().vocabulary);
  Result<Document> document = decode("page.md", text);
  REQUIRE(document);
  const Audit result = audit(std::move(*document), InputFormat::markdown, shipped_lexicon(), tokeniser);
  std::string flags;
  for (const Finding& finding : result.findings) {
    if (!finding.span || finding.severity == Severity::info) continue;
    flags += shipped_lexicon().rules[static_cast<size_t>(finding.rule)].id + " " +
             std::string(slice(result.page.document.text, *finding.span)) + "\n";
  }
  return flags;
}

TEST_CASE("a page that explains barred wording is not flagged for it") {
  std::ifstream file(std::string(URAZUKE_SOURCE_DIR) + "/tests/audit/explains.md");
  std::ostringstream page;
  page << file.rdbuf();
  REQUIRE(page.str().size() > 1000);
  CHECK(flags_of(page.str()) == "");
}

TEST_CASE("barred wording is shown, or used") {
  struct Case {
    std::string text, flags;
  };
  const std::vector<Case> cases = {
      {"「完全に安全」という言葉は使いません。", ""},
      {"完全に安全などの表現は禁止されています。", ""},
      {"「完全に安全」と宣伝することは認められていません。", ""},
      {"「完全に安全」は誇大広告に該当します。", ""},
      {"当院の「完全に安全」な点滴をお試しください。", "URZ030 完全に安全\n"},
      {"「完全に安全ですか」と聞かれることがあります。", ""},
      {"「必ず治る」という表現は禁止されていますが、当院の点滴は完全に安全です。", "URZ030 完全に安全\n"},
      {"大げさな広告は禁止されています。当院の点滴は完全に安全です。", "URZ030 完全に安全\n"},
  };
  for (const Case& test : cases) {
    CAPTURE(test.text);
    CHECK(flags_of(test.text) == test.flags);
  }
}

}  // namespace
}  // namespace urazuke
