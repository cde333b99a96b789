// A finding is known again wherever its words stand on the page, and two alike are two.
#include "audit/fingerprint.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "lexicon/shipped.h"
#include "text/decode.h"

namespace urazuke {
namespace {

std::vector<std::string> fingerprints_of(const std::string& text) {
  static Tokeniser tokeniser(*shipped_lexicon().dictionary, shipped_lexicon().vocabulary);
  Result<Document> document = decode("page.txt", text);
  REQUIRE(document);
  std::vector<std::string> fingerprints;
  for (const Finding& finding :
       audit(std::move(*document), InputFormat::plain, shipped_lexicon(), tokeniser).findings) {
    fingerprints.push_back(finding.fingerprint);
  }
  return fingerprints;
}

const std::string kFault = "当院の点滴は完全に安全です。";

TEST_CASE("fingerprints stay where text is moved and change where it is changed") {
  const std::string first = fingerprints_of(kFault).front();
  CHECK(first.size() == 16);
  CHECK(fingerprints_of("診療は9時からです。\n\n" + kFault).front() == first);
  CHECK(fingerprints_of("当院の点滴は100％安全です。").front() != first);
}

TEST_CASE("two alike have two fingerprints, the first of them its own") {
  const std::vector<std::string> both = fingerprints_of(kFault + "\n\n" + kFault);
  REQUIRE(both.size() >= 2);
  CHECK(both[0] == fingerprints_of(kFault).front());
  CHECK(std::set<std::string>(both.begin(), both.end()).size() == both.size());
}

}  // namespace
}  // namespace urazuke
