#include "lexicon/load.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <set>

#include "audit/check_lexicon.h"
#include "lexicon/tsv.h"
#include "shipped.h"

namespace urazuke {
namespace {

namespace fs = std::filesystem;

// A folder of lexicons that goes with the test.
class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("urazuke-lexicon-" + std::to_string(++count_))) {
    fs::remove_all(path_);
    fs::create_directories(path_ / "rules");
  }
  ~Folder() { fs::remove_all(path_); }
  void write(const std::string& name, const std::string& text) const { std::ofstream(path_ / name) << text; }
  std::string path() const { return path_.string(); }

 private:
  static inline int count_ = 0;
  fs::path path_;
};

std::string dump(const std::vector<Error>& errors) {
  std::string result;
  for (const Error& error : errors) result += error.where + ": " + error.what + "; " + error.hint + "\n";
  return result;
}

std::vector<Error> errors_on_top(const Folder& folder) {
  std::vector<Error> errors;
  load_lexicon({std::string(URAZUKE_SOURCE_DIR) + "/lexicons", folder.path()}, errors);
  return errors;
}

TEST_CASE("lexicon: every example of the shipped lexicon holds") {
  const std::vector<Error> errors = check_lexicon(shipped_lexicon());
  for (const Error& error : errors) MESSAGE(error.where << ": " << error.what);
  CHECK(errors.empty());
}

TEST_CASE("lexicon: a table says file, line, what, and what to do") {
  struct Case {
    std::string text, expected;
  };
  const std::vector<Case> cases = {
      {"id\tja\tn\n", "t.tsv:1: the first line does not name the columns; write: id ja en (by TAB)\n"},
      {"# c\n\nid\tja\ten\nx\ty\n", "t.tsv:4: has 2 cells, not 3; write one cell for each of: id ja en\n"},
      {"id\tja\ten\nx\ty\tz\r\n", ""},
      {"", ""},
  };
  for (const Case& test : cases) {
    const Folder folder;
    folder.write("t.tsv", test.text);
    std::vector<Error> errors;
    read_table(folder.path(), "t.tsv", {"id", "ja", "en"}, true, errors);
    CHECK(dump(errors) == test.expected);
  }
  std::vector<Error> errors;
  read_table("/nowhere", "t.tsv", {"id"}, true, errors);
  CHECK(dump(errors) == "/nowhere/t.tsv: the table is missing; install the lexicon again\n");
}

TEST_CASE("lexicon: an organisation's folder stands on top and its faults are named") {
  Folder folder;
  folder.write("strength.tsv",
               "expression\tmeaning\texample\n"
               "きっと\tsure\tきっと良くなります。\n"
               "見通し\thedged\tよくなる見通しです。\n"
               "/(/\thedged\tよくなる。\n");
  folder.write("interventions.tsv",
               "id\tname\tparent\tclass\tapproval\taliases\n"
               "star_drip\t星の雫点滴\tno_such\tinfusion\tnone\tほしのしずく点滴\n");
  const std::string found = dump(errors_on_top(folder));
  CHECK(found.find("interventions.tsv:2: no intervention 'no_such'; name an id of this file") != std::string::npos);
  CHECK(found.find("strength.tsv:2: unknown meaning 'sure' in this file; use one of the meanings at its head") !=
        std::string::npos);
  CHECK(found.find("strength.tsv:4: the expression cannot be read:") != std::string::npos);
}

TEST_CASE("lexicon: a rule page that cannot match does not load") {
  Folder folder;
  folder.write("rules/ORG001-broken.md",
               "# ORG001 broken\n\n```json\n{\"severity\": \"error\", \"phrase\": {\"cues\": [\"no-such\"]},\n"
               "\"message\": {\"ja\": \"x\", \"en\": \"x\"}}\n```\n\n## Examples\n\n- flag: x\n");
  const std::string found = dump(errors_on_top(folder));
  CHECK(found.find("rules/ORG001-broken.md: no vocabulary meaning 'no-such'") != std::string::npos);
  CHECK(found.find("a phrase condition without cues can never match") != std::string::npos);
  CHECK(found.find("the section 'Legal basis' is missing") != std::string::npos);
  CHECK(found.find("fewer than three 'pass:' examples") != std::string::npos);
}

TEST_CASE("lexicon: a state and the benefit of bettering it have their evidence in one place") {
  const Lexicon& lexicon = shipped_lexicon();
  CHECK(lexicon.evidence_outcome(lexicon.outcome("fatigue_recovery")) == lexicon.outcome("fatigue"));
  CHECK(lexicon.evidence_outcome(lexicon.outcome("fatigue")) == lexicon.outcome("fatigue"));
  std::set<std::string> rows;
  for (const Evidence& row : lexicon.evidence) {
    CHECK(lexicon.evidence_outcome(row.outcome) == row.outcome);
    const std::string key = std::to_string(row.intervention) + " " + std::to_string(row.outcome) + " " + row.kind;
    CHECK_MESSAGE(rows.insert(key + " " + row.source).second, row.where << " stands twice");
  }
}

TEST_CASE("lexicon: kinds of outcomes that lead nowhere or on are named") {
  const Folder folder;
  folder.write("outcome_kinds.tsv",
               "outcome\tsame_as\n"
               "fatigue\tno_such\n"
               "cold\tfatigue_recovery\n");
  CHECK(dump(errors_on_top(folder)) ==
        "outcome_kinds.tsv:2: no outcome 'no_such'; name an id of outcomes.tsv\n"
        "outcome_kinds.tsv:3: 'fatigue_recovery' is itself the same as another; name that other\n");
}

TEST_CASE("lexicon: names are one token each, kinds know their ancestors") {
  const Lexicon& lexicon = shipped_lexicon();
  Tokeniser tokeniser(*lexicon.dictionary, lexicon.vocabulary);
  for (const char* name : {"エクソソーム", "幹細胞培養上清液", "間葉系幹細胞"}) {
    CHECK(tokeniser.lemmas(name).size() == 1);
  }
  const int drip = lexicon.intervention("exosome_iv");
  REQUIRE(drip >= 0);
  CHECK(lexicon.is_a(drip, lexicon.intervention("exosome")));
  CHECK_FALSE(lexicon.is_a(lexicon.intervention("exosome"), drip));
}

}  // namespace
}  // namespace urazuke
