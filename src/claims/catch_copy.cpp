#include "claims/catch_copy.h"

#include <algorithm>

#include "claims/authority.h"
#include "claims/claimed_event.h"
#include "claims/make_claim.h"
#include "claims/position.h"
#include "claims/quotation.h"

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

void read_promised_success(const Scope& scope, SentenceClaims& found) {
  const Subject& subject = context_of(scope).subject;
  if (!scope.sentence.has(M::promise) || !subject.is_known() || is_label(block_of(scope))) return;
  if (scope.sentence.has_any({M::no_guarantee, M::denial, M::no_certainty, M::question, M::barred_wording})) return;
  for (const Mention& mention : mentions_of(scope)) {
    if (!mention.is(M::promise)) continue;
    // "There is no such scheme as your money back", and words that are quoted to be warned of.
    const bool is_denied = std::ranges::any_of(mentions_of(scope), [&](const Mention& negation) {
      return negation.is(M::negation) && negation.first > mention.last;
    });
    const bool is_shown =
        is_only_shown(block_of(scope), scope.reading, scope.sentence, context_of(scope), mention.span);
    if (is_denied || is_shown) continue;
    const Span place = source_span(block_of(scope), mention.span);
    Claim claim =
        make_cell(scope, subject, {scope.lexicon.cues[mention.target.index].where, name_of(mention.meaning), place});
    claim.kind = ClaimKind::efficacy;
    claim.strength = Strength::guaranteed;
    claim.outcome = std::string(slice(block_of(scope).text, mention.span));
    claim.span = place;
    found.facts.has_positive_claim = true;
    return add_claim(found, std::move(claim));
  }
}

}  // namespace urazuke
