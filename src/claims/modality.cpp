#include "claims/modality.h"

#include <algorithm>

namespace urazuke {

namespace {

using M = Cue::Meaning;

EvidenceLevel level_of(M meaning) {
  switch (meaning) {
    case M::evidence:
      return EvidenceLevel::unspecified;
    case M::own_source:
      return EvidenceLevel::unspecified;
    case M::basic:
      return EvidenceLevel::basic;
    case M::animal:
      return EvidenceLevel::animal;
    case M::small_clinical:
      return EvidenceLevel::small_clinical;
    case M::controlled:
      return EvidenceLevel::controlled;
    case M::established:
      return EvidenceLevel::established;
    default:
      return EvidenceLevel::none;
  }
}

class ModalityReader {
 public:
  ModalityReader(const PageReading& reading, const SentenceReading& sentence, const std::vector<Clause>& clauses,
                 size_t clause, const Event& event)
      : reading_(reading), sentence_(sentence), clauses_(clauses), clause_(clause), event_(event) {
    first_ = clauses[clause].first;
    last_ = clauses[clause].last;
    for (size_t i = clause; i > 0 && clauses[i - 1].boundary != Clause::Boundary::concession; --i) {
      first_ = clauses[i - 1].first;
    }
    size_t end = clause;
    while (clauses[end].boundary == Clause::Boundary::coordination && end + 1 < clauses.size()) ++end;
    last_ = clauses[end].last;
  }

  Modality run() {
    result_.last = event_.last;
    for (uint32_t i = sentence_.first_mention; i < sentence_.last_mention; ++i) {
      const Mention& mention = reading_.mentions[i];
      if (mention.target.table != Target::Table::cue || mention.first < first_ || mention.last >= last_) continue;
      read_evidence(i);
      if (mention.is(M::guaranteed)) read_guarantee(i);
      if (mention.first >= event_.last && mention.last > event_.last) read_behind(i);
    }
    // A cue of several words may hold the predicate itself ("... ni makenai").
    for (uint32_t i = reading_.mentions[event_.mention].first; i < clauses_[clause_].last; ++i) {
      const Pos pos = reading_.tokens[i].pos;
      if (pos == Pos::verb || pos == Pos::auxiliary || pos == Pos::adjective) result_.has_predicate = true;
    }
    result_.is_limited = !result_.negated && is_limited();
    if (sentence_.has(M::question) && ends_in_question()) result_.strength = Strength::question;
    return result_;
  }

 private:
  bool in_own_clause(const Mention& mention) const { return mention.last < clauses_[clause_].last; }

  // "..., heals to kangaerareru", "..., heals kanousei ga aru": the word closes the predicate itself, and with it the
  // continuative clauses before.
  bool follows_predicate(const Mention& mention) const {
    uint32_t at = mention.first;
    if (reading_.tokens[at].pos != Pos::case_particle && at > first_ &&
        reading_.tokens[at - 1].pos == Pos::case_particle)
      --at;
    if (at == first_) return false;
    const Pos pos = reading_.tokens[at - 1].pos;
    return pos == Pos::verb || pos == Pos::dependent_verb || pos == Pos::adjective || pos == Pos::auxiliary;
  }

  // "... koto ga (mice de) houkoku": the word takes all that stands before it as its object.
  bool takes_whole(const Mention& mention) const {
    if (follows_predicate(mention)) return true;
    for (uint32_t at = mention.first; at-- > first_;) {
      const Pos pos = reading_.tokens[at].pos;
      if (pos == Pos::dependent_noun) return true;
      if (pos == Pos::verb || pos == Pos::auxiliary || pos == Pos::adjective || pos == Pos::comma) return false;
    }
    return false;
  }

  void read_evidence(uint32_t index) {
    const EvidenceLevel level = level_of(reading_.mentions[index].meaning);
    if (level == EvidenceLevel::none || is_negated(index)) return;
    // A named level outweighs "research"; of two named levels the weaker one is what is honestly said.
    const bool is_first = result_.stated == EvidenceLevel::none || result_.stated == EvidenceLevel::unspecified;
    if (is_first || (level != EvidenceLevel::unspecified && level < result_.stated)) result_.stated = level;
    result_.mentions.push_back(index);
    result_.is_level_elsewhere = !in_own_clause_whole(reading_.mentions[index]);
  }

  bool in_own_clause_whole(const Mention& mention) const {
    return mention.first >= clauses_[clause_].first && mention.last < clauses_[clause_].last;
  }

  void read_guarantee(uint32_t index) {
    result_.strength = Strength::guaranteed;
    result_.has_strength_word = true;
    result_.mentions.push_back(index);
  }

  void read_behind(uint32_t index) {
    const Mention& mention = reading_.mentions[index];
    const bool own = in_own_clause(mention);
    const bool holds = own || takes_whole(mention);
    switch (mention.meaning) {
      case M::speculative:
        if (holds || mention.first <= event_.last + 6) set_strength(index, Strength::speculative);
        break;
      case M::hedged:
      case M::hearsay:
        if (holds) set_strength(index, Strength::hedged);
        break;
      case M::reported:
        if (holds) set_strength(index, Strength::reported);
        break;
      case M::negation:
      case M::denial:
        if (own && reaches(mention) && !is_double(index)) {
          result_.negated = true;
          result_.is_adnominal = describes_person(mention);
          keep(index);
        }
        break;
      case M::no_guarantee:
        result_.negated = true;
        result_.strength = Strength::guaranteed;
        keep(index);
        break;
      case M::wish:
        if (own) {
          result_.is_wish = true;
          keep(index);
        }
        break;
      case M::purpose:
        if (own) result_.is_purpose = true;
        break;
      default:
        break;
    }
  }

  // What stands behind the concession is what a sentence says in the end.
  bool is_limited() const {
    size_t end = clause_;
    while (end < clauses_.size() && clauses_[end].boundary == Clause::Boundary::coordination) ++end;
    if (end >= clauses_.size() || clauses_[end].boundary != Clause::Boundary::concession) return false;
    for (uint32_t i = sentence_.first_mention; i < sentence_.last_mention; ++i) {
      const Mention& mention = reading_.mentions[i];
      const bool limits = mention.is(M::denial) || mention.is(M::no_guarantee) || mention.is(M::worsen) ||
                          mention.is(M::limit) || (mention.is(M::negation) && !is_double(i));
      if (limits && mention.first >= clauses_[end].last) return true;
    }
    return false;
  }

  // "30 years of eyes, no one does it better": where another thing becomes the topic behind the praise, it is that
  // thing which is denied. "There is no such thing as the best" keeps the praise inside.
  bool reaches(const Mention& negation) const {
    if (event_.kind != ClaimKind::superiority) return true;
    for (uint32_t at = event_.last + 2; at < negation.first; ++at) {
      const bool is_topic = reading_.tokens[at].pos == Pos::topic_particle;
      const Pos before = reading_.tokens[at - 1].pos;
      if (is_topic && (before == Pos::noun || before == Pos::verbal_noun || before == Pos::noun_suffix)) return false;
    }
    return true;
  }

  bool describes_person(const Mention& negation) const {
    uint32_t next = negation.last + 1;
    while (next < sentence_.last_token && reading_.tokens[next].pos == Pos::auxiliary) ++next;
    for (uint32_t i = sentence_.first_mention; i < sentence_.last_mention; ++i) {
      if (reading_.mentions[i].is(M::person) && reading_.mentions[i].first == next) return true;
    }
    return false;
  }

  // The first possibility decides; among the others the last, which closes the sentence.
  void set_strength(uint32_t index, Strength strength) {
    keep(index);
    if (result_.strength == Strength::guaranteed || result_.strength == Strength::speculative) return;
    result_.strength = strength;
    result_.has_strength_word = true;
  }

  void keep(uint32_t index) {
    result_.mentions.push_back(index);
    if (in_own_clause(reading_.mentions[index])) result_.last = std::max(result_.last, reading_.mentions[index].last);
  }

  bool is_negated(uint32_t index) const {
    for (uint32_t i = index + 1; i < sentence_.last_mention; ++i) {
      const Mention& mention = reading_.mentions[i];
      if (mention.first > reading_.mentions[index].last + 6) return false;
      if (mention.is(M::negation) || mention.is(M::denial)) return true;
    }
    return false;
  }

  // Two negations behind one event cancel; so does a phrase that only contains one.
  bool is_double(uint32_t index) const {
    const Mention& mention = reading_.mentions[index];
    for (uint32_t i = sentence_.first_mention; i < sentence_.last_mention; ++i) {
      const Mention& other = reading_.mentions[i];
      if (other.is(M::not_negation) && other.first <= mention.first && mention.last <= other.last) return true;
      const bool is_near = i != index && other.first > event_.last && in_own_clause(other) &&
                           std::max(other.first, mention.first) - std::min(other.last, mention.last) <= 5;
      if (is_near && other.is(M::negation) && mention.is(M::negation)) return true;
    }
    return false;
  }

  // "Why not end it here?": a question that the event itself holds asks nothing.
  bool ends_in_question() const {
    bool is_question = false;
    for (uint32_t i = sentence_.first_mention; i < sentence_.last_mention; ++i) {
      const Mention& mention = reading_.mentions[i];
      if (!mention.is(M::question)) continue;
      if (event_.first <= mention.first && mention.last <= event_.last) return false;
      is_question = mention.last + 3 >= sentence_.last_token;
    }
    return is_question;
  }

  const PageReading& reading_;
  const SentenceReading& sentence_;
  const std::vector<Clause>& clauses_;
  size_t clause_;
  const Event& event_;
  uint32_t first_ = 0, last_ = 0;  // tokens between the concessions around the event
  Modality result_;
};

}  // namespace

Modality read_modality(const PageReading& reading, const SentenceReading& sentence, const std::vector<Clause>& clauses,
                       size_t clause, const Event& event) {
  return ModalityReader(reading, sentence, clauses, clause, event).run();
}

}  // namespace urazuke
