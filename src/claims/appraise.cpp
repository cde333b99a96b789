#include "claims/appraise.h"

#include <algorithm>
#include <array>

#include "claims/cited.h"
#include "claims/known_evidence.h"

namespace urazuke {

namespace {

// From what must not be promised wrongly to what matters least.
constexpr std::array<OutcomeClass, 9> kGravestFirst = {
    OutcomeClass::grave,     OutcomeClass::disease, OutcomeClass::ageing,
    OutcomeClass::function,  OutcomeClass::symptom, OutcomeClass::general,
    OutcomeClass::mechanism, OutcomeClass::harm,    OutcomeClass::appearance};

const PolicyRow* find_row(const Lexicon& lexicon, EvidenceLevel level, OutcomeClass outcome_class) {
  for (const PolicyRow& row : lexicon.policy) {
    if (row.level == level && row.outcome_class == outcome_class) return &row;
  }
  return nullptr;
}

// The best that the sources named by the page say of this claim; `none` where they speak of another treatment or use,
// or found nothing.
EvidenceLevel cited_level(const Claim& claim, const Lexicon& lexicon) {
  EvidenceLevel level = EvidenceLevel::none;
  for (const int row : claim.cited) {
    const Evidence& evidence = lexicon.evidence[static_cast<size_t>(row)];
    if (fits(evidence, claim, lexicon)) level = std::max(level, backing(evidence));
  }
  return level;
}

// The page names sources, and none of them is a study of this claim in people.
bool cites_elsewhere(const Claim& claim, const Lexicon& lexicon) {
  return !claim.cited.empty() && std::none_of(claim.cited.begin(), claim.cited.end(), [&](int row) {
    const Evidence& evidence = lexicon.evidence[static_cast<size_t>(row)];
    return fits(evidence, claim, lexicon) && evidence.level >= EvidenceLevel::small_clinical;
  });
}

// The level that counts as stated: the text's own, but no more than the source that it names; with such a source alone,
// that source's. A reader who is not told that it is about cells or animals takes it for people: then it does not
// count.
EvidenceLevel stated_level(const Claim& claim, const Lexicon& lexicon) {
  if (claim.cited.empty()) return claim.stated;
  const EvidenceLevel cited = cited_level(claim, lexicon);
  if (claim.stated > EvidenceLevel::unspecified) return std::min(claim.stated, cited);
  return cited >= EvidenceLevel::small_clinical ? cited : claim.stated;
}

// What is known is known only of a broader kind of the treatment, given another way: it says little of this one.
// So do a source of another treatment or use, and research in cells or animals from which an effect in people is
// concluded.
bool is_transferred(const Claim& claim, const Appraisal& appraisal, const Lexicon& lexicon) {
  const bool is_preclinical = claim.stated == EvidenceLevel::basic || claim.stated == EvidenceLevel::animal;
  if (is_preclinical && claim.is_level_elsewhere && claim.strength >= Strength::asserted) return true;
  if (claim.is_concluded && claim.strength >= Strength::asserted) return true;
  if (cites_elsewhere(claim, lexicon)) return true;
  const bool is_human =
      appraisal.known == EvidenceLevel::small_clinical || appraisal.known == EvidenceLevel::controlled;
  if (!is_human || appraisal.evidence.empty()) return false;
  const Evidence& evidence = lexicon.evidence[static_cast<size_t>(appraisal.evidence.front())];
  const bool is_other_route = !evidence.route.empty() && claim.intervention.find(evidence.route) == std::string::npos;
  return evidence.intervention != claim.intervention_id && is_other_route;
}

// Research told at its own level, with no more than a report of it, promises nothing beyond it.
bool is_honest_report(const Claim& claim, EvidenceLevel stated) {
  const bool names_level = stated > EvidenceLevel::unspecified && stated != EvidenceLevel::established;
  // "In mice it improved", "in a randomised trial it improved": what a study found, told plainly, is a report. Not so
  // of a few patients, whom a clinic may have chosen itself.
  const bool is_study = names_level && stated != EvidenceLevel::small_clinical;
  if (is_study && !claim.is_level_elsewhere && claim.strength == Strength::asserted) return true;
  return names_level && claim.strength <= Strength::reported;
}

// "The effect lasts for three months" names no outcome and tells of the effect as such. Of what is only hoped for
// ("synergy can be expected"), and of any other words without an outcome, nobody knows what is promised.
std::vector<int> outcomes_of(const Claim& claim, const Lexicon& lexicon) {
  const bool says_effect = claim.outcome_ids.empty() && claim.strength == Strength::asserted &&
                           claim.because.size() == 1 && claim.because.front().meaning == name_of(Cue::Meaning::effect);
  return says_effect ? std::vector<int>{lexicon.outcome(kEffect)} : claim.outcome_ids;
}

// "A treatment that the guideline recommends": true of one that is known to help with what it is recommended for.
bool is_endorsed(const Claim& claim, const Lexicon& lexicon) {
  if (claim.stated != EvidenceLevel::established || claim.intervention_id < 0 || claim.outcome_ids.empty())
    return false;
  const EvidenceLevel known =
      known_evidence(lexicon, claim.intervention_id, claim.outcome_ids, ClaimKind::efficacy).level;
  return known == EvidenceLevel::controlled || known == EvidenceLevel::established;
}

}  // namespace

OutcomeClass class_of(const Claim& claim, const Lexicon& lexicon) {
  for (const OutcomeClass candidate : kGravestFirst) {
    for (const int outcome : claim.outcome_ids) {
      if (lexicon.outcomes[static_cast<size_t>(outcome)].outcome_class == candidate) return candidate;
    }
  }
  return claim.kind == ClaimKind::safety ? OutcomeClass::harm : OutcomeClass::general;
}

Appraisal appraise(const Claim& claim, const Lexicon& lexicon) {
  Appraisal appraisal;
  appraisal.column = claim.strength;
  // That an authority stands behind it is weighed as such, whatever it is recommended for.
  const bool is_endorsement = claim.kind == ClaimKind::endorsement;
  const std::vector<int> outcomes = is_endorsement ? std::vector<int>{} : outcomes_of(claim, lexicon);
  KnownEvidence known = known_evidence(lexicon, claim.intervention_id, outcomes, claim.kind);
  appraisal.known = known.level;
  appraisal.evidence = std::move(known.rows);
  if (claim.negated || claim.is_limited) return appraisal;
  if (claim.is_borrowed) {
    appraisal.verdict = Verdict::transferred;
    appraisal.severity = Severity::warning;
    return appraisal;
  }
  if (is_endorsement && is_endorsed(claim, lexicon)) {
    appraisal.verdict = Verdict::supported;
    return appraisal;
  }
  if (claim.is_studied || is_honest_report(claim, stated_level(claim, lexicon))) {
    appraisal.verdict = Verdict::supported;
    return appraisal;
  }
  const OutcomeClass outcome_class = is_endorsement ? OutcomeClass::general : class_of(claim, lexicon);
  const PolicyRow* row = find_row(lexicon, appraisal.known, outcome_class);
  if (row == nullptr) return appraisal;
  const PolicyRow::Cell& cell = row->cells[static_cast<size_t>(claim.strength)];
  appraisal.verdict = is_transferred(claim, appraisal, lexicon) && cell.verdict != Verdict::supported
                          ? Verdict::transferred
                          : cell.verdict;
  appraisal.severity = claim.is_name ? std::min(cell.severity, Severity::warning) : cell.severity;
  appraisal.policy = row->where;
  // What no treatment does is weighed as the promise that it is in all but the word.
  if (claim.is_total && appraisal.verdict == Verdict::supported) {
    appraisal.column = Strength::guaranteed;
    appraisal.verdict = row->cells[static_cast<size_t>(Strength::guaranteed)].verdict;
    appraisal.severity = Severity::warning;
  }
  return appraisal;
}

}  // namespace urazuke
