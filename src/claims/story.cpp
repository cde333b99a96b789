#include "claims/story.h"

#include "claims/claimed_event.h"

namespace urazuke {

namespace {

using M = Cue::Meaning;

}  // namespace

void read_told_change(const Scope& scope, SentenceClaims& found) {
  const Block& block = block_of(scope);
  const bool is_quoted = block.kind == BlockKind::quotation ||
                         scope.reading.tokens[scope.sentence.first_token].pos == Pos::open_bracket ||
                         scope.sentence.has(M::testimonial);
  if (!is_quoted && !context_of(scope).under_heading(M::heading_testimonial)) return;
  if (scope.sentence.has(M::barred_wording)) return;
  for (uint32_t i = scope.sentence.first_mention; i < scope.sentence.last_mention; ++i) {
    if (scope.reading.mentions[i].is(M::turned))
      return read_event(scope, 0, event_of(scope, i, ClaimKind::efficacy), found);
  }
}

void read_story(const Scope& scope, SentenceClaims& found) {
  const SentenceReading& sentence = scope.sentence;
  if (!sentence.has(M::nth_time) || !sentence.has_any({M::person, M::testimonial}) || found.facts.tells_risk) return;
  if (!sentence.has_any({M::past, M::testimonial, M::hearsay})) return;
  if (sentence.has_any({M::denial, M::no_certainty, M::individual_difference, M::harm, M::risk, M::risk_verb, M::price,
                        M::procedure, M::condition, M::contraindication, M::disclosure, M::target, M::question}))
    return;
  for (uint32_t i = sentence.first_mention; i < sentence.last_mention; ++i) {
    if (scope.reading.mentions[i].is(M::nth_time))
      return read_event(scope, 0, event_of(scope, i, ClaimKind::efficacy), found);
  }
}

}  // namespace urazuke
