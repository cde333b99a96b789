#include "lexicon/tsv.h"

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

namespace urazuke {

namespace {

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  for (;;) {
    const size_t at = text.find(separator);
    parts.emplace_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

std::string joined(const std::vector<std::string_view>& names) {
  std::string result;
  for (const std::string_view name : names) result += (result.empty() ? "" : " ") + std::string(name);
  return result;
}

}  // namespace

Result<std::string> read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return Error{path, "cannot be read", "check that it exists and may be read"};
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

std::vector<std::string> split_list(std::string_view cell) {
  return cell.empty() ? std::vector<std::string>{} : split(cell, '|');
}

Table read_table(const std::string& folder, const std::string& file, const std::vector<std::string_view>& columns,
                 bool required, std::vector<Error>& errors) {
  Table table;
  const std::string path = folder + "/" + file;
  if (!std::filesystem::exists(path)) {
    if (required) errors.push_back({path, "the table is missing", "install the lexicon again"});
    return table;
  }
  const Result<std::string> text = read_file(path);
  if (!text) return errors.push_back(text.error()), table;

  bool has_header = false;
  int number = 0;
  std::set<std::string> ids;
  for (std::string& line : split(*text, '\n')) {
    ++number;
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (line.empty() || line[0] == '#') continue;
    const std::string where = file + ":" + std::to_string(number);
    std::vector<std::string> cells = split(line, '\t');
    if (!has_header) {
      has_header = true;
      if (std::vector<std::string_view>(cells.begin(), cells.end()) != columns) {
        errors.push_back(
            {where, "the first line does not name the columns", "write: " + joined(columns) + " (by TAB)"});
        return table;
      }
    } else if (cells.size() != columns.size()) {
      errors.push_back({where, "has " + std::to_string(cells.size()) + " cells, not " + std::to_string(columns.size()),
                        "write one cell for each of: " + joined(columns)});
    } else if (columns.front() == "id" && !ids.insert(cells.front()).second) {
      errors.push_back({where, "the id '" + cells.front() + "' stands twice", "give the line an id of its own"});
    } else {
      table.rows.push_back({where, std::move(cells)});
    }
  }
  return table;
}

}  // namespace urazuke
