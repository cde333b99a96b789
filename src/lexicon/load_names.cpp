#include <algorithm>
#include <array>

#include "lexicon/load.h"
#include "lexicon/tsv.h"
#include "text/normalise.h"

namespace urazuke {

namespace {

constexpr std::array<std::string_view, 9> kClasses = {"grave",  "disease", "symptom",   "function", "appearance",
                                                      "ageing", "general", "mechanism", "harm"};
constexpr std::string_view kAnyCondition = "any";  // outcome_kinds.tsv
constexpr std::array<std::string_view, 3> kValences = {"good", "bad", "benefit"};

template <class Enum, size_t N>
Enum read_name(const std::array<std::string_view, N>& names, const std::string& where, std::string_view word,
               std::vector<Error>& errors) {
  for (size_t i = 0; i < N; ++i) {
    if (names[i] == word) return static_cast<Enum>(i);
  }
  errors.push_back({where, "unknown word '" + std::string(word) + "'", "see the words at the head of the file"});
  return Enum{};
}

std::vector<std::string> names_of(const std::string& name, std::string_view aliases) {
  std::vector<std::string> result = {normalise(name).text};
  for (const std::string& alias : split_list(aliases)) {
    if (std::string text = normalise(alias).text; text != result[0]) result.push_back(std::move(text));
  }
  return result;
}

void load_interventions(const std::string& folder, bool required, Lexicon& lexicon, std::vector<Error>& errors) {
  const Table table = read_table(folder, "interventions.tsv", {"id", "name", "parent", "class", "approval", "aliases"},
                                 required, errors);
  Ids ids = ids_of(lexicon.interventions);
  for (const Row& row : table.rows) {
    Intervention& entry = entry_of(lexicon.interventions, ids, row.cells[0]);
    entry.name = row.cells[1];
    entry.family = row.cells[3];
    entry.approval = row.cells[4];
    entry.aliases = names_of(row.cells[1], row.cells[5]);
    entry.where = row.where;
  }
  for (const Row& row : table.rows) {
    if (row.cells[2].empty()) continue;
    const auto parent = ids.find(row.cells[2]);
    if (parent == ids.end()) {
      errors.push_back({row.where, "no intervention '" + row.cells[2] + "'", "name an id of this file"});
    }
    entry_of(lexicon.interventions, ids, row.cells[0]).parent = parent == ids.end() ? -1 : parent->second;
  }
}

void load_outcomes(const std::string& folder, bool required, Lexicon& lexicon, std::vector<Error>& errors) {
  const Table table =
      read_table(folder, "outcomes.tsv", {"id", "name", "class", "valence", "aliases"}, required, errors);
  Ids ids = ids_of(lexicon.outcomes);
  for (const Row& row : table.rows) {
    Outcome& entry = entry_of(lexicon.outcomes, ids, row.cells[0]);
    entry.name = row.cells[1];
    entry.outcome_class = read_name<OutcomeClass>(kClasses, row.where, row.cells[2], errors);
    entry.valence = read_name<Valence>(kValences, row.where, row.cells[3], errors);
    entry.aliases = names_of(row.cells[1], row.cells[4]);
    entry.where = row.where;
  }
}

// Which outcomes share their evidence: one step, so that no chain has to be followed.
void load_outcome_kinds(const std::string& folder, bool required, Lexicon& lexicon, std::vector<Error>& errors) {
  const Table table = read_table(folder, "outcome_kinds.tsv", {"outcome", "same_as"}, required, errors);
  for (const Row& row : table.rows) {
    const bool is_sign = row.cells[1] == kAnyCondition;
    const int outcome = lexicon.outcome(row.cells[0]), same_as = is_sign ? outcome : lexicon.outcome(row.cells[1]);
    if (outcome >= 0 && is_sign) {
      lexicon.outcomes[static_cast<size_t>(outcome)].is_sign = true;
    } else if (outcome < 0 || same_as < 0) {
      errors.push_back(
          {row.where, "no outcome '" + row.cells[outcome < 0 ? 0 : 1] + "'", "name an id of outcomes.tsv"});
    } else {
      lexicon.outcomes[static_cast<size_t>(outcome)].same_as = same_as;
    }
  }
  for (const Row& row : table.rows) {
    const int same_as = lexicon.outcome(row.cells[1]);
    if (same_as >= 0 && lexicon.outcomes[static_cast<size_t>(same_as)].same_as >= 0) {
      errors.push_back({row.where, "'" + row.cells[1] + "' is itself the same as another", "name that other"});
    }
  }
}

// A head stands among the outcomes as a thing without a name of its own.
void load_heads(const std::string& folder, bool required, Lexicon& lexicon, std::vector<Error>& errors) {
  const Table table = read_table(folder, "heads.tsv", {"head", "class", "valence", "example"}, required, errors);
  Ids ids = ids_of(lexicon.outcomes);
  for (const Row& row : table.rows) {
    const std::string head = normalise(row.cells[0]).text;
    Outcome& entry = entry_of(lexicon.outcomes, ids, "head:" + head);
    entry.name = head;
    entry.outcome_class = read_name<OutcomeClass>(kClasses, row.where, row.cells[1], errors);
    entry.valence = read_name<Valence>(kValences, row.where, row.cells[2], errors);
    entry.head = head;
    entry.example = row.cells[3];
    entry.where = row.where;
    lexicon.heads[head] = static_cast<uint32_t>(ids[entry.id]);
    lexicon.longest_head = std::max(lexicon.longest_head, head.size());
  }
}

}  // namespace

template <>
std::optional<OutcomeClass> parse_name<OutcomeClass>(std::string_view name) {
  for (size_t i = 0; i < kClasses.size(); ++i) {
    if (kClasses[i] == name) return static_cast<OutcomeClass>(i);
  }
  return std::nullopt;
}

std::string_view name_of(OutcomeClass value) { return kClasses[static_cast<size_t>(value)]; }

void load_names(const std::string& folder, bool required, Lexicon& lexicon, std::vector<Error>& errors) {
  load_interventions(folder, required, lexicon, errors);
  load_outcomes(folder, required, lexicon, errors);
  load_outcome_kinds(folder, required, lexicon, errors);
  load_heads(folder, required, lexicon, errors);
}

}  // namespace urazuke
