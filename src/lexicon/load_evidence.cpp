#include <algorithm>
#include <array>

#include "lexicon/load.h"
#include "lexicon/tsv.h"

namespace urazuke {

namespace {

constexpr std::array<std::string_view, 3> kKinds = {"efficacy", "safety", "regulatory"};
constexpr std::array<std::string_view, 4> kDirections = {"supports", "mixed", "null", "n/a"};
constexpr std::array<std::string_view, 3> kStatuses = {"verified", "background", "unsourced"};

int find_id(const Ids& ids, const Row& row, size_t column, std::vector<Error>& errors) {
  const auto at = ids.find(row.cells[column]);
  if (at != ids.end()) return at->second;
  errors.push_back(
      {row.where, "no entry '" + row.cells[column] + "'", "name an id of interventions.tsv or outcomes.tsv"});
  return -1;
}

template <size_t N>
const std::string& check_word(const std::array<std::string_view, N>& words, const Row& row, size_t column,
                              std::vector<Error>& errors) {
  const std::string& word = row.cells[column];
  if (std::find(words.begin(), words.end(), word) == words.end()) {
    errors.push_back({row.where, "unknown word '" + word + "'", "see the words at the head of the file"});
  }
  return word;
}

// Whether `text` is like "2026-01-31" for the form "dddd-dd-dd"; an empty text is not recorded, which is allowed.
bool has_form(std::string_view text, std::string_view form) {
  return text.empty() ||
         (text.size() == form.size() && std::equal(text.begin(), text.end(), form.begin(), [](char c, char wanted) {
            return wanted == 'd' ? c >= '0' && c <= '9' : c == wanted;
          }));
}

void check_evidence(const Evidence& entry, std::string_view participants, std::vector<Error>& errors) {
  const auto complain = [&](const char* what, const char* hint) { errors.push_back({entry.where, what, hint}); };
  const bool is_number =
      std::all_of(participants.begin(), participants.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (!is_number || participants.size() > 7) complain("participants is not a number", "write how many, or nothing");
  if (!has_form(entry.year, "dddd")) complain("the year is not four digits", "write such as 2026, or nothing");
  if (!has_form(entry.checked, "dddd-dd-dd")) complain("checked is not a date", "write such as 2026-01-31, or nothing");
  if (entry.level == EvidenceLevel::unspecified || entry.level == EvidenceLevel::unknown) {
    complain("a row has a level of its own", "see the levels at the head of the file");
  }
  if (entry.source.empty() != (entry.status == "unsourced")) {
    complain(entry.source.empty() ? "a row without a source" : "an unsourced row with a source",
             "name the source, or say 'unsourced' as its status");
  }
}

}  // namespace

void load_evidence(const std::string& folder, bool required, Lexicon& lexicon, std::vector<Error>& errors) {
  const Table table = read_table(folder, "evidence.tsv",
                                 {"id", "intervention", "outcome", "kind", "level", "direction", "route", "population",
                                  "participants", "year", "source", "url", "checked", "status", "summary"},
                                 required, errors);
  if (table.rows.empty()) return;
  const Ids interventions = ids_of(lexicon.interventions), outcomes = ids_of(lexicon.outcomes);
  Ids known = ids_of(lexicon.evidence);
  for (const Row& row : table.rows) {
    Evidence& entry = entry_of(lexicon.evidence, known, row.cells[0]);
    entry.intervention = find_id(interventions, row, 1, errors);
    entry.outcome = lexicon.evidence_outcome(find_id(outcomes, row, 2, errors));
    entry.kind = check_word(kKinds, row, 3, errors);
    entry.level = read_word<EvidenceLevel>(row.where, row.cells[4], errors);
    entry.direction = check_word(kDirections, row, 5, errors);
    entry.route = row.cells[6];
    entry.population = row.cells[7];
    entry.participants = std::atoi(row.cells[8].c_str());
    entry.year = row.cells[9];
    entry.source = row.cells[10];
    entry.url = row.cells[11];
    entry.checked = row.cells[12];
    entry.status = check_word(kStatuses, row, 13, errors);
    entry.summary = row.cells[14];
    entry.where = row.where;
    check_evidence(entry, row.cells[8], errors);
  }
}

}  // namespace urazuke
