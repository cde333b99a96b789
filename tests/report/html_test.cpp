#include "report/html.h"

#include <doctest/doctest.h>

#include "report/example.h"
#include "report/html_marks.h"
#include "report/html_writer.h"

using namespace urazuke;
using urazuke_test::audit_of;
using urazuke_test::small_lexicon;

namespace {

// A page of one paragraph of sentences, each a statement; one finding on the first occurrence of `words`.
Audit audit_of_sentences(const std::vector<std::string>& sentences, std::string_view words) {
  std::string text;
  for (const std::string& sentence : sentences) text += sentence;
  Audit audit = audit_of(text, words);
  Block& block = audit.page.blocks[0];
  block.text = text;
  block.source.copy(static_cast<uint32_t>(text.size()), 0);
  uint32_t at = 0;
  for (const std::string& sentence : sentences) {
    const Span span{at, at + static_cast<uint32_t>(sentence.size())};
    audit.statements.push_back({static_cast<int>(audit.page.sentences.size()), Role::claim, span, {}});
    audit.page.sentences.push_back({0, span});
    at = span.end;
  }
  audit.results = {RuleResult::found, RuleResult::passed};
  return audit;
}

void add_claim(Audit& audit, int statement, Verdict verdict) {
  Claim claim;
  claim.intervention = "エクソソーム";
  claim.outcome = "シワ";
  claim.statement = statement;
  audit.claims.push_back(claim);
  Appraisal appraisal;
  appraisal.verdict = verdict;
  appraisal.known = EvidenceLevel::animal;
  audit.appraisals.push_back(appraisal);
}

std::string html_of(const Audit& audit, const Lexicon& lexicon = small_lexicon()) {
  std::string out;
  write_html(audit, lexicon, {{Language::ja, "1"}, ""}, out);
  return out;
}

// What stands in `html` from `first` to `last`, both included.
std::string between(const std::string& html, std::string_view first, std::string_view last) {
  const size_t begin = html.find(first);
  REQUIRE(begin != std::string::npos);
  return html.substr(begin, html.find(last, begin) + last.size() - begin);
}

size_t count(std::string_view html, std::string_view words) {
  size_t found = 0;
  for (size_t at = html.find(words); at != std::string_view::npos; at = html.find(words, at + 1)) ++found;
  return found;
}

constexpr std::string_view kScript = R"("'><script>alert(1)</script>)";

}  // namespace

TEST_CASE("text is escaped wherever it stands, and controls are shown") {
  CHECK(html_escaped(R"(<a href="x">&'</a>)") == "&lt;a href=&quot;x&quot;&gt;&amp;&#39;&lt;/a&gt;");
  CHECK(html_escaped("a\x1b[2J\u202Eb") == "a\u241B[2J\uFFFDb");
  CHECK(html_escaped("\xFF") == "\uFFFD");
  std::string out;
  HtmlWriter html(out);
  html.element("a", {{"href", "\"><b>"}, {"hidden", ""}, attribute_if(false, "class", "x")}, "1 < 2\n3");
  CHECK(out == "<a href=\"&quot;&gt;&lt;b&gt;\" hidden>1 &lt; 2<br>3</a>");
}

TEST_CASE("words of a finding are marked in the block's own text, the statement by its verdict") {
  Audit audit = audit_of_sentences({"導入です。", "シワが改善します。"}, "改善");
  add_claim(audit, 1, Verdict::overstated);
  audit.findings[0].claim = 0;
  CHECK(
      between(html_of(audit), "<p><span id=\"s1\"", "</p>") ==
      "<p><span id=\"s1\" class=\"statement\">導入です。</span>"
      "<span id=\"s2\" class=\"statement overstated found\">シワが<mark class=\"warning\">改善</mark>します。"
      "<a class=\"reference warning\" href=\"#f1\" aria-label=\"html-reference\" data-finding=\"f1\">1</a></span></p>");
}

TEST_CASE("where findings overlap, words show the highest severity") {
  Audit audit = audit_of_sentences({"シワの改善"}, "シワの");
  Finding error = audit.findings[0];
  error.severity = Severity::error;
  error.span = Span{6, 15};
  audit.findings.push_back(error);
  const std::string html = html_of(audit);
  CHECK(between(html, "<mark", "<a class") ==
        "<mark class=\"warning\">シワ</mark><mark class=\"error\">の改善</mark><a class");
}

TEST_CASE("a finding is found again where the block's text is not the source's") {
  Audit audit = audit_of("<b>ｼﾜ</b>改善", "ｼﾜ</b>改");
  Block& block = audit.page.blocks[0];
  block.text = "シワ改善";
  block.source.replace(3, {3, 6});
  block.source.replace(3, {6, 9});
  block.source.copy(6, 13);
  audit.page.sentences = {{0, {0, 12}}};
  audit.statements = {{0, Role::claim, {3, 19}, {}}};
  const Marks marks = find_marks(audit);
  REQUIRE(marks.words_of[0]);
  CHECK(*marks.words_of[0] == Span{0, 9});
  CHECK(statement_at(marks, audit, {0, 3}) == -1);
  CHECK(statement_at(marks, audit, {13, 14}) == 0);
}

TEST_CASE("what a page or a table says is shown, never markup") {
  const std::string script(kScript);
  Lexicon lexicon = small_lexicon();
  lexicon.interventions.resize(1);
  lexicon.interventions[0].name = script;
  lexicon.outcomes.resize(1);
  lexicon.outcomes[0].name = script;
  lexicon.evidence.resize(1);
  Evidence& row = lexicon.evidence[0];
  row.id = row.route = row.population = row.source = row.year = row.checked = row.summary = row.status = script;
  row.intervention = row.outcome = 0;
  row.direction = script;
  row.url = "javascript:alert(1)";
  Audit audit = audit_of_sentences({script + "シワ。"}, "シワ");
  audit.page.document.name = script;
  audit.page.document.encoding = script;
  audit.page.blocks[0].kind = BlockKind::title;
  add_claim(audit, 0, Verdict::unsupported);
  audit.claims[0].intervention = audit.claims[0].outcome = script;
  audit.claims[0].cited = {0};
  Finding& finding = audit.findings[0];
  finding.claim = 0;
  finding.message = finding.fix = script;
  finding.because = finding.basis = {script};
  finding.rewrite = Rewrite{{}, script};
  audit.findings.push_back(finding);
  audit.findings[1].suppression = Suppression{Suppression::Kind::comment, script, script};
  audit.treatments = {{script, {0, 3}, {{"cost", DisclosureState::absent, {}, true, kScript, {}}}, {}, 1}};
  audit.open_points = {{"figure", {script}, Span{0, 3}}};
  audit.page.document.warnings = {{"bytes", {script}}};
  const std::string html = html_of(audit, lexicon);
  CHECK(count(html, "<script") == 1);
  CHECK(count(html, "alert(1)</script") == 0);
  CHECK(count(html, "&quot;&#39;&gt;&lt;script&gt;alert(1)&lt;/script&gt;") > 20);
  CHECK(count(html, "\"javascript:") == 0);
}

TEST_CASE("findings are numbered in order, the suppressed ones apart, behind the others and uncounted") {
  Audit audit = audit_of_sentences({"シワ。"}, "シワ");
  audit.findings.push_back(audit.findings[0]);
  audit.findings[0].suppression = Suppression{Suppression::Kind::baseline, "known", "base.json"};
  const std::string html = html_of(audit);
  CHECK(html.find("<li id=\"f1\"") < html.find("<section id=\"suppressed\""));
  CHECK(between(html, "<section id=\"suppressed\"", "<details>").find("<li id=\"f2\"") != std::string::npos);
  CHECK(html.find("html-suppressed-baseline (base.json): known") != std::string::npos);
  CHECK(count(html, "class=\"reference") == 1);
  const HtmlPage page = html_page(audit, small_lexicon());
  CHECK(page.findings == std::array<uint64_t, 3>{0, 1, 0});
  CHECK(page.suppressed == 1);
}

TEST_CASE("an exclusion that hides nothing is listed with its place, and no list stands where there is none") {
  Audit audit = audit_of_sentences({"安全です。"}, "安全");
  Lexicon lexicon = small_lexicon();
  lexicon.messages.add("summary-idle", "除外{0}件", "{0} exclusions");
  lexicon.messages.add("idle", "{0}の指摘はない", "no finding of {0}");
  CHECK(html_of(audit, lexicon).find("除外") == std::string::npos);
  audit.idle_ignores.push_back({IdleIgnore::Fault::unused, Suppression::Kind::baseline, "idle", {"<b>"}, {}, "b.json"});
  const std::string html = html_of(audit, lexicon);
  CHECK(html.find("除外1件</h2>") != std::string::npos);
  CHECK(between(html, "<li>b.json", "</li>") == "<li>b.json &lt;b&gt;の指摘はない</li>");
}

TEST_CASE("claims stand on the chart in the cell of their wording and evidence, each verdict with a shape of its own") {
  Audit audit = audit_of_sentences({"シワが改善します。"}, "改善");
  for (const Verdict verdict : {Verdict::supported, Verdict::overstated, Verdict::unsupported, Verdict::not_applicable})
    add_claim(audit, 0, verdict);
  const std::string html = html_of(audit);
  CHECK(between(html, "<path class=\"point supported", "</path>") ==
        "<path class=\"point supported\" d=\"M428.0 152.0a6.0 6.0 0 1 0 12.0 0a6.0 6.0 0 1 0 -12.0 0z\"></path>");
  CHECK(between(html, "<path class=\"point overstated", "</path>") ==
        "<path class=\"point overstated\" d=\"M448.0 146.0l6.6 11.4h-13.2z\"></path>");
  CHECK(count(html, "class=\"point ") == 3);
  CHECK(count(html, "<td>3 (2)</td>") == 1);
}

TEST_CASE("the permitted region is what the policy lets stand, for all outcomes or for some") {
  Lexicon lexicon = small_lexicon();
  PolicyRow strict{EvidenceLevel::established, OutcomeClass::grave, {}, ""};
  strict.cells.resize(6, {Verdict::supported, Severity::info});
  PolicyRow other = strict;
  other.outcome_class = OutcomeClass::general;
  strict.cells[5] = {Verdict::overstated, Severity::error};
  PolicyRow harm = strict;
  harm.outcome_class = OutcomeClass::harm;
  harm.cells.assign(6, {Verdict::overstated, Severity::warning});
  lexicon.policy = {strict, other, harm};
  const std::string html = html_of(audit_of_sentences({"シワ。"}, "シワ"), lexicon);
  CHECK(count(html, "class=\"region wholly\"") == 5);
  CHECK(count(html, "class=\"region partly\"") == 1);
  CHECK(count(html, "class=\"region no\"") == 36);
}

TEST_CASE("blocks keep their form: headings below the report's own, lists, rows of tables, line breaks") {
  Audit audit = audit_of("x", "x");
  audit.findings.clear();
  const auto block = [](BlockKind kind, std::string text, int level = 0) {
    Block made;
    made.kind = kind;
    made.level = level;
    made.text = std::move(text);
    return made;
  };
  audit.page.blocks = {block(BlockKind::heading, "h", 1),      block(BlockKind::heading, "deep", 4),
                       block(BlockKind::list_item, "one", 1),  block(BlockKind::list_item, "two", 2),
                       block(BlockKind::table_header, "name"), block(BlockKind::table_header, "price"),
                       block(BlockKind::table_header, "a"),    block(BlockKind::table_cell, "1"),
                       block(BlockKind::paragraph, "x\ny")};
  audit.page.blocks[6].column_header = 4;
  audit.page.blocks[7].column_header = 5;
  audit.page.blocks[7].row_header = 6;
  std::string text = between(html_of(audit), "<h3>h</h3>", "</section>");
  text.erase(std::remove(text.begin(), text.end(), '\n'), text.end());
  CHECK(text ==
        "<h3>h</h3><h4>deep</h4><ul><li>one</li><li class=\"level2\">two</li></ul><div class=\"table\"><div "
        "class=\"row\"><div class=\"cell header\">name</div><div class=\"cell header\">price</div></div><div "
        "class=\"row\"><div class=\"cell header\">a</div><div class=\"cell\">1</div></div></div><p>x<br>y</p></div>"
        "</section>");
}

TEST_CASE("the index ranks pages, counts classes, names what could not be read, and links to the reports") {
  HtmlPage calm{"calm.html", "0001-calm_html.html", {2, 0, 0}, {{"unlisted", 2}}};
  HtmlPage bad{"<b>.html", "0002-_b__html.html", {0, 1, 3}, {{"false", 4}}};
  HtmlPage lost;
  lost.name = "lost.html";
  lost.error = "gone";
  std::string out;
  write_html_index({lost, calm, bad}, small_lexicon(), {{Language::ja, "1"}, ""}, out);
  CHECK(out.find("&lt;b&gt;.html</a>") < out.find("calm.html</a>"));
  CHECK(out.find("calm.html</a>") < out.find("<th scope=\"row\">lost.html</th><td colspan=\"7\""));
  CHECK(out.find("<a href=\"0002-_b__html.html\">&lt;b&gt;.html</a>") != std::string::npos);
  CHECK(out.find("category-false</th><td class=\"number\">4</td><td class=\"number\">1</td>") != std::string::npos);
  CHECK(out.find("category-comparative</th><td class=\"number none\">0</td>") != std::string::npos);
}

TEST_CASE("no page chooses where its report is written") {
  CHECK(html_file_name(7, "pages/clinic.html") == "0007-clinic_html.html");
  CHECK(html_file_name(12345, "..") == "12345-__.html");
  CHECK(html_file_name(1, "a/b\\..\n\"<\xE3\x82\xB7") == "0001-b_________.html");
  CHECK(html_file_name(1, std::string(300, 'a')).size() == 70);
}
