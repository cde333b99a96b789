// Ordinary Japanese (documentation, encyclopaedia articles, novels), where the checkout has it beside it: nothing in it
// is a clinic's claim, so that hardly anything may be found. The text is no part of this repository.
#include <doctest/doctest.h>

#include <algorithm>

#include "audit/audit.h"
#include "lexicon/shipped.h"
#include "program.h"
#include "text/decode.h"
#include "text/utf8.h"

namespace urazuke {
namespace {

constexpr double kMost = 1.0 / 100000;  // findings a code point
constexpr size_t kPart = 800000;        // bytes read of each file: novels go on like that

TEST_CASE("ordinary text: at most one finding in a hundred thousand characters") {
  const std::filesystem::path folder = std::filesystem::path(URAZUKE_SOURCE_DIR) / ".." / "shared" / "text";
  if (!std::filesystem::is_directory(folder)) return urazuke_test::skip("no ordinary text at " + folder.string());
  Tokeniser tokeniser(*shipped_lexicon().dictionary, shipped_lexicon().vocabulary);
  for (const char* name : {"literature.txt", "tech-docs-vue.txt", "wiki-leads.txt"}) {
    const std::string text = urazuke_test::file_text(folder / name);
    Result<Document> document = decode(name, text.substr(0, text.rfind('\n', kPart) + 1));
    REQUIRE(document);
    const uint32_t characters = count_code_points(document->text);
    const Audit result = audit(std::move(*document), InputFormat::plain, shipped_lexicon(), tokeniser);
    const auto count = std::count_if(result.findings.begin(), result.findings.end(),
                                     [](const Finding& finding) { return finding.severity != Severity::info; });
    INFO(name, ": ", count, " in ", characters, " code points");
    CHECK(static_cast<double>(count) <= std::max(1.0, kMost * characters));
  }
}

}  // namespace
}  // namespace urazuke
