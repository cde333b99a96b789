#include "claims/event.h"

#include <algorithm>
#include <optional>

#include "claims/scope.h"

namespace urazuke {

namespace {

using M = Cue::Meaning;

bool is_part_of_thing(Pos pos) {
  return pos == Pos::noun || pos == Pos::verbal_noun || pos == Pos::adjectival_noun || pos == Pos::adverbial_noun ||
         pos == Pos::noun_suffix || pos == Pos::prefix || pos == Pos::number;
}

constexpr uint32_t kNearHarm = 4;   // tokens from a harm to how little of it there is
constexpr uint32_t kNearEvent = 6;  // the same where the harm is told by a verb
constexpr uint32_t kListGap = 6;    // tokens between two things of one list

bool is_change(M meaning) {
  switch (meaning) {
    case M::raise:
    case M::lower:
    case M::improve:
    case M::prevent:
    case M::restore:
    case M::support:
    case M::adjust:
    case M::act_on:
    case M::effect:
    case M::worsen:
      return true;
    default:
      return false;
  }
}

std::optional<ClaimKind> quality_kind(M meaning) {
  switch (meaning) {
    case M::safe:
      return ClaimKind::safety;
    case M::superlative:
    case M::superior:
    case M::novel:
    case M::comparison:
    case M::praise:
    case M::track_record:
    case M::plentiful:
    case M::rival_fault:
      return ClaimKind::superiority;
    case M::endorsement:
      return ClaimKind::endorsement;
    case M::diagnosis:
      return ClaimKind::diagnostic;
    default:
      return std::nullopt;
  }
}

// What a change does to a thing of this valence: 1 benefit, -1 harm, 0 says nothing.
int effect_on(M change, Valence valence) {
  switch (change) {
    case M::raise:
      return valence == Valence::bad ? -1 : 1;
    case M::support:
      return valence == Valence::bad ? 0 : 1;
    case M::lower:
      return valence == Valence::bad ? 1 : -1;
    case M::worsen:
      return -1;
    default:
      return 1;
  }
}

// What a change does where the lexicon does not know the thing: only changes for the better speak for themselves, and
// of those some only with more around them (is_bare_effect).
int effect_on_unknown(M change) {
  switch (change) {
    case M::worsen:
      return -1;
    case M::prevent:
    case M::support:
      return 0;
    default:
      return 1;
  }
}

// "Raises", "lowers": for the better or the worse, according to a thing that here is unknown.
bool needs_thing(M change) {
  return change == M::raise || change == M::lower || change == M::act_on || change == M::adjust;
}

class EventFinder {
 public:
  EventFinder(const PageReading& reading, const SentenceReading& sentence, const Clause& clause, const Lexicon& lexicon,
              const Mention* topic, std::vector<Event>& events)
      : reading_(reading), sentence_(sentence), clause_(clause), lexicon_(lexicon), topic_(topic), events_(events) {}

  void run() {
    unused_outcome_ = clause_.first;
    for (uint32_t i = sentence_.first_mention; i < sentence_.last_mention; ++i) {
      const Mention& mention = reading_.mentions[i];
      // A long phrase may open in the clause before: it belongs where it ends.
      if (mention.last < clause_.first || mention.last >= clause_.last) continue;
      if (is_change(mention.meaning)) {
        if (!is_inside_thing(mention)) add_change(i);
      } else if (const auto kind = quality_kind(mention.meaning)) {
        if (!is_also_endorsed(mention)) add_quality(i, *kind);
      } else if (mention.is(M::slight)) {
        add_slight_harm(i);
      } else if (mention.is(M::risk_verb)) {
        add_absent_harm(i);
      } else if (mention.is(M::negation)) {
        add_no_harm(i);
      }
    }
    // A benefit that a change takes as its object ("the effect lasts", "the effect wears off") is told by the change.
    for (uint32_t i = sentence_.first_mention; i < sentence_.last_mention; ++i) {
      const Mention& mention = reading_.mentions[i];
      if (mention.first < unused_outcome_ || mention.last >= clause_.last || !mention.is_outcome()) continue;
      if (outcome(mention).valence == Valence::benefit) add_named_benefit(i);
    }
    drop_denied_benefits();
  }

 private:
  // "Cannot possibly keep it away", "can turn it back": words of safety that overlap those of a benefit are the
  // benefit's own.
  void drop_denied_benefits() {
    std::vector<Event> kept;
    for (const Event& event : events_) {
      const Mention& words = reading_.mentions[event.mention];
      if (event.kind != ClaimKind::safety || !words.is(M::safe) || !overlaps_benefit(words)) kept.push_back(event);
    }
    events_ = std::move(kept);
  }

  bool overlaps_benefit(const Mention& words) const {
    return std::any_of(events_.begin(), events_.end(), [&](const Event& benefit) {
      const Mention& change = reading_.mentions[benefit.mention];
      return benefit.kind == ClaimKind::efficacy && !benefit.is_harm && is_change(change.meaning) &&
             change.first <= words.last && words.first <= change.last && !treats_harm(benefit, words);
    });
  }

  // The benefit is that a harm of treatments, or mere pain, does not come; "the pain of the shoulder" is what is
  // treated.
  bool treats_harm(const Event& event, const Mention& words) const {
    return event.outcomes.empty() || std::any_of(event.outcomes.begin(), event.outcomes.end(), [&](int index) {
             const OutcomeClass kind = lexicon_.outcomes[static_cast<size_t>(index)].outcome_class;
             return kind == OutcomeClass::harm ||
                    (kind == OutcomeClass::symptom && event.object.begin >= words.span.begin);
           });
  }

  // "Recognised as standard care in Europe": praise in the very words of an endorsement is the endorsement.
  bool is_also_endorsed(const Mention& praise) const {
    return std::any_of(reading_.mentions.begin() + sentence_.first_mention,
                       reading_.mentions.begin() + sentence_.last_mention, [&](const Mention& other) {
                         return praise.is(M::praise) && other.is(M::endorsement) && other.first == praise.first &&
                                other.last == praise.last;
                       });
  }

  const Outcome& outcome(const Mention& mention) const { return lexicon_.outcomes[mention.target.index]; }
  Span text_span(uint32_t first, uint32_t last) const {
    return cover(reading_.tokens[first].span, reading_.tokens[last].span);
  }

  // The change inside a name ("rejuvenation" in "rejuvenation of the whole body") is told by the name; a decline that
  // is the thing of a verb ("slows the decline") is told by the verb.
  bool is_inside_thing(const Mention& change) const {
    for (uint32_t i = sentence_.first_mention; i < sentence_.last_mention; ++i) {
      const Mention& other = reading_.mentions[i];
      if (other.first > change.first) return false;
      if (!other.is_outcome() || other.last < change.last) continue;
      if (outcome(other).valence == Valence::benefit) return true;
      const bool is_object = other.last + 1 < clause_.last && reading_.tokens[other.last + 1].pos == Pos::case_particle;
      if (change.is(M::worsen) && is_part_of_thing(reading_.tokens[change.last].pos) && is_object) return true;
    }
    return false;
  }

  // "hair-growth clinic", "improvement rate": a noun in front of another noun names a thing and claims nothing, unless
  // that other noun is again an effect ("anti-ageing effect"), a change, or a treatment that is named after it.
  bool is_modifier(uint32_t index) const {
    const Mention& mention = reading_.mentions[index];
    if (!is_part_of_thing(reading_.tokens[mention.last].pos)) return false;
    const uint32_t next = mention.last + 1;
    if (next >= clause_.last || !is_part_of_thing(reading_.tokens[next].pos)) return false;
    for (uint32_t i = index + 1; i < sentence_.last_mention; ++i) {
      const Mention& other = reading_.mentions[i];
      if (other.first > next) break;
      const bool is_benefit = other.is_outcome() && outcome(other).valence == Valence::benefit;
      if (other.first == next && (is_change(other.meaning) || is_benefit)) return false;
    }
    return !is_in_title(index);
  }

  // "anti-fatigue drip", "small-face course (whole face)": the noun chain that the word opens names a treatment.
  bool is_in_title(uint32_t index) const {
    const uint32_t first = reading_.mentions[index].last + 1;
    if (!is_part_of_thing(reading_.tokens[first - 1].pos)) return false;
    uint32_t end = first;
    while (end < clause_.last && is_part_of_thing(reading_.tokens[end].pos)) ++end;
    for (uint32_t i = index + 1; end > first && i < sentence_.last_mention; ++i) {
      const Mention& other = reading_.mentions[i];
      const bool names = other.is_intervention() || other.is(M::generic_treatment);
      if (names && other.first >= first && other.last + 1 == end) return true;
    }
    return false;
  }

  // "Those who are thin (yasete iru kata)": what they are already.
  bool is_state_of_person(uint32_t index) const {
    const uint32_t te = reading_.mentions[index].last + 1;
    if (te + 2 >= clause_.last || reading_.tokens[te].pos != Pos::joining_particle ||
        reading_.tokens[te + 1].pos != Pos::dependent_verb)
      return false;
    return std::any_of(reading_.mentions.begin() + index, reading_.mentions.begin() + sentence_.last_mention,
                       [&](const Mention& other) { return other.is(M::person) && other.first == te + 2; });
  }

  void add_named_benefit(uint32_t index) {
    if (is_modifier(index) || is_state_of_person(index)) return;
    const Mention& mention = reading_.mentions[index];
    Event event;
    event.first = mention.first;
    event.last = mention.last;
    event.mention = index;
    event.has_object = true;
    event.is_name_only = true;
    event.is_title = is_in_title(index);
    event.object = mention.span;
    event.outcomes.push_back(static_cast<int>(mention.target.index));
    events_.push_back(event);
  }

  // "No trouble comes up": a phrase of safety that holds the verb and its negation, and no word for little.
  bool is_plain_denial(const Mention& phrase) const {
    bool comes_up = false;
    bool is_denied = false;
    for (uint32_t i = sentence_.first_mention; i < sentence_.last_mention; ++i) {
      const Mention& other = reading_.mentions[i];
      if (other.first < phrase.first || other.last > phrase.last) continue;
      if (other.is(M::slight) || other.is(M::nearly)) return false;
      comes_up = comes_up || other.is(M::risk_verb);
      is_denied = is_denied || other.is(M::negation);
    }
    return comes_up && is_denied;
  }

  void add_quality(uint32_t index, ClaimKind kind) {
    const Mention& mention = reading_.mentions[index];
    if (mention.is(M::plentiful) && is_in_title(index)) return;  // "Concentrated fat injection": a name
    Event event;
    event.kind = kind;
    event.is_absolute = kind == ClaimKind::safety && is_plain_denial(mention);
    event.first = mention.first;
    event.last = mention.last;
    event.mention = index;
    events_.push_back(event);
  }

  bool names_harm(const Mention& mention) const {
    return mention.is(M::risk) || (mention.is_outcome() && outcome(mention).valence == Valence::bad);
  }

  bool has_slight(const Mention& harm, const Mention& negation) const {
    for (uint32_t i = sentence_.first_mention; i < sentence_.last_mention; ++i) {
      const Mention& mention = reading_.mentions[i];
      const bool is_little = mention.is(M::slight) || mention.is(M::nearly);
      if (is_little && mention.first > harm.last && mention.last <= negation.last) return true;
    }
    return false;
  }

  // "It comes up (okoru tame), so we cannot do it (okonaemasen)": another verb is denied. The verb of "it never happens
  // that ..." (koto wa arimasen) has its particle in front.
  bool has_verb_between(const Mention& verb, const Mention& negation) const {
    for (uint32_t at = verb.last + 1; at < negation.first; ++at) {
      const Pos before = reading_.tokens[at - 1].pos;
      const bool is_linked = before == Pos::topic_particle || before == Pos::focus_particle ||
                             before == Pos::case_particle || before == Pos::adverb;
      if (reading_.tokens[at].pos == Pos::verb && !is_linked) return true;
    }
    return false;
  }

  // "Fatigue that does not stay on": an idiom of cure holds the verb, and with it the negation.
  bool is_inside_change(const Mention& verb) const {
    return std::any_of(reading_.mentions.begin() + sentence_.first_mention,
                       reading_.mentions.begin() + sentence_.last_mention, [&](const Mention& other) {
                         return is_change(other.meaning) && other.first <= verb.first && verb.last < other.last;
                       });
  }

  // "The risk that it stays is (not) zero": the negation is of the word of safety between.
  bool has_safe_between(const Mention& verb, const Mention& negation) const {
    return std::any_of(reading_.mentions.begin() + sentence_.first_mention,
                       reading_.mentions.begin() + sentence_.last_mention, [&](const Mention& other) {
                         return other.is(M::safe) && other.first > verb.last && other.last < negation.first;
                       });
  }

  // "no rejection occurs": a harm, a verb that says it comes up, and a negation right behind.
  void add_absent_harm(uint32_t index) {
    const Mention& verb = reading_.mentions[index];
    const Mention* harm = nullptr;
    const Mention* negation = nullptr;
    for (uint32_t i = sentence_.first_mention; i < sentence_.last_mention; ++i) {
      const Mention& other = reading_.mentions[i];
      const bool is_harm = names_harm(other) || other.is(M::harm);
      if (is_harm && other.last < verb.first && other.first >= clause_.first) harm = &other;
      // "Not always does pain come with it": with or without.
      if (other.is(M::denial) && other.first >= clause_.first && other.last < verb.first) return;
      const bool is_behind = other.first > verb.last && other.first <= verb.last + kDenialReach &&
                             other.last < clause_.last && !has_verb_between(verb, other);
      if (is_behind && negation == nullptr && other.is(M::negation)) negation = &other;
    }
    if (harm == nullptr || negation == nullptr || is_inside_change(verb)) return;
    if (has_safe_between(verb, *negation)) return;
    Event event;
    event.kind = ClaimKind::safety;
    event.first = harm->first;
    event.last = negation->last;
    event.mention = index;
    event.is_absolute = !has_slight(*harm, *negation);
    event.object = harm->span;
    events_.push_back(event);
  }

  // What is only ever an injury: "pain" that is also a complaint may be what is treated.
  bool is_injury(uint32_t index) const {
    const Mention& harm = reading_.mentions[index];
    if (harm.is(M::risk)) return true;
    if (harm.is_outcome()) return outcome(harm).outcome_class == OutcomeClass::harm;
    return harm.is(M::harm) &&
           std::none_of(reading_.mentions.begin() + sentence_.first_mention,
                        reading_.mentions.begin() + sentence_.last_mention, [&](const Mention& other) {
                          return other.is_outcome() && outcome(other).valence == Valence::bad &&
                                 other.first <= harm.last && harm.first <= other.last;
                        });
  }

  // "That one gets burnt (yakedo o suru koto wa arimasen)": a verb of two kana in front of "koto" adds nothing.
  bool is_light_verb(uint32_t at) const {
    constexpr uint32_t kTwoKana = 6;  // bytes
    const bool is_light = size(reading_.tokens[at].span) <= kTwoKana && at + 1 < clause_.last &&
                          reading_.tokens[at + 1].pos == Pos::dependent_noun;
    return is_light && std::none_of(reading_.mentions.begin() + sentence_.first_mention,
                                    reading_.mentions.begin() + sentence_.last_mention, [&](const Mention& other) {
                                      return other.is(M::person) && other.first == at + 1;  // "those who bleed"
                                    });
  }

  // "The numbness does not get better": what is denied is the change.
  bool holds_change(const Mention& harm, const Mention& negation) const {
    return std::any_of(reading_.mentions.begin() + sentence_.first_mention,
                       reading_.mentions.begin() + sentence_.last_mention, [&](const Mention& other) {
                         return is_change(other.meaning) && !other.is(M::worsen) && !other.is(M::raise) &&
                                other.first > harm.last && other.last < negation.first;
                       });
  }

  // Particles, "koto", an adverb, the harm's own ending: nothing that would be denied instead of the harm.
  bool leads_to_negation(const Mention& harm, const Mention& negation) const {
    if (holds_change(harm, negation)) return false;
    const bool is_verb = reading_.tokens[harm.last].pos == Pos::verb;
    for (uint32_t at = harm.last + 1; at < negation.first; ++at) {
      const Pos pos = reading_.tokens[at].pos;
      const bool is_particle = pos == Pos::case_particle || pos == Pos::topic_particle || pos == Pos::focus_particle;
      const bool is_filler = pos == Pos::adverb || pos == Pos::dependent_noun || (is_verb && pos == Pos::auxiliary) ||
                             (pos == Pos::verb && (at + 1 == negation.first || is_light_verb(at)));
      if (!is_particle && !is_filler) return false;
    }
    return true;
  }

  // "There is no danger", "the lid never droops": a harm, and what denies it right behind.
  void add_no_harm(uint32_t index) {
    const Mention& negation = reading_.mentions[index];
    for (uint32_t i = index; i-- > sentence_.first_mention;) {
      const Mention& harm = reading_.mentions[i];
      if (harm.first < clause_.first || harm.last + kDenialReach < negation.first) return;
      if (harm.last >= negation.first || !is_injury(i)) continue;
      const uint32_t next = negation.last + 1;
      const bool describes =
          next < clause_.last && is_part_of_thing(reading_.tokens[next].pos);  // "who does not smoke"
      if (describes) return;
      if (!leads_to_negation(harm, negation)) continue;
      Event event;
      event.kind = ClaimKind::safety;
      event.first = harm.first;
      event.last = negation.last;
      event.mention = index;
      event.is_absolute = !has_slight(harm, negation);
      event.object = harm.span;
      events_.push_back(event);
      return;
    }
  }

  // "A slight rise in cancers": more of a harm, however little.
  bool is_amount_of_rise(uint32_t index) const {
    constexpr uint32_t kNounPhrase = 3;  // tokens: "na", "no", one more
    for (uint32_t i = index + 1; i < sentence_.last_mention; ++i) {
      const Mention& other = reading_.mentions[i];
      if (other.first > reading_.mentions[index].last + kNounPhrase) return false;
      if (other.is(M::raise)) return true;
    }
    return false;
  }

  // "That the dullness clears is rare": what seldom happens is a benefit.
  bool betters_between(const Mention& thing, const Mention& slight) const {
    return std::any_of(events_.begin(), events_.end(), [&](const Event& event) {
      return event.kind == ClaimKind::efficacy && !event.is_harm && event.last > thing.last &&
             event.last < slight.first;
    });
  }

  // "That it hurts is rare" (koto wa sukunai).
  bool is_of_event(const Mention& slight) const {
    return slight.first >= clause_.first + 2 && reading_.tokens[slight.first - 1].pos == Pos::topic_particle &&
           reading_.tokens[slight.first - 2].pos == Pos::dependent_noun;
  }

  // "Blood pressure" in "the pressure rises": part of the words for a harm.
  bool is_in_harm(const Mention& thing) const {
    return std::any_of(
        reading_.mentions.begin() + sentence_.first_mention, reading_.mentions.begin() + sentence_.last_mention,
        [&](const Mention& harm) { return harm.is(M::harm) && harm.first <= thing.first && thing.last < harm.last; });
  }

  // "few side effects": a slight amount of a harm makes a claim of safety.
  void add_slight_harm(uint32_t index) {
    const Mention& mention = reading_.mentions[index];
    if (is_amount_of_rise(index)) return;
    for (uint32_t i = index; i-- > sentence_.first_mention;) {
      const Mention& before = reading_.mentions[i];
      if (before.first < clause_.first) return;
      if (mention.first - before.last > (is_of_event(mention) ? kNearEvent : kNearHarm)) {
        if (is_in_harm(before)) continue;
        return;
      }
      if (!names_harm(before) && !before.is(M::harm)) continue;
      if (betters_between(before, mention)) return;
      Event event;
      event.kind = ClaimKind::safety;
      event.first = before.first;
      event.last = mention.last;
      event.mention = index;
      event.object = before.span;
      events_.push_back(event);
      return;
    }
  }

  // "Improvement", "orthodontics": of nothing, and not made a verb.
  bool is_bare_noun(const Mention& change) const {
    if (change.is(M::effect) || !is_part_of_thing(reading_.tokens[change.last].pos)) return false;
    const uint32_t next = change.last + 1;
    if (next >= clause_.last) return false;
    const Pos pos = reading_.tokens[next].pos;
    return pos != Pos::verb && pos != Pos::auxiliary && pos != Pos::dependent_verb && !is_promised(next);
  }

  // "... (wo) state as certain": a word of promise right behind the particle.
  bool is_promised(uint32_t particle) const {
    return reading_.tokens[particle].pos == Pos::case_particle &&
           std::any_of(reading_.mentions.begin() + sentence_.first_mention,
                       reading_.mentions.begin() + sentence_.last_mention,
                       [&](const Mention& other) { return other.is(M::guaranteed) && other.first == particle + 1; });
  }

  // "The effect wears off" (kouka ga sagaru): the noun belongs to the decline behind it.
  bool is_lost_effect(uint32_t index) const {
    const Mention& effect = reading_.mentions[index];
    if (!effect.is(M::effect) || !is_part_of_thing(reading_.tokens[effect.last].pos)) return false;
    for (uint32_t i = index + 1; i < sentence_.last_mention; ++i) {
      const Mention& other = reading_.mentions[i];
      if (other.first > effect.last + 2) return false;
      if (other.first == effect.last + 2 && (other.is(M::lower) || other.is(M::worsen))) return true;
    }
    return false;
  }

  // "How it fades" (kie-kata): names the manner and says nothing of whether, unless it is called certain.
  bool is_manner(uint32_t index) const {
    const Mention& change = reading_.mentions[index];
    const uint32_t next = change.last + 1;
    if (reading_.tokens[change.first].pos == Pos::dependent_verb) return true;  // "fastens again" (tome-naosu)
    return !sentence_.has(M::guaranteed) && reading_.tokens[change.last].pos == Pos::verb && next < clause_.last &&
           reading_.tokens[next].pos == Pos::noun_suffix;
  }

  // "To know it (wa) is the first step of improvement (kaizen no daiippo)": names a thing, and of no outcome beside it.
  bool is_named_apart(const Mention& change, const Event& event) const {
    const uint32_t next = change.last + 1;
    const bool is_attribute = is_part_of_thing(reading_.tokens[change.last].pos) && next < clause_.last &&
                              reading_.tokens[next].pos == Pos::adnominal_particle && !change.is(M::effect);
    return is_attribute && change.first > clause_.first && reading_.tokens[change.first - 1].pos == Pos::comma &&
           event.first < change.first;
  }

  void add_change(uint32_t index) {
    if (is_modifier(index) || is_lost_effect(index) || is_manner(index)) return;
    const Mention& mention = reading_.mentions[index];
    Event event;
    event.mention = index;
    event.first = mention.first;
    event.last = mention.last;
    int effect = find_outcomes(index, event);
    if (is_named_apart(mention, event)) return;
    if (event.outcomes.empty() && effect == 0 && topic_ != nullptr && !has_thing_before(mention.first)) {
      event.outcomes.push_back(static_cast<int>(topic_->target.index));
      event.has_object = true;
      effect = effect_on(mention.meaning, outcome(*topic_).valence);
    }
    if (event.outcomes.empty() && effect == 0 && is_empty(noun_before(mention.first))) effect = take_over(event);
    if (event.outcomes.empty() && effect == 0) {
      event.object = noun_before(mention.first);
      if (is_empty(event.object)) event.object = thing_inside(mention);
      if (is_empty(event.object) && needs_thing(mention.meaning)) event.object = topic_before(mention.first);
      event.has_object = !is_empty(event.object);
      effect = effect_on_unknown(mention.meaning);
      add_outcomes_inside(mention, event);
      const bool is_effect_noun = mention.is(M::effect) && is_part_of_thing(reading_.tokens[mention.last].pos);
      event.is_bare_effect = is_effect_noun || needs_thing(mention.meaning);
      if (needs_thing(mention.meaning) && !event.has_object) effect = 0;
    }
    if (effect == 0 || (!event.has_object && is_bare_noun(mention))) return;
    event.is_harm = effect < 0;
    event.is_title = is_in_title(index);
    unused_outcome_ = mention.last + 1;
    events_.push_back(event);
  }

  // "Even when it does not stop, another shot stops it": what the same verb was said of before.
  int take_over(Event& event) const {
    const Mention& change = reading_.mentions[event.mention];
    for (const Event& before : events_) {
      const Mention& other = reading_.mentions[before.mention];
      if (before.kind != ClaimKind::efficacy || before.outcomes.empty()) continue;
      if (other.target.index != change.target.index) continue;
      event.outcomes = before.outcomes;
      event.has_object = true;
      return effect_on(change.meaning, lexicon_.outcomes[static_cast<size_t>(before.outcomes.front())].valence);
    }
    return 0;
  }

  // "Straightens the teeth": a phrase that says what happens with what.
  void add_outcomes_inside(const Mention& change, Event& event) const {
    for (uint32_t i = sentence_.first_mention; i < sentence_.last_mention; ++i) {
      const Mention& inside = reading_.mentions[i];
      const bool is_inside = inside.first >= change.first && inside.last <= change.last;
      const bool is_thing = inside.is_outcome() && outcome(inside).outcome_class != OutcomeClass::general;
      if (is_inside && is_thing) event.outcomes.push_back(static_cast<int>(inside.target.index));
    }
  }

  // The things that stand before the change and belong to no earlier change of the clause. Gives the effect.
  int find_outcomes(uint32_t index, Event& event) {
    const Mention& change = reading_.mentions[index];
    int effect = 0;
    for (uint32_t i = index; i-- > sentence_.first_mention;) {
      const Mention& before = reading_.mentions[i];
      if (before.first < unused_outcome_ || before.last >= change.first) continue;
      // "Nerves (wa) that work by day": what works is nothing that is worked on.
      if (change.is(M::act_on) && is_subject(before)) continue;
      if (is_cause(before) || is_result(before, change) || is_agent(before, change)) continue;
      if (is_benefit(before) && is_means(before)) continue;
      // "Where it hurts (baai wa), we lower the load": what is done then is done to another thing.
      if (before.is(M::condition) && is_subject(before) && has_object_before(change)) break;
      // "Many voices say that it helped": what is said is no thing of the verb behind it.
      if (before.is(M::reported)) break;
      // "wrinkles, sagging and spots improve": further things only where they are listed beside the last.
      if (event.has_object && before.last + kListGap < event.first) break;
      if (before.is_outcome()) {
        if (outcome(before).outcome_class == OutcomeClass::harm && !event.outcomes.empty()) continue;
        if (effect == 0) effect = effect_on(change.meaning, outcome(before).valence);
        event.outcomes.push_back(static_cast<int>(before.target.index));
      } else if (before.is(M::effect) && effect == 0 && (change.is(M::raise) || change.is(M::support))) {
        effect = 1;
      } else if (before.is(M::effect) && effect == 0 && (change.is(M::lower) || change.is(M::worsen))) {
        effect = -1;
      } else if (before.is(M::worsen) && effect == 0) {
        effect = change.is(M::raise) || change.is(M::worsen) ? -1 : 1;
      } else {
        continue;
      }
      event.first = std::min(event.first, before.first);
      event.object = is_empty(event.object) ? before.span : cover(before.span, event.object);
      event.has_object = true;
    }
    std::reverse(event.outcomes.begin(), event.outcomes.end());
    return event.outcomes.empty() && effect == 0 && change.is(M::improve) ? find_inside(index, event) : effect;
  }

  // "Destruction by (niyoru) inflammation": a particle of several kana names what brings it about.
  bool is_cause(const Mention& thing) const {
    constexpr uint32_t kOneKana = 3;  // bytes
    const uint32_t next = thing.last + 1;
    return next < clause_.last && reading_.tokens[next].pos == Pos::case_particle &&
           size(reading_.tokens[next].span) >= 3 * kOneKana;
  }

  // "Collagen (wa) supports the skin (o)": where another thing is what is done to, the topic is what does it.
  bool is_agent(const Mention& thing, const Mention& change) const {
    constexpr uint32_t kAdverb = 2;  // tokens between the particle and the change
    // A complaint betters nothing.
    const bool is_complaint = thing.is_outcome() && outcome(thing).valence == Valence::bad;
    if (is_complaint && (change.is(M::improve) || change.is(M::restore))) return false;
    const auto object = std::find_if(reading_.mentions.begin() + sentence_.first_mention,
                                     reading_.mentions.begin() + sentence_.last_mention, [&](const Mention& mention) {
                                       return mention.is(M::object) && mention.first > thing.last &&
                                              mention.last < change.last && mention.last + kAdverb >= change.first;
                                     });
    if (object == reading_.mentions.begin() + sentence_.last_mention) return false;
    for (uint32_t at = thing.last + 1; at < object->first; ++at) {
      if (reading_.tokens[at].pos == Pos::topic_particle) return true;
    }
    return false;
  }

  // "By a rise in immunity (de)": what brings the change about is no thing that it changes.
  bool is_means(const Mention& thing) const {
    return std::any_of(reading_.mentions.begin() + sentence_.first_mention,
                       reading_.mentions.begin() + sentence_.last_mention, [&](const Mention& means) {
                         return means.is(M::means) && means.first == thing.last + 1 &&
                                reading_.tokens[means.first].pos == Pos::case_particle &&
                                reading_.tokens[means.last + 1].pos != Pos::topic_particle;
                       });
  }

  // "Oxygen turns into radicals (rajikaru ni kaeru)": what it is changed into is nothing that is changed.
  bool is_result(const Mention& thing, const Mention& change) const {
    constexpr uint32_t kOneKana = 3;  // bytes
    if (!change.is(M::adjust) || reading_.tokens[change.last].pos != Pos::verb) return false;
    const uint32_t next = thing.last + 1;
    if (next >= change.first || reading_.tokens[next].pos != Pos::case_particle) return false;
    return size(reading_.tokens[next].span) == kOneKana && !is_empty(noun_before(change.first)) &&
           reading_.tokens[change.first - 1].pos == Pos::case_particle && next + 1 != change.first;
  }

  bool has_object_before(const Mention& change) const {
    return change.first > clause_.first && reading_.tokens[change.first - 1].pos == Pos::case_particle &&
           !is_empty(noun_before(change.first));
  }

  bool is_benefit(const Mention& thing) const {
    return thing.is_outcome() && outcome(thing).valence == Valence::benefit;
  }

  bool is_subject(const Mention& thing) const {
    const uint32_t next = thing.last + 1;
    return next < clause_.last && reading_.tokens[next].pos == Pos::topic_particle;
  }

  // "Cancer cells die": an idiom of cure that holds the disease is about it.
  int find_inside(uint32_t index, Event& event) const {
    const Mention& idiom = reading_.mentions[index];
    for (uint32_t i = index + 1; i < sentence_.last_mention && reading_.mentions[i].first <= idiom.last; ++i) {
      const Mention& inside = reading_.mentions[i];
      if (!inside.is_outcome() || inside.last > idiom.last || outcome(inside).valence == Valence::benefit) continue;
      event.outcomes.push_back(static_cast<int>(inside.target.index));
      event.object = is_empty(event.object) ? inside.span : cover(event.object, inside.span);
      event.has_object = true;
    }
    return event.outcomes.empty() ? 0 : 1;
  }

  // "Goodbye to glasses", "ten years younger": an idiom that holds a noun names its own thing.
  Span thing_inside(const Mention& change) const {
    if (change.last == change.first || change.is(M::effect)) return {};
    for (uint32_t i = change.first; i <= change.last; ++i) {
      if (is_part_of_thing(reading_.tokens[i].pos)) return change.span;
    }
    return {};
  }

  // "Shrinks likewise" (douyou ni): an adverb made of an adjective is no thing.
  bool has_thing_before(uint32_t change) const {
    const bool is_adverb = change >= clause_.first + 2 && reading_.tokens[change - 1].pos == Pos::case_particle &&
                           reading_.tokens[change - 2].pos == Pos::adjectival_noun;
    if (is_adverb) return false;
    uint32_t first = change;  // "8 of ten fewer" (hachiwari): an amount is no thing either
    while (first > clause_.first && is_part_of_thing(reading_.tokens[first - 1].pos)) --first;
    if (first < change && reading_.tokens[first].pos == Pos::number) return false;
    return !is_empty(noun_before(change));
  }

  // "The cells (wa), by the drip, grow one after another": the noun in front of the topic particle.
  Span topic_before(uint32_t change) const {
    for (uint32_t at = change; at-- > clause_.first;) {
      if (reading_.tokens[at].pos != Pos::topic_particle) continue;
      return is_treatment(at - 1) ? Span{} : noun_before(at + 1);
    }
    return {};
  }

  bool is_treatment(uint32_t token) const {
    return std::any_of(reading_.mentions.begin() + sentence_.first_mention,
                       reading_.mentions.begin() + sentence_.last_mention, [&](const Mention& mention) {
                         const bool is_named = mention.is_intervention() || mention.is(M::this_treatment) ||
                                               mention.is(M::generic_treatment);
                         return is_named && mention.last == token;
                       });
  }

  // The noun phrase that a change takes as its object, by the particle between them or as one compound.
  Span noun_before(uint32_t change) const {
    uint32_t last = change;
    if (last <= clause_.first) return {};
    --last;
    const Pos pos = reading_.tokens[last].pos;
    const bool is_particle = pos == Pos::case_particle || pos == Pos::topic_particle || pos == Pos::focus_particle ||
                             pos == Pos::adnominal_particle;
    if (is_particle) {
      if (last <= clause_.first) return {};
      --last;
      if (pos != Pos::case_particle && last > clause_.first && reading_.tokens[last].pos == Pos::case_particle)
        --last;  // "hiza ni mo", "hada ni wa"
    }
    if (!is_part_of_thing(reading_.tokens[last].pos)) return {};
    uint32_t first = last;
    while (first > clause_.first && is_part_of_thing(reading_.tokens[first - 1].pos)) --first;
    return text_span(first, last);
  }

  const PageReading& reading_;
  const SentenceReading& sentence_;
  const Clause& clause_;
  const Lexicon& lexicon_;
  const Mention* topic_;
  std::vector<Event>& events_;
  uint32_t unused_outcome_ = 0;
};

}  // namespace

void find_events(const PageReading& reading, const SentenceReading& sentence, const Clause& clause,
                 const Lexicon& lexicon, const Mention* topic, std::vector<Event>& events) {
  EventFinder(reading, sentence, clause, lexicon, topic, events).run();
}

}  // namespace urazuke
