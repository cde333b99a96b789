// Approved phrases and the clinic's own treatments: what an organisation knows of its own pages.
#include <doctest/doctest.h>

#include <algorithm>

#include "audit/audit.h"
#include "lexicon/lexicon.h"
#include "program.h"
#include "text/decode.h"

namespace urazuke {
namespace {

using urazuke_test::Folder;

const std::string kHead = "phrase\tproof\trules\tuntil\n";

struct Loaded {
  Lexicon lexicon;
  std::string faults;
};

Loaded load(const std::string& rows, const std::vector<OwnTreatment>& treatments = {}) {
  const Folder folder;
  folder.write("approved.tsv", kHead + rows);
  std::vector<Error> errors;
  Loaded loaded;
  loaded.lexicon = load_lexicon({URAZUKE_SOURCE_DIR "/lexicons", folder.path.string()}, errors, treatments);
  for (const Error& error : errors) loaded.faults += error.where + ": " + error.what + " (" + error.hint + ")\n";
  return loaded;
}

TEST_CASE("a line of approved.tsv needs a phrase, a proof, rules and a day that is one") {
  CHECK(load("\t\tURZ03|superlatve\tsoon\n完全に安全\t論文\t\t\n日本一\t論文\tsuperlative|URZ030\t2027-03\n").faults ==
        "approved.tsv:2: the phrase is empty (write it as the page does)\n"
        "approved.tsv:2: the proof is missing (name the permit number or the paper)\n"
        "approved.tsv:2: 'soon' is no date (write such as 2027-03-31, the last day)\n"
        "approved.tsv:2: no rule 'URZ03' (did you mean 'URZ030'?)\n"
        "approved.tsv:2: no rule 'superlatve' (did you mean 'superlative'?)\n"
        "approved.tsv:3: names no rule (list the rules that the proof answers, by '|')\n");
}

TEST_CASE("findings that lie in an approved phrase are set aside with its proof") {
  const Loaded loaded = load(
      "当院の点滴は100%安全\t承認番号 123\tURZ030\t2027-03-31\n"
      "日本一の治療\t論文 A\tURZ030\t\n");
  REQUIRE(loaded.faults == "");
  Tokeniser tokeniser(*loaded.lexicon.dictionary, loaded.lexicon.vocabulary);
  struct Row {
    const char *text, *today;
    std::string told;
  };
  const Row rows[] = {
      // as a reader reads it, whatever tags and widths it is written in
      {"<p>当院の<b>点滴</b>は１００％安全です。</p>", "2027-03-31", "URZ030: 承認番号 123, approved.tsv:2\n"},
      {"<p>他院の点滴は100%安全です。</p>", "2027-03-31", "URZ030\n"},
      {"<p>日本一の治療です。</p>", "2027-03-31", "URZ040\n"},  // the proof answers another rule
      {"<p>当院の点滴は100%安全です。</p>", "2027-04-01",
       "URZ030\napproved-expired 当院の点滴は100%安全 承認番号 123 2027-03-31\n"},
      {"<p>痛みはありません。</p>", "2027-04-01", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    Result<Document> document = decode("a.html", row.text);
    REQUIRE(document);
    AuditSettings settings;
    settings.today = row.today;
    const Audit result = audit(std::move(*document), InputFormat::html, loaded.lexicon, tokeniser, settings);
    std::string told;
    for (const Finding& finding : result.findings) {
      const std::string& rule = loaded.lexicon.rules[static_cast<size_t>(finding.rule)].id;
      if (rule != "URZ030" && rule != "URZ040") continue;
      told += rule;
      if (finding.suppression) told += ": " + finding.suppression->reason + ", " + finding.suppression->source;
      told += "\n";
    }
    for (const IdleIgnore& idle : result.idle_ignores) {
      told += idle.id;
      for (const std::string& argument : idle.arguments) told += " " + argument;
      told += "\n";
    }
    CHECK(told == row.told);
  }
}

TEST_CASE("a treatment of the clinic's own is an intervention, of the kind that it is said to be") {
  const Loaded loaded = load("", {{"若葉リフレ", "エクソソーム点滴", "c.json:3"},
                                  {"青空ケア", "", "c.json:4"},
                                  {"エクソソーム", "", "c.json:5"},
                                  {"夕凪", "エクソソン点滴", "c.json:6"}});
  CHECK(loaded.faults == "c.json:6: no intervention 'エクソソン点滴' (did you mean 'エクソソーム点滴'?)\n");
  const Lexicon& lexicon = loaded.lexicon;
  REQUIRE(lexicon.intervention("own:若葉リフレ") >= 0);
  CHECK(lexicon.is_a(lexicon.intervention("own:若葉リフレ"), lexicon.intervention("exosome")));
  CHECK(lexicon.intervention("own:青空ケア") >= 0);
  CHECK(lexicon.intervention("own:エクソソーム") == -1);  // it is known already
}

TEST_CASE("lexicons with other treatments have other digests") {
  CHECK(load("", {{"青空ケア", "", "c"}}).lexicon.sha256 != load("", {{"青空", "", "c"}}).lexicon.sha256);
}

}  // namespace
}  // namespace urazuke
