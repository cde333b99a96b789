// evidence_sheet: a treatment and an outcome -> everything that evidence.tsv says of the two, sorted by how much it
// says of just this treatment, and how each strength of wording would be judged. The judgement is appraise's own, so
// that the sheet permits what an audit lets stand. Words and layout are left to report.
#pragma once

#include <vector>

#include "claims/claim.h"
#include "claims/known_evidence.h"

namespace urazuke {

struct Phrasing {
  Strength strength = Strength::asserted;
  EvidenceLevel stated = EvidenceLevel::none;  // the level of research that the wording names, `none` where it does not
  Appraisal appraisal;

  bool may_stand() const { return appraisal.severity == Severity::info; }
};

struct EvidenceSheet {
  int intervention = -1;
  int outcome = -1;
  KnownEvidence known;              // what counts
  std::vector<int> broader;         // rows of kinds broader than the one that counts
  std::vector<int> others;          // rows of narrower kinds and of other treatments that were studied for it at all
  std::vector<int> regulatory;      // rows on approval and rules, of the treatment and its broader kinds
  std::vector<Phrasing> phrasings;  // weakest first; none where the outcome is a harm or a topic of regulation
};

// `intervention` and `outcome` are indices of the lexicon's tables.
EvidenceSheet evidence_sheet(const Lexicon& lexicon, int intervention, int outcome);

// One sheet for each outcome that a row about the treatment or a broader kind of it speaks of, in the table's order,
// the treatment's own rows first.
std::vector<EvidenceSheet> evidence_sheets(const Lexicon& lexicon, int intervention);

// The last wording that may stand, nothing where none may.
const Phrasing* strongest(const EvidenceSheet& sheet);

}  // namespace urazuke
