// `urazuke agreement`: two annotations of the same pages, each in a folder of its own.
#include <doctest/doctest.h>

#include "program.h"

using urazuke_test::Answer;
using urazuke_test::Folder;

namespace {

constexpr const char* kMust =
    R"("role": "claim", "flag": "must", "claims": [{"kind": "efficacy", "strength": "hedged", "stated_evidence": "none", "negated": false}]})"
    "\n";
constexpr const char* kAdvise =
    R"("role": "claim", "flag": "advise", "claims": [{"kind": "efficacy", "strength": "asserted", "stated_evidence": "none", "negated": false}]})"
    "\n";
constexpr const char* kNone = R"("role": "other", "flag": "none", "claims": []})"
                              "\n";

std::string unit(int number, const char* rest) { return "{\"unit\": " + std::to_string(number) + ", " + rest; }

// Page a in both folders, page b only in one; the units stand in `units`.
void write_both(const Folder& folder, const std::string& units) {
  folder.write(units + "/a.units.tsv", "0\t0\t4\tone\n1\t5\t8\ttwo\n2\t9\t14\tthree\n");
  folder.write("one/a.gold.jsonl", unit(0, kMust) + unit(1, kAdvise) + unit(2, kNone));
  folder.write("one/disclosures.jsonl", "{\"page\": \"a\", \"cost\": \"present\", \"contact\": \"absent\"}\n");
  folder.write("two/a.gold.jsonl", unit(0, kMust) + unit(1, kNone) + unit(2, kAdvise));
  folder.write("two/disclosures.jsonl", "{\"page\": \"a\", \"cost\": \"partial\", \"contact\": \"absent\"}\n");
  folder.write("two/b.gold.jsonl", unit(0, kMust));
}

}  // namespace

TEST_CASE("agreement of two annotations, on the pages that both have") {
  const std::string expected =
      "page        flagged_F1          must_F1            kappa    claim_kind_F1         strength  stated_evidence"
      "          negated             role      disclosures\n"
      "a                0.500            1.000            0.250            0.500            1.000            1.000"
      "            1.000            0.333            0.500\n"
      "all              0.500            1.000            0.250            0.500            1.000            1.000"
      "            1.000            0.333            0.500\n";
  for (const char* units : {"one", "two"}) {
    const Folder folder;
    write_both(folder, units);
    const Answer table = folder.run("urazuke agreement one two");
    CHECK(table.err == "");
    CHECK(table.exit == 0);
    CHECK(table.out == expected);
  }
}

TEST_CASE("figures without anything to count are null in JSON") {
  const Folder folder;
  folder.write("one/a.units.tsv", "0\t0\t4\tone\n");
  folder.write("one/a.gold.jsonl", unit(0, kNone));
  folder.write("two/a.gold.jsonl", unit(0, kNone));
  const std::string row =
      "{\"flagged_F1\": null, \"must_F1\": null, \"kappa\": null, \"claim_kind_F1\": null, \"strength\": null, "
      "\"stated_evidence\": null, \"negated\": null, \"role\": 1.0, \"disclosures\": null}";
  CHECK(folder.run("urazuke agreement --json one two").out == "{\"a\": " + row + ", \"all\": " + row + "}\n");
}

TEST_CASE("annotations that cannot be compared are one line") {
  const Folder folder;
  write_both(folder, "one");
  CHECK(folder.run("urazuke agreement one nowhere").err ==
        "urazuke: nowhere: no page that one annotates too (both need PAGE.gold.jsonl)\n");
  folder.write("two/a.gold.jsonl", unit(0, kMust));
  CHECK(folder.run("urazuke agreement one two").err ==
        "urazuke: two/a.gold.jsonl: no label for unit 1 (label every unit)\n");
  folder.write("one/a.gold.jsonl", unit(0, R"("role": "sales", "flag": "must"})"));
  CHECK(folder.run("urazuke agreement one two").err ==
        "urazuke: one/a.gold.jsonl:1: unknown role (claim, evidence, caveat, risk, disclosure, background or other)\n");
  folder.write("one/a.gold.jsonl", unit(0, R"("role": "claim", "flag": "must", "claims": [{"kind": "good"}]})"));
  CHECK(folder.run("urazuke agreement one two").err ==
        "urazuke: one/a.gold.jsonl:1: unknown kind of a claim (efficacy, safety, superiority, endorsement, "
        "diagnostic)\n");
  folder.write("one/a.gold.jsonl", "{\"unit\": \"0\", \"role\": \"claim\", \"flag\": \"must\"}\n");
  CHECK(folder.run("urazuke agreement one two").err ==
        "urazuke: one/a.gold.jsonl:1: a unit that units.tsv does not have (number them alike)\n");
}
