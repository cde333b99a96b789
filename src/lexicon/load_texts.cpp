#include "lexicon/load.h"
#include "lexicon/tsv.h"

namespace urazuke {

namespace {

// "unsupported/error"
PolicyRow::Cell read_cell(const Row& row, std::string_view cell, std::vector<Error>& errors) {
  const size_t slash = cell.find('/');
  if (slash == std::string_view::npos) {
    errors.push_back(
        {row.where, "'" + std::string(cell) + "' is not verdict/severity", "write such as overstated/warning"});
    return {};
  }
  return {read_word<Verdict>(row.where, cell.substr(0, slash), errors),
          read_word<Severity>(row.where, cell.substr(slash + 1), errors)};
}

Cue::Meaning read_meaning(const Row& row, std::string_view name, std::vector<Error>& errors) {
  if (name.empty()) return Cue::Meaning::count_;
  if (const std::optional<Cue::Meaning> meaning = parse_meaning(name)) return *meaning;
  errors.push_back({row.where, "no vocabulary meaning '" + std::string(name) + "'", "use a meaning of the vocabulary"});
  return Cue::Meaning::count_;
}

DisclosureItem read_item(const Row& row, std::vector<Error>& errors) {
  DisclosureItem item{row.cells[0], row.cells[1], row.cells[2], row.cells[3]};
  item.full = read_meaning(row, row.cells[4], errors);
  item.label = read_meaning(row, row.cells[5], errors);
  item.takes_any_value = row.cells[6] == "any";
  if (!item.takes_any_value) item.value = read_meaning(row, row.cells[6], errors);
  item.is_said_once = row.cells[8] == "once";
  for (const std::string& name : split_list(row.cells[7])) item.partial.push_back(read_meaning(row, name, errors));
  return item;
}

}  // namespace

void Messages::add(std::string id, std::string ja, std::string en) {
  wordings_[std::move(id)] = {std::move(ja), std::move(en)};
}

std::string_view Messages::text(std::string_view id, std::string_view language) const {
  const auto at = wordings_.find(id);
  if (at == wordings_.end()) return id;
  return language == "en" ? at->second.en : at->second.ja;
}

std::string fill_places(std::string_view wording, const std::vector<std::string_view>& arguments) {
  size_t size = wording.size();
  for (const std::string_view argument : arguments) size += argument.size();
  std::string result;
  result.reserve(size);
  for (;;) {
    const size_t place = wording.find('{');
    result += wording.substr(0, place);
    if (place == std::string_view::npos) return result;
    wording.remove_prefix(place);
    const bool is_place = wording.size() > 2 && wording[2] == '}' && wording[1] >= '0' && wording[1] <= '9';
    if (is_place) {
      const auto number = static_cast<size_t>(wording[1] - '0');
      if (number < arguments.size()) result += arguments[number];
    } else {
      result += wording[0];
    }
    wording.remove_prefix(is_place ? 3 : 1);
  }
}

std::string Messages::format(std::string_view id, std::string_view language,
                             const std::vector<std::string>& arguments) const {
  return fill_places(text(id, language), {arguments.begin(), arguments.end()});
}

void load_policy(const std::string& folder, bool required, Lexicon& lexicon, std::vector<Error>& errors) {
  const Table table =
      read_table(folder, "policy.tsv",
                 {"level", "classes", "question", "speculative", "hedged", "reported", "asserted", "guaranteed"},
                 required, errors);
  for (const Row& row : table.rows) {
    for (const std::string& name : split_list(row.cells[1])) {
      PolicyRow entry;
      entry.where = row.where;
      entry.level = read_word<EvidenceLevel>(row.where, row.cells[0], errors);
      entry.outcome_class = read_word<OutcomeClass>(row.where, name, errors);
      for (size_t column = 2; column < row.cells.size(); ++column) {
        entry.cells.push_back(read_cell(row, row.cells[column], errors));
      }
      // The newest row for a level and class stands first, so that a later folder decides.
      lexicon.policy.insert(lexicon.policy.begin(), std::move(entry));
    }
  }
}

void load_texts(const std::string& folder, bool required, Lexicon& lexicon, std::vector<Error>& errors) {
  for (const Row& row : read_table(folder, "messages.tsv", {"id", "ja", "en"}, required, errors).rows) {
    lexicon.messages.add(row.cells[0], row.cells[1], row.cells[2]);
  }
  const Table items =
      read_table(folder, "disclosures.tsv",
                 {"id", "ja", "en", "condition", "full", "label", "value", "partial", "said"}, required, errors);
  for (const Row& row : items.rows) lexicon.disclosures.push_back(read_item(row, errors));
}

void load_cues(const std::string& folder, bool required, Lexicon& lexicon, std::vector<Error>& errors) {
  std::vector<std::string_view> files;
  for (int i = 0; i < kMeaningCount; ++i) {
    const std::string_view file = file_of(static_cast<Cue::Meaning>(i));
    if (files.empty() || files.back() != file) files.push_back(file);
  }
  for (const std::string_view file : files) {
    const Table table = read_table(folder, std::string(file), {"expression", "meaning", "example"}, required, errors);
    for (const Row& row : table.rows) {
      Cue cue;
      cue.expression = row.cells[0];
      cue.example = row.cells[2];
      cue.where = row.where;
      cue.is_expression = cue.expression.size() > 2 && cue.expression.front() == '/' && cue.expression.back() == '/';
      const std::optional<Cue::Meaning> meaning = parse_meaning(row.cells[1]);
      if (!meaning || file_of(*meaning) != file) {
        errors.push_back(
            {row.where, "unknown meaning '" + row.cells[1] + "' in this file", "use one of the meanings at its head"});
        continue;
      }
      cue.meaning = *meaning;
      lexicon.cues.push_back(std::move(cue));
    }
  }
}

}  // namespace urazuke
