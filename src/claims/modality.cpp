#include "claims/modality.h"

#include <algorithm>

#include "claims/polarity.h"

namespace urazuke {

namespace {

using M = Cue::Meaning;

constexpr uint32_t kPredicate = 4;  // tokens: the endings of a verb

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
    read_negations();
    for (uint32_t i = sentence_.first_mention; i < sentence_.last_mention; ++i) {
      const Mention& mention = reading_.mentions[i];
      if (mention.target.table == Target::Table::cue && is_conceded_study(mention)) read_evidence(i);
      if (mention.target.table != Target::Table::cue || mention.first < first_ || mention.last >= last_) continue;
      read_evidence(i);
      if (mention.is(M::guaranteed)) read_guarantee(i);
      if (mention.is(M::total) && (in_own_clause_whole(mention) || closes_event(mention))) {
        result_.is_total = true;
        result_.mentions.push_back(i);
      }
      if (is_adverb_before(mention)) read_before(i);
      if (is_source(mention)) set_strength(i, Strength::reported);
      if (mention.first >= event_.last && mention.last > event_.last) read_behind(i);
    }
    // That no harm comes is absolute, unless it is only what people say or expect.
    if (event_.is_absolute && !result_.has_strength_word) result_.strength = Strength::guaranteed;
    // A cue of several words may hold the predicate itself ("... ni makenai").
    for (uint32_t i = reading_.mentions[event_.mention].first; i < clauses_[clause_].last; ++i) {
      const Pos pos = reading_.tokens[i].pos;
      if (pos == Pos::verb || pos == Pos::auxiliary || pos == Pos::adjective) result_.has_predicate = true;
    }
    if (result_.strength == Strength::asserted && is_study_result()) result_.strength = Strength::reported;
    // Whether it does is being studied: a possibility.
    const bool is_studied =
        result_.is_asked && !result_.negated && (result_.stated != EvidenceLevel::none || result_.is_studied);
    if (is_studied) result_.strength = std::min(result_.strength, Strength::speculative);
    result_.is_studied = result_.is_studied || is_studied;
    result_.is_asked = result_.is_asked && !result_.negated && !is_studied;
    result_.is_limited = !result_.negated && is_limited();
    if ((sentence_.has(M::question) && ends_in_question()) || wonders_why()) result_.strength = Strength::question;
    std::sort(result_.mentions.begin(), result_.mentions.end());
    return result_;
  }

 private:
  bool in_own_clause(const Mention& mention) const { return mention.last < clauses_[clause_].last; }

  // "..., heals to kangaerareru", "..., heals kanousei ga aru": the word closes the predicate itself, and with it the
  // continuative clauses before.
  bool follows_predicate(const Mention& mention) const {
    uint32_t at = mention.first;
    if (at > first_ && reading_.tokens[at - 1].pos == Pos::topic_particle) --at;  // "to wa shimesareteinai"
    if (reading_.tokens[at].pos != Pos::case_particle && at > first_ &&
        reading_.tokens[at - 1].pos == Pos::case_particle)
      --at;
    if (at == first_) return false;
    const Pos pos = reading_.tokens[at - 1].pos;
    return pos == Pos::verb || pos == Pos::dependent_verb || pos == Pos::adjective || pos == Pos::auxiliary ||
           pos == Pos::adjectival_noun;  // "anzen to"
  }

  // "... koto ga (mice de) houkoku": the word takes all that stands before it as its object.
  bool takes_whole(const Mention& mention) const {
    if (follows_predicate(mention)) return true;
    for (uint32_t at = mention.first; at-- > first_;) {
      const Pos pos = reading_.tokens[at].pos;
      if (pos == Pos::dependent_noun || is_embedded_predicate(reading_, at)) return true;
      if (reading_.tokens[at + 1].pos == Pos::joining_particle) continue;  // "mezashite kenkyuu": one predicate
      if (pos == Pos::verb || pos == Pos::auxiliary || pos == Pos::adjective || pos == Pos::comma) return false;
    }
    return false;
  }

  void read_negations() {
    const Polarity polarity = read_polarity(reading_, sentence_, clauses_[clause_], event_);
    result_.negated = polarity.negated;
    result_.is_adnominal = polarity.is_adnominal;
    if (!polarity.negated && polarity.mentions.size() > 1)
      result_.inner_negation = reading_.mentions[polarity.mentions.front()].last;
    for (const uint32_t mention : polarity.mentions) keep(mention);
    if (event_.kind == ClaimKind::efficacy && polarity.mentions.empty() && !is_reported_itself()) {
      const int denial = closing_denial(reading_, sentence_, clauses_, clause_);
      result_.negated = denial >= 0;
      if (denial >= 0) keep(static_cast<uint32_t>(denial));
    }
    if (polarity.strength) {
      result_.strength = *polarity.strength;
      result_.has_strength_word = true;
    }
  }

  // "It lasts, and there is no need to come again": a clause in which nothing else happens.
  bool closes_event(const Mention& mention) const {
    return mention.first >= clauses_[clause_].last && !clause_at(mention).has_event;
  }

  // "According to a study (ni yoru to), ...": what follows is the study's.
  bool is_source(const Mention& mention) const {
    const bool is_before = names_source(reading_, mention) && mention.last < event_.first;
    return is_before && reading_.tokens[mention.last + 1].pos == Pos::comma &&
           (mention.first >= clauses_[clause_].first || !clause_at(mention).has_event);
  }

  // "Perhaps", "probably" in front of the event, in its own clause.
  bool is_adverb_before(const Mention& mention) const {
    return mention.first >= clauses_[clause_].first && mention.last < event_.last &&
           reading_.tokens[mention.last].pos == Pos::adverb;
  }

  void read_before(uint32_t index) {
    if (reading_.mentions[index].is(M::speculative)) set_strength(index, Strength::speculative);
    if (reading_.mentions[index].is(M::hedged)) set_strength(index, Strength::hedged);
    if (reading_.mentions[index].is(M::aim)) read_aim(index);
  }

  // A level belongs to what its own clause tells. It holds here too where its clause only leads up to this one ("in a
  // trial of 20 people, ...") or takes this one as its object, and where this clause goes on to report what was found.
  bool is_for_another(const Mention& mention) const {
    if (in_own_clause_whole(mention) || sets_scene(mention)) return false;
    if (is_spoken_of(mention)) return true;
    if (mention.first < clauses_[clause_].first && is_reported()) return false;
    const bool is_told = std::any_of(clauses_.begin(), clauses_.end(), [&](const Clause& clause) {
      return clause.has_event && mention.first >= clause.first && mention.last < clause.last;
    });
    return is_told && (mention.first < clauses_[clause_].first || !takes_whole(mention));
  }

  // "It is only a report of five patients, but growth was seen": the study stands in a clause of its own, conceded, in
  // which nothing else happens.
  bool is_conceded_study(const Mention& study) const {
    if (level_of(study.meaning) <= EvidenceLevel::unspecified || study.last >= first_ || clause_ == 0) return false;
    const Clause& before = clauses_[clause_ - 1];
    return before.boundary == Clause::Boundary::concession && !before.has_event && study.first >= before.first &&
           study.last < before.last && is_reported();
  }

  // "The research (wa) has only begun, and ...", "..., and many ask for the grounds": a clause of its own speaks of
  // research and tells nothing of what it found.
  bool is_spoken_of(const Mention& mention) const {
    if (level_of(mention.meaning) != EvidenceLevel::unspecified) return false;
    if (mention.first >= clauses_[clause_].last) return !takes_whole(mention) && !reports(clause_at(mention));
    const Pos next = reading_.tokens[mention.last + 1].pos;
    return next == Pos::topic_particle || next == Pos::noun || next == Pos::noun_suffix;
  }

  bool reports(const Clause& clause) const {
    return std::any_of(reading_.mentions.begin() + sentence_.first_mention,
                       reading_.mentions.begin() + sentence_.last_mention, [&](const Mention& mention) {
                         return (mention.is(M::reported) || mention.is(M::found) || mention.is(M::studied)) &&
                                mention.first >= clause.first && mention.last < clause.last;
                       });
  }

  // "In the animal model (dewa), giving it lowered ...": holds for all that follows.
  bool sets_scene(const Mention& mention) const {
    return mention.first < clauses_[clause_].first && mention.last + 2 < sentence_.last_token &&
           reading_.tokens[mention.last + 1].pos == Pos::case_particle &&
           reading_.tokens[mention.last + 2].pos == Pos::topic_particle;
  }

  // "... is reported, ...": the clause closes with a report of its own.
  bool is_reported_itself() const {
    return std::any_of(reading_.mentions.begin() + sentence_.first_mention,
                       reading_.mentions.begin() + sentence_.last_mention, [&](const Mention& mention) {
                         return mention.is(M::reported) && mention.first > event_.last && in_own_clause_whole(mention);
                       });
  }

  // Whether this clause is told by a verb of reporting and names no study of its own.
  bool is_reported() const {
    bool has_verb = false;
    for (uint32_t i = sentence_.first_mention; i < sentence_.last_mention; ++i) {
      const Mention& mention = reading_.mentions[i];
      if (!in_own_clause_whole(mention)) continue;
      if (level_of(mention.meaning) > EvidenceLevel::unspecified) return false;
      has_verb |= (mention.is(M::reported) || mention.is(M::found)) && mention.first > event_.last;
    }
    return has_verb;
  }

  void read_evidence(uint32_t index) {
    const Mention& mention = reading_.mentions[index];
    const EvidenceLevel level = level_of(mention.meaning);
    if (level == EvidenceLevel::none || is_like_animal(mention)) return;
    if (is_negated(index) && level != EvidenceLevel::unspecified) return;
    if (is_for_another(mention)) {
      result_.is_concluded = result_.is_concluded || mention.first < clauses_[clause_].first;
      return;
    }
    if (result_.stated == EvidenceLevel::animal && is_animal_experiment(index)) return;
    // A named level outweighs "research"; of two named levels the weaker one is what is honestly said.
    const bool is_first = result_.stated == EvidenceLevel::none || result_.stated == EvidenceLevel::unspecified;
    if (is_first || (level != EvidenceLevel::unspecified && level < result_.stated)) result_.stated = level;
    result_.mentions.push_back(index);
    result_.is_level_elsewhere = !in_own_clause_whole(mention) || is_likeness(mention);
  }

  // "Like a mouse's" names no experiment.
  bool is_like_animal(const Mention& animal) const {
    return animal.is(M::animal) && reading_.tokens[animal.last].pos == Pos::adnominal_particle && is_likeness(animal);
  }

  // "Just as in the experiment (no toori ni)", "like a mouse's (no you na)", "the same way as (to onaji you ni) in
  // cells": what happens is likened to the study.
  bool is_likeness(const Mention& study) const {
    uint32_t at = study.last;
    if (reading_.tokens[at].pos != Pos::adnominal_particle) ++at;
    const bool is_same = at + 2 < last_ && reading_.tokens[at].pos == Pos::case_particle &&
                         reading_.tokens[at + 1].pos == Pos::adnominal;
    if (is_same) return reading_.tokens[at + 2].pos == Pos::dependent_noun;
    return at + 1 < last_ && reading_.tokens[at].pos == Pos::adnominal_particle &&
           reading_.tokens[at + 1].pos == Pos::dependent_noun;
  }

  // "An experiment in mice" is one in animals.
  bool is_animal_experiment(uint32_t index) const {
    constexpr uint32_t kOnePhrase = 10;  // tokens
    const Mention& experiment = reading_.mentions[index];
    for (uint32_t i = sentence_.first_mention; i < index && experiment.is(M::basic); ++i) {
      const Mention& animal = reading_.mentions[i];
      if (animal.is(M::animal) && animal.first + kOnePhrase >= experiment.first) return true;
    }
    return false;
  }

  bool in_own_clause_whole(const Mention& mention) const {
    return mention.first >= clauses_[clause_].first && mention.last < clauses_[clause_].last;
  }

  // A promise in a later clause is of what is said there, unless it takes the whole as its object. "There is no such
  // thing as a cure" denies and promises nothing.
  void read_guarantee(uint32_t index) {
    const Mention& mention = reading_.mentions[index];
    // "There are no side effects, and it lasts": the absence of a harm is its own clause's.
    const bool is_earlier = mention.last < clauses_[clause_].first;
    if (is_earlier && clause_at(mention).has_event && denies_harm(mention)) return;
    if (is_defined(mention)) return;
    const bool is_later = mention.first >= clauses_[clause_].last;
    if (is_later && clause_at(mention).has_event && !takes_whole(mention)) return;
    if (is_later && is_negation_of_its_own(mention)) return;
    if (!result_.negated && holds_denial(mention)) return;
    if (result_.negated && event_.kind == ClaimKind::efficacy && !event_.is_harm && holds_negation(mention)) return;
    result_.strength = Strength::guaranteed;
    result_.has_strength_word = true;
    result_.mentions.push_back(index);
  }

  bool denies_harm(const Mention& guarantee) const {
    return std::any_of(reading_.mentions.begin() + sentence_.first_mention,
                       reading_.mentions.begin() + sentence_.last_mention, [&](const Mention& other) {
                         return other.is(M::negation) && guarantee.first <= other.first && other.last <= guarantee.last;
                       });
  }

  // "Not necessarily" (kanarazushimo): a promise only where it is denied.
  bool holds_denial(const Mention& promise) const {
    return std::any_of(reading_.mentions.begin() + sentence_.first_mention,
                       reading_.mentions.begin() + sentence_.last_mention, [&](const Mention& other) {
                         return other.is(M::denial) && other.first == promise.first && other.last == promise.last;
                       });
  }

  // "..., and it does not increase again later (fueru koto wa arimasen)": the later clause denies a thing of its own.
  bool is_negation_of_its_own(const Mention& promise) const {
    return event_.kind == ClaimKind::efficacy && holds_negation(promise) && !takes_whole(promise);
  }

  // "'Cure' (to wa) means ...": the words between the marks are only spoken of.
  bool is_defined(const Mention& words) const {
    return reading_.tokens[words.last + 1].pos == Pos::close_bracket &&
           std::any_of(
               reading_.mentions.begin() + sentence_.first_mention, reading_.mentions.begin() + sentence_.last_mention,
               [&](const Mention& other) { return other.is(M::barred_wording) && other.first == words.last + 1; });
  }

  const Clause& clause_at(const Mention& mention) const {
    return *std::find_if(clauses_.begin(), clauses_.end(),
                         [&](const Clause& clause) { return mention.first < clause.last; });
  }

  bool holds_negation(const Mention& mention) const {
    return std::any_of(reading_.mentions.begin() + sentence_.first_mention,
                       reading_.mentions.begin() + sentence_.last_mention, [&](const Mention& other) {
                         return (other.is(M::negation) || other.is(M::denial)) && other.last > event_.last &&
                                mention.first <= other.first && other.last <= mention.last;
                       });
  }

  bool is_case(const Mention& mention) const {
    const Pos pos = reading_.tokens[mention.first].pos;
    return pos == Pos::dependent_noun || pos == Pos::adverbial_noun;
  }

  // "... to iu setsu (ni) wa", "... to kangaeru no wa": what people say is the topic of what the page says of it
  // itself.
  bool is_judged(const Mention& mention) const {
    constexpr uint32_t kToTopic = 3;  // tokens: a noun of its own, a particle, the topic's
    bool is_noun = is_thing(reading_.tokens[mention.last].pos);
    for (uint32_t at = mention.last + 1; at < clauses_[clause_].last && at <= mention.last + kToTopic; ++at) {
      const Pos pos = reading_.tokens[at].pos;
      if (is_noun && pos == Pos::topic_particle) return true;
      if (pos != Pos::case_particle && !is_thing(pos)) return false;
      is_noun = is_noun || is_thing(pos);
    }
    return false;
  }

  // "Do not expect (kitai shinai de) ...": what the reader is not to expect is denied plainly.
  bool is_refused(const Mention& hope) const {
    return std::any_of(reading_.mentions.begin() + sentence_.first_mention,
                       reading_.mentions.begin() + sentence_.last_mention, [&](const Mention& denial) {
                         return denial.is(M::denial) && denial.first <= hope.last && denial.last > hope.last &&
                                reading_.tokens[denial.last].pos == Pos::joining_particle;
                       });
  }

  static bool is_thing(Pos pos) { return pos == Pos::noun || pos == Pos::verbal_noun || pos == Pos::dependent_noun; }

  // "Studies go on": a possibility, and no more is said than that it is looked into.
  void read_studied(uint32_t index) {
    const bool is_first = result_.strength != Strength::speculative || is_of_possibility(index);
    set_strength(index, Strength::speculative);
    result_.is_studied = is_first && result_.strength == Strength::speculative;
  }

  // "The possibility is being studied": the possibility is no more than what is looked into.
  bool is_of_possibility(uint32_t studied) const {
    for (uint32_t i = sentence_.first_mention; i < studied; ++i) {
      const Mention& possibility = reading_.mentions[i];
      if (possibility.is(M::speculative) && possibility.last + 2 == reading_.mentions[studied].first) return true;
    }
    return false;
  }

  // "Is recognised", "has become clear": reported where a study is told, else the page says so itself.
  void read_found(uint32_t index) {
    if (tells_study()) return set_strength(index, Strength::reported);
    keep(index);
    result_.is_found = result_.has_strength_word = true;
  }

  // Any research, but not the bare adverb "scientifically" (kagaku-teki ni).
  bool tells_study() const {
    return std::any_of(reading_.mentions.begin() + sentence_.first_mention,
                       reading_.mentions.begin() + sentence_.last_mention, [&](const Mention& mention) {
                         const EvidenceLevel level = level_of(mention.meaning);
                         const bool is_adverb = level == EvidenceLevel::unspecified &&
                                                reading_.tokens[mention.last].pos == Pos::noun_suffix;
                         return level != EvidenceLevel::none && level != EvidenceLevel::established && !is_adverb;
                       });
  }

  // "We aim at": as much as a hope, and what it is done for.
  void read_aim(uint32_t index) {
    result_.is_aim = true;
    set_strength(index, Strength::hedged);
  }

  void read_behind(uint32_t index) {
    const Mention& mention = reading_.mentions[index];
    const bool own = in_own_clause(mention);
    const bool opens_here = mention.first < clauses_[clause_].last;  // "..., as they say": begins with the event's verb
    const bool holds = own || opens_here || takes_whole(mention);
    switch (mention.meaning) {
      case M::speculative:
        if (holds || mention.first <= event_.last + 6) set_strength(index, Strength::speculative);
        break;
      case M::studied:
        if (holds || mention.first <= event_.last + 6) read_studied(index);
        break;
      case M::aim:
        if (holds) read_aim(index);
        break;
      case M::hedged:
      case M::hearsay:
        // "There are cases where it does not": that it fails is said plainly.
        if (is_case(mention) && (result_.negated || is_negated(index))) break;
        if (is_judged(mention) || is_refused(mention)) break;
        if (holds) set_strength(index, Strength::hedged);
        break;
      case M::reported:
        if (holds) set_strength(index, Strength::reported);
        break;
      case M::found:
        if (holds) read_found(index);
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
        if (holds) result_.is_purpose = true;
        break;
      case M::whether:
        if (mention.first <= event_.last + kPredicate) result_.is_asked = true;
        break;
      default:
        break;
    }
  }

  // "... but it is not that there are no side effects": what is denied is safety, and no effect.
  bool is_of_harm(const Mention& denial) const {
    return std::any_of(reading_.mentions.begin() + sentence_.first_mention,
                       reading_.mentions.begin() + sentence_.last_mention, [&](const Mention& safe) {
                         return safe.is(M::safe) && safe.first <= denial.first && denial.first <= safe.last + 1;
                       });
  }

  // What stands behind the concession is what a sentence says in the end.
  bool is_limited() const {
    for (uint32_t i = sentence_.first_mention; i < sentence_.last_mention; ++i) {
      const Mention& mention = reading_.mentions[i];
      if (mention.is(M::stop) && mention.last < event_.first) return true;  // "once you stop, hair grows again"
    }
    size_t end = clause_;
    while (end < clauses_.size() && clauses_[end].boundary == Clause::Boundary::coordination) ++end;
    if (end >= clauses_.size() || clauses_[end].boundary != Clause::Boundary::concession) return false;
    for (uint32_t i = sentence_.first_mention; i < sentence_.last_mention; ++i) {
      const Mention& mention = reading_.mentions[i];
      if (is_of_harm(mention)) continue;
      const bool limits = mention.is(M::denial) || mention.is(M::no_guarantee) || mention.is(M::worsen) ||
                          mention.is(M::limit) || mention.is(M::stop) || mention.is(M::no_certainty) ||
                          (mention.is(M::negation) && !is_taken_back(reading_, sentence_, mention));
      if (limits && mention.first >= clauses_[end].last) return true;
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

  // "In a trial of 20 people (dewa) weight fell": what a study found is told in the past tense.
  bool is_study_result() const {
    if (result_.stated <= EvidenceLevel::unspecified || result_.stated == EvidenceLevel::established) return false;
    for (uint32_t i = sentence_.first_mention; i < sentence_.last_mention; ++i) {
      const Mention& mention = reading_.mentions[i];
      // A noun has its particle in front of the verb: "improvement (ga) was seen".
      const uint32_t particle = reading_.tokens[event_.last + 1].pos == Pos::case_particle ? 1 : 0;
      const uint32_t end = event_.last + kPredicate + particle;
      if (mention.is(M::past) && mention.first > event_.last && mention.first <= end) return true;
    }
    return false;
  }

  bool is_negated(uint32_t index) const {
    for (uint32_t i = index + 1; i < sentence_.last_mention; ++i) {
      const Mention& mention = reading_.mentions[i];
      if (mention.first > reading_.mentions[index].last + 6) return false;
      if (mention.first >= clause_at(reading_.mentions[index]).last) return false;
      const bool denies = mention.is(M::negation) || mention.is(M::denial) || mention.is(M::no_certainty);
      if (denies && mention.first > reading_.mentions[index].last) return true;
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

  // "Why does the pain go, I wonder" (doushite ... deshou): asked without a word of question.
  bool wonders_why() const {
    bool is_why = false;
    for (uint32_t i = sentence_.first_mention; i < sentence_.last_mention; ++i) {
      const Mention& mention = reading_.mentions[i];
      is_why = is_why || (mention.is(M::leading) && mention.first == sentence_.first_token);
      if (is_why && mention.is(M::hedged) && mention.last + 1 == sentence_.last_token) return true;
    }
    return false;
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
