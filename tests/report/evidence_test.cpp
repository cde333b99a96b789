// The samples of the evidence command are read back by the program itself: what it offers as a report of animal
// experiments must be one, and stand as it says it may.
#include "report/evidence.h"

#include <doctest/doctest.h>

#include "../lexicon/shipped.h"
#include "audit/audit.h"
#include "text/decode.h"

namespace urazuke {
namespace {

std::string dump(const Claim& claim, const Appraisal& appraisal) {
  std::string text = std::string(name_of(claim.strength)) + " " + std::string(name_of(claim.stated)) + " " +
                     std::string(name_of(appraisal.verdict));
  return claim.negated ? text + " denied" : text;
}

// The first claim of the sample, as it is read on a page about the treatment.
std::string read_back(const std::string& sample) {
  static Tokeniser tokeniser(*shipped_lexicon().dictionary, shipped_lexicon().vocabulary);
  const std::string brackets = "「";
  const std::string sentence = sample.substr(brackets.size(), sample.size() - 2 * brackets.size());
  Result<Document> document = decode("sample.txt", sentence);
  REQUIRE(document);
  const Audit result = audit(std::move(*document), InputFormat::plain, shipped_lexicon(), tokeniser);
  return result.claims.empty() ? "no claim" : dump(result.claims[0], result.appraisals[0]);
}

TEST_CASE("evidence: a sample says what it is the sample of") {
  const Lexicon& lexicon = shipped_lexicon();
  struct Pair {
    const char *intervention, *outcome;
  };
  // one of each level, with outcomes that name a state, a good thing, a benefit
  for (const Pair& pair : std::vector<Pair>{{"exosome", "stroke_ischemic"},
                                            {"exosome", "immunity"},
                                            {"exosome", "knee_oa"},
                                            {"exosome", "scar"},
                                            {"finasteride", "aga"},
                                            {"exosome_iv", "fatigue_recovery"}}) {
    const EvidenceSheet sheet =
        evidence_sheet(lexicon, lexicon.intervention(pair.intervention), lexicon.outcome(pair.outcome));
    for (const Phrasing& phrasing : sheet.phrasings) {
      const std::string sample = sample_of(phrasing, sheet, lexicon, Language::ja);
      INFO(sample);
      // "has been reported" names research of no stated level
      const bool is_plain_report = phrasing.strength == Strength::reported && phrasing.stated == EvidenceLevel::none;
      const EvidenceLevel stated = is_plain_report ? EvidenceLevel::unspecified : phrasing.stated;
      CHECK(read_back(sample) == std::string(name_of(phrasing.strength)) + " " + std::string(name_of(stated)) + " " +
                                     std::string(name_of(phrasing.appraisal.verdict)));
    }
    CHECK(read_back(sample_of_none(sheet, lexicon, Language::ja)).find("denied") != std::string::npos);
  }
}

}  // namespace
}  // namespace urazuke
