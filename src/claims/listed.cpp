#include "claims/listed.h"

#include <algorithm>

#include "claims/cell.h"
#include "claims/claimed_event.h"
#include "claims/make_claim.h"
#include "claims/position.h"

namespace urazuke {

namespace {

using M = Cue::Meaning;

// "It is recommended for the lines around the mouth": said of the treatment, not of a visit or of how often.
bool is_recommended_for(const Scope& scope) {
  const uint32_t last = end_of_words(scope);
  const bool is_said = last > scope.sentence.first_token && (scope.reading.tokens[last - 1].pos == Pos::auxiliary ||
                                                             scope.reading.tokens[last - 1].pos == Pos::verb);
  return is_said && closes_with(scope, M::recommendation) && !is_label(block_of(scope)) &&
         !scope.sentence.has_any({M::negation, M::denial, M::advice, M::price, M::procedure, M::value_period,
                                  M::question, M::other_treatment, M::established, M::risk_form});
}

// A cell under a header that promises effects, and not one that heads a row itself.
bool is_answer_to_header(const Scope& scope) {
  const Inherited::From from = context_of(scope).heading_from;
  const bool has_header = from == Inherited::From::row_header || from == Inherited::From::column_header;
  return block_of(scope).kind == BlockKind::table_cell && has_header;
}

bool has_token(const Scope& scope, std::initializer_list<Pos> any) {
  const auto first = scope.reading.tokens.begin();
  return std::any_of(first + scope.sentence.first_token, first + scope.sentence.last_token,
                     [&](const Token& token) { return std::find(any.begin(), any.end(), token.pos) != any.end(); });
}

bool is_nouns_only(const Scope& scope) {
  return !has_token(scope, {Pos::verb, Pos::auxiliary, Pos::adjective, Pos::topic_particle});
}

// "Who easily fall ill", "ointments alone do not help": what the treatment is recommended for, though the lexicon does
// not know the complaint. A number or a practical matter says who may come, not what helps.
bool is_unknown_complaint(const Scope& scope) {
  const SentenceReading& sentence = scope.sentence;
  const bool has_mention = sentence.first_mention < sentence.last_mention;
  const bool tells =
      sentence.has(M::person) || has_token(scope, {Pos::verb, Pos::auxiliary, Pos::adjective}) ||
      std::ranges::any_of(mentions_of(scope), [](const Mention& mention) { return mention.is_outcome(); });
  return has_mention && tells && !has_token(scope, {Pos::number}) && block_of(scope).kind == BlockKind::list_item &&
         context_of(scope).under_heading(M::heading_recommended) &&
         !sentence.has_any({M::contraindication, M::procedure, M::price, M::value_period, M::risk, M::question,
                            M::recommendation, M::other_treatment, M::disclosure});
}

// The word of the heading that recommends: of the nearest sentence above that has one.
Because recommending(const Scope& scope) {
  const std::vector<SentenceReading>& sentences = scope.reading.sentences;
  for (size_t at = static_cast<size_t>(&scope.sentence - sentences.data()); at-- > 0;) {
    if (!sentences[at].has(M::heading_recommended)) continue;
    const Block& heading = scope.page.blocks[static_cast<size_t>(sentences[at].block)];
    for (const Mention& mention : mentions_of(scope.reading, sentences[at])) {
      if (!mention.is(M::heading_recommended)) continue;
      return {scope.lexicon.cues[mention.target.index].where, name_of(mention.meaning),
              source_span(heading, mention.span)};
    }
  }
  return {};
}

Claim make_complaint(const Scope& scope) {
  const Context& context = context_of(scope);
  Claim claim = make_cell(scope, context.subject, recommending(scope));
  claim.kind = ClaimKind::efficacy;
  claim.from.push_back({Inherited::What::outcome, context.heading_from, context.heading_span});
  return claim;
}

}  // namespace

void read_recommended(const Scope& scope, SentenceClaims& found) {
  const BlockKind kind = block_of(scope).kind;
  const bool is_item = kind == BlockKind::list_item || kind == BlockKind::table_cell;
  const bool is_told = is_recommended_for(scope);
  if (!is_item && !is_told) return;
  const Context& context = context_of(scope);
  // The columns of a table say themselves what stands in them, whatever recommends it above.
  const bool is_headed =
      context.heading_from == Inherited::From::row_header || context.heading_from == Inherited::From::column_header;
  if (kind == BlockKind::table_cell && block_of(scope).column_header >= 0 && !is_headed) return;
  const bool describes_reader = scope.sentence.has(M::person) || scope.sentence.has(M::target);
  const bool is_recommended = is_told || context.under_heading(M::heading_recommended) ||
                              (context.under_heading(M::heading_worry) && describes_reader) ||
                              (kind == BlockKind::list_item && scope.sentence.has(M::worry) && describes_reader);
  if (!is_recommended || found.facts.tells_risk || context.under_heading(M::heading_risk)) return;
  if (context.under_heading(M::heading_disclosure) && !context.under_heading(M::heading_recommended))
    return;  // "those it is meant for": who is treated, not what helps
  for (uint32_t i = scope.sentence.first_mention; i < scope.sentence.last_mention; ++i) {
    const Mention& mention = scope.reading.mentions[i];
    if (!mention.is_outcome()) continue;
    const Outcome& outcome = scope.lexicon.outcomes[mention.target.index];
    if (outcome.outcome_class == OutcomeClass::harm) continue;
    // A complaint stands for itself; a good thing has to be wished for ("I want clear skin"), or be missed.
    const bool is_missed = scope.sentence.has_any({M::wish, M::worry, M::lower, M::worsen, M::negation});
    if (outcome.valence != Valence::bad && !is_missed) continue;
    Event event = event_of(scope, i, ClaimKind::efficacy);
    event.outcomes.push_back(static_cast<int>(mention.target.index));
    // "Fatigue that does not go away", "who do not sleep": the negation is the complaint's own.
    const bool complains = outcome.valence == Valence::bad || scope.sentence.has(M::negation);
    if (complains) event.last = scope.sentence.last_token - 1;
    return read_event(scope, scope.clauses.size() - 1, event, found);
  }
  if (!is_unknown_complaint(scope) || !context.subject.is_known()) return;
  found.facts.has_positive_claim = true;
  add_claim(found, make_complaint(scope));
}

void read_listed(const Scope& scope, SentenceClaims& found) {
  const Context& context = context_of(scope);
  const BlockKind kind = block_of(scope).kind;
  if (kind != BlockKind::list_item && !is_answer_to_header(scope)) return;
  if (found.facts.tells_risk || !is_short(scope)) return;
  if (!context.under_heading(M::heading_effect) && !context.under_heading(M::heading_hedged)) return;
  if (context.under_heading(M::heading_risk) || names_treatment(scope)) return;
  for (uint32_t i = scope.sentence.first_mention; i < scope.sentence.last_mention; ++i) {
    const Mention& mention = scope.reading.mentions[i];
    // "Rejuvenation for two years": a change for the better alone.
    const bool opens = mention.first == scope.sentence.first_token && is_nouns_only(scope);
    if (opens && mention.is(M::improve)) return read_event(scope, 0, event_of(scope, i, ClaimKind::efficacy), found);
    if (!mention.is_outcome()) continue;
    const Outcome& outcome = scope.lexicon.outcomes[mention.target.index];
    if (outcome.outcome_class == OutcomeClass::harm) continue;
    if (mention.last + 1 != scope.sentence.last_token && !is_nouns_only(scope)) continue;
    Event event = event_of(scope, i, ClaimKind::efficacy);
    event.outcomes.push_back(static_cast<int>(mention.target.index));
    return read_event(scope, 0, event, found);
  }
}

void read_compared(const Scope& scope, SentenceClaims& found) {
  const Context& context = context_of(scope);
  if (context.rival.lexicon.empty() || scope.sentence.last_token == scope.sentence.first_token) return;
  if (!context.subject.is_known() || scope.sentence.has(M::price)) return;
  // "None" weighs what its row weighs: of harm, much; of loans, nothing.
  const bool is_bare_no = scope.sentence.has(M::negation) && is_bare(scope);
  const bool is_weighed = (!is_bare_no && asks_for_value(scope.reading, scope.sentence.block)) ||
                          asks_for_value(scope.reading, block_of(scope).row_header);
  const bool praises = is_weighed && !scope.sentence.has(M::procedure) && !scope.sentence.has(M::risk);
  if (!praises && !context.is_of_rival) return;
  found.facts.has_positive_claim = true;
  add_claim(found, make_cell(scope, context.subject, context.rival));
}

}  // namespace urazuke
