#include "lexicon/find_name.h"
#include "lexicon/load.h"
#include "lexicon/tsv.h"
#include "text/normalise.h"

namespace urazuke {

namespace {

void fail(const Row& row, std::string what, std::string hint, std::vector<Error>& errors) {
  errors.push_back({row.where, std::move(what), std::move(hint)});
}

ApprovedPhrase read_row(const Row& row, const Lexicon& lexicon, std::vector<Error>& errors) {
  ApprovedPhrase approved{normalise(row.cells[0]).text, row.cells[1], {}, row.cells[3], row.where};
  if (approved.phrase.empty()) fail(row, "the phrase is empty", "write it as the page does", errors);
  if (approved.proof.empty()) fail(row, "the proof is missing", "name the permit number or the paper", errors);
  if (!approved.until.empty() && !is_date(approved.until)) {
    fail(row, "'" + approved.until + "' is no date", "write such as 2027-03-31, the last day", errors);
  }
  for (const std::string& word : split_list(row.cells[2])) {
    const int rule = find_rule(lexicon.rules, word);
    const std::string nearest = nearest_rule(lexicon.rules, word);
    if (rule >= 0) {
      approved.rules.push_back(lexicon.rules[static_cast<size_t>(rule)].id);
    } else {
      fail(row, "no rule '" + word + "'", nearest.empty() ? "see 'urazuke rules'" : "did you mean '" + nearest + "'?",
           errors);
    }
  }
  if (row.cells[2].empty()) fail(row, "names no rule", "list the rules that the proof answers, by '|'", errors);
  return approved;
}

}  // namespace

void load_approved(const std::string& folder, Lexicon& lexicon, std::vector<Error>& errors) {
  const Table table = read_table(folder, "approved.tsv", {"phrase", "proof", "rules", "until"}, false, errors);
  for (const Row& row : table.rows) lexicon.approved.push_back(read_row(row, lexicon, errors));
}

void add_treatments(const std::vector<OwnTreatment>& treatments, Lexicon& lexicon, std::vector<Error>& errors) {
  for (const OwnTreatment& treatment : treatments) {
    const int parent = treatment.kind_of.empty() ? -1 : find_name(lexicon.interventions, treatment.kind_of);
    if (!treatment.kind_of.empty() && parent < 0) {
      std::string hint = "use a name or id of interventions.tsv";
      const std::vector<std::string> near = nearest_names(lexicon.interventions, treatment.kind_of);
      if (!near.empty()) hint = "did you mean '" + near.front() + "'?";
      errors.push_back({treatment.where, "no intervention '" + treatment.kind_of + "'", hint});
      continue;
    }
    if (find_name(lexicon.interventions, treatment.name) >= 0) continue;
    Intervention entry;
    entry.id = "own:" + treatment.name;
    entry.name = treatment.name;
    entry.family = "other";
    if (parent >= 0) {
      entry.family = lexicon.interventions[static_cast<size_t>(parent)].family;
      entry.approval = lexicon.interventions[static_cast<size_t>(parent)].approval;
      entry.parent = parent;
    }
    entry.aliases = {normalise(treatment.name).text};
    entry.where = treatment.where;
    lexicon.interventions.push_back(std::move(entry));
  }
}

}  // namespace urazuke
