#include "claims/scope.h"

#include <algorithm>

#include "claims/means.h"

namespace urazuke {

namespace {

using M = Cue::Meaning;

constexpr uint32_t kShort = 75;  // bytes: about 25 kana or kanji
bool names_outcome(const Scope& scope, OutcomeClass outcome_class) {
  for (uint32_t i = scope.sentence.first_mention; i < scope.sentence.last_mention; ++i) {
    const Mention& mention = scope.reading.mentions[i];
    if (mention.is_outcome() && scope.lexicon.outcomes[mention.target.index].outcome_class == outcome_class)
      return true;
  }
  return false;
}

// "This treatment", "the drip", "our clinic": what the page offers without a name.
Subject unnamed_treatment(const Scope& scope) {
  if (!scope.context.is_about_treatment) return {};
  for (uint32_t i = scope.sentence.first_mention; i < scope.sentence.last_mention; ++i) {
    const Mention& mention = scope.reading.mentions[i];
    if (!mention.is(M::this_treatment) && !mention.is(M::generic_treatment) && !mention.is(M::clinic)) continue;
    const Block& block = block_of(scope);
    return {-1, std::string(slice(block.text, mention.span)), Inherited::From::sentence,
            source_span(block, mention.span)};
  }
  return {};
}

// "Pressing the spot moistens the eye": where nothing else is offered, the means is.
Subject means_as_treatment(const Scope& scope, const Event& event) {
  const std::optional<Means> means = means_before(scope, scope.reading.mentions[event.mention].last);
  if (!means) return {};
  const Block& block = block_of(scope);
  return {-1, std::string(slice(block.text, means->span)), Inherited::From::sentence, source_span(block, means->span)};
}

// "... does not occur": a negation right behind each verb that would say it does.
bool denies_risk(const Scope& scope) {
  bool is_denied = false;
  for (uint32_t i = scope.sentence.first_mention; i < scope.sentence.last_mention; ++i) {
    const Mention& verb = scope.reading.mentions[i];
    if (!verb.is(M::risk_verb)) continue;
    is_denied = false;
    for (uint32_t j = i + 1; j < scope.sentence.last_mention && !is_denied; ++j) {
      const Mention& other = scope.reading.mentions[j];
      is_denied = other.is(M::negation) && other.first > verb.last && other.first <= verb.last + kDenialReach;
    }
    if (!is_denied) return false;
  }
  return is_denied;
}

// "Instead of anticancer drugs (no kawari ni), it ...", "the side effects of anticancer drugs": another treatment, and
// what is told is told of the page's own.
bool is_replaced(const Scope& scope, const Mention& treatment) {
  const std::vector<Token>& tokens = scope.reading.tokens;
  if (!context_of(scope).subject.is_known() || treatment.last + 3 >= scope.sentence.last_token) return false;
  if (tokens[treatment.last + 1].pos != Pos::adnominal_particle || tokens[treatment.last + 3].pos != Pos::case_particle)
    return false;
  return std::ranges::any_of(mentions_of(scope), [&](const Mention& other) {
    return other.is(M::other_treatment) && other.first <= treatment.first && treatment.last <= other.last;
  });
}

// "Combined with (to kumiawaseru) exercise, it ...": the page's own treatment is what is added to the other.
bool is_companion(const Scope& scope, const Mention& treatment) {
  const uint32_t particle = treatment.last + 1;
  if (!context_of(scope).subject.is_known() || particle + 1 >= scope.sentence.last_token) return false;
  if (scope.reading.tokens[particle].pos != Pos::case_particle) return false;
  return std::ranges::any_of(mentions_of(scope), [&](const Mention& other) {
    return other.is(M::companion) && other.first <= particle && particle < other.last;
  });
}

// "..., so that it is a natural chemotherapy": behind the effect and closing the sentence, another treatment than the
// page's is what this one is called.
bool is_likened(const Scope& scope, const Event& event, const Mention& named) {
  const int topic = context_of(scope).subject.intervention;
  const int other = static_cast<int>(named.target.index);
  if (named.first <= event.last || topic < 0) return false;
  const uint32_t next = named.last + 1;
  const bool closes = next < scope.sentence.last_token && (scope.reading.tokens[next].pos == Pos::auxiliary ||
                                                           scope.reading.tokens[next].pos == Pos::close_bracket);
  return closes && !scope.lexicon.is_a(other, topic) && !scope.lexicon.is_a(topic, other);
}

// The part of the sentence that no concession cuts off from the event, as a sentence of its own.
SentenceReading between_concessions(const Scope& scope, const Event& event) {
  SentenceReading part = scope.sentence;
  for (const Clause& clause : scope.clauses) {
    if (clause.boundary != Clause::Boundary::concession) continue;
    if (clause.last <= event.first) part.first_token = clause.last;
    if (clause.last > event.last) {
      part.last_token = clause.last;
      break;
    }
  }
  const std::vector<Mention>& mentions = scope.reading.mentions;
  while (part.first_mention < part.last_mention && mentions[part.first_mention].last < part.first_token)
    ++part.first_mention;
  while (part.last_mention > part.first_mention && mentions[part.last_mention - 1].first >= part.last_token)
    --part.last_mention;
  part.meanings.reset();
  for (uint32_t i = part.first_mention; i < part.last_mention; ++i) {
    if (mentions[i].meaning != M::count_) part.meanings.set(static_cast<size_t>(mentions[i].meaning));
  }
  return part;
}

}  // namespace

const Block& block_of(const Scope& scope) { return scope.page.blocks[static_cast<size_t>(scope.sentence.block)]; }

const Context& context_of(const Scope& scope) {
  return scope.context.blocks[static_cast<size_t>(scope.sentence.block)];
}

const Clause& clause_of(const Scope& scope, const Event& event) {
  return *std::find_if(scope.clauses.begin(), scope.clauses.end(),
                       [&](const Clause& candidate) { return event.last < candidate.last; });
}

size_t clause_at(const Scope& scope, uint32_t token) {
  size_t clause = 0;
  while (clause + 1 < scope.clauses.size() && scope.clauses[clause].last <= token) ++clause;
  return clause;
}

bool is_label(const Block& block) {
  return block.kind == BlockKind::title || block.kind == BlockKind::heading || block.kind == BlockKind::table_header ||
         block.kind == BlockKind::question;
}

bool is_short(const Scope& scope) { return size(scope.sentence.span) <= kShort; }

bool names_intervention(const Scope& scope) {
  for (uint32_t i = scope.sentence.first_mention; i < scope.sentence.last_mention; ++i) {
    if (scope.reading.mentions[i].is_intervention()) return true;
  }
  return false;
}

bool names_treatment(const Scope& scope) {
  return scope.sentence.has(M::this_treatment) || scope.sentence.has(M::generic_treatment) || names_intervention(scope);
}

// "Risks: redness, pain": the label in front says what all that follows is.
bool is_labelled_risk(const Scope& scope) {
  for (uint32_t i = scope.sentence.first_mention; i < scope.sentence.last_mention; ++i) {
    const Mention& mention = scope.reading.mentions[i];
    if (mention.first > scope.sentence.first_token + 2) return false;
    const uint32_t next = mention.last + 1;
    if (!mention.is(M::risk) || next >= scope.sentence.last_token) continue;
    const Pos mark = scope.reading.tokens[next].pos;
    if (mark == Pos::symbol || mark == Pos::close_bracket) return true;
  }
  return false;
}

bool tells_risk(const Scope& scope) {
  if (scope.sentence.has(M::contraindication) || is_labelled_risk(scope)) return true;
  if (!scope.sentence.has(M::risk_verb) || denies_risk(scope)) return false;
  return scope.sentence.has(M::risk) || names_outcome(scope, OutcomeClass::harm) ||
         ((scope.sentence.has(M::hedged) || scope.sentence.has(M::aim)) && names_outcome(scope, OutcomeClass::symptom));
}

bool tells_risk(const Scope& scope, const Event& event) {
  const SentenceReading part = between_concessions(scope, event);
  return tells_risk({scope.page, scope.reading, scope.context, scope.lexicon, part, scope.clauses});
}

bool tells_study(const Scope& scope) {
  return scope.sentence.has(M::basic) || scope.sentence.has(M::animal) || scope.sentence.has(M::small_clinical) ||
         scope.sentence.has(M::controlled);
}

bool closes_with(const Scope& scope, M meaning) {
  for (uint32_t i = scope.sentence.last_mention; i-- > scope.sentence.first_mention;) {
    const Mention& mention = scope.reading.mentions[i];
    if (mention.is(meaning) && mention.last + 5 >= scope.sentence.last_token) return true;
  }
  return false;
}

Subject subject_of(const Scope& scope, const Event& event) {
  const Mention& told = scope.reading.mentions[event.mention];
  const Mention* named = nullptr;
  for (uint32_t i = scope.sentence.first_mention; i < scope.sentence.last_mention; ++i) {
    const Mention& mention = scope.reading.mentions[i];
    if (!mention.is_intervention() || is_replaced(scope, mention) || is_companion(scope, mention)) continue;
    // "You will be rid of your CPAP": what the word of the change holds is changed, and changes nothing itself.
    if (i != event.mention && told.first <= mention.first && mention.last <= told.last) continue;
    if (named == nullptr || mention.last < event.first) named = &mention;
  }
  const Block& block = block_of(scope);
  if (named != nullptr && !is_likened(scope, event, *named)) {
    return {static_cast<int>(named->target.index), std::string(slice(block.text, named->span)),
            Inherited::From::sentence, source_span(block, named->span)};
  }
  const Subject& inherited = context_of(scope).subject;
  if (inherited.is_known()) return inherited;
  const Subject unnamed = unnamed_treatment(scope);
  return unnamed.is_known() || event.kind != ClaimKind::efficacy ? unnamed : means_as_treatment(scope, event);
}

}  // namespace urazuke
