#include "claims/research.h"

#include <algorithm>

#include "claims/make_claim.h"
#include "claims/modality.h"
#include "claims/polarity.h"

namespace urazuke {

namespace {

using M = Cue::Meaning;

bool is_level(M meaning) {
  return meaning == M::basic || meaning == M::animal || meaning == M::small_clinical || meaning == M::controlled;
}

// A clause that reports a result, of which no claim was made: what was found is a thing that the lexicon does not
// know.
bool tells_unread_result(const Scope& scope, const Clause& clause, const SentenceClaims& found) {
  return scope.clauses.size() > 1 && tells_result(scope, clause) && !has_claim(scope, clause, found);
}

}  // namespace

bool tells_of(const Scope& scope, const Clause& clause, M meaning) {
  return std::ranges::any_of(mentions_of(scope), [&](const Mention& mention) {
    return mention.is(meaning) && !names_source(scope.reading, mention) && mention.first >= clause.first &&
           mention.last < clause.last;
  });
}

bool tells_result(const Scope& scope, const Clause& clause) {
  return tells_of(scope, clause, M::reported) || tells_of(scope, clause, M::found);
}

void read_research(const Scope& scope, SentenceClaims& found) {
  const Subject& subject = context_of(scope).subject;
  if (!subject.is_known() || is_label(block_of(scope)) || !tells_study(scope)) return;
  if (context_of(scope).under_heading(M::heading_reference) || context_of(scope).under_heading(M::heading_profile))
    return;
  for (uint32_t i = scope.sentence.first_mention; i < scope.sentence.last_mention; ++i) {
    const Mention& mention = scope.reading.mentions[i];
    const size_t clause = clause_at(scope, mention.first);
    if (!is_level(mention.meaning) ||
        (!found.claims.empty() && !tells_unread_result(scope, scope.clauses[clause], found)))
      continue;
    const Modality modality =
        read_modality(scope.reading, scope.sentence, scope.clauses, clause, event_of(scope, i, ClaimKind::efficacy));
    found.facts.has_positive_claim = found.facts.has_evidence_claim = true;
    return add_claim(found, make_research(scope, i, modality, subject));
  }
}

}  // namespace urazuke
