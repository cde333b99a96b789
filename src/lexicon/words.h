// The tables of names and knowledge, one struct a line: interventions.tsv, outcomes.tsv,
// outcome_kinds.tsv, evidence.tsv, policy.tsv, disclosures.tsv, messages.tsv. Indices point into the Lexicon's vectors.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/cue.h"
#include "lexicon/values.h"

namespace urazuke {

struct Intervention {
  std::string id, name, family, approval;  // family: the column `class`
  int parent = -1;
  std::vector<std::string> aliases;
  std::string where;  // "interventions.tsv:12"
};

enum class OutcomeClass : uint8_t { grave, disease, symptom, function, appearance, ageing, general, mechanism, harm };
enum class Valence : uint8_t { good, bad, benefit };  // more is better; less is better; the word names a benefit itself

struct Outcome {
  std::string id, name;
  OutcomeClass outcome_class = OutcomeClass::general;
  Valence valence = Valence::bad;
  int same_as = -1;      // the outcome whose evidence counts for this one too; -1 where it stands for itself
  bool is_sign = false;  // many conditions have it: beside one of them it is that one's
  std::vector<std::string> aliases;
  std::string head, example;  // of heads.tsv: any compound that ends so; empty for an entry of outcomes.tsv
  std::string where;
};

struct Evidence {
  std::string id;
  int intervention = -1, outcome = -1;
  std::string kind;  // efficacy, safety, regulatory
  EvidenceLevel level = EvidenceLevel::none;
  std::string direction;  // supports, mixed, null, n/a
  std::string route, population;
  int participants = 0;  // 0: not stated
  std::string year, source, url, checked, status, summary;
  std::string where;
};

// A source of evidence.tsv as a page cites it: "East J, Dordevic M. ... 2021" is East, 2021.
struct Citation {
  std::string author, year;
  char initial = 0;       // the first of the author's initials
  std::vector<int> rows;  // indices into Lexicon::evidence
};

// One row of policy.tsv: for this level and class, the verdict and severity of each strength.
struct PolicyRow {
  EvidenceLevel level = EvidenceLevel::none;
  OutcomeClass outcome_class = OutcomeClass::general;
  struct Cell {
    Verdict verdict = Verdict::unsupported;
    Severity severity = Severity::warning;
  };
  std::vector<Cell> cells;  // by Strength
  std::string where;
};

// The meanings of words that belong to an item; count_ where it has none.
struct DisclosureItem {
  std::string id, name_ja, name_en;
  std::string condition;                      // when it is owed: always, self-pay, unapproved
  Cue::Meaning full = Cue::Meaning::count_;   // says it whole
  Cue::Meaning label = Cue::Meaning::count_;  // names it
  Cue::Meaning value = Cue::Meaning::count_;  // says it whole behind or under the label
  bool takes_any_value = false;               // any words do behind or under the label
  std::vector<Cue::Meaning> partial = {};     // say it in part, and why
  bool is_said_once = false;                  // holds for all that the page offers, wherever it stands
};

// A phrase that an organisation has approved: a line of approved.tsv, mostly in its own folder.
struct ApprovedPhrase {
  std::string phrase;              // NFKC, as blocks of a page are
  std::string proof;               // a permit number, a paper
  std::vector<std::string> rules;  // ids of the rules whose findings it answers; all are known
  std::string until;               // the last day on which it holds, a date; empty: for good
  std::string where;               // "approved.tsv:12"
};

// A treatment of the clinic's own, which its configuration names: an intervention of its pages.
struct OwnTreatment {
  std::string name;
  std::string kind_of;  // id or name of the broader intervention, whose evidence is looked at; may be empty
  std::string where;
};

// `wording` with {0}, {1} ... {9} filled; a place without an argument is left out.
std::string fill_places(std::string_view wording, const std::vector<std::string_view>& arguments);

// messages.tsv: id -> wording. `{0}` and so on are filled by the caller.
std::string_view name_of(OutcomeClass value);

class Messages {
 public:
  void add(std::string id, std::string ja, std::string en);
  // The wording of `id` in `language` ("ja" or "en"); the id itself where the table has none.
  std::string_view text(std::string_view id, std::string_view language) const;
  std::string format(std::string_view id, std::string_view language, const std::vector<std::string>& arguments) const;

 private:
  struct Wording {
    std::string ja, en;
  };
  std::map<std::string, Wording, std::less<>> wordings_;
};

}  // namespace urazuke
