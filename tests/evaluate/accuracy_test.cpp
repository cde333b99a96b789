// The figures of today are held against the newest ones in reports/accuracy: none may fall by more than a point.
// ./dev accuracy records new ones.
#include <doctest/doctest.h>

#include <cmath>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>
#include <vector>

#include "program.h"

using nlohmann::json;
using urazuke_test::Folder;
namespace fs = std::filesystem;

namespace {

const fs::path kRoot = URAZUKE_SOURCE_DIR;
constexpr double kPoint = 0.01 + 0.0005;  // the record has three digits

using Figures = std::map<std::string, double>;  // by name

std::vector<std::string> cells_of(const std::string& line) {
  std::istringstream in(line);
  std::vector<std::string> cells;
  for (std::string cell; std::getline(in, cell, '\t');) cells.push_back(cell);
  return cells;
}

// The last line of `split` in a record: date, split, then a figure a column.
Figures recorded(const char* file, const std::string& split) {
  std::istringstream lines(urazuke_test::file_text(kRoot / "reports/accuracy" / file));
  std::string line;
  std::getline(lines, line);
  const std::vector<std::string> names = cells_of(line);
  Figures figures;
  while (std::getline(lines, line)) {
    const std::vector<std::string> cells = cells_of(line);
    REQUIRE_MESSAGE(cells.size() == names.size(), line);
    if (cells[1] != split) continue;
    figures.clear();
    for (size_t i = 2; i < cells.size(); ++i) figures[names[i]] = std::stod(cells[i]);
  }
  return figures;
}

json evaluated(const fs::path& folder) {
  return json::parse(Folder().run("urazuke evaluate --json '" + folder.string() + "'").out);
}

bool has_fallen(const std::string& name, double before, double now) {
  if (std::isnan(before)) return false;
  return !(name == "innocent_flagged" ? now <= before + kPoint : now >= before - kPoint);
}

void compare(const std::string& split, const Figures& before, const Figures& now) {
  CHECK_FALSE(before.empty());
  for (const auto& [name, value] : before) {
    const auto found = now.find(name);
    REQUIRE_MESSAGE(found != now.end(), split, ": ", name, " is recorded and no longer measured");
    CHECK_MESSAGE(!has_fallen(name, value, found->second), split, ": ", name, " was ", value, ", is ", found->second);
  }
}

void compare_pages(const fs::path& corpus) {
  const std::string split = corpus.filename().string();
  if (!fs::exists(corpus / "gold")) return urazuke_test::skip("no pages in " + split + " to measure");
  Figures now;
  const json figures = evaluated(corpus);
  for (const auto& [name, value] : figures["all"].items()) now[name] = value.is_number() ? value.get<double>() : NAN;
  compare(split, recorded("pages.tsv", split), now);
}

}  // namespace

TEST_CASE("no figure of dev has fallen") { compare_pages(kRoot / "corpora/dev"); }
TEST_CASE("no figure of test has fallen") { compare_pages(kRoot / "corpora/test"); }
TEST_CASE("no figure of the shared pages has fallen") { compare_pages(kRoot / "../shared"); }

TEST_CASE("no phenomenon of the minimal pairs has fallen") {
  Figures now;
  const json rows = evaluated(kRoot / "corpora/challenge");
  for (const auto& [name, row] : rows.items()) now[name] = row["share"];
  compare("challenge", recorded("challenge.tsv", "challenge"), now);
}

TEST_CASE("what a fall is") {
  CHECK_FALSE(has_fallen("F1", 0.90, 0.89));
  CHECK(has_fallen("F1", 0.90, 0.889));
  CHECK(has_fallen("F1", 0.90, NAN));
  CHECK_FALSE(has_fallen("F1", NAN, 0.5));
  CHECK(has_fallen("innocent_flagged", 0.02, 0.031));
  CHECK_FALSE(has_fallen("innocent_flagged", 0.02, 0));
}
