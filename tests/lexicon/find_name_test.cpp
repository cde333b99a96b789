#include "lexicon/find_name.h"

#include <doctest/doctest.h>

#include "shipped.h"

namespace urazuke {
namespace {

std::string treatment(std::string_view word) {
  const Lexicon& lexicon = shipped_lexicon();
  const int index = find_name(lexicon.interventions, word);
  return index < 0 ? "" : lexicon.interventions[static_cast<size_t>(index)].id;
}

TEST_CASE("find_name: names, aliases and ids, whatever their width and case") {
  CHECK(treatment("エクソソーム") == "exosome");
  CHECK(treatment("ｴｸｿｿｰﾑ療法") == "exosome");
  CHECK(treatment("EXOSOME") == "exosome");
  CHECK(treatment("ＰＲＰ療法") == "prp");
  CHECK(treatment("exosome_iv") == "exosome_iv");
  CHECK(treatment("") == "");
  CHECK(treatment("エクソソームで治す") == "");
  const Lexicon& lexicon = shipped_lexicon();
  CHECK(find_name(lexicon.outcomes, "しわ") == lexicon.outcome("wrinkle"));
}

TEST_CASE("find_name: what is nearest is offered, nothing where nothing is alike") {
  const Lexicon& lexicon = shipped_lexicon();
  const std::vector<std::string> outcomes = nearest_names(lexicon.outcomes, "脳梗そく");
  REQUIRE(outcomes.size() == 3);
  CHECK(outcomes[0] == "脳梗塞");
  CHECK(nearest_names(lexicon.interventions, "エクソームソ").front() == "エクソソーム");
  CHECK(nearest_names(lexicon.interventions, "qqqq").empty());
  CHECK(nearest_names(lexicon.interventions, "").empty());
}

}  // namespace
}  // namespace urazuke
