#include "evaluate/gold.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>

#include "evaluate/label.h"

namespace urazuke {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::string_view kGoldEnding = ".gold.jsonl";
constexpr const char* kUnitsEnding = ".units.tsv";
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

std::optional<DisclosureState> state_of(const json& value) {
  if (value == "present") return DisclosureState::present;
  if (value == "partial") return DisclosureState::partial;
  if (value == "absent") return DisclosureState::absent;
  return std::nullopt;
}

std::optional<Error> read_labels(const fs::path& path, const std::vector<Unit>& units, std::vector<Label>& labels) {
  const Result<std::vector<Line>> lines = read_lines(path);
  if (!lines) return lines.error();
  labels.resize(units.size());
  std::map<int64_t, Label*> unlabelled;
  for (size_t i = 0; i < units.size(); ++i) unlabelled[units[i].number] = &labels[i];
  for (const Line& line : *lines) {
    Result<NumberedLabel> read = parse_label(line.text, line.where);
    if (!read) return read.error();
    const auto unit = unlabelled.find(read->unit);
    if (unit == unlabelled.end()) return Error{line.where, "a unit that units.tsv does not have", "number them alike"};
    *unit->second = std::move(read->label);
    unlabelled.erase(unit);
  }
  if (unlabelled.empty()) return std::nullopt;
  return Error{path.string(), "no label for unit " + std::to_string(unlabelled.begin()->first), "label every unit"};
}

// The disclosures of page `id`, wherever in the folder they stand; an item in another state says nothing.
std::optional<Error> read_disclosures(const fs::path& path, const std::string& id, Annotation& annotation) {
  const Result<std::vector<Line>> lines = read_lines(path);
  if (!lines) return lines.error();
  for (const Line& line : *lines) {
    const json object = json::parse(line.text, nullptr, false);
    if (!object.is_object()) return Error{line.where, "not a JSON object", "one object a line"};
    if (object.find("page") == object.end() || object["page"] != id) continue;
    for (const auto& [item, value] : object.items()) {
      if (const auto state = state_of(value)) annotation.disclosures[item] = *state;
    }
  }
  return std::nullopt;
}

std::optional<Error> read_annotation(const fs::path& folder, const std::string& id, const std::vector<Unit>& units,
                                     Annotation& annotation) {
  for (const fs::path& path : files_in(folder)) {
    if (!path.filename().string().ends_with(kDisclosuresEnding)) continue;
    if (std::optional<Error> error = read_disclosures(path, id, annotation)) return error;
  }
  return read_labels(folder / (id + std::string(kGoldEnding)), units, annotation.labels);
}

std::vector<std::string> annotated_pages(const fs::path& folder) {
  std::vector<std::string> ids;
  for (const fs::path& path : files_in(folder)) {
    const std::string name = path.filename().string();
    if (name.ends_with(kGoldEnding)) ids.push_back(name.substr(0, name.size() - kGoldEnding.size()));
  }
  std::sort(ids.begin(), ids.end());
  return ids;
}

std::string page_file(const fs::path& folder, const std::string& id) {
  for (const fs::path& path : files_in(folder)) {
    if (path.stem() == id) return path.string();
  }
  return {};
}

}  // namespace

Result<std::vector<GoldPage>> read_gold(const std::string& folder) {
  const fs::path gold = fs::path(folder) / "gold", sources = fs::path(folder) / "pages";
  std::vector<GoldPage> pages;
  for (const std::string& id : annotated_pages(gold)) {
    GoldPage page{id, page_file(sources, id), {}, {}};
    if (page.path.empty()) return Error{sources.string(), "no page " + id, "gold/ names pages of pages/"};
    if (const auto error = read_units(gold / (id + kUnitsEnding), page.units)) return *error;
    if (const auto error = read_annotation(gold, id, page.units, page.annotation)) return *error;
    pages.push_back(std::move(page));
  }
  if (pages.empty()) return Error{folder, "no annotated pages", "a corpus has pages/ and gold/PAGE.gold.jsonl"};
  return pages;
}

Result<std::vector<TwiceAnnotated>> read_both(const std::string& first, const std::string& second) {
  std::vector<TwiceAnnotated> pages;
  const std::vector<std::string> others = annotated_pages(second);
  for (const std::string& id : annotated_pages(first)) {
    if (!std::binary_search(others.begin(), others.end(), id)) continue;
    fs::path file = fs::path(first) / (id + kUnitsEnding);
    if (std::error_code error; !fs::exists(file, error)) file = fs::path(second) / file.filename();
    std::vector<Unit> units;
    if (const auto error = read_units(file, units)) return *error;
    TwiceAnnotated page{id, {}, {}};
    if (const auto error = read_annotation(first, id, units, page.first)) return *error;
    if (const auto error = read_annotation(second, id, units, page.second)) return *error;
    pages.push_back(std::move(page));
  }
  if (pages.empty()) return Error{second, "no page that " + first + " annotates too", "both need PAGE.gold.jsonl"};
  return pages;
}

}  // namespace urazuke
