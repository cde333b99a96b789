#include "text/nearest.h"

#include <doctest/doctest.h>

namespace urazuke {

TEST_CASE("the word that was meant") {
  const std::vector<std::string_view> known = {"language", "lexicon", "rules", "baseline", "URZ012", "URZ020", "off"};
  struct Row {
    std::string word;
    const char* meant;
  };
  const Row rows[] = {{"langauge", "language"},  {"Lexicons", "lexicon"}, {"rule", "rules"}, {"base-line", "baseline"},
                      {"URZ02", "URZ020"},  // both are one letter away: the same beginning
                      {"URZ12", "URZ012"},       {"of", "off"},           {"colour", ""},    {"", ""},
                      {std::string(65, 'a'), ""}};
  for (const Row& row : rows) {
    CAPTURE(row.word);
    CHECK(nearest_word(row.word, known) == row.meant);
  }
}

TEST_CASE("a hint names the word, or else what was asked for") {
  CHECK(did_you_mean("rulse", {"rules"}, "see the list") == "did you mean 'rules'?");
  CHECK(did_you_mean("colour", {"rules"}, "see the list") == "see the list");
}

}  // namespace urazuke
