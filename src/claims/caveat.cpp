#include "claims/caveat.h"

#include <algorithm>

#include "claims/make_claim.h"
#include "claims/position.h"

namespace urazuke {

namespace {

using M = Cue::Meaning;

bool is_of_other(const Scope& scope, const Mention& denial) {
  Event event;
  event.first = event.last = denial.first;
  return !names_intervention(scope) && is_about_another(scope, event);
}

// "Beware of such advertisements", "such words are not allowed": no care and no denial of an effect.
bool is_about_wording(const Scope& scope, const Mention& limit) {
  if (limit.is(M::advice)) return scope.sentence.has(M::barred_wording);
  return std::ranges::any_of(mentions_of(scope), [&](const Mention& words) {
    return words.is(M::barred_wording) && words.first < limit.first && limit.last <= words.last;
  });
}

bool is_caveat(const Scope& scope, const Mention& mention) {
  if (mention.is(M::individual_difference) || mention.is(M::no_guarantee)) return true;
  // "It is not an approved treatment" discloses; "that steroids are poison is unfounded" is of another treatment.
  if (scope.sentence.has_any({M::disclosure, M::fact_unapproved})) return false;
  if (scope.sentence.has(M::other_treatment) && is_of_other(scope, mention)) return false;
  return mention.is(M::denial) || mention.is(M::no_certainty) ||
         (mention.is(M::advice) && !scope.sentence.has(M::contact));
}

// Whether a claim of the sentence is denied by it already.
bool is_read(const Scope& scope, const Mention& denial, const SentenceClaims& found) {
  const Span place = source_span(block_of(scope), denial.span);
  return std::any_of(found.claims.begin(), found.claims.end(), [&](const Claim& claim) {
    return claim.negated && std::any_of(claim.because.begin(), claim.because.end(), [&](const Because& because) {
             return because.span.begin == place.begin && because.span.end == place.end;
           });
  });
}

// "It is not that it is the best": what the clause says in front of the denial is what is denied.
ClaimKind kind_denied(const Scope& scope, const Mention& denial, ClaimKind kind, const SentenceClaims& found) {
  const uint32_t first = std::find_if(scope.clauses.begin(), scope.clauses.end(), [&](const Clause& clause) {
                           return denial.last < clause.last;
                         })->first;
  for (const Event& event : found.events) {
    if (event.first >= first && event.first <= denial.first) kind = event.kind;
  }
  return kind;
}

}  // namespace

void read_caveat(const Scope& scope, SentenceClaims& found) {
  const Subject& subject = context_of(scope).subject;
  if (!subject.is_known() || is_label(block_of(scope))) return;
  for (uint32_t i = scope.sentence.first_mention; i < scope.sentence.last_mention; ++i) {
    const Mention& mention = scope.reading.mentions[i];
    if (!is_caveat(scope, mention)) continue;
    if (is_about_wording(scope, mention)) continue;
    const bool is_aside = mention.is(M::individual_difference) || mention.is(M::advice) ||
                          has_claim(scope, scope.clauses[clause_at(scope, mention.last)], found);
    if (!found.claims.empty() && (is_aside || is_read(scope, mention, found))) continue;
    found.facts.has_denied_claim = true;
    Claim limit = make_limit(scope, i, subject);
    if (limit.negated && !mention.is(M::no_guarantee)) limit.kind = kind_denied(scope, mention, limit.kind, found);
    // "Is not recognised as standard care": the level that is denied.
    if (limit.kind == ClaimKind::endorsement && scope.sentence.has(M::established))
      limit.stated = EvidenceLevel::established;
    return add_claim(found, std::move(limit));
  }
}

}  // namespace urazuke
