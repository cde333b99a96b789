// What another page of the site discloses is told where a page lacks it.
#include "audit/site.h"

#include <doctest/doctest.h>

#include "lexicon/shipped.h"
#include "text/decode.h"

namespace urazuke {
namespace {

Audit audit_page(const std::string& name, const std::string& text, const AuditSettings& settings = {}) {
  static Tokeniser tokeniser(*shipped_lexicon().dictionary, shipped_lexicon().vocabulary);
  Result<Document> document = decode(name, text);
  REQUIRE(document);
  return audit(std::move(*document), InputFormat::automatic, shipped_lexicon(), tokeniser, settings);
}

const Finding* cost_of(const Audit& audit) {
  for (const Finding& finding : audit.findings) {
    if (shipped_lexicon().rules[static_cast<size_t>(finding.rule)].id == "URZ093") return &finding;
  }
  return nullptr;
}

const std::string kPage = "# エクソソーム点滴\n\n自由診療です。エクソソーム点滴は上清液を点滴する方法です。\n";

TEST_CASE("a cost on the page of prices is found from the page of the treatment") {
  SiteDisclosures site;
  add(site, audit_page("prices.md", "# エクソソーム点滴\n\n費用\n\nエクソソーム点滴 1回 88,000円（税込）\n"),
      shipped_lexicon());
  const Audit alone = audit_page("page.md", kPage);
  REQUIRE(cost_of(alone));
  CHECK(cost_of(alone)->severity == Severity::warning);
  const Audit beside = audit_page("page.md", kPage, {Language::en, "", &site});
  REQUIRE(cost_of(beside));
  CHECK(cost_of(beside)->severity == Severity::info);
  CHECK(cost_of(beside)->because.back() ==
        "エクソソーム点滴: told on prices.md, line 5; link to it where the reader sees it");
}

TEST_CASE("what is told of another treatment is missing all the same") {
  SiteDisclosures site;
  add(site, audit_page("prices.md", "# 医療脱毛\n\n医療脱毛の費用\n\n医療脱毛 1回 33,000円（税込）\n"),
      shipped_lexicon());
  const Audit beside = audit_page("page.md", kPage, {Language::en, "", &site});
  REQUIRE(cost_of(beside));
  CHECK(cost_of(beside)->severity == Severity::warning);
}

}  // namespace
}  // namespace urazuke
