// load: the parts of loading a lexicon, one function a kind of file. Each reads its tables from one folder into the
// lexicon, on top of what earlier folders gave, and appends every fault it meets to `errors`.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "lexicon/lexicon.h"

namespace urazuke {

// `required`: this is the shipped folder, where no table may be missing.
void load_names(const std::string& folder, bool required, Lexicon& lexicon, std::vector<Error>& errors);
void load_evidence(const std::string& folder, bool required, Lexicon& lexicon, std::vector<Error>& errors);
void load_policy(const std::string& folder, bool required, Lexicon& lexicon, std::vector<Error>& errors);
void load_texts(const std::string& folder, bool required, Lexicon& lexicon, std::vector<Error>& errors);
void load_cues(const std::string& folder, bool required, Lexicon& lexicon, std::vector<Error>& errors);
void load_laws(const std::string& folder, bool required, Lexicon& lexicon, std::vector<Error>& errors);
void load_rewrites(const std::string& folder, bool required, Lexicon& lexicon, std::vector<Error>& errors);
void load_approved(const std::string& folder, Lexicon& lexicon, std::vector<Error>& errors);
void load_rules(const std::string& folder, Lexicon& lexicon, std::vector<Error>& errors);

// Appends to the interventions those that have no entry of their name yet.
void add_treatments(const std::vector<OwnTreatment>& treatments, Lexicon& lexicon, std::vector<Error>& errors);

// Compiles names and cues into the dictionary, the automaton and the expressions.
void compile_patterns(Lexicon& lexicon, std::vector<Error>& errors);
void compile_expressions(Lexicon& lexicon, std::vector<Error>& errors);

// Where the entry of each id stands.
using Ids = std::unordered_map<std::string, int>;

template <class Entry>
Ids ids_of(const std::vector<Entry>& entries) {
  Ids ids;
  for (size_t i = 0; i < entries.size(); ++i) ids[entries[i].id] = static_cast<int>(i);
  return ids;
}

// The entry with this id, or a new one at the end: a later folder replaces what an earlier one says.
template <class Entry>
Entry& entry_of(std::vector<Entry>& entries, Ids& ids, const std::string& id) {
  const auto [at, is_new] = ids.try_emplace(id, static_cast<int>(entries.size()));
  if (is_new) {
    entries.emplace_back();
    entries.back().id = id;
  }
  return entries[static_cast<size_t>(at->second)];
}

// A field that must hold one of the words of an enumeration; reports `where` otherwise and gives the first.
template <class Enum>
Enum read_word(const std::string& where, std::string_view word, std::vector<Error>& errors) {
  if (const std::optional<Enum> value = parse_name<Enum>(word)) return *value;
  errors.push_back({where, "unknown word '" + std::string(word) + "'", "see the words at the head of the file"});
  return Enum{};
}

}  // namespace urazuke
