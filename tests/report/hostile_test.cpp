// A page and a file name that try to speak to whatever reads the report: terminal, build server, spreadsheet, browser.
#include <doctest/doctest.h>
#include <md4c.h>

#include <nlohmann/json.hpp>

#include "report/example.h"
#include "report/formats.h"

using namespace urazuke;
using nlohmann::json;
using urazuke_test::audit_of;
using urazuke_test::small_lexicon;

namespace {

constexpr const char* kHostile[] = {
    "\x1b[2J\x1b]0;title\x07",
    "\xC2\x9B"
    "31m",  // CSI in one character
    "a\r\n::error file=x::owned\n::stop-commands::x",
    "##[add-mask]a",
    "=HYPERLINK(\"https://evil.example\",\"x\")",
    "+1+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "＝1+1",
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "[click](https://evil.example) ![x](https://evil.example/x.png) <https://evil.example>",
    "https://evil.example www.evil.example evil@evil.example @evil/team #1",
    "`` ` ```text\n# heading\n- item\n| a | b |\n|---|---|\n",
    "**bold** _it_ ~~no~~ $x$ &lt; \\[x\\]",
    "\",\"quoted\"\r\n=1",
    "{0} {1} [a](1)",
    "\xE2\x80\xAEreversed\xE2\x80\xA8line",
    "%0A%3A::error::x",
};

Audit hostile_audit(const std::string& words) {
  Audit audit = audit_of("<p>" + words + "</p>", words);
  audit.page.document.name = words + ".html";
  audit.page.document.encoding = "UTF-8";
  Finding& finding = audit.findings[0];
  finding.message = words;
  finding.because = {words};
  finding.fix = words;
  finding.fingerprint = "0123456789abcdef";
  finding.suppression = Suppression{Suppression::Kind::comment, words, words};
  finding.rewrite = Rewrite{{{*finding.span, words}}, words};
  finding.claim = 0;
  Claim claim;
  claim.intervention = claim.outcome = words;
  audit.claims = {claim};
  audit.appraisals.resize(1);
  audit.treatments.push_back({words, {}, {{"cost", DisclosureState::absent, {}, true}}, {}, 1});
  audit.open_points = {{"figure", {words}, Span{0, 1}}};
  return audit;
}

std::string report_of(const Audit& audit, OutputFormat format) {
  static const Lexicon lexicon = small_lexicon();
  Assembly assembly(format, lexicon, {}, false, false);
  std::string out = assembly.open();
  out += assembly.add(part_of(audit, lexicon, {}, false, format));
  Summary total;
  add(total, audit);
  return out + assembly.close(total);
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines(1);
  for (const char c : text) {
    if (c == '\n' || c == '\r') {
      lines.emplace_back();
    } else {
      lines.back() += c;
    }
  }
  return lines;
}

// Nothing acts on a terminal: no control but line ends.
bool has_control(const std::string& text) {
  for (size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte == 0x7F || (byte < 0x20 && byte != '\n' && byte != '\r')) return true;
    if (byte == 0xC2 && static_cast<unsigned char>(text[i + 1]) < 0xA0) return true;
  }
  return text.find("\xE2\x80\xAE") != std::string::npos || text.find("\xE2\x80\xA8") != std::string::npos;
}

// RFC 4180: rows of cells.
std::vector<std::vector<std::string>> cells_of(const std::string& csv) {
  std::vector<std::vector<std::string>> rows = {{""}};
  bool is_quoted = false;
  for (size_t i = 3; i < csv.size(); ++i) {  // behind the byte order mark
    const char c = csv[i];
    if (c == '"' && is_quoted && csv.compare(i + 1, 1, "\"") == 0) {
      rows.back().back() += csv[++i];
    } else if (c == '"') {
      is_quoted = !is_quoted;
    } else if (!is_quoted && c == ',') {
      rows.back().emplace_back();
    } else if (!is_quoted && csv.compare(i, 2, "\r\n") == 0) {
      rows.push_back({""});
      ++i;
    } else {
      rows.back().back() += c;
    }
  }
  rows.pop_back();
  return rows;
}

// What md4c, read as GitHub reads, makes of a text: the kinds of span and block that are not ours.
struct Markup {
  std::string found;
};

int on_span(MD_SPANTYPE type, void*, void* markup) {
  if (type != MD_SPAN_CODE) static_cast<Markup*>(markup)->found += " span" + std::to_string(type);
  return 0;
}

int on_block(MD_BLOCKTYPE type, void*, void* markup) {
  const bool is_ours = type == MD_BLOCK_DOC || type == MD_BLOCK_H || type == MD_BLOCK_UL || type == MD_BLOCK_LI ||
                       type == MD_BLOCK_CODE || type == MD_BLOCK_P;
  if (!is_ours) static_cast<Markup*>(markup)->found += " block" + std::to_string(type);
  return 0;
}

int ignore_block(MD_BLOCKTYPE, void*, void*) { return 0; }
int ignore_span(MD_SPANTYPE, void*, void*) { return 0; }
int on_text(MD_TEXTTYPE type, const MD_CHAR*, MD_SIZE, void* markup) {
  if (type == MD_TEXT_HTML || type == MD_TEXT_ENTITY) static_cast<Markup*>(markup)->found += " html";
  return 0;
}

std::string markup_in(const std::string& markdown) {
  MD_PARSER parser{};
  parser.flags = MD_DIALECT_GITHUB | MD_FLAG_LATEXMATHSPANS;
  parser.enter_block = on_block;
  parser.leave_block = ignore_block;
  parser.enter_span = on_span;
  parser.leave_span = ignore_span;
  parser.text = on_text;
  Markup markup;
  md_parse(markdown.data(), static_cast<MD_SIZE>(markdown.size()), &parser, &markup);
  return markup.found;
}

}  // namespace

TEST_CASE("the checks themselves see what is hostile") {
  CHECK(has_control("\x1b[2J"));
  CHECK(has_control(kHostile[1]));
  CHECK(markup_in("a **b**") == " span1");
  CHECK(markup_in("see https://a.example") != "");
  CHECK(markup_in("a <b>c</b>") == " html html");
  CHECK(markup_in("`a <b>c</b> https://a.example`") == "");
}

TEST_CASE("no page speaks to the terminal or to the build server, in any format") {
  for (const char* words : kHostile) {
    const Audit audit = hostile_audit(words);
    for (const std::string& name : format_names()) {
      const OutputFormat format = *format_named(name);
      const std::string out = report_of(audit, format);
      CAPTURE(words);
      CAPTURE(name);
      CAPTURE(out);
      CHECK_FALSE(has_control(out));
      CHECK(out.find("##[") == std::string::npos);
      size_t commands = 0;
      for (const std::string& line : lines_of(out)) {
        const size_t start = line.find_first_not_of(" \t");
        commands += start != std::string::npos && line.compare(start, 2, "::") == 0;
      }
      CHECK(commands == (format == OutputFormat::github ? 1 : 0));
    }
  }
}

TEST_CASE("JSON of every kind stays JSON and holds the very words") {
  for (const char* words : kHostile) {
    const Audit audit = hostile_audit(words);
    CAPTURE(words);
    const json report = json::parse(report_of(audit, OutputFormat::json));
    CHECK(report["findings"][0]["excerpt"] == words);
    CHECK(report["source"]["name"] == std::string(words) + ".html");
    const json result = json::parse(report_of(audit, OutputFormat::sarif))["runs"][0]["results"][0];
    CHECK(result["locations"][0]["physicalLocation"]["region"]["snippet"]["text"] == words);
    const json diagnostic = json::parse(report_of(audit, OutputFormat::rdjson))["diagnostics"][0];
    CHECK(diagnostic["location"]["path"] == std::string(words) + ".html");
  }
}

TEST_CASE("no text of a page makes a link or fills a place in SARIF's messages") {
  const json result =
      json::parse(report_of(hostile_audit("{0} [a](1) b\\c"), OutputFormat::sarif))["runs"][0]["results"][0];
  CHECK(result["message"]["text"] == "{{0}} \\[a\\](1) b\\\\c");
}

TEST_CASE("no cell is a formula, and quotation marks and line ends stay inside their cell") {
  for (const char* words : kHostile) {
    const auto rows = cells_of(report_of(hostile_audit(words), OutputFormat::csv));
    CAPTURE(words);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].size() == rows[1].size());
    for (const std::string& cell : rows[1]) {
      CAPTURE(cell);
      CHECK(std::string("=+-@\t\r\n").find(cell.empty() ? 'x' : cell[0]) == std::string::npos);
      CHECK(cell.rfind("＝", 0) != 0);
    }
  }
  CHECK(cells_of(report_of(hostile_audit("=1"), OutputFormat::csv))[1][12] == "'=1");
  CHECK(cells_of(report_of(hostile_audit("1\",\"2"), OutputFormat::csv))[1][12] == "1\",\"2");
}

TEST_CASE("no text of a page is markup, a link or HTML in Markdown") {
  for (const char* words : kHostile) {
    const std::string markdown = report_of(hostile_audit(words), OutputFormat::markdown);
    CAPTURE(markdown);
    CHECK(markup_in(markdown) == "");
  }
}
