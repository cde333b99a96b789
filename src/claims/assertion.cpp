#include "claims/assertion.h"

#include <algorithm>

#include "claims/background.h"
#include "claims/discourse.h"
#include "claims/known_evidence.h"
#include "claims/means.h"
#include "claims/quotation.h"

namespace urazuke {

namespace {

using M = Cue::Meaning;

// In the event's clause or behind it: what an earlier clause denies is another thing.
bool has_from(const Scope& scope, const Event& event, M meaning) {
  const Clause& clause = clause_of(scope, event);
  return std::any_of(
      scope.reading.mentions.begin() + scope.sentence.first_mention,
      scope.reading.mentions.begin() + scope.sentence.last_mention,
      [&](const Mention& mention) { return mention.is(meaning) && mention.last >= clause.first; });
}

bool is_harm_only(const Scope& scope, const Event& event) {
  return std::all_of(event.outcomes.begin(), event.outcomes.end(), [&](int index) {
    return scope.lexicon.outcomes[static_cast<size_t>(index)].outcome_class == OutcomeClass::harm;
  });
}

// "Cools the site so that no bruise appears": a step of the procedure, or care about what the treatment itself does.
bool is_precaution(const Scope& scope, const Event& event) {
  if (event.outcomes.empty()) return false;
  const Context& context = context_of(scope);
  if (!context.under_heading(M::heading_procedure) && !context.under_heading(M::heading_risk)) return false;
  return is_harm_only(scope, event);
}

// The word that carries the event is part of a longer one of this meaning: "goes away by itself", "prevention of
// infection in our rooms".
bool is_inside(const Scope& scope, const Event& event, M meaning) {
  const Mention& carrier = scope.reading.mentions[event.mention];
  for (uint32_t i = scope.sentence.first_mention; i < scope.sentence.last_mention; ++i) {
    const Mention& other = scope.reading.mentions[i];
    if (other.is(meaning) && other.first <= carrier.first && carrier.first <= other.last) return true;
  }
  return false;
}

// In the event's own clause; "results differ, but most feel the effect" claims the effect.
bool differs_by_person(const Scope& scope, const Event& event) {
  const Clause& clause = clause_of(scope, event);
  for (uint32_t i = scope.sentence.first_mention; i < scope.sentence.last_mention; ++i) {
    const Mention& mention = scope.reading.mentions[i];
    if (mention.is(M::individual_difference) && mention.first >= clause.first && mention.last < clause.last)
      return true;
  }
  return false;
}

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

// At most the endings of the change stand behind it.
bool closes_sentence(const Scope& scope, const Event& event) {
  constexpr uint32_t kEndings = 4;  // tokens
  return event.last + kEndings >= scope.sentence.last_token;
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
  return std::any_of(scope.reading.mentions.begin() + scope.sentence.first_mention,
                     scope.reading.mentions.begin() + scope.sentence.last_mention, [&](const Mention& means) {
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

// "Even if nothing is felt after one visit (nakute mo), the next heals it".
bool is_conceded(const Scope& scope, const Modality& modality) {
  const std::vector<Token>& tokens = scope.reading.tokens;
  const uint32_t next = modality.last + 1;
  return modality.negated && next + 2 < scope.sentence.last_token && tokens[next].pos == Pos::joining_particle &&
         tokens[next + 1].pos == Pos::focus_particle;
}

// "There is an effect" claims one only with a word of strength, where the treatment itself is named, or in a list
// of effects.
bool speaks_of_effect(const Scope& scope, const Event& event, const Modality& modality) {
  if (differs_by_person(scope, event) || closes_with(scope, M::announcement)) return false;
  if (modality.is_wish) return true;
  const Context& context = context_of(scope);
  const Mention& mention = scope.reading.mentions[event.mention];
  if (modality.strength == Strength::reported && modality.stated != EvidenceLevel::none && event.has_object)
    return !scope.sentence.has(M::cause);
  const bool is_weak = !mention.is(M::effect);  // "raises the speed": of a thing that the lexicon does not know
  if (!is_weak && (modality.negated || modality.has_strength_word)) return true;
  if (is_short(scope) && event.has_object && (!is_weak || mention.is(M::raise)) &&
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

// "... Risks: redness, a white spot": the label stands further in front.
bool is_labelled_risk(const Scope& scope, const Event& event) {
  return std::any_of(scope.reading.mentions.begin() + scope.sentence.first_mention,
                     scope.reading.mentions.begin() + scope.sentence.last_mention, [&](const Mention& mention) {
                       return mention.is(M::risk) && mention.last < event.first &&
                              scope.reading.tokens[mention.last + 1].pos == Pos::symbol;
                     });
}

// "The gums turn white and hurt (koto ga arimasu)": what may come of it in the end is a harm.
bool ends_in_harm(const Scope& scope, const Event& event) {
  if (!scope.sentence.has_any({M::risk_form, M::hedged}) || scope.sentence.has_any({M::negation, M::slight}))
    return false;
  return std::any_of(scope.reading.mentions.begin() + scope.sentence.first_mention,
                     scope.reading.mentions.begin() + scope.sentence.last_mention, [&](const Mention& mention) {
                       return mention.is(M::harm) && mention.first > event.last &&
                              mention.last < clause_of(scope, event).last;
                     });
}

// A risk told before "but" is not the benefit's, where what gets better is another thing than the harm.
bool tells_risk_of(const Scope& scope, const Event& event) {
  if (ends_in_harm(scope, event) || is_labelled_risk(scope, event)) return true;
  return is_harm_only(scope, event) ? tells_risk(scope) : tells_risk(scope, event);
}

// "If it is gone (kiereba), we stop": the change itself takes the form of a condition, and something else follows.
bool is_conditional(const Scope& scope, const Event& event) {
  const std::vector<Token>& tokens = scope.reading.tokens;
  uint32_t at = event.last;
  while (at < scope.sentence.last_token && tokens[at].form != Form::conditional) {
    const Pos next = tokens[at + 1].pos;
    if (next != Pos::auxiliary && next != Pos::dependent_verb && next != Pos::dependent_adjective && next != Pos::verb)
      return false;
    ++at;
  }
  // "Once the blood runs, cold and stiffness have no place": what follows is told of the benefit.
  const bool goes_on = std::any_of(scope.reading.mentions.begin() + scope.sentence.first_mention,
                                   scope.reading.mentions.begin() + scope.sentence.last_mention,
                                   [&](const Mention& mention) { return mention.is_outcome() && mention.first > at; });
  for (uint32_t behind = at + 1; behind < scope.sentence.last_token && !goes_on; ++behind) {
    if (tokens[behind].pos == Pos::verb || tokens[behind].pos == Pos::verbal_noun) return true;
  }
  return false;
}

// "By the rinse (de) the swelling goes down": what a treatment brings down is no risk of it.
bool is_treated(const Scope& scope, const Event& event) {
  return !is_harm_only(scope, event) && closes_sentence(scope, event) &&
         scope.reading.mentions[event.mention].is(M::lower) &&
         means_before(scope, scope.reading.mentions[event.mention].first).has_value();
}

// "Where it does not get better", "once the pain has gone": the event is the condition of something else. "There are
// cases where it does" is none.
bool is_condition(const Scope& scope, const Event& event) {
  constexpr uint32_t kPredicate = 5;  // tokens: the verb and its endings, a negation
  if (is_conditional(scope, event)) return true;
  for (uint32_t i = scope.sentence.first_mention; i < scope.sentence.last_mention; ++i) {
    const Mention& mention = scope.reading.mentions[i];
    if (!mention.is(M::condition) || mention.last <= event.last || mention.first > event.last + kPredicate) continue;
    const uint32_t next = mention.last + 1;
    if (next >= scope.sentence.last_token) return false;
    const Pos pos = scope.reading.tokens[next].pos;
    return pos != Pos::focus_particle && pos != Pos::case_particle && pos != Pos::auxiliary && pos != Pos::full_stop;
  }
  return false;
}

// "Where pain comes up (itami ga deta baai wa), we lower the load": what is done then is no effect of the treatment.
bool is_contingency(const Scope& scope, const Event& event) {
  if (names_treatment(scope)) return false;
  bool has_trouble = false;
  for (uint32_t i = scope.sentence.first_mention; i < scope.sentence.last_mention; ++i) {
    const Mention& mention = scope.reading.mentions[i];
    if (mention.last >= event.first) return false;
    has_trouble = has_trouble || mention.is(M::risk) || mention.is(M::harm);
    const uint32_t next = mention.last + 1;
    const bool is_case =
        mention.is(M::condition) && next < scope.sentence.last_token &&
        (scope.reading.tokens[next].pos == Pos::topic_particle || scope.reading.tokens[next].pos == Pos::case_particle);
    if (has_trouble && is_case) return true;
  }
  return false;
}

// "Those who have a loss of weight (taijuu no genshou ga aru kata wa)": a sign by which people are told apart.
bool is_sign_of_person(const Scope& scope, const Event& event) {
  constexpr uint32_t kLongestList = 12;  // tokens
  const std::vector<Token>& tokens = scope.reading.tokens;
  if (tokens[event.last].pos == Pos::verb) return false;
  for (uint32_t i = scope.sentence.first_mention; i < scope.sentence.last_mention; ++i) {
    const Mention& mention = scope.reading.mentions[i];
    const uint32_t next = mention.last + 1;
    if (!mention.is(M::person) || mention.first <= event.last || mention.first > event.last + kLongestList) continue;
    if (next >= scope.sentence.last_token || tokens[next].pos != Pos::topic_particle) return false;
    const auto is_verb = [](const Token& token) { return token.pos == Pos::verb || token.pos == Pos::auxiliary; };
    return tokens[mention.first - 1].pos == Pos::verb &&
           std::count_if(tokens.begin() + event.last + 1, tokens.begin() + mention.first, is_verb) == 1;
  }
  return false;
}

// "The latest studies", "ample evidence": it is the research that is praised.
bool praises_research(const Scope& scope, const Event& event) {
  constexpr uint32_t kNounPhrase = 4;  // tokens between the praise and what it describes
  for (uint32_t i = scope.sentence.first_mention; i < scope.sentence.last_mention; ++i) {
    const Mention& mention = scope.reading.mentions[i];
    if (!mention.is(M::evidence) || mention.last < event.first) continue;
    if (mention.first <= event.last + kNounPhrase) return true;
  }
  return false;
}

// Under a heading of risks, swelling that goes down is still a risk; a disease that gets better is a claim.
bool is_benefit_beside_risk(const Scope& scope, const Event& event, const Modality& modality) {
  if (modality.negated || event.outcomes.empty()) return modality.negated;
  return !scope.reading.mentions[event.mention].is(M::lower) &&
         std::none_of(event.outcomes.begin(), event.outcomes.end(), [&](int index) {
           return scope.lexicon.outcomes[static_cast<size_t>(index)].outcome_class == OutcomeClass::harm;
         });
}

// A wish ("I want to be rid of wrinkles") is a claim about the treatment only in a list of wishes.
bool is_wish_list(const Scope& scope, const Event& event) {
  if (scope.sentence.has(M::condition)) return false;
  const Context& context = context_of(scope);
  const bool is_list = context.under_heading(M::heading_worry) || context.under_heading(M::heading_recommended);
  if (is_list || scope.sentence.has(M::recommendation)) return true;
  const BlockKind kind = block_of(scope).kind;
  if (kind != BlockKind::list_item && kind != BlockKind::table_cell) return false;
  return !event.outcomes.empty() || (scope.sentence.has(M::person) && closes_with(scope, M::person));
}

// The word for a benefit, with nothing around it and no treatment on the page.
bool is_word_alone(const Scope& scope, const Event& event) {
  return scope.context.is_excerpt && scope.context.topic.intervention < 0 && event.is_name_only &&
         event.first == scope.sentence.first_token && event.last + 2 >= scope.sentence.last_token;
}

// "Botox for a small face needs three visits": a benefit that a sentence only mentions is promised by what follows it,
// a verb made of it, a word of strength, or nothing but the end of the sentence.
bool is_mentioned_only(const Scope& scope, const Event& event, const Modality& modality) {
  if (!event.is_name_only || modality.has_strength_word || modality.negated || modality.is_wish) return false;
  if (is_label(block_of(scope)) || block_of(scope).kind == BlockKind::table_cell) return false;
  if (scope.sentence.has(M::recommendation) || scope.sentence.has(M::superior)) return false;
  const std::vector<Token>& tokens = scope.reading.tokens;
  const uint32_t end = clause_of(scope, event).last;
  const auto is_verb = [&](uint32_t at) {
    return tokens[at].pos == Pos::verb || tokens[at].pos == Pos::auxiliary || tokens[at].pos == Pos::dependent_verb;
  };
  if (event.last + 1 >= end || is_verb(event.last) || is_verb(event.last + 1)) return false;
  const bool is_its_subject = tokens[event.last + 1].pos == Pos::case_particle && event.last + 2 < end &&
                              (is_verb(event.last + 2) || tokens[event.last + 2].pos == Pos::verbal_noun);
  // "Recovery is gained" (ga erareru): the verb is the benefit's own; "differs by age" (ga kotonaru) is not.
  const bool differs =
      std::any_of(scope.reading.mentions.begin() + scope.sentence.first_mention,
                  scope.reading.mentions.begin() + scope.sentence.last_mention,
                  [&](const Mention& mention) { return mention.is(M::condition) && mention.first == event.last + 2; });
  if (is_its_subject && !differs) return false;
  for (uint32_t at = event.last + 1; at < end; ++at) {
    if (tokens[at].pos == Pos::verb) return true;
  }
  return false;
}

// "Side effects such as thicker body hair" (... nado no fukusayou): the word for a risk takes the event as an example.
bool is_example_of_risk(const Scope& scope, const Event& event) {
  constexpr uint32_t kBetween = 4;  // tokens: the verb's endings, "nado", "no"
  for (uint32_t i = scope.sentence.first_mention; i < scope.sentence.last_mention; ++i) {
    const Mention& mention = scope.reading.mentions[i];
    if (!mention.is(M::risk) || mention.first <= event.last || mention.first > event.last + kBetween) continue;
    for (uint32_t at = event.last + 1; at < mention.first; ++at) {
      if (scope.reading.tokens[at].pos == Pos::focus_particle) return true;
    }
  }
  return false;
}

// "We aim to relieve stomach ache": of no treatment that anyone could name, nothing is promised.
bool is_aim_alone(const Scope& scope, const Modality& modality) {
  return modality.is_aim && scope.context.is_excerpt && scope.context.topic.intervention < 0 &&
         !names_intervention(scope);
}

// "Try the hydrogen that takes fatigue away": the change is said of the treatment behind it.
bool describes_treatment(const Scope& scope, const Event& event) {
  if (scope.reading.tokens[event.last].pos != Pos::verb) return false;
  return std::any_of(scope.reading.mentions.begin() + scope.sentence.first_mention,
                     scope.reading.mentions.begin() + scope.sentence.last_mention, [&](const Mention& mention) {
                       return (mention.is_intervention() || mention.is(M::generic_treatment)) &&
                              mention.first == event.last + 1;
                     });
}

// "Let us say goodbye to wrinkles": what the sentence invites to is the effect, its idiom holds the invitation. "Please
// come and expect that it goes" invites to believe it.
bool is_invited(const Scope& scope, const Event& event) {
  if (scope.sentence.has(M::leading) || describes_treatment(scope, event)) return true;
  const Mention& idiom = scope.reading.mentions[event.mention];
  return std::any_of(scope.reading.mentions.begin() + scope.sentence.first_mention,
                     scope.reading.mentions.begin() + scope.sentence.last_mention, [&](const Mention& mention) {
                       return mention.is(M::urging) && mention.first >= idiom.first && mention.first <= idiom.last;
                     });
}

// "Goes away by itself", "by this" of what nature does; but not "(we inject cells.) So it mends by itself".
bool is_natural(const Scope& scope, const Event& event) {
  if (scope.sentence.has(M::conclusion) && points_to_treatment(scope)) return false;
  const SentenceReading* before = pointed_at(scope);
  return is_inside(scope, event, M::natural_course) || (before != nullptr && before->has(M::natural_course));
}

// "(The head feels heavy afterwards.) These symptoms go in a few days": the harm that the sentence before told.
bool is_passing_harm(const Scope& scope, const Event& event) {
  const SentenceReading* before = pointed_at(scope);
  if (before == nullptr || before->has_any({M::question, M::worry, M::wish}) || names_treatment(scope)) return false;
  const bool is_named = std::any_of(event.outcomes.begin(), event.outcomes.end(), [&](int index) {
    return scope.lexicon.outcomes[static_cast<size_t>(index)].outcome_class != OutcomeClass::general;
  });
  return !is_named && is_inside(scope, event, M::risk_verb);
}

// "Rarely, hair grows thicker" (mare ni ... koto ga aru): what befalls a few.
bool is_rare(const Scope& scope, const Event& event, const Modality& modality) {
  if (modality.strength != Strength::hedged || names_treatment(scope)) return false;
  return std::any_of(scope.reading.mentions.begin() + scope.sentence.first_mention,
                     scope.reading.mentions.begin() + scope.sentence.last_mention, [&](const Mention& rarely) {
                       return rarely.is(M::risk) && rarely.last < event.last &&
                              scope.reading.tokens[rarely.first].pos == Pos::adjectival_noun;
                     });
}

// "Those who have an illness surely get better": names whom it is promised, not whom it may harm.
bool is_promised_all_the_same(const Scope& scope, const Modality& modality) {
  return modality.strength == Strength::guaranteed && scope.sentence.has(M::contraindication) &&
         !scope.sentence.has_any({M::risk_verb, M::advice, M::urging});
}

// "Please be aware that (koto wo) it may not help": the request is to know what is denied.
bool is_told_so(const Scope& scope, const Event& event, const Modality& modality) {
  const std::vector<Token>& tokens = scope.reading.tokens;
  for (uint32_t at = event.last + 1; modality.negated && at + 1 < scope.sentence.last_token; ++at) {
    if (tokens[at].pos == Pos::dependent_noun && tokens[at + 1].pos == Pos::case_particle) return true;
  }
  return false;
}

// "The pain eases, so (node) do come": what is given as the reason is asserted, whatever is asked for then.
bool is_reason(const Scope& scope, const Event& event) {
  constexpr uint32_t kTwoKana = 6;  // bytes: "node", "kara", not "te"
  const Clause& own = clause_of(scope, event);
  if (own.boundary != Clause::Boundary::coordination || own.last < own.first + 3) return false;
  const Token& particle = scope.reading.tokens[own.last - 2];
  const Token& predicate = scope.reading.tokens[own.last - 3];
  return particle.pos == Pos::joining_particle && size(particle.span) >= kTwoKana &&
         (predicate.form == Form::base || predicate.form == Form::adnominal);
}

// "Even if the pain eases (te mo), ...": nobody says that it does.
bool is_even_if(const Scope& scope, const Event& event, const Modality& modality) {
  if (modality.negated) return false;
  constexpr uint32_t kEndings = 3;  // tokens
  const std::vector<Token>& tokens = scope.reading.tokens;
  for (uint32_t at = event.last; at + 2 < clause_of(scope, event).last && at <= event.last + kEndings; ++at) {
    const bool is_even = tokens[at].pos == Pos::joining_particle && tokens[at + 1].pos == Pos::focus_particle;
    if (is_even && tokens[at + 2].pos == Pos::comma) return true;
  }
  return false;
}

bool is_efficacy(const Scope& scope, const Event& event, const Modality& modality) {
  if (is_word_alone(scope, event) || is_aim_alone(scope, modality)) return false;
  if (event.outcomes.empty() && is_conceded(scope, modality)) return false;
  const Block& block = block_of(scope);
  const Context& context = context_of(scope);
  if (modality.is_purpose || modality.is_asked || is_rare(scope, event, modality)) return false;
  if (tells_risk_of(scope, event) && !is_promised_all_the_same(scope, modality) && !is_treated(scope, event))
    return false;
  if (context.under_heading(M::heading_risk) && !is_benefit_beside_risk(scope, event, modality)) return false;
  if (modality.strength == Strength::question && (is_label(block) || !scope.sentence.has(M::leading))) return false;
  if (modality.is_wish && !is_wish_list(scope, event)) return false;
  if (!modality.has_predicate && scope.sentence.has(M::topic_noun)) return false;
  if (event.is_title && modality.has_predicate) return false;
  if (is_mentioned_only(scope, event, modality) || is_example_of_risk(scope, event)) return false;
  if (is_about_another(scope, event) && !names_intervention(scope)) return false;
  const bool is_request = closes_with(scope, M::advice) || (closes_with(scope, M::urging) && !is_invited(scope, event));
  if (is_request && !is_reason(scope, event) && !is_told_so(scope, event, modality)) return false;
  if (!event.has_object && (is_label(block) || !modality.has_predicate)) return false;
  const bool is_known = modality.strength == Strength::hedged && scope.sentence.has(M::biology);
  if (is_background(scope, event) && (!modality.has_strength_word || is_known) && !modality.negated) return false;
  if (is_condition(scope, event) || is_even_if(scope, event, modality) ||
      (!modality.negated && differs_by_person(scope, event)))
    return false;
  if (is_contingency(scope, event) || is_sign_of_person(scope, event)) return false;
  if (event.is_bare_effect && !speaks_of_effect(scope, event, modality)) return false;
  if (closes_with(scope, M::procedure) && event.outcomes.empty()) return false;
  if (closes_with(scope, M::announcement)) return false;
  // "There is an approved drug for diabetes": what else there is, as it must be told.
  if (scope.sentence.has(M::fact_alternative) && scope.sentence.has(M::approval_told)) return false;
  if (is_precaution(scope, event) || is_natural(scope, event) || is_passing_harm(scope, event)) return false;
  if (is_inside(scope, event, M::procedure) || is_inside(scope, event, M::off_label)) return false;
  const bool is_practical = scope.sentence.has(M::price) || scope.sentence.has(M::contact);
  return !(is_practical && !modality.has_predicate);
}

// "Best", "first of its kind", "30 years": on a page about a treatment nothing else is meant. A comparison or an
// abundance may be of anything.
bool speaks_for_itself(M praise) {
  return praise == M::superlative || praise == M::novel || praise == M::superior || praise == M::praise ||
         praise == M::track_record;
}

// "An effect that surpasses it", "works better than": the comparison is of the effect in it or right behind it.
bool praises_effect(const Scope& scope, const Event& event) {
  return std::any_of(scope.reading.mentions.begin() + scope.sentence.first_mention,
                     scope.reading.mentions.begin() + scope.sentence.last_mention, [&](const Mention& effect) {
                       return (effect.is(M::effect) || effect.is(M::improve)) && effect.first >= event.first &&
                              effect.first <= event.last + 1;
                     });
}

// "Will you not win it back?": the invitation holds the change that it invites to, which is the claim.
bool is_invitation_to_change(const Scope& scope, const Event& event) {
  if (!scope.sentence.has(M::leading)) return false;
  return std::any_of(scope.reading.mentions.begin() + scope.sentence.first_mention,
                     scope.reading.mentions.begin() + scope.sentence.last_mention, [&](const Mention& change) {
                       return (change.is(M::restore) || change.is(M::improve)) && change.first >= event.first &&
                              change.last < event.last;
                     });
}

// Praise speaks for the treatment or the clinic where it names one, or as a label of its own.
bool is_superiority(const Scope& scope, const Event& event, const Modality& modality) {
  if (modality.strength == Strength::question || tells_risk(scope) || praises_research(scope, event)) return false;
  const bool is_rival = scope.reading.mentions[event.mention].is(M::rival_fault);
  // "The drugs of the public insurance only patch it up": told of the one, whatever is disclosed of the other.
  if ((scope.sentence.has(M::disclosure) && !is_rival) || scope.sentence.has(M::fact_supply_route)) return false;
  if (has_from(scope, event, M::denial) || has_from(scope, event, M::no_certainty)) return false;
  if (closes_with(scope, M::procedure) || closes_with(scope, M::contact)) return false;
  if (closes_with(scope, M::announcement)) return false;
  // "In the survey (of the ministry), people with twenty teeth or more were ...": told of the public.
  if (scope.sentence.has(M::source) && !scope.sentence.has(M::clinic) && !names_treatment(scope)) return false;
  const Context& context = context_of(scope);
  if (is_rival) return scope.sentence.has(M::other_treatment) || context.under_heading(M::heading_comparison);
  if (modality.negated || modality.is_asked || is_invitation_to_change(scope, event)) return false;
  if (scope.sentence.has(M::fact_treatment_content) && !modality.has_predicate) return false;
  const M praise = scope.reading.mentions[event.mention].meaning;
  // "known as the best": a definition that praises is praise.
  if (praise != M::superlative && scope.sentence.has(M::definition)) return false;
  if (tells_study(scope) || (praise != M::superlative && is_background(scope, event))) return false;
  if (is_label(block_of(scope))) {
    // "Other makers' aligners" over a column: it names what is compared.
    if (praise == M::comparison && block_of(scope).kind == BlockKind::table_header) return false;
    return praise == M::superlative || !scope.sentence.has_any({M::topic_noun, M::heading_recommended});
  }
  if (praise == M::comparison && praises_effect(scope, event)) return true;
  if (speaks_for_itself(praise) || names_treatment(scope) || scope.sentence.has(M::clinic)) return true;
  return is_short(scope) && praise != M::plentiful && !scope.sentence.has(M::price);
}

// Who stands behind it, what it finds out. What must be disclosed is told in the same words and claims nothing.
bool is_authority(const Scope& scope, const Event& event, const Modality& modality) {
  // "Notification" alone is the label of what follows.
  const bool is_word = event.last == event.first && event.first == scope.sentence.first_token &&
                       event.last + 1 == scope.sentence.last_token;
  if (is_word && event.kind == ClaimKind::endorsement) return false;
  const bool is_practical = scope.sentence.has(M::disclosure) || scope.sentence.has(M::contact) ||
                            scope.sentence.has(M::advice) || scope.sentence.has(M::fact_unapproved) ||
                            scope.sentence.has(M::fact_supply_route) || scope.sentence.has(M::fact_alternative) ||
                            scope.sentence.has(M::fact_overseas) || scope.sentence.has(M::source) ||
                            scope.sentence.has(M::off_label) || context_of(scope).under_heading(M::heading_disclosure);
  // "Approved there, but pancreatitis is reported": what is known of it abroad, as it must be told.
  const bool tells_harm = scope.sentence.has(M::named_harm) && scope.sentence.has(M::risk);
  return !is_practical && !tells_harm && !is_condition(scope, event) && !tells_approval(scope) && !modality.negated &&
         modality.strength != Strength::question && !tells_risk(scope);
}

bool has_verb(const Scope& scope) {
  return std::any_of(scope.reading.tokens.begin() + scope.sentence.first_token,
                     scope.reading.tokens.begin() + scope.sentence.last_token,
                     [](const Token& token) { return token.pos == Pos::verb; });
}

// "We check whether there is swelling (nai ka)", "those without it (nai kata demo) rest": asked of, or told of whom.
bool is_safety(const Scope& scope, const Event& event, const Modality& modality) {
  if (modality.is_asked || is_condition(scope, event)) return false;
  return modality.strength != Strength::question && !is_inside(scope, event, M::purpose) &&
         !is_background(scope, event) && !tells_study(scope) && !closes_with(scope, M::announcement) &&
         (has_verb(scope) || !scope.sentence.has(M::topic_noun)) &&
         (modality.strength == Strength::guaranteed || !closes_with(scope, M::advice));
}

}  // namespace

bool is_about_another(const Scope& scope, const Event& event) {
  for (uint32_t i = scope.sentence.first_mention; i < scope.sentence.last_mention; ++i) {
    const Mention& mention = scope.reading.mentions[i];
    if (!mention.is(M::other_treatment) || mention.last >= event.first) continue;
    for (uint32_t at = mention.last + 1; at < event.first && at <= mention.last + 2; ++at) {
      if (scope.reading.tokens[at].pos == Pos::topic_particle) return true;
    }
  }
  return false;
}

bool tells_approval(const Scope& scope) {
  if (!scope.sentence.has_any({M::approval_told, M::approval_told_abroad})) return false;
  if (scope.sentence.has_any({M::safe, M::praise, M::superlative, M::off_label})) return false;
  Event end;  // what the sentence named last
  end.first = end.last = scope.sentence.last_token - 1;
  const int treatment = subject_of(scope, end).intervention;
  return (scope.sentence.has(M::approval_told) && is_approved(scope.lexicon, treatment, kApprovedHere)) ||
         (scope.sentence.has(M::approval_told_abroad) && is_approved(scope.lexicon, treatment, kApprovedAbroad));
}

bool is_claim(const Scope& scope, const Event& event, const Modality& modality) {
  const Block& block = block_of(scope);
  const Context& context = context_of(scope);
  if (block.kind == BlockKind::question || block.is_link) return false;
  if (context.under_heading(M::heading_reference)) return false;
  // A career claims nothing; "the leading doctor of the country" does, wherever it stands.
  const M meaning = scope.reading.mentions[event.mention].meaning;
  const bool says_effect = event.kind == ClaimKind::efficacy && !event.outcomes.empty() && !event.is_name_only;
  if (context.under_heading(M::heading_profile) && !speaks_for_itself(meaning) && !says_effect) return false;
  const std::vector<Token>& tokens = scope.reading.tokens;
  const Span words = cover(tokens[event.first].span, tokens[event.last].span);
  if (is_only_shown(block, scope.reading, scope.sentence, context, words)) return false;
  switch (event.kind) {
    case ClaimKind::efficacy:
      return is_efficacy(scope, event, modality);
    case ClaimKind::safety:
      return is_safety(scope, event, modality);
    case ClaimKind::superiority:
      return is_superiority(scope, event, modality);
    default:
      return is_authority(scope, event, modality);
  }
}

}  // namespace urazuke
