#include "lexicon/load.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <set>

#include "audit/check_lexicon.h"
#include "lexicon/tsv.h"
#include "program.h"
#include "shipped.h"

namespace urazuke {
namespace {

namespace fs = std::filesystem;

// A folder of lexicons that goes with the test.
class Folder {
 public:
  Folder() { fs::create_directories(folder_.path / "rules"); }
  void write(const std::string& name, const std::string& text) const { folder_.write(name, text); }
  std::string path() const { return folder_.path.string(); }

 private:
  urazuke_test::Folder folder_;
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
      {"id\tja\ten\nx\ty\tz\nx\ty\tz\n", "t.tsv:3: the id 'x' stands twice; give the line an id of its own\n"},
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

// A page that loads, but for the JSON lines given.
std::string page_with(const std::string& lines) {
  std::string page = "# ORG001 broken\n\n```json\n{\n\"title\": {\"ja\": \"x\", \"en\": \"x\"},\n" + lines +
                     "\"category\": \"false\",\n\"families\": [\"x\"]\n}\n```\n";
  for (const char* section : {"What it flags", "Why it matters", "Legal basis", "Say instead", "Known limits"}) {
    page += std::string("\n## ") + section + "\n\n医療法\n";
  }
  page += "\n## Examples\n\n";
  for (int i = 0; i < 3; ++i) page += "- flag: x\n- pass: y\n";
  return page;
}

TEST_CASE("lexicon: a rule page that cannot match or names what is unknown does not load, and says where") {
  struct Case {
    std::string lines, expected;
  };
  const std::string rest = "\"severity\": \"error\",\n\"basis\": [\"mca-false\"],\n";
  const std::string message = "\"message\": {\"ja\": \"{words}\", \"en\": \"{words}\"},\n";
  const std::string phrase = "\"phrase\": {\"cues\": [\"promise\"]},\n";
  const std::string at = "rules/ORG001-broken.md:";
  const std::vector<Case> cases = {
      {rest + message + phrase, ""},
      {rest + message,
       at + "4: the page has no condition; add 'claim', 'phrase', 'disclosure' or 'pair' to its JSON block\n"},
      {rest + message + "\"phrase\": {\"cues\": [\"no-such\"]},\n",
       at + "9: no vocabulary meaning 'no-such'; use a meaning of the vocabulary files\n" + at +
           "9: a phrase condition without cues can never match; list 'cues'\n"},
      {rest + message + "\"phrase\": {\"cues\": [\"promise\"], \"not_with\": [\"promise\"]},\n",
       at + "9: 'promise' is both asked for and excluded: it can never match; remove one of the two\n"},
      {rest + message + "\"claim\": {\"kind\": []},\n", at + "9: 'kind' can never match; list at least one word\n"},
      {rest + message + "\"claim\": {\"kind\": [\"cure\"]},\n",
       at + "9: unknown word 'cure' for 'kind'; use a word of the annotation guide\n"},
      {rest + "\"message\": {\"ja\": \"x\", \"en\": \"x\"},\n" +
           "\"disclosure\": {\"id\": \"price\", \"state\": [\"absent\"]},\n",
       at + "9: no disclosure 'price'; use an id of disclosures.tsv\n"},
      {rest + phrase + "\"message\": {\"ja\": \"{outcome}\", \"en\": \"x\"},\n",
       at + "9: nothing fills '{outcome}' in the wording; name what this condition finds\n"},
      {"\"severity\": \"error\",\n\"basis\": [\"no-law\"],\n" + message + phrase,
       at + "7: no provision 'no-law'; use an id of laws.tsv\n"},
      {rest + "\"uncertain\": {\"ja\": \"x\", \"en\": \"x\"},\n" + message + phrase,
       at + "6: what is uncertain in law cannot be an error; write warning or info\n"},
      {"\"severity\": \"grave\",\n\"basis\": [\"mca-false\"],\n" + message + phrase,
       at + "6: unknown severity 'grave'; write error, warning, info or policy\n"},
      {rest + message + phrase + "\"colour\": 1,\n",
       at + "10: unknown key 'colour'; see the other pages of lexicons/rules\n"},
      {rest + message + phrase + ",", at + "4: the JSON block cannot be read; check commas and quotation marks\n"},
      {"\"severity\": \"error\",\n\"basis\": [\"kh-5-1\"],\n" + message + phrase,
       at + "1: the section 'Legal basis' does not name '景品表示法'; name what the block lists as 'basis'\n"},
  };
  for (const Case& test : cases) {
    CAPTURE(test.lines);
    Folder folder;
    folder.write("rules/ORG001-broken.md", page_with(test.lines));
    CHECK(dump(errors_on_top(folder)) == test.expected);
  }
}

TEST_CASE("lexicon: a rule page needs its sections and examples") {
  Folder folder;
  folder.write("rules/ORG001-broken.md", "# ORG001 broken\n\n## Examples\n\n- flag: x\n");
  const std::string found = dump(errors_on_top(folder));
  CHECK(found.find("rules/ORG001-broken.md:1: the page has no JSON block") != std::string::npos);
  CHECK(found.find("the section 'Legal basis' is missing") != std::string::npos);
  CHECK(found.find("fewer than three 'pass:' examples") != std::string::npos);
}

TEST_CASE("lexicon: provisions have dates, and are in force between them") {
  const auto law = [](std::string from, std::string until) {
    Law entry;
    entry.from = std::move(from);
    entry.until = std::move(until);
    return entry;
  };
  struct Case {
    std::string from, until, day;
    bool in_force;
  };
  const std::vector<Case> cases = {
      {"2018-06-01", "", "2018-06-01", true},     {"2018-06-01", "", "2018-05-31", false},
      {"2018-08", "", "2018-08-01", true},        {"2018-08", "", "2018-07-31", false},
      {"2018", "2024-03-22", "2024-03-21", true}, {"2018", "2024-03-22", "2024-03-22", false},
      {"2018", "", "9999-12-31", true},           {"2018", "2024", "9999-12-31", false},
  };
  for (const Case& test : cases) {
    CAPTURE(test.from + " " + test.until + " " + test.day);
    CHECK(is_in_force(law(test.from, test.until), test.day) == test.in_force);
  }
  for (const char* day : {"2024", "2024-02", "2024-02-29"}) CHECK(is_date(day));
  for (const char* day : {"", "24-02-29", "2024-13-01", "2024-00", "2024-01-32", "2024/01/01", "today"}) {
    CHECK_FALSE(is_date(day));
  }
  Folder folder;
  folder.write("laws.tsv",
               "id\tinstrument\tsection\tedition\tfrom\tuntil\tja\ten\n"
               "a\t法\t\t\tyesterday\t\tx\tx\n"
               "b\t法\t\t\t2020\t2019\tx\tx\n");
  CHECK(dump(errors_on_top(folder)) ==
        "laws.tsv:2: 'a' has a date that cannot be read; write such as 2018-06-01\n"
        "laws.tsv:3: 'b' is never in force; give an 'until' behind its 'from'\n");
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
