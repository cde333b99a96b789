// Every effect that the annotated pages claim of exosomes or culture supernatants has a row in evidence.tsv for both,
// if only to say that nothing was found. The annotation's words are mapped to outcomes as a page's words are. Outcomes
// without a row are named; words that no outcome of the lexicon has are counted, URAZUKE_SHOW_MISSES lists them.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "../lexicon/shipped.h"
#include "claims/known_evidence.h"
#include "claims/reading.h"
#include "page/read.h"
#include "program.h"
#include "text/decode.h"

namespace urazuke {
namespace {

namespace fs = std::filesystem;

std::vector<Target> mentions_of(const std::string& words) {
  static std::map<std::string, std::vector<Target>> known;
  static Tokeniser tokeniser(*shipped_lexicon().dictionary, shipped_lexicon().vocabulary);
  const auto [at, is_new] = known.try_emplace(words);
  if (!is_new) return at->second;
  Result<Document> document = decode("words.txt", words);
  REQUIRE(document);
  const Page page = read_page(*std::move(document), InputFormat::plain);
  for (const Mention& mention : read_sentences(page, shipped_lexicon(), tokeniser).mentions) {
    at->second.push_back(mention.target);
  }
  return at->second;
}

bool names_kind_of(const std::string& words, const std::vector<int>& kinds) {
  for (const Target& target : mentions_of(words)) {
    if (target.table != Target::Table::intervention) continue;
    for (const int kind : kinds) {
      if (shipped_lexicon().is_a(static_cast<int>(target.index), kind)) return true;
    }
  }
  return false;
}

struct Named {
  std::map<int, std::string> outcomes;  // with the words that name them first
  std::set<std::string> unknown;        // words that name no outcome
  size_t words = 0;
};

void read_claims(const fs::path& gold, const std::vector<int>& kinds, Named& named) {
  std::ifstream file(gold);
  for (std::string line; std::getline(file, line);) {
    const nlohmann::json unit = nlohmann::json::parse(line);
    for (const nlohmann::json& claim : unit["claims"]) {
      if (claim["kind"] != "efficacy" || !names_kind_of(claim["intervention"], kinds)) continue;
      const std::string words = claim["outcome"];
      ++named.words;
      bool is_known = false;
      for (const Target& target : mentions_of(words)) {
        if (target.table != Target::Table::outcome) continue;
        const auto outcome = static_cast<int>(target.index);
        is_known = true;
        if (shipped_lexicon().outcomes[target.index].outcome_class != OutcomeClass::harm) {
          named.outcomes.try_emplace(outcome, words);
        }
      }
      if (!is_known) named.unknown.insert(words);
    }
  }
}

TEST_CASE("evidence: what pages claim of exosomes and supernatants is covered") {
  const fs::path gold = fs::path(URAZUKE_SOURCE_DIR) / ".." / "shared" / "gold";
  if (!fs::exists(gold)) return urazuke_test::skip("no annotated pages at " + gold.string());
  const Lexicon& lexicon = shipped_lexicon();
  const std::vector<int> kinds = {lexicon.intervention("exosome"), lexicon.intervention("supernatant")};
  Named named;
  for (const auto& entry : fs::directory_iterator(gold)) {
    if (entry.path().string().ends_with(".gold.jsonl")) read_claims(entry.path(), kinds, named);
  }
  REQUIRE(named.outcomes.size() > 100);
  for (const auto& [outcome, words] : named.outcomes) {
    for (const int kind : kinds) {
      const bool is_covered = !known_evidence(lexicon, kind, {outcome}, ClaimKind::efficacy).rows.empty();
      CHECK_MESSAGE(is_covered, lexicon.interventions[static_cast<size_t>(kind)].id
                                    << " has no row for " << lexicon.outcomes[static_cast<size_t>(outcome)].id << " ('"
                                    << words << "')");
    }
  }
  MESSAGE(named.unknown.size() << " wordings of " << named.words << " claims name no outcome of the lexicon");
  if (std::getenv("URAZUKE_SHOW_MISSES") == nullptr) return;
  for (const std::string& words : named.unknown) MESSAGE(words);
}

}  // namespace
}  // namespace urazuke
