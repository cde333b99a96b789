// evidence.tsv: what its loader refuses, and what the shipped table holds.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <set>

#include "lexicon/load.h"
#include "program.h"
#include "shipped.h"

namespace urazuke {
namespace {

// The faults of a folder whose evidence.tsv is one row: kind level direction participants year source checked status.
std::string faults_of(const std::vector<std::string>& cells) {
  const urazuke_test::Folder folder;
  std::ofstream(folder.path / "evidence.tsv")
      << "id\tintervention\toutcome\tkind\tlevel\tdirection\troute\tpopulation\tparticipants\tyear\tsource\turl\t"
         "checked\tstatus\tsummary\n"
      << "X1\texosome\twrinkle\t" << cells[0] << "\t" << cells[1] << "\t" << cells[2] << "\t\t\t" << cells[3] << "\t"
      << cells[4] << "\t" << cells[5] << "\t\t" << cells[6] << "\t" << cells[7] << "\t要旨。\n";
  Lexicon lexicon;
  lexicon.interventions.resize(1);
  lexicon.interventions[0].id = "exosome";
  lexicon.outcomes.resize(1);
  lexicon.outcomes[0].id = "wrinkle";
  std::vector<Error> errors;
  load_evidence(folder.path.string(), true, lexicon, errors);
  std::string text;
  for (const Error& error : errors) text += error.where + ": " + error.what + "\n";
  return text;
}

TEST_CASE("evidence table: every field is checked, with file and line") {
  CHECK(faults_of({"efficacy", "animal", "supports", "12", "2020", "A", "2026-01-31", "verified"}) == "");
  CHECK(faults_of({"efficacy", "none", "n/a", "", "", "", "", "unsourced"}) == "");
  CHECK(faults_of({"effect", "weak", "good", "many", "20", "", "May", "sure"}) ==
        "evidence.tsv:2: unknown word 'effect'\n"
        "evidence.tsv:2: unknown word 'weak'\n"
        "evidence.tsv:2: unknown word 'good'\n"
        "evidence.tsv:2: unknown word 'sure'\n"
        "evidence.tsv:2: participants is not a number\n"
        "evidence.tsv:2: the year is not four digits\n"
        "evidence.tsv:2: checked is not a date\n"
        "evidence.tsv:2: a row without a source\n");
  CHECK(faults_of({"efficacy", "unknown", "n/a", "", "", "A", "", "unsourced"}) ==
        "evidence.tsv:2: a row has a level of its own\n"
        "evidence.tsv:2: an unsourced row with a source\n");
}

TEST_CASE("evidence table: enough treatments, each row whole, hardly a study without a source") {
  const Lexicon& lexicon = shipped_lexicon();
  std::set<int> interventions;
  std::string unsourced;
  int checked = 0;
  for (const Evidence& row : lexicon.evidence) {
    INFO(row.where);
    interventions.insert(row.intervention);
    checked += row.checked.empty() ? 0 : 1;
    CHECK_FALSE(row.summary.empty());
    CHECK((row.url.empty() || row.url.rfind("https://", 0) == 0));
    // What every textbook has, and that a product is approved, may stand as unsourced; that somebody studied it may
    // not.
    const bool is_study = row.level != EvidenceLevel::none && row.level != EvidenceLevel::established;
    if (row.source.empty() && is_study) unsourced += row.id + " ";
  }
  CHECK(lexicon.evidence.size() >= 200);
  CHECK(interventions.size() >= 40);
  CHECK(checked >= 30);
  CHECK(unsourced == "E0201 E0214 ");
}

}  // namespace
}  // namespace urazuke
