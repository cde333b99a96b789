// One finding behind an emoji and a kanji beyond the basic plane: each format counts columns in its own unit.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <regex>

#include "report/example.h"
#include "report/formats.h"

using namespace urazuke;
using nlohmann::json;
using urazuke_test::audit_of;
using urazuke_test::small_lexicon;

namespace {

struct Columns {
  uint64_t line = 0, start = 0, end = 0;
  friend bool operator==(const Columns&, const Columns&) = default;
};

std::string text_of(const Audit& audit, OutputFormat format) {
  static const Lexicon lexicon = small_lexicon();
  Assembly assembly(format, lexicon, {}, false, false);
  std::string out = assembly.open();
  out += assembly.add(part_of(audit, lexicon, {}, false, format));
  return out + assembly.close({});
}

// The columns of the terminal that are underlined, from 1, without the gutter ("2 | ").
Columns underlined(const std::string& out) {
  std::smatch part;
  REQUIRE(std::regex_search(out, part, std::regex("\n(\\d+) \\| .*\n  \\| ( *)(\\^+)\n")));
  const auto start = static_cast<uint64_t>(part.length(2)) + 1;
  return {std::stoull(part[1]), start, start + static_cast<uint64_t>(part.length(3))};
}

Columns of(const json& start, const json& end) { return {start["line"], start["column"], end["column"]}; }

}  // namespace

TEST_CASE("columns behind an emoji and a 𠮷, in each format's own unit") {
  const Audit audit = audit_of("<p>one</p>\n👩𠮷 シワに。", "シワ");
  const json finding = json::parse(text_of(audit, OutputFormat::json))["findings"][0];
  const json region = json::parse(
      text_of(audit, OutputFormat::sarif))["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"];
  const json range = json::parse(text_of(audit, OutputFormat::rdjson))["diagnostics"][0]["location"]["range"];
  const std::string terminal = text_of(audit, OutputFormat::terminal);

  // display columns: two for each of the four characters, one for the blank
  CHECK(underlined(terminal) == Columns{2, 6, 10});
  // code points, in the headline too
  CHECK(terminal.rfind("a.html:2:4: ", 0) == 0);
  CHECK(of(finding["start"], finding["end"]) == Columns{2, 4, 6});
  CHECK(text_of(audit, OutputFormat::github).find("line=2,endLine=2,col=4,endColumn=6,") != std::string::npos);
  CHECK(text_of(audit, OutputFormat::csv).find(",2,4,2,6,") != std::string::npos);
  // UTF-16 units, as the log says
  CHECK(Columns{region["startLine"], region["startColumn"], region["endColumn"]} == Columns{2, 6, 8});
  CHECK(json::parse(text_of(audit, OutputFormat::sarif))["runs"][0]["columnKind"] == "utf16CodeUnits");
  // bytes of UTF-8
  CHECK(of(range["start"], range["end"]) == Columns{2, 10, 16});
}
