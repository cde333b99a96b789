#include "claims/stated_evidence.h"

#include <algorithm>

#include "claims/polarity.h"

namespace urazuke {

namespace {

using M = Cue::Meaning;

bool reports(const Reach& here, const Clause& clause) {
  return std::ranges::any_of(mentions_of(here), [&](const Mention& mention) {
    return (mention.is(M::reported) || mention.is(M::found) || mention.is(M::studied)) &&
           mention.first >= clause.first && mention.last < clause.last;
  });
}

// "The research (wa) has only begun, and ...", "..., and many ask for the grounds": a clause of its own speaks of
// research and tells nothing of what it found.
bool is_spoken_of(const Reach& here, const Mention& mention) {
  if (level_of(mention.meaning) != EvidenceLevel::unspecified) return false;
  if (mention.first >= here.own().last) return !takes_whole(here, mention) && !reports(here, clause_at(here, mention));
  const Pos next = here.reading.tokens[mention.last + 1].pos;
  return next == Pos::topic_particle || next == Pos::noun || next == Pos::noun_suffix;
}

// "In the animal model (dewa), giving it lowered ...": holds for all that follows.
bool sets_scene(const Reach& here, const Mention& mention) {
  return mention.first < here.own().first && mention.last + 2 < here.sentence.last_token &&
         here.reading.tokens[mention.last + 1].pos == Pos::case_particle &&
         here.reading.tokens[mention.last + 2].pos == Pos::topic_particle;
}

// Whether this clause is told by a verb of reporting and names no study of its own.
bool is_reported(const Reach& here) {
  bool has_verb = false;
  for (uint32_t i = here.sentence.first_mention; i < here.sentence.last_mention; ++i) {
    const Mention& mention = here.reading.mentions[i];
    if (!in_own_clause_whole(here, mention)) continue;
    if (level_of(mention.meaning) > EvidenceLevel::unspecified) return false;
    has_verb |= (mention.is(M::reported) || mention.is(M::found)) && mention.first > here.event.last;
  }
  return has_verb;
}

// A level belongs to what its own clause tells. It holds here too where its clause only leads up to this one ("in a
// trial of 20 people, ...") or takes this one as its object, and where this clause goes on to report what was found.
bool is_for_another(const Reach& here, const Mention& mention) {
  if (in_own_clause_whole(here, mention) || sets_scene(here, mention)) return false;
  if (is_spoken_of(here, mention)) return true;
  if (mention.first < here.own().first && is_reported(here)) return false;
  const bool is_told = std::any_of(here.clauses.begin(), here.clauses.end(), [&](const Clause& clause) {
    return clause.has_event && mention.first >= clause.first && mention.last < clause.last;
  });
  return is_told && (mention.first < here.own().first || !takes_whole(here, mention));
}

// "Just as in the experiment (no toori ni)", "like a mouse's (no you na)", "the same way as (to onaji you ni) in
// cells": what happens is likened to the study.
bool is_likeness(const Reach& here, const Mention& study) {
  uint32_t at = study.last;
  if (here.reading.tokens[at].pos != Pos::adnominal_particle) ++at;
  const bool is_same = at + 2 < here.last && here.reading.tokens[at].pos == Pos::case_particle &&
                       here.reading.tokens[at + 1].pos == Pos::adnominal;
  if (is_same) return here.reading.tokens[at + 2].pos == Pos::dependent_noun;
  return at + 1 < here.last && here.reading.tokens[at].pos == Pos::adnominal_particle &&
         here.reading.tokens[at + 1].pos == Pos::dependent_noun;
}

// "Like a mouse's" names no experiment.
bool is_like_animal(const Reach& here, const Mention& animal) {
  return animal.is(M::animal) && here.reading.tokens[animal.last].pos == Pos::adnominal_particle &&
         is_likeness(here, animal);
}

// "An experiment in mice" is one in animals.
bool is_animal_experiment(const Reach& here, uint32_t index) {
  constexpr uint32_t kOnePhrase = 10;  // tokens
  const Mention& experiment = here.reading.mentions[index];
  for (uint32_t i = here.sentence.first_mention; i < index && experiment.is(M::basic); ++i) {
    const Mention& animal = here.reading.mentions[i];
    if (animal.is(M::animal) && animal.first + kOnePhrase >= experiment.first) return true;
  }
  return false;
}

}  // namespace

void read_evidence(const Reach& here, uint32_t index, Modality& result) {
  const Mention& mention = here.reading.mentions[index];
  const EvidenceLevel level = level_of(mention.meaning);
  if (level == EvidenceLevel::none || is_like_animal(here, mention)) return;
  if (is_negated(here, index) && level != EvidenceLevel::unspecified) return;
  if (is_for_another(here, mention)) {
    result.is_concluded = result.is_concluded || mention.first < here.own().first;
    return;
  }
  if (result.stated == EvidenceLevel::animal && is_animal_experiment(here, index)) return;
  // A named level outweighs "research"; of two named levels the weaker one is what is honestly said.
  const bool is_first = result.stated == EvidenceLevel::none || result.stated == EvidenceLevel::unspecified;
  if (is_first || (level != EvidenceLevel::unspecified && level < result.stated)) result.stated = level;
  result.mentions.push_back(index);
  result.is_level_elsewhere = !in_own_clause_whole(here, mention) || is_likeness(here, mention);
}

bool is_conceded_study(const Reach& here, const Mention& study) {
  if (level_of(study.meaning) <= EvidenceLevel::unspecified || study.last >= here.first || here.clause == 0)
    return false;
  const Clause& before = here.clauses[here.clause - 1];
  return before.boundary == Clause::Boundary::concession && !before.has_event && study.first >= before.first &&
         study.last < before.last && is_reported(here);
}

bool is_source(const Reach& here, const Mention& mention) {
  const bool is_before = names_source(here.reading, mention) && mention.last < here.event.first;
  return is_before && here.reading.tokens[mention.last + 1].pos == Pos::comma &&
         (mention.first >= here.own().first || !clause_at(here, mention).has_event);
}

bool is_study_result(const Reach& here, const Modality& result) {
  if (result.stated <= EvidenceLevel::unspecified || result.stated == EvidenceLevel::established) return false;
  for (uint32_t i = here.sentence.first_mention; i < here.sentence.last_mention; ++i) {
    const Mention& mention = here.reading.mentions[i];
    // A noun has its particle in front of the verb: "improvement (ga) was seen".
    const uint32_t particle = here.reading.tokens[here.event.last + 1].pos == Pos::case_particle ? 1 : 0;
    const uint32_t end = here.event.last + kPredicate + particle;
    if (mention.is(M::past) && mention.first > here.event.last && mention.first <= end) return true;
  }
  return false;
}

bool tells_research(const Reach& here) {
  return std::ranges::any_of(mentions_of(here), [&](const Mention& mention) {
    const EvidenceLevel level = level_of(mention.meaning);
    const bool is_adverb =
        level == EvidenceLevel::unspecified && here.reading.tokens[mention.last].pos == Pos::noun_suffix;
    return level != EvidenceLevel::none && level != EvidenceLevel::established && !is_adverb;
  });
}

}  // namespace urazuke
