#include "evaluate/gold.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>

namespace urazuke {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::string_view kGoldEnding = ".gold.jsonl";
constexpr std::string_view kDisclosuresEnding = "disclosures.jsonl";

struct Line {
  std::string text;
  std::string where;  // file:line
};

Result<std::vector<Line>> read_lines(const fs::path& path) {
  std::ifstream file(path);
  if (!file) return Error{path.string(), "cannot be read", "each page needs PAGE.units.tsv and PAGE.gold.jsonl"};
  std::vector<Line> lines;
  std::string text;
  for (int number = 1; std::getline(file, text); ++number) {
    if (!text.empty()) lines.push_back({text, path.string() + ":" + std::to_string(number)});
  }
  return lines;
}

std::vector<fs::path> files_in(const fs::path& folder) {
  std::error_code error;
  std::vector<fs::path> files;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

bool take_number(std::string_view& rest, uint32_t& value) {
  const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), value);
  const auto used = static_cast<size_t>(end - rest.data());
  if (error != std::errc() || used >= rest.size() || rest[used] != '\t') return false;
  rest.remove_prefix(used + 1);
  return true;
}

std::optional<Error> read_units(const fs::path& path, std::vector<Unit>& units) {
  const Result<std::vector<Line>> lines = read_lines(path);
  if (!lines) return lines.error();
  for (const Line& line : *lines) {
    std::string_view rest = line.text;
    uint32_t number = 0;
    Unit unit;
    if (!take_number(rest, number) || !take_number(rest, unit.span.begin) || !take_number(rest, unit.span.end)) {
      return Error{line.where, "not a unit", "a line is: unit, start, end, text, with tabs between them"};
    }
    unit.number = static_cast<int>(number);
    unit.text = rest;
    units.push_back(std::move(unit));
  }
  return std::nullopt;
}

std::optional<Flag> flag_named(const std::string& name) {
  if (name == "none") return Flag::none;
  if (name == "advise") return Flag::advise;
  if (name == "must") return Flag::must;
  return std::nullopt;
}

std::optional<Error> read_label(const Line& line, std::map<int, Unit*>& units) {
  const json label = json::parse(line.text, nullptr, false);
  if (!label.is_object()) return Error{line.where, "not a JSON object", "one object a line"};
  const auto unit = units.find(label.value("unit", -1));
  if (unit == units.end()) return Error{line.where, "a unit that units.tsv does not have", "number them alike"};
  const std::optional<Flag> flag = flag_named(label.value("flag", ""));
  if (!flag) return Error{line.where, "unknown flag", "must, advise or none"};
  unit->second->flag = *flag;
  unit->second->role = label.value("role", "");
  for (const json& claim : label.value("claims", json::array())) {
    unit->second->claims.push_back({claim.value("kind", ""), claim.value("strength", ""),
                                    claim.value("stated_evidence", ""), claim.value("negated", false)});
  }
  units.erase(unit);
  return std::nullopt;
}

std::optional<Error> read_labels(const fs::path& path, std::vector<Unit>& units) {
  const Result<std::vector<Line>> lines = read_lines(path);
  if (!lines) return lines.error();
  std::map<int, Unit*> unlabelled;
  for (Unit& unit : units) unlabelled[unit.number] = &unit;
  for (const Line& line : *lines) {
    if (std::optional<Error> error = read_label(line, unlabelled)) return error;
  }
  if (unlabelled.empty()) return std::nullopt;
  return Error{path.string(), "no label for unit " + std::to_string(unlabelled.begin()->first), "label every unit"};
}

using DisclosuresByPage = std::map<std::string, GoldDisclosures>;

std::optional<Error> read_disclosures(const fs::path& path, DisclosuresByPage& pages) {
  const Result<std::vector<Line>> lines = read_lines(path);
  if (!lines) return lines.error();
  for (const Line& line : *lines) {
    const json object = json::parse(line.text, nullptr, false);
    if (!object.is_object()) return Error{line.where, "not a JSON object", "one object a line"};
    GoldDisclosures items;
    for (const auto& [id, state] : object.items()) {
      if (id != "page" && state.is_string()) items[id] = state.get<std::string>();
    }
    pages[object.value("page", "")] = std::move(items);
  }
  return std::nullopt;
}

std::optional<Error> read_page(const fs::path& root, GoldPage& page) {
  for (const fs::path& path : files_in(root / "pages")) {
    if (path.stem() == page.id) page.path = path.string();
  }
  if (page.path.empty()) return Error{(root / "pages").string(), "no page " + page.id, "gold/ names pages of pages/"};
  const fs::path gold = root / "gold";
  if (std::optional<Error> error = read_units(gold / (page.id + ".units.tsv"), page.units)) return error;
  return read_labels(gold / (page.id + std::string(kGoldEnding)), page.units);
}

}  // namespace

Result<std::vector<GoldPage>> read_gold(const std::string& folder) {
  const fs::path root(folder);
  std::vector<GoldPage> pages;
  DisclosuresByPage disclosures;
  for (const fs::path& path : files_in(root / "gold")) {
    const std::string name = path.filename().string();
    if (name.ends_with(kDisclosuresEnding)) {
      if (std::optional<Error> error = read_disclosures(path, disclosures)) return *error;
    } else if (name.ends_with(kGoldEnding)) {
      GoldPage page;
      page.id = name.substr(0, name.size() - kGoldEnding.size());
      if (std::optional<Error> error = read_page(root, page)) return *error;
      pages.push_back(std::move(page));
    }
  }
  if (pages.empty()) return Error{folder, "no annotated pages", "a corpus has pages/ and gold/PAGE.gold.jsonl"};
  std::sort(pages.begin(), pages.end(), [](const GoldPage& a, const GoldPage& b) { return a.id < b.id; });
  for (GoldPage& page : pages) page.disclosures = disclosures[page.id];
  return pages;
}

}  // namespace urazuke
