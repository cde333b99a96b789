#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "report/example.h"

using namespace urazuke;
using nlohmann::json;
using urazuke_test::audit_of;
using urazuke_test::small_lexicon;

namespace {

json report(const Audit& audit, Language language = Language::ja) {
  std::string out;
  write_json(audit, small_lexicon(), {language}, JsonWriter::Style::compact, out);
  CHECK(out.find('\n') == std::string::npos);
  return json::parse(out);
}

std::string quoted(std::string_view text) {
  std::string out;
  append_json_string(out, text);
  return out;
}

Claim example_claim(Span span) {
  Claim claim;
  claim.kind = ClaimKind::efficacy;
  claim.intervention = "エクソソーム";
  claim.outcome = "シワ";
  claim.strength = Strength::hedged;
  claim.span = span;
  claim.from = {{Inherited::What::intervention, Inherited::From::heading, {0, 3}}};
  claim.because = {{"strength.tsv:12", "hedged", {0, 3}}};
  return claim;
}

}  // namespace

TEST_CASE("strings are escaped as JSON wants them") {
  CHECK(quoted("a\"b\\c/d") == R"("a\"b\\c/d")");
  CHECK(quoted("\n\r\t\b\f\x01\x1f\x7f") == "\"\\n\\r\\t\\u0008\\u000c\\u0001\\u001f\\u007f\"");
  CHECK(quoted(std::string_view("\0", 1)) == "\"\\u0000\"");
  CHECK(quoted("シワ𠮷é…") == "\"シワ𠮷é…\"");
}

TEST_CASE("what is not UTF-8 never comes out") {
  for (const char* text : {"\xFF", "a\xC0\x80z", "\xE3\x81", "\xED\xA0\x80", "\xF5\x80\x80\x80", "\xF0\x8F\xBF\xBF"}) {
    CAPTURE(text);
    CHECK(json::parse(quoted(text)).get<std::string>().find("\uFFFD") != std::string::npos);
  }
}

TEST_CASE("the rows that claims rest on are told with their sources, each once, and which have none") {
  Audit audit = audit_of("シワに。", "シワ");
  audit.claims = {example_claim({0, 6}), example_claim({0, 6})};
  audit.appraisals.resize(2);
  audit.appraisals[0].evidence = {1};
  audit.appraisals[1].evidence = {0, 1};
  Lexicon lexicon = small_lexicon();
  lexicon.interventions.resize(1);
  lexicon.interventions[0].id = "exosome";
  lexicon.outcomes.resize(1);
  lexicon.outcomes[0].id = "wrinkle";
  lexicon.evidence.resize(2);
  for (Evidence& row : lexicon.evidence) row.intervention = row.outcome = 0;
  lexicon.evidence[0].id = "E1";
  lexicon.evidence[0].source = "A 2020|B 2021";
  lexicon.evidence[0].status = "verified";
  lexicon.evidence[1].id = "E2";
  lexicon.evidence[1].status = "unsourced";
  std::string out;
  write_json(audit, lexicon, {}, JsonWriter::Style::compact, out);
  const json rows = json::parse(out)["evidence"];
  REQUIRE(rows.size() == 2);
  CHECK(rows[0]["id"] == "E1");
  CHECK(rows[0]["sources"] == json::array({"A 2020", "B 2021"}));
  CHECK(rows[1]["sources"] == json::array());
  CHECK(rows[1]["status"] == "unsourced");
}

TEST_CASE("offsets are code points, columns too") {
  const json finding = report(audit_of("👩𠮷\r\nシワに。", "シワ"))["findings"][0];
  CHECK(finding["span"] == json{{"start", 4}, {"end", 6}});
  CHECK(finding["start"] == json{{"line", 2}, {"column", 1}});
  CHECK(finding["end"] == json{{"line", 2}, {"column", 3}});
  CHECK(finding["excerpt"] == "シワ");
}

TEST_CASE("a finding about the page has null places") {
  const json finding = report(audit_of("text", ""))["findings"][0];
  for (const char* name : {"span", "start", "end", "excerpt", "claim", "fix"}) CHECK(finding[name].is_null());
  CHECK(finding["rule"] == "URZ040");
}

TEST_CASE("a claim says what it is, where it took it from and what decided") {
  Audit audit = audit_of("シワの改善", "改善");
  audit.claims = {example_claim({9, 15})};
  audit.appraisals.emplace_back();
  audit.appraisals[0].known = EvidenceLevel::small_clinical;
  audit.appraisals[0].verdict = Verdict::overstated;
  audit.appraisals[0].policy = "policy.tsv:4";
  audit.findings[0].claim = 0;
  audit.findings[0].fix = "報告があります";
  const json result = report(audit);
  CHECK(result["claims"][0] == json::parse(R"({
    "id": 0, "kind": "efficacy", "intervention": "エクソソーム", "outcome": "シワ", "strength": "hedged",
    "stated_evidence": "none", "known_evidence": "small-clinical", "negated": false, "verdict": "overstated",
    "policy": "policy.tsv:4", "span": {"start": 3, "end": 5},
    "from": [{"what": "intervention", "from": "heading", "span": {"start": 0, "end": 1}}],
    "cited": [], "evidence": []})"));
  CHECK(result["findings"][0]["claim"] == 0);
  CHECK(result["findings"][0]["fix"] == json{{"text", "報告があります"}});
}

TEST_CASE("the report names its source, its lexicon, statements, disclosures and warnings") {
  Audit audit = audit_of("シワ", "シワ");
  audit.statements = {{0, Role::caveat, {0, 6}}};
  audit.disclosures = {{"cost", DisclosureState::partial, Span{0, 3}}, {"contact", DisclosureState::absent, {}}};
  audit.page.document.warnings.push_back({"bytes", {"3"}});
  const json result = report(audit, Language::en);
  CHECK(result["schema"] == "urazuke.report/1");
  CHECK(result["source"]["length"] == 2);
  CHECK(result["source"]["bytes"] == 6);
  CHECK(result["lexicon"] == json{{"version", "test"}, {"sha256", "00"}});
  CHECK(result["statements"][0] == json::parse(R"({"role": "caveat", "span": {"start": 0, "end": 2}})"));
  CHECK(result["disclosures"] == json::parse(R"([{"id": "cost", "state": "partial", "span": {"start": 0, "end": 1}},
                                                 {"id": "contact", "state": "absent", "span": null}])"));
  CHECK(result["warnings"] == json::parse(R"([{"id": "bytes", "message": "3 bytes"}])"));
}

TEST_CASE("found, passed, not run and left to a person are kept apart") {
  Audit audit = audit_of("シワが80%減る", "シワ");
  audit.page.blocks[0].text = audit.page.document.text;
  audit.page.sentences = {{0, {0, 18}}};
  audit.statements.resize(1);
  audit.results = {RuleResult::found, RuleResult::passed};
  audit.open_points = {{"figure", {"80%"}, Span{9, 12}}};
  const json result = report(audit, Language::en);
  CHECK(result["done"] == json::parse(R"({"statements": 1, "characters": 8,
                                          "rules": {"found": ["URZ021"], "passed": ["URZ040"], "not-run": []},
                                          "findings": {"error": 0, "warning": 1, "info": 0, "suppressed": 0}})"));
  CHECK(result["needs_person"] ==
        json::parse(R"([{"id": "figure", "message": "source of 80%", "span": {"start": 3, "end": 6}}])"));
}

TEST_CASE("the indented form is the same value") {
  const Audit audit = audit_of("シワの\n改善", "シワ");
  std::string compact, indented;
  write_json(audit, small_lexicon(), {}, JsonWriter::Style::compact, compact);
  write_json(audit, small_lexicon(), {}, JsonWriter::Style::indented, indented);
  CHECK(indented.rfind("{\n  \"schema\": \"urazuke.report/1\",\n  \"source\": {\n    \"name\": \"a.html\",", 0) == 0);
  CHECK(json::parse(compact) == json::parse(indented));
}

TEST_CASE("a report says of what address, by which program, when and by which provision it was made") {
  Audit audit = audit_of("<p>シワに。</p>", "シワ");
  Block& block = audit.page.blocks[0];
  block.text = "シワに。";
  block.source.copy(12, 3);
  audit.page.sentences = {{0, {0, 12}}};
  audit.page.document.url = "https://a.jp/x";
  audit.findings[0].laws = {0};
  audit.findings[0].suppression = Suppression{Suppression::Kind::approved, "permit 1", "own.tsv:2"};
  Lexicon lexicon = small_lexicon();
  lexicon.laws.push_back({"mca", "Medical Care Act", "6-5", "2017", "2018-06-01", "", "", "", ""});
  std::string out;
  write_json(audit, lexicon, {Language::ja, "0.1", "ff", "2026-04-01T00:00:00Z"}, JsonWriter::Style::compact, out);
  const json result = json::parse(out), finding = result["findings"][0];
  CHECK(result["program"] == json{{"name", "urazuke"}, {"version", "0.1"}, {"sha256", "ff"}});
  CHECK(result["time"] == "2026-04-01T00:00:00Z");
  CHECK(result["source"]["url"] == "https://a.jp/x");
  CHECK(finding["link"] == "https://a.jp/x#:~:text=%E3%82%B7%E3%83%AF%E3%81%AB%E3%80%82");
  CHECK(finding["provisions"] == json::parse(R"([{"id": "mca", "instrument": "Medical Care Act", "section": "6-5",
                                                  "edition": "2017", "from": "2018-06-01"}])"));
  CHECK(finding["suppression"] == json{{"kind", "approved"}, {"reason", "permit 1"}, {"source", "own.tsv:2"}});
}
