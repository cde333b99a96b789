#include "claims/catch_copy.h"

#include "claims/authority.h"
#include "claims/claimed_event.h"
#include "claims/position.h"

namespace urazuke {

namespace {

using M = Cue::Meaning;

}  // namespace

void read_catch_copy(const Scope& scope, SentenceClaims& found) {
  constexpr uint32_t kOneKana = 3;  // bytes
  const Block& block = block_of(scope);
  const bool is_copy =
      block.kind == BlockKind::heading || block.kind == BlockKind::paragraph || block.kind == BlockKind::list_item;
  if (!is_copy || block.is_link || found.facts.tells_risk || scope.sentence.has(M::question)) return;
  const std::vector<Token>& tokens = scope.reading.tokens;
  const uint32_t last = end_of_words(scope);
  if (last < scope.sentence.first_token + 3) return;
  const Token& particle = tokens[last - 1];
  if (particle.pos != Pos::case_particle || size(particle.span) != kOneKana) return;
  for (uint32_t i = scope.sentence.first_mention; i < scope.sentence.last_mention; ++i) {
    const Mention& mention = scope.reading.mentions[i];
    // "For the pain after shingles": names those whom it is for.
    const bool is_complaint =
        mention.is_outcome() && scope.lexicon.outcomes[mention.target.index].valence == Valence::bad;
    if (!mention.is_outcome() || is_complaint || mention.last + 2 != last) continue;
    Event event = event_of(scope, i, ClaimKind::efficacy);
    event.outcomes.push_back(static_cast<int>(mention.target.index));
    return read_event(scope, clause_at(scope, mention.first), event, found);
  }
}

void read_approval(const Scope& scope, SentenceClaims& found) {
  if (!scope.sentence.has(M::approval_told) || tells_approval(scope)) return;
  if (scope.sentence.has_any(
          {M::negation, M::denial, M::no_certainty, M::question, M::off_label, M::approval_told_abroad}))
    return;
  for (uint32_t i = scope.sentence.first_mention; i < scope.sentence.last_mention; ++i) {
    if (!scope.reading.mentions[i].is(M::approval_told)) continue;
    const Event event = event_of(scope, i, ClaimKind::endorsement);
    if (subject_of(scope, event).intervention < 0) return;
    return read_event(scope, clause_at(scope, event.last), event, found);
  }
}

}  // namespace urazuke
