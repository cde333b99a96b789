#include "claims/evidence_sheet.h"

#include <algorithm>

#include "claims/appraise.h"

namespace urazuke {

namespace {

const Outcome& outcome_of(const Lexicon& lexicon, int outcome) {
  return lexicon.outcomes[static_cast<size_t>(outcome)];
}

bool is_harm(const Outcome& outcome) { return outcome.outcome_class == OutcomeClass::harm; }

// What only rows of the kind `regulatory` refer to: nothing that a treatment could better.
bool is_topic(const Outcome& outcome) { return outcome.id.rfind("reg_", 0) == 0; }

std::vector<int> rows_about(const Lexicon& lexicon, int intervention, int outcome, std::string_view kind) {
  std::vector<int> rows;
  for (const int row : lexicon.evidence_of[static_cast<size_t>(intervention)]) {
    const Evidence& evidence = lexicon.evidence[static_cast<size_t>(row)];
    if (evidence.kind == kind && is_about(lexicon, evidence, outcome)) rows.push_back(row);
  }
  return rows;
}

void append(std::vector<int>& rows, const std::vector<int>& more) { rows.insert(rows.end(), more.begin(), more.end()); }

std::vector<int> rows_of_others(const EvidenceSheet& sheet, const Lexicon& lexicon, std::string_view kind) {
  std::vector<int> rows;
  for (size_t i = 0; i < lexicon.evidence.size(); ++i) {
    const Evidence& evidence = lexicon.evidence[i];
    const bool is_studied = evidence.level != EvidenceLevel::none && evidence.kind == kind;
    if (!is_studied || !is_about(lexicon, evidence, sheet.outcome)) continue;
    if (!lexicon.is_a(sheet.intervention, evidence.intervention)) rows.push_back(static_cast<int>(i));
  }
  return rows;
}

Phrasing phrasing_of(const EvidenceSheet& sheet, const Lexicon& lexicon, Strength strength, EvidenceLevel stated) {
  Claim claim;
  claim.intervention_id = sheet.intervention;
  claim.intervention = lexicon.interventions[static_cast<size_t>(sheet.intervention)].name;
  claim.outcome_ids = {sheet.outcome};
  claim.strength = strength;
  claim.stated = stated;
  return {strength, stated, appraise(claim, lexicon)};
}

// A report that names the level which is known stands between a hope and a report that leaves it open. What is
// established is said outright.
std::vector<Phrasing> phrasings_of(const EvidenceSheet& sheet, const Lexicon& lexicon) {
  std::vector<Phrasing> phrasings;
  for (const Strength strength :
       {Strength::speculative, Strength::hedged, Strength::reported, Strength::asserted, Strength::guaranteed}) {
    const EvidenceLevel level = sheet.known.level;
    const bool has_level = level > EvidenceLevel::unspecified && level < EvidenceLevel::established;
    if (strength == Strength::reported && has_level) {
      phrasings.push_back(phrasing_of(sheet, lexicon, strength, level));
    }
    phrasings.push_back(phrasing_of(sheet, lexicon, strength, EvidenceLevel::none));
  }
  return phrasings;
}

}  // namespace

EvidenceSheet evidence_sheet(const Lexicon& lexicon, int intervention, int outcome) {
  EvidenceSheet sheet;
  sheet.intervention = intervention;
  sheet.outcome = outcome;
  const Outcome& about = outcome_of(lexicon, outcome);
  const std::string_view kind = is_harm(about) ? "safety" : "efficacy";
  sheet.known = known_evidence(lexicon, intervention, {outcome}, ClaimKind::efficacy);
  for (int at = intervention; at >= 0; at = lexicon.interventions[static_cast<size_t>(at)].parent) {
    append(sheet.regulatory, rows_about(lexicon, at, outcome, "regulatory"));
    const std::vector<int> rows = rows_about(lexicon, at, outcome, kind);
    if (is_harm(about) && sheet.known.of < 0 && !rows.empty()) {
      sheet.known.of = at;
      sheet.known.rows = rows;
    } else if (at != sheet.known.of) {
      append(sheet.broader, rows);
    }
  }
  sheet.others = rows_of_others(sheet, lexicon, kind);
  if (!is_harm(about) && !is_topic(about)) sheet.phrasings = phrasings_of(sheet, lexicon);
  return sheet;
}

std::vector<EvidenceSheet> evidence_sheets(const Lexicon& lexicon, int intervention) {
  std::vector<int> outcomes;
  for (int at = intervention; at >= 0; at = lexicon.interventions[static_cast<size_t>(at)].parent) {
    for (const int row : lexicon.evidence_of[static_cast<size_t>(at)]) {
      const int outcome = lexicon.evidence[static_cast<size_t>(row)].outcome;
      if (std::find(outcomes.begin(), outcomes.end(), outcome) == outcomes.end()) outcomes.push_back(outcome);
    }
  }
  std::vector<EvidenceSheet> sheets;
  sheets.reserve(outcomes.size());
  for (const int outcome : outcomes) sheets.push_back(evidence_sheet(lexicon, intervention, outcome));
  return sheets;
}

const Phrasing* strongest(const EvidenceSheet& sheet) {
  const auto last = std::find_if(sheet.phrasings.rbegin(), sheet.phrasings.rend(),
                                 [](const Phrasing& phrasing) { return phrasing.may_stand(); });
  return last == sheet.phrasings.rend() ? nullptr : &*last;
}

}  // namespace urazuke
