#include "claims/background.h"

#include <algorithm>

#include "claims/means.h"

namespace urazuke {

namespace {

using M = Cue::Meaning;

bool comes_behind(const Scope& scope, const Event& event, M meaning) {
  return std::ranges::any_of(mentions_of(scope),
                             [&](const Mention& mention) { return mention.is(meaning) && mention.first > event.last; });
}

// "Leaves sound cells (wa) alone and attacks those of the cancer only (dake)": the topic is what stands against it.
bool is_contrasted(const Scope& scope, const Event& event) {
  const Clause& own = clause_of(scope, event);
  const auto first = scope.reading.tokens.begin();
  const bool is_only = std::any_of(first + own.first, first + event.last,
                                   [](const Token& token) { return token.pos == Pos::focus_particle; });
  return is_only && std::ranges::any_of(mentions_of(scope), [&](const Mention& mention) {
           return (mention.is(M::negation) || mention.is(M::not_negation)) && mention.last < own.first;
         });
}

// The token from which a topic holds for the event's clause: that of the clauses coordinated before it, unless a word
// that points back ("this action") takes up what they told.
uint32_t topic_scope(const Scope& scope, const Event& event) {
  const Clause& own = clause_of(scope, event);
  if (is_contrasted(scope, event)) return own.first;
  for (uint32_t i = own.first; i < event.last; ++i) {
    if (scope.reading.tokens[i].pos == Pos::adnominal) return own.first;
  }
  uint32_t first = scope.sentence.first_token;
  for (const Clause& clause : scope.clauses) {
    if (clause.last <= own.first && clause.boundary == Clause::Boundary::concession) first = clause.last;
  }
  return first;
}

// "The genes that stop growth": the change is a verb in front of a noun.
bool describes_noun(const Scope& scope, const Event& event) {
  const std::vector<Token>& tokens = scope.reading.tokens;
  return event.last + 1 < clause_of(scope, event).last && tokens[event.last].pos == Pos::verb &&
         (tokens[event.last + 1].pos == Pos::noun || tokens[event.last + 1].pos == Pos::verbal_noun);
}

bool has_topic(const Scope& scope, const Event& event) {
  // "Most herniated discs (wa) shrink, as is known": of a definition the thing itself may be the topic.
  const bool may_be_thing = scope.sentence.has(M::definition) || comes_behind(scope, event, M::cause) ||
                            (scope.sentence.has(M::biology) && describes_noun(scope, event));
  const uint32_t end = may_be_thing ? scope.reading.mentions[event.mention].first : event.first;
  const uint32_t first = event.kind == ClaimKind::efficacy ? topic_scope(scope, event) : clause_of(scope, event).first;
  for (uint32_t i = first; i < end; ++i) {
    if (scope.reading.tokens[i].pos == Pos::topic_particle) return true;
  }
  return false;
}

// A treatment behind the topic: "stem cells are cells that mend" has none, "the liver mends by this drip" has.
bool has_means(const Scope& scope) {
  bool is_behind_topic = false;
  for (uint32_t i = scope.sentence.first_mention; i < scope.sentence.last_mention; ++i) {
    const Mention& mention = scope.reading.mentions[i];
    if (!is_treatment(mention)) continue;
    const uint32_t next = mention.last + 1;
    const bool is_topic =
        next < scope.sentence.last_token && scope.reading.tokens[next].pos == Pos::topic_particle && !is_behind_topic;
    if (!is_topic) return true;
    is_behind_topic = true;
  }
  return false;
}

}  // namespace

bool is_background(const Scope& scope, const Event& event) {
  const bool is_science = scope.sentence.has(M::definition) || scope.sentence.has(M::cause) ||
                          scope.sentence.has(M::biology) || scope.context.is_topic_vague;
  if (comes_behind(scope, event, M::natural_kind) && has_topic(scope, event) && !has_means(scope)) return true;
  if (means_before(scope, scope.reading.mentions[event.mention].first)) return false;
  return is_science && !names_treatment(scope) && !scope.sentence.has(M::clinic) && has_topic(scope, event);
}

}  // namespace urazuke
