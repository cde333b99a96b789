#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <regex>

#include "program.h"

using nlohmann::json;
using urazuke_test::Answer;
using urazuke_test::Folder;

namespace {

// A treatment that only this folder knows, so that what is printed does not move with the shipped tables.
void write_star_drip(const Folder& folder) {
  folder.write("own/interventions.tsv",
               "id\tname\tparent\tclass\tapproval\taliases\n"
               "star\t星の雫\t\tinfusion\tnone\t\n"
               "star_drip\t星の雫点滴\tstar\tinfusion\tnone\tほしのしずく点滴\n");
  folder.write("own/outcomes.tsv", "id\tname\tclass\tvalence\taliases\nstar_gaze\t星目\tsymptom\tbad\t星眼\n");
  folder.write("own/evidence.tsv",
               "id\tintervention\toutcome\tkind\tlevel\tdirection\troute\tpopulation\tparticipants\tyear\tsource\turl\t"
               "checked\tstatus\tsummary\n"
               "O1\tstar\tstar_gaze\tefficacy\tsmall-clinical\tmixed\t点眼\t星目の患者\t12\t2020\t"
               "Hoshi T, et al. J Star 2020|Tsuki K. J Moon 2021\thttps://example.org/1\t2026-01-02\tverified\t"
               "12例の報告がある。\n"
               "O2\tstar_drip\tstar_gaze\tregulatory\tnone\tn/a\t\t\t\t\t\t\t\tunsourced\t承認はない。\n");
}

std::string without_line_numbers(const std::string& text) {
  return std::regex_replace(text, std::regex("\\.tsv:[0-9]+"), ".tsv:N");
}

}  // namespace

TEST_CASE("evidence: rows with their sources, and what each strength of wording is worth") {
  const Folder folder;
  write_star_drip(folder);
  const Answer answer = folder.run("urazuke evidence --lexicon own --lang en ほしのしずく点滴 星眼");
  CHECK(answer.err == "");
  CHECK(answer.exit == 0);
  CHECK(without_line_numbers(answer.out) ==
        "星の雫点滴 and 星目\n"
        "known: small clinical studies\n"
        "\n"
        "Evidence of the nearest broader kind (no row speaks of this treatment)\n"
        "  O1 星の雫: small clinical studies, mixed\n"
        "    12例の報告がある。\n"
        "    studied: 点眼, 星目の患者, n = 12\n"
        "    source: Hoshi T, et al. J Star 2020\n"
        "    source: Tsuki K. J Moon 2021\n"
        "    https://example.org/1\n"
        "    year: 2020\n"
        "    checked: 2026-01-02\n"
        "    status: verified: a source other than a clinic was seen\n"
        "\n"
        "regulation\n"
        "  O2 星の雫点滴: no human evidence\n"
        "    承認はない。\n"
        "    source: no source on file\n"
        "    year: not recorded\n"
        "    checked: not recorded\n"
        "    status: unsourced\n"
        "\n"
        "Strengths of wording and what they are worth\n"
        "  transferred/warning               \"星の雫点滴 may bring relief of 星目.\" (policy.tsv:N)\n"
        "  transferred/warning               \"星の雫点滴 is expected to bring relief of 星目.\" (policy.tsv:N)\n"
        "  supported/may stand               \"In small clinical studies, 星の雫点滴 has been reported to bring relief "
        "of 星目.\"\n"
        "  supported/may stand               \"星の雫点滴 has been reported to bring relief of 星目.\" (policy.tsv:N)\n"
        "  transferred/error                 \"星の雫点滴 brings relief of 星目.\" (policy.tsv:N)\n"
        "  transferred/error                 \"星の雫点滴 is certain to bring relief of 星目.\" (policy.tsv:N)\n"
        "\n"
        "Strongest wording that may stand: \"星の雫点滴 has been reported to bring relief of 星目.\"\n"
        "  Results are mixed; say so beside it.\n"
        "  This is evidence of 星の雫 at large, not of this product or use; say so beside it.\n");
}

TEST_CASE("evidence: a treatment alone lists its outcomes, --json gives the rows") {
  const Folder folder;
  write_star_drip(folder);
  const Answer list = folder.run("urazuke evidence --lexicon own --lang en star_drip");
  CHECK(list.out ==
        "星の雫点滴\n"
        "  星目                              small clinical studies            reported                          O1 O2 "
        "no source on file\n");
  const json sheet = json::parse(folder.run("urazuke evidence --lexicon own --json star_drip star_gaze").out);
  CHECK(sheet["schema"] == "urazuke.evidence/1");
  CHECK(sheet["intervention"]["kinds"] == json::array({"star"}));
  const json outcome = sheet["outcomes"][0];
  CHECK(outcome["known_evidence"] == "small-clinical");
  CHECK(outcome["known_of"] == "star");
  CHECK(outcome["evidence"][0]["sources"].size() == 2);
  CHECK(outcome["evidence"][0]["participants"] == 12);
  CHECK(outcome["regulatory"][0]["status"] == "unsourced");
  CHECK(outcome["regulatory"][0]["participants"].is_null());
  CHECK(outcome["strongest"]["strength"] == "reported");
}

TEST_CASE("evidence: a name that nobody knows is an error with the nearest names") {
  const Folder folder;
  const Answer answer = folder.run("urazuke evidence エクソーム");
  CHECK(answer.exit == 2);
  CHECK(answer.out == "");
  CHECK(answer.err.rfind("urazuke: no treatment is called 'エクソーム' (nearest: エクソソーム, ", 0) == 0);
  CHECK(folder.run("urazuke evidence エクソソーム 脳梗そく").err.rfind("urazuke: no outcome is called", 0) == 0);
  CHECK(folder.run("urazuke evidence").exit == 2);
}

TEST_CASE("evidence: a treatment without a row is said to be unknown, not without effect") {
  const Folder folder;
  write_star_drip(folder);
  folder.write("own/interventions.tsv",
               "id\tname\tparent\tclass\tapproval\taliases\nmoon\t月の雫\t\tinfusion\tnone\t\n");
  folder.write("own/evidence.tsv",
               "id\tintervention\toutcome\tkind\tlevel\tdirection\troute\tpopulation\tparticipants\tyear\tsource\turl\t"
               "checked\tstatus\tsummary\n");
  const json sheet = json::parse(folder.run("urazuke evidence --lexicon own --json moon しわ").out);
  CHECK(sheet["outcomes"][0]["known_evidence"] == "unknown");
  CHECK(folder.run("urazuke evidence --lexicon own --lang en moon").out ==
        "月の雫\nThe evidence table has no row of this treatment: not 'no evidence' but not looked into\n");
}
