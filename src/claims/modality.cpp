#include "claims/modality.h"

#include <algorithm>

#include "claims/limit.h"
#include "claims/polarity.h"
#include "claims/promise.h"
#include "claims/reach.h"
#include "claims/stated_evidence.h"
#include "claims/strength.h"

namespace urazuke {

namespace {

using M = Cue::Meaning;

// "... is reported, ...": the clause closes with a report of its own.
bool is_reported_itself(const Reach& here) {
  return std::ranges::any_of(mentions_of(here), [&](const Mention& mention) {
    return mention.is(M::reported) && mention.first > here.event.last && in_own_clause_whole(here, mention);
  });
}

void read_negations(const Reach& here, Modality& result) {
  const Polarity polarity = read_polarity(here.reading, here.sentence, here.own(), here.event);
  result.negated = polarity.negated;
  result.is_adnominal = polarity.is_adnominal;
  if (!polarity.negated && polarity.mentions.size() > 1)
    result.inner_negation = here.reading.mentions[polarity.mentions.front()].last;
  for (const uint32_t mention : polarity.mentions) keep(here, mention, result);
  if (here.event.kind == ClaimKind::efficacy && polarity.mentions.empty() && !is_reported_itself(here)) {
    const int denial = closing_denial(here.reading, here.sentence, here.clauses, here.clause);
    result.negated = denial >= 0;
    if (denial >= 0) keep(here, static_cast<uint32_t>(denial), result);
  }
  if (polarity.strength) {
    result.strength = *polarity.strength;
    result.has_strength_word = true;
  }
}

// "Perhaps", "probably" in front of the event, in its own clause.
bool is_adverb_before(const Reach& here, const Mention& mention) {
  return mention.first >= here.own().first && mention.last < here.event.last &&
         here.reading.tokens[mention.last].pos == Pos::adverb;
}

void read_total(const Reach& here, uint32_t index, Modality& result) {
  const Mention& mention = here.reading.mentions[index];
  if (!in_own_clause_whole(here, mention) && !closes_event(here, mention)) return;
  result.is_total = true;
  result.mentions.push_back(index);
}

// What one word makes of the event, by where it stands.
void read_cue(const Reach& here, uint32_t index, Modality& result) {
  const Mention& mention = here.reading.mentions[index];
  if (is_conceded_study(here, mention)) read_evidence(here, index, result);
  if (mention.first < here.first || mention.last >= here.last) return;
  read_evidence(here, index, result);
  if (mention.is(M::guaranteed)) read_guarantee(here, index, result);
  if (mention.is(M::total)) read_total(here, index, result);
  if (is_adverb_before(here, mention)) read_before(here, index, result);
  if (is_source(here, mention)) set_strength(here, index, Strength::reported, result);
  if (mention.first >= here.event.last && mention.last > here.event.last) read_behind(here, index, result);
}

// A cue of several words may hold the predicate itself ("... ni makenai").
bool has_predicate(const Reach& here) {
  for (uint32_t i = here.reading.mentions[here.event.mention].first; i < here.own().last; ++i) {
    const Pos pos = here.reading.tokens[i].pos;
    if (pos == Pos::verb || pos == Pos::auxiliary || pos == Pos::adjective) return true;
  }
  return false;
}

// Whether it does is being studied: a possibility.
void read_asked(Modality& result) {
  const bool is_studied =
      result.is_asked && !result.negated && (result.stated != EvidenceLevel::none || result.is_studied);
  if (is_studied) result.strength = std::min(result.strength, Strength::speculative);
  result.is_studied = result.is_studied || is_studied;
  result.is_asked = result.is_asked && !result.negated && !is_studied;
}

// "Why not end it here?": a question that the event itself holds asks nothing.
bool ends_in_question(const Reach& here) {
  bool is_question = false;
  for (uint32_t i = here.sentence.first_mention; i < here.sentence.last_mention; ++i) {
    const Mention& mention = here.reading.mentions[i];
    if (!mention.is(M::question)) continue;
    if (here.event.first <= mention.first && mention.last <= here.event.last) return false;
    is_question = mention.last + 3 >= here.sentence.last_token;
  }
  return is_question;
}

// "Why does the pain go, I wonder" (doushite ... deshou): asked without a word of question.
bool wonders_why(const Reach& here) {
  bool is_why = false;
  for (uint32_t i = here.sentence.first_mention; i < here.sentence.last_mention; ++i) {
    const Mention& mention = here.reading.mentions[i];
    is_why = is_why || (mention.is(M::leading) && mention.first == here.sentence.first_token);
    if (is_why && mention.is(M::hedged) && mention.last + 1 == here.sentence.last_token) return true;
  }
  return false;
}

}  // namespace

Modality read_modality(const PageReading& reading, const SentenceReading& sentence, const std::vector<Clause>& clauses,
                       size_t clause, const Event& event) {
  const Reach here = find_reach(reading, sentence, clauses, clause, event);
  Modality result;
  result.last = event.last;
  read_negations(here, result);
  for (uint32_t i = sentence.first_mention; i < sentence.last_mention; ++i) {
    if (reading.mentions[i].target.table == Target::Table::cue) read_cue(here, i, result);
  }
  // That no harm comes is absolute, unless it is only what people say or expect.
  if (event.is_absolute && !result.has_strength_word) result.strength = Strength::guaranteed;
  result.has_predicate = has_predicate(here);
  if (result.strength == Strength::asserted && is_study_result(here, result)) result.strength = Strength::reported;
  read_asked(result);
  result.is_limited = !result.negated && is_limited(here);
  if ((sentence.has(M::question) && ends_in_question(here)) || wonders_why(here)) result.strength = Strength::question;
  std::sort(result.mentions.begin(), result.mentions.end());
  return result;
}

}  // namespace urazuke
