#include "lexicon/citations.h"

#include <doctest/doctest.h>

#include "shipped.h"

namespace urazuke {
namespace {

std::string dump(const std::vector<std::string>& sources) {
  std::vector<Evidence> evidence(sources.size());
  for (size_t i = 0; i < sources.size(); ++i) evidence[i].source = sources[i];
  std::string text;
  for (const Citation& citation : read_citations(evidence)) {
    text += citation.author + " " + citation.initial + " " + citation.year + ":";
    for (const int row : citation.rows) text += " " + std::to_string(row);
    text += "\n";
  }
  return text;
}

TEST_CASE("citations: author, first initial and year of a source; the rows of one source together") {
  CHECK(dump({"East J, Dordevic M. J Stem Cell Res 2021;2(2)|Lu Y, et al. J Neuroinflammation 2022;19:221",
              "Al-Masawa ME, et al. Theranostics 2022;12:6455|East J, et al. 2021"}) ==
        "Al-Masawa M 2022: 1\nEast J 2021: 0 1\nLu Y 2022: 0\n");
  CHECK(dump({"Explor Neurosci 2022", "AGAガイドライン2017", "ExoFlo phase II, Chest 2023", "Smith J. Nature",
              "Smith J. Nature 20211", ""}) == "");
}

TEST_CASE("citations: a year is four digits that stand alone") {
  CHECK(find_year("n=20210, 2021.", 0) == 9);
  CHECK(find_year("2021", 0) == 0);
  CHECK(find_year("1850, 3021, 202", 0) == std::string_view::npos);
  CHECK(find_year("2021 2022", 1) == 5);
}

TEST_CASE("citations: the shipped table has sources that pages can cite") {
  CHECK(shipped_lexicon().citations.size() >= 40);
}

}  // namespace
}  // namespace urazuke
