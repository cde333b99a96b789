// `urazuke evaluate` prints what the project's scorer prints of the same pages: the two are held against each other
// wherever the scorer is at hand.
#include <doctest/doctest.h>

#include "program.h"

using urazuke_test::Answer;
using urazuke_test::Folder;
namespace fs = std::filesystem;

namespace {

const fs::path kRoot = URAZUKE_SOURCE_DIR;
const fs::path kScorer = kRoot / "../shared/score/score.py";

std::string scorer_command(const fs::path& corpus) {
  return "mkdir reports && for page in '" + (corpus / "pages").string() +
         "'/*; do name=${page##*/}; urazuke audit --fail-on never --format json \"$page\" >reports/${name%.*}.json; "
         "done; python3 '" +
         kScorer.string() + "' --gold '" + (corpus / "gold").string() + "' --reports reports";
}

void compare(const fs::path& corpus) {
  if (!fs::exists(kScorer)) return urazuke_test::skip("no scorer to compare evaluate with");
  if (!fs::exists(corpus / "gold")) return urazuke_test::skip("no pages in " + corpus.filename().string());
  const Folder folder;
  if (folder.run("python3 --version").exit != 0) return urazuke_test::skip("no python3 to run the scorer");
  const Answer theirs = folder.run(scorer_command(corpus));
  const Answer ours = folder.run("urazuke evaluate '" + corpus.string() + "'");
  CHECK(theirs.err == "");
  CHECK(theirs.exit == 0);
  CHECK(ours.exit == 0);
  CHECK(ours.out == theirs.out);
}

}  // namespace

TEST_CASE("evaluate agrees with the scorer on this project's pages") { compare(kRoot / "corpora/dev"); }
TEST_CASE("evaluate agrees with the scorer on the shared pages") { compare(kRoot / "../shared"); }

TEST_CASE("a corpus that is broken or empty is one line") {
  const Folder folder;
  folder.write("c/pages/a.txt", "text\n");
  folder.write("c/gold/a.gold.jsonl", "{\"page\": \"a\", \"unit\": 7, \"role\": \"other\", \"flag\": \"none\"}\n");
  folder.write("c/gold/a.units.tsv", "0\t0\t4\ttext\n");
  const Answer unit = folder.run("urazuke evaluate c");
  CHECK(unit.exit == 2);
  CHECK(unit.err == "urazuke: c/gold/a.gold.jsonl:1: a unit that units.tsv does not have (number them alike)\n");
  CHECK(folder.run("urazuke evaluate nowhere").err ==
        "urazuke: nowhere: no annotated pages (a corpus has pages/ and gold/PAGE.gold.jsonl)\n");
}
