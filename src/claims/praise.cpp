#include "claims/praise.h"

#include <algorithm>

#include "claims/background.h"
#include "claims/noun.h"
#include "text/utf8.h"

namespace urazuke {

namespace {

using M = Cue::Meaning;

// "Fifteen cigarettes or more a day" bar from it; "nowhere else can you have it" praises.
bool is_for_some_only(const Scope& scope, const Event& event) {
  return std::ranges::any_of(mentions_of(scope), [&](const Mention& mention) {
    return mention.is(M::contraindication) && (mention.first < event.first || mention.last > event.last);
  });
}

// In the event's clause or behind it: what an earlier clause denies is another thing.
bool has_from(const Scope& scope, const Event& event, M meaning) {
  const Clause& clause = clause_of(scope, event);
  // "The best in the country, so that nothing is left to chance": the best is no less claimed for it.
  const bool is_superlative = scope.reading.mentions[event.mention].is(M::superlative);
  const uint32_t end = is_superlative ? clause.last : scope.sentence.last_token;
  return std::ranges::any_of(mentions_of(scope), [&](const Mention& mention) {
    return mention.is(meaning) && mention.last >= clause.first && mention.first < end;
  });
}

bool is_of_survey(const Scope& scope, const Event& event) {
  return std::ranges::any_of(
      mentions_of(scope), [&](const Mention& source) { return source.is(M::source) && source.first <= event.first; });
}

// "Braces (wa) are a thing of the past": some treatment is what the sentence is about.
bool is_treatment_spoken_of(const Scope& scope) {
  return std::ranges::any_of(mentions_of(scope), [&](const Mention& mention) {
    return mention.is(M::generic_treatment) && scope.reading.tokens[mention.last + 1].pos == Pos::topic_particle;
  });
}

// "The latest studies", "ample evidence", "the evidence is ample": it is the research that is praised.
bool praises_research(const Scope& scope, const Event& event) {
  constexpr uint32_t kNounPhrase = 4;  // tokens between the praise and what it describes
  for (uint32_t i = scope.sentence.first_mention; i < scope.sentence.last_mention; ++i) {
    const Mention& mention = scope.reading.mentions[i];
    if (!mention.is(M::evidence) && !mention.is(M::own_source)) continue;
    const bool is_subject =
        mention.last + 2 == event.first && !is_plain_noun(scope.reading.tokens[mention.last + 1].pos);
    if (is_subject || (mention.last >= event.first && mention.first <= event.last + kNounPhrase)) return true;
  }
  return false;
}

// "Rises to twice (ni agaru) the former": how much a thing changes, and nothing that it is compared with.
bool is_measure_of_change(const Scope& scope, const Event& event) {
  if (!scope.reading.mentions[event.mention].is(M::comparison) || event.last + 1 >= scope.sentence.last_token)
    return false;
  uint32_t particle = event.last + 1;  // "twice or more" (ijou)
  while (particle + 1 < scope.sentence.last_token && is_plain_noun(scope.reading.tokens[particle].pos)) ++particle;
  const bool is_amount = scope.reading.tokens[event.last].pos == Pos::noun_suffix &&
                         scope.reading.tokens[particle].pos == Pos::case_particle;
  return is_amount && std::ranges::any_of(mentions_of(scope), [&](const Mention& change) {
           const bool holds = change.first <= event.last && change.last > event.last;
           return (change.is(M::raise) || change.is(M::lower)) && (holds || change.first == particle + 1);
         });
}

// "A million people (ga) are diagnosed", "a hundred (ga) survive": those who are counted do something; no record.
bool is_subject_of_event(const Scope& scope, const Event& event) {
  constexpr char32_t kGa = 0x304C;
  if (!scope.reading.mentions[event.mention].is(M::track_record) || event.last + 1 >= scope.sentence.last_token)
    return false;
  const Token& particle = scope.reading.tokens[event.last + 1];
  return scope.reading.tokens[event.last].pos == Pos::noun_suffix && particle.pos == Pos::case_particle &&
         last_code_point(slice(block_of(scope).text, particle.span)) == kGa;
}

// A study is told in the clause itself or in one that leads up to it.
bool is_within_study(const Scope& scope, const Event& event) {
  if (!tells_study(scope)) return false;
  const Clause& own = clause_of(scope, event);
  return std::ranges::any_of(mentions_of(scope), [&](const Mention& mention) {
    const EvidenceLevel level = level_of(mention.meaning);
    if (level <= EvidenceLevel::unspecified || level == EvidenceLevel::established) return false;
    const Clause& told = scope.clauses[clause_at(scope, mention.last)];
    return told.first >= own.first || !told.has_event;
  });
}

// "An effect that surpasses it", "works better than": the comparison is of the effect in it or right behind it.
bool praises_effect(const Scope& scope, const Event& event) {
  return std::ranges::any_of(mentions_of(scope), [&](const Mention& effect) {
    const bool is_good = effect.is_outcome() && scope.lexicon.outcomes[effect.target.index].valence != Valence::bad;
    return (effect.is(M::effect) || effect.is(M::improve) || is_good) && effect.first >= event.first &&
           effect.first <= event.last + 1;
  });
}

// "Will you not win it back?": the invitation holds the change that it invites to, which is the claim.
bool is_invitation_to_change(const Scope& scope, const Event& event) {
  if (!scope.sentence.has(M::leading)) return false;
  return std::ranges::any_of(mentions_of(scope), [&](const Mention& change) {
    return (change.is(M::restore) || change.is(M::improve)) && change.first >= event.first && change.last < event.last;
  });
}

}  // namespace

bool speaks_for_itself(M praise) {
  return praise == M::superlative || praise == M::novel || praise == M::superior || praise == M::praise ||
         praise == M::track_record;
}

bool is_superiority(const Scope& scope, const Event& event, const Modality& modality) {
  if (modality.strength == Strength::question || tells_risk(scope) || praises_research(scope, event)) return false;
  const bool is_rival = scope.reading.mentions[event.mention].is(M::rival_fault);
  // "The drugs of the public insurance only patch it up": told of the one, whatever is disclosed of the other.
  if ((scope.sentence.has(M::disclosure) && !is_rival) || scope.sentence.has(M::fact_supply_route)) return false;
  if (has_from(scope, event, M::denial) || has_from(scope, event, M::no_certainty)) return false;
  if (closes_with(scope, M::procedure) || closes_with(scope, M::contact)) return false;
  if (is_for_some_only(scope, event)) return false;
  if (closes_with(scope, M::announcement)) return false;
  // "In the survey (of the ministry), people with twenty teeth or more were ...": told of the public.
  if (is_of_survey(scope, event) && !scope.sentence.has(M::clinic) && !names_treatment(scope)) return false;
  const Context& context = context_of(scope);
  if (is_rival) {
    return scope.sentence.has(M::other_treatment) || context.under_heading(M::heading_comparison) ||
           is_treatment_spoken_of(scope);
  }
  if (modality.negated || modality.is_asked || is_invitation_to_change(scope, event)) return false;
  if (scope.sentence.has(M::fact_treatment_content) && !modality.has_predicate) return false;
  const M praise = scope.reading.mentions[event.mention].meaning;
  // "known as the best": a definition that praises is praise.
  const bool names_rival = praise == M::comparison && scope.sentence.has(M::other_treatment);  // "from X (to wa), ..."
  if (praise != M::superlative && !names_rival && scope.sentence.has(M::definition)) return false;
  if (is_within_study(scope, event) || is_measure_of_change(scope, event)) return false;
  if (is_subject_of_event(scope, event)) return false;
  if (praise != M::superlative && is_background(scope, event)) return false;
  if (is_label(block_of(scope))) {
    // "Other makers' aligners" over a column: it names what is compared.
    if (praise == M::comparison && block_of(scope).kind == BlockKind::table_header) return false;
    return praise == M::superlative || !scope.sentence.has_any({M::topic_noun, M::heading_recommended});
  }
  if (praise == M::comparison && praises_effect(scope, event)) return true;
  if (speaks_for_itself(praise) || names_treatment(scope) || scope.sentence.has(M::clinic)) return true;
  return is_short(scope) && praise != M::plentiful && !scope.sentence.has(M::price);
}

}  // namespace urazuke
