#include "lexicon/lexicon.h"

#include <algorithm>
#include <filesystem>

#include "lexicon/citations.h"
#include "lexicon/load.h"
#include "lexicon/tsv.h"
#include "text/nearest.h"
#include "text/sha256.h"

namespace urazuke {

namespace {

template <class Entry>
int index_of(const std::vector<Entry>& entries, std::string_view id) {
  const auto at = std::find_if(entries.begin(), entries.end(), [&](const Entry& entry) { return entry.id == id; });
  return at == entries.end() ? -1 : static_cast<int>(at - entries.begin());
}

// One digest over names and contents, so that two reports say whether they were made by the same lexicon.
std::string digest(const std::vector<std::string>& folders, const std::vector<OwnTreatment>& treatments) {
  std::string all;
  for (const std::string& folder : folders) {
    std::vector<std::string> files;
    std::error_code failed;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder, failed)) {
      if (entry.is_regular_file()) files.push_back(std::filesystem::relative(entry.path(), folder).string());
    }
    std::sort(files.begin(), files.end());
    for (const std::string& file : files) {
      const Result<std::string> text = read_file(folder + "/" + file);
      if (text) all += file + '\0' + *text + '\0';
    }
  }
  for (const OwnTreatment& treatment : treatments) all += treatment.name + '\0' + treatment.kind_of + '\0';
  return sha256_hex(all);
}

// A chain of parents that comes back to itself would never end.
void check_parents(const Lexicon& lexicon, std::vector<Error>& errors) {
  for (const Intervention& entry : lexicon.interventions) {
    int parent = entry.parent;
    for (size_t steps = 0; parent >= 0; ++steps) {
      if (steps > lexicon.interventions.size()) {
        errors.push_back({entry.where, "'" + entry.id + "' is its own ancestor", "correct the column parent"});
        return;
      }
      parent = lexicon.interventions[static_cast<size_t>(parent)].parent;
    }
  }
}

}  // namespace

int Lexicon::intervention(std::string_view id) const { return index_of(interventions, id); }
int Lexicon::outcome(std::string_view id) const { return index_of(outcomes, id); }
int Lexicon::rule(std::string_view id) const { return index_of(rules, id); }

int find_rule(const std::vector<Rule>& rules, std::string_view word) {
  const auto at =
      std::find_if(rules.begin(), rules.end(), [&](const Rule& rule) { return rule.id == word || rule.name == word; });
  return at == rules.end() ? -1 : static_cast<int>(at - rules.begin());
}

std::string nearest_rule(const std::vector<Rule>& rules, std::string_view word) {
  std::vector<std::string_view> known;
  for (const Rule& rule : rules) known.insert(known.end(), {rule.id, rule.name});
  return nearest_word(word, known);
}

int Lexicon::evidence_outcome(int outcome) const {
  if (outcome < 0) return outcome;
  const int same_as = outcomes[static_cast<size_t>(outcome)].same_as;
  return same_as >= 0 ? same_as : outcome;
}

bool Lexicon::is_a(int descendant, int ancestor) const {
  while (descendant >= 0 && descendant != ancestor) descendant = interventions[static_cast<size_t>(descendant)].parent;
  return descendant >= 0;
}

Lexicon load_lexicon(const std::vector<std::string>& folders, std::vector<Error>& errors,
                     const std::vector<OwnTreatment>& treatments) {
  Lexicon lexicon;
  lexicon.folders = folders;
  lexicon.sha256 = digest(folders, treatments);
  for (size_t i = 0; i < folders.size(); ++i) {
    const bool required = i == 0;
    if (!std::filesystem::is_directory(folders[i])) {
      errors.push_back({folders[i], "there is no such lexicon folder", "give the folder that holds the .tsv files"});
      continue;
    }
    if (required) {
      if (const Result<std::string> version = read_file(folders[i] + "/VERSION")) {
        lexicon.version = version->substr(0, version->find('\n'));
      } else {
        errors.push_back(version.error());
      }
    }
    load_names(folders[i], required, lexicon, errors);
    load_evidence(folders[i], required, lexicon, errors);
    load_policy(folders[i], required, lexicon, errors);
    load_texts(folders[i], required, lexicon, errors);
    load_cues(folders[i], required, lexicon, errors);
    load_laws(folders[i], required, lexicon, errors);
    load_rewrites(folders[i], required, lexicon, errors);
    load_rules(folders[i], lexicon, errors);
    load_approved(folders[i], lexicon, errors);
  }
  add_treatments(treatments, lexicon, errors);
  check_parents(lexicon, errors);
  lexicon.evidence_of.resize(lexicon.interventions.size());
  for (size_t i = 0; i < lexicon.evidence.size(); ++i) {
    const int intervention = lexicon.evidence[i].intervention;
    if (intervention >= 0) lexicon.evidence_of[static_cast<size_t>(intervention)].push_back(static_cast<int>(i));
  }
  lexicon.citations = read_citations(lexicon.evidence);
  compile_patterns(lexicon, errors);
  return lexicon;
}

}  // namespace urazuke
