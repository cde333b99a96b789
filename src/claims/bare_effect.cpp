#include "claims/bare_effect.h"

#include <algorithm>

#include "claims/condition.h"
#include "claims/discourse.h"
#include "claims/means.h"
#include "claims/position.h"

namespace urazuke {

namespace {

using M = Cue::Meaning;

// "Exosomes (wa) ...": the sentence is about the treatment.
bool is_topic_treatment(const Scope& scope) {
  for (uint32_t i = scope.sentence.first_mention; i < scope.sentence.last_mention; ++i) {
    const Mention& mention = scope.reading.mentions[i];
    const uint32_t next = mention.last + 1;
    if ((mention.is_intervention() || mention.is(M::this_treatment)) && next < scope.sentence.last_token &&
        scope.reading.tokens[next].pos == Pos::topic_particle) {
      return true;
    }
  }
  return false;
}

// The change is the finite verb of the clause: at most its endings stand behind it.
bool closes_clause(const Scope& scope, const Event& event) {
  constexpr uint32_t kEndings = 5;  // tokens
  return event.has_object && scope.reading.tokens[event.last].pos == Pos::verb &&
         event.last + kEndings >= clause_of(scope, event).last;
}

// "Holds histamine down" (wo osaeru), "loss of antibodies": a thing, its particle and the change are all that is said.
bool is_whole_of(const Scope& scope, const Event& event) {
  const std::vector<Token>& tokens = scope.reading.tokens;
  const uint32_t change = scope.reading.mentions[event.mention].first;
  if (change <= scope.sentence.first_token) return false;
  const Pos before = tokens[change - 1].pos;
  const bool has_particle = before == Pos::case_particle || before == Pos::adnominal_particle;
  return has_particle && event.last + 1 == scope.sentence.last_token;
}

// "Bones (wa) grow strong ...": the thing in front of the topic particle.
bool is_topic(const Scope& scope, const Span& thing) {
  return std::any_of(scope.reading.tokens.begin() + scope.sentence.first_token,
                     scope.reading.tokens.begin() + scope.sentence.last_token, [&](const Token& token) {
                       return token.pos == Pos::topic_particle && token.span.begin == thing.end;
                     });
}

// "This ...", "by this heat (sono netsu de) ...".
bool opens_with_cause(const Scope& scope) {
  const uint32_t first = scope.sentence.first_token;
  const Pos opening = scope.reading.tokens[first].pos;
  if (opening != Pos::adnominal) return opening == Pos::pronoun;
  return std::ranges::any_of(mentions_of(scope), [&](const Mention& means) {
    return means.is(M::means) && means.first == first + 2 &&
           scope.reading.tokens[means.first].pos == Pos::case_particle;
  });
}

// "The cells grow by the drip", "(We inject it monthly.) This makes the phase longer": what a treatment is said to do
// to a thing that the lexicon does not know is for the better.
bool is_brought_about(const Scope& scope, const Event& event) {
  const std::vector<Mention>& mentions = scope.reading.mentions;
  const Mention& change = mentions[event.mention];
  // "The cornea gets thin": less of a thing is better only where it goes.
  const bool is_less = change.is(M::lower) && scope.reading.tokens[change.first].pos == Pos::adjective;
  if (!event.has_object || change.is(M::act_on) || is_less) return false;
  bool is_done = false;
  for (uint32_t i = scope.sentence.first_mention; i < scope.sentence.last_mention; ++i) {
    const Mention& other = mentions[i];
    const bool is_thing = other.last + 2 == change.first;  // with its particle
    if ((other.is(M::person) && is_thing) || (other.is(M::harm) && other.last >= change.first)) return false;
    is_done = is_done || (other.is(M::object) && other.last + 1 == change.first);
  }
  const bool is_by_this = clause_at(scope, event.last) == 0 && opens_with_cause(scope) && points_to_treatment(scope);
  const std::optional<Means> means = means_before(scope, change.first);
  const bool is_of_nature = means && means->is_circumstance && !is_topic(scope, event.object);
  return is_by_this || (!is_done && means && !is_of_nature);
}

}  // namespace

bool speaks_of_effect(const Scope& scope, const Event& event, const Modality& modality) {
  if (differs_by_person(scope, event) || closes_with(scope, M::announcement)) return false;
  if (modality.is_wish) return true;
  const Context& context = context_of(scope);
  const Mention& mention = scope.reading.mentions[event.mention];
  if (modality.strength == Strength::reported && modality.stated != EvidenceLevel::none && event.has_object)
    return !scope.sentence.has(M::cause);
  const bool is_weak = !mention.is(M::effect);  // "raises the speed": of a thing that the lexicon does not know
  if (!is_weak && (modality.negated || modality.has_strength_word)) return true;
  if (is_short(scope) && event.has_object && (!is_weak || mention.is(M::raise) || is_whole_of(scope, event)) &&
      (context.under_heading(M::heading_effect) || context.under_heading(M::heading_hedged))) {
    return true;
  }
  const bool is_phrase = !is_weak && mention.last > mention.first;  // "the effect is felt", not "effect"
  // "It works on the knee as well" (hiza ni mo yuukou desu): the whole of what the clause says.
  const std::vector<Token>& tokens = scope.reading.tokens;
  const bool is_predicate = event.last + 1 < clause_of(scope, event).last &&
                            (tokens[event.last].pos == Pos::verb || tokens[event.last + 1].pos == Pos::auxiliary);
  if (!is_weak && event.has_object && is_predicate && closes_sentence(scope, event)) return true;
  const bool is_said_so = modality.has_strength_word && names_treatment(scope) && closes_clause(scope, event);
  if (is_weak && !modality.negated && is_brought_about(scope, event)) return modality.has_predicate;
  if (is_weak && !is_said_so && (modality.negated || !is_topic_treatment(scope))) return false;
  return modality.has_predicate && (is_phrase || names_intervention(scope)) && !scope.sentence.has(M::definition) &&
         !scope.sentence.has(M::biology);
}

}  // namespace urazuke
