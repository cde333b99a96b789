#include "claims/extract.h"

#include <algorithm>

#include "claims/clause.h"
#include "claims/event.h"
#include "claims/modality.h"
#include "claims/role.h"
#include "text/utf8.h"

namespace urazuke {

namespace {

using M = Cue::Meaning;

class Extractor {
 public:
  Extractor(const Page& page, const PageReading& reading, const PageContext& context, const Lexicon& lexicon)
      : page_(page), reading_(reading), context_(context), lexicon_(lexicon) {}

  Extraction run() {
    for (const SentenceReading& sentence : reading_.sentences) read_sentence(sentence);
    return std::move(result_);
  }

 private:
  const Block& block_of(const SentenceReading& sentence) const {
    return page_.blocks[static_cast<size_t>(sentence.block)];
  }
  const Context& context_of(const SentenceReading& sentence) const {
    return context_.blocks[static_cast<size_t>(sentence.block)];
  }

  void read_sentence(const SentenceReading& sentence) {
    const Block& block = block_of(sentence);
    const size_t first_claim = result_.claims.size();
    SentenceFacts facts;
    facts.tells_risk = tells_risk(sentence);
    find_clauses(reading_, sentence, clauses_);
    for (size_t i = 0; i < clauses_.size(); ++i) {
      events_.clear();
      find_events(reading_, sentence, clauses_[i], lexicon_, events_);
      for (const Event& event : events_) read_event(sentence, i, event, facts);
    }
    const bool limits = sentence.has(M::individual_difference) || sentence.has(M::no_guarantee);
    if (limits && result_.claims.size() == first_claim && !is_label(block)) add_limit(sentence, facts);

    Statement statement;
    statement.sentence = sentence.sentence;
    statement.span = source_span(block, sentence.span);
    statement.role = read_role(page_, sentence, context_of(sentence), facts);
    for (size_t i = first_claim; i < result_.claims.size(); ++i) {
      result_.claims[i].statement = static_cast<int>(result_.statements.size());
    }
    result_.statements.push_back(statement);
  }

  static bool is_label(const Block& block) {
    return block.kind == BlockKind::title || block.kind == BlockKind::heading ||
           block.kind == BlockKind::table_header || block.kind == BlockKind::question;
  }

  void read_event(const SentenceReading& sentence, size_t clause, const Event& event, SentenceFacts& facts) {
    const Modality modality = read_modality(reading_, sentence, clauses_, clause, event);
    if (event.is_harm) return;
    const Subject subject = subject_of(sentence, event);
    if (!is_claim(sentence, event, modality, subject)) return;
    if (modality.negated) {
      facts.has_denied_claim = true;
    } else {
      facts.has_positive_claim = true;
      const bool has_level = modality.stated > EvidenceLevel::unspecified;
      const bool is_preclinical = modality.stated == EvidenceLevel::basic || modality.stated == EvidenceLevel::animal;
      facts.has_evidence_claim = facts.has_evidence_claim ||
                                 (modality.strength == Strength::reported && modality.stated != EvidenceLevel::none) ||
                                 (has_level && modality.strength != Strength::asserted) ||
                                 (is_preclinical && !modality.is_level_elsewhere);
    }
    add_claim(sentence, event, modality, subject);
  }

  // What the sentence names itself, the last before the event first; else what the context gives.
  Subject subject_of(const SentenceReading& sentence, const Event& event) const {
    const Mention* named = nullptr;
    for (uint32_t i = sentence.first_mention; i < sentence.last_mention; ++i) {
      const Mention& mention = reading_.mentions[i];
      if (mention.is_intervention() && (named == nullptr || mention.last < event.first)) named = &mention;
    }
    const Block& block = block_of(sentence);
    if (named != nullptr) {
      return {static_cast<int>(named->target.index), std::string(slice(block.text, named->span)),
              Inherited::From::sentence, source_span(block, named->span)};
    }
    const Subject& inherited = context_of(sentence).subject;
    return inherited.is_known() ? inherited : unnamed_treatment(sentence);
  }

  // "This treatment", "the drip", "our clinic": what the page offers without a name.
  Subject unnamed_treatment(const SentenceReading& sentence) const {
    if (!context_.is_about_treatment) return {};
    for (uint32_t i = sentence.first_mention; i < sentence.last_mention; ++i) {
      const Mention& mention = reading_.mentions[i];
      if (!mention.is(M::this_treatment) && !mention.is(M::generic_treatment) && !mention.is(M::clinic)) continue;
      const Block& block = block_of(sentence);
      return {-1, std::string(slice(block.text, mention.span)), Inherited::From::sentence,
              source_span(block, mention.span)};
    }
    return {};
  }

  bool is_claim(const SentenceReading& sentence, const Event& event, const Modality& modality,
                const Subject& subject) const {
    const Block& block = block_of(sentence);
    const Context& context = context_of(sentence);
    if (!subject.is_known() || block.kind == BlockKind::question || block.is_link) return false;
    if (context.under_heading(M::heading_reference) || context.under_heading(M::heading_profile)) return false;
    switch (event.kind) {
      case ClaimKind::efficacy:
        return is_efficacy(sentence, event, modality);
      case ClaimKind::safety:
        return modality.strength != Strength::question && !is_background(sentence, event) && !tells_study(sentence) &&
               (modality.strength == Strength::guaranteed || !closes_with(sentence, M::advice));
      case ClaimKind::superiority:
        return is_superiority(sentence, event, modality);
      default:
        return is_authority(sentence, modality);
    }
  }

  bool is_efficacy(const SentenceReading& sentence, const Event& event, const Modality& modality) const {
    const Block& block = block_of(sentence);
    const Context& context = context_of(sentence);
    if (modality.is_purpose || tells_risk(sentence)) return false;
    if (context.under_heading(M::heading_risk) && !is_benefit_beside_risk(event, modality)) return false;
    if (modality.strength == Strength::question && is_label(block)) return false;
    if (modality.is_wish && !is_wish_list(sentence, event)) return false;
    if (event.is_name_only && is_label(block) && !modality.has_strength_word) return false;
    if (is_about_another(sentence, event) && !names_intervention(sentence)) return false;
    if (closes_with(sentence, M::advice)) return false;
    if (!event.has_object && (is_label(block) || !modality.has_predicate)) return false;
    if (is_background(sentence, event) && !modality.has_strength_word && !modality.negated) return false;
    if (event.is_bare_effect && !speaks_of_effect(sentence, event, modality)) return false;
    if (closes_with(sentence, M::procedure) && event.outcomes.empty()) return false;
    const bool is_practical = sentence.has(M::price) || sentence.has(M::contact);
    return !(is_practical && !modality.has_predicate);
  }

  // "The usual treatment (wa, dewa) ...": the clause is about another treatment.
  bool is_about_another(const SentenceReading& sentence, const Event& event) const {
    for (uint32_t i = sentence.first_mention; i < sentence.last_mention; ++i) {
      const Mention& mention = reading_.mentions[i];
      if (!mention.is(M::other_treatment) || mention.last >= event.first) continue;
      for (uint32_t at = mention.last + 1; at < event.first && at <= mention.last + 2; ++at) {
        if (reading_.tokens[at].pos == Pos::topic_particle) return true;
      }
    }
    return false;
  }

  // "There is an effect" claims one only with a word of strength, where the treatment itself is named, or in a list
  // of effects.
  bool speaks_of_effect(const SentenceReading& sentence, const Event& event, const Modality& modality) const {
    if (differs_by_person(sentence, event)) return false;
    const Context& context = context_of(sentence);
    const bool is_raise = reading_.mentions[event.mention].is(M::raise);
    if (!is_raise && (modality.negated || modality.has_strength_word)) return true;
    if (is_short(sentence) && event.has_object &&
        (context.under_heading(M::heading_effect) || context.under_heading(M::heading_hedged))) {
      return true;
    }
    return !is_raise && modality.has_predicate && names_intervention(sentence) && !sentence.has(M::definition) &&
           !sentence.has(M::biology);
  }

  // In the event's own clause; "results differ, but most feel the effect" claims the effect.
  bool differs_by_person(const SentenceReading& sentence, const Event& event) const {
    const Clause& clause = clause_of(event);
    for (uint32_t i = sentence.first_mention; i < sentence.last_mention; ++i) {
      const Mention& mention = reading_.mentions[i];
      if (mention.is(M::individual_difference) && mention.first >= clause.first && mention.last < clause.last)
        return true;
    }
    return false;
  }

  const Clause& clause_of(const Event& event) const {
    return *std::find_if(clauses_.begin(), clauses_.end(),
                         [&](const Clause& candidate) { return event.last < candidate.last; });
  }

  // Under a heading of risks, swelling that goes down is still a risk; a disease that gets better is a claim.
  bool is_benefit_beside_risk(const Event& event, const Modality& modality) const {
    if (modality.negated || event.outcomes.empty()) return modality.negated;
    return !reading_.mentions[event.mention].is(M::lower) &&
           std::none_of(event.outcomes.begin(), event.outcomes.end(), [&](int index) {
             return lexicon_.outcomes[static_cast<size_t>(index)].outcome_class == OutcomeClass::harm;
           });
  }

  // A risk word, a harm, or a symptom that "may" appear, with a verb that says it comes up.
  bool tells_risk(const SentenceReading& sentence) const {
    if (sentence.has(M::contraindication)) return true;
    if (!sentence.has(M::risk_verb)) return false;
    return sentence.has(M::risk) || names_outcome(sentence, OutcomeClass::harm) ||
           (sentence.has(M::hedged) && names_outcome(sentence, OutcomeClass::symptom));
  }

  bool names_outcome(const SentenceReading& sentence, OutcomeClass outcome_class) const {
    for (uint32_t i = sentence.first_mention; i < sentence.last_mention; ++i) {
      const Mention& mention = reading_.mentions[i];
      if (mention.is_outcome() && lexicon_.outcomes[mention.target.index].outcome_class == outcome_class) return true;
    }
    return false;
  }

  // A wish ("I want to be rid of wrinkles") is a claim about the treatment only in a list of wishes.
  bool is_wish_list(const SentenceReading& sentence, const Event& event) const {
    if (sentence.has(M::condition)) return false;
    if (context_of(sentence).under_heading(M::heading_worry) || sentence.has(M::recommendation)) return true;
    const BlockKind kind = block_of(sentence).kind;
    return (kind == BlockKind::list_item || kind == BlockKind::table_cell) && !event.outcomes.empty();
  }

  // What the body, a disease or a substance does: the clause names its topic, and it is not the treatment.
  bool is_background(const SentenceReading& sentence, const Event& event) const {
    const bool is_science = sentence.has(M::definition) || sentence.has(M::cause) || sentence.has(M::biology);
    return is_science && !names_treatment(sentence) && has_topic(event);
  }

  bool has_topic(const Event& event) const {
    for (uint32_t i = clause_of(event).first; i < event.last; ++i) {
      if (reading_.tokens[i].pos == Pos::topic_particle) return true;
    }
    return false;
  }

  // Praise speaks for the treatment or the clinic where it names one, or as a label of its own.
  bool is_superiority(const SentenceReading& sentence, const Event& event, const Modality& modality) const {
    if (modality.strength == Strength::question || tells_risk(sentence)) return false;
    if (sentence.has(M::disclosure) || sentence.has(M::denial)) return false;
    if (closes_with(sentence, M::procedure) || closes_with(sentence, M::contact)) return false;
    const Context& context = context_of(sentence);
    const bool is_rival = reading_.mentions[event.mention].is(M::rival_fault);
    if (is_rival) return sentence.has(M::other_treatment) || context.under_heading(M::heading_comparison);
    if (modality.negated) return false;
    if (is_background(sentence, event) || sentence.has(M::definition)) return false;
    if (tells_study(sentence)) return false;
    const M praise = reading_.mentions[event.mention].meaning;
    const bool is_strong = praise == M::superlative || praise == M::superior;
    if (is_label(block_of(sentence))) return is_strong;
    if (names_treatment(sentence) || sentence.has(M::clinic)) return true;
    return is_short(sentence) && praise != M::plentiful && !sentence.has(M::price);
  }

  // What is compared or counted in a study is its arms, not this clinic and others.
  bool tells_study(const SentenceReading& sentence) const {
    return sentence.has(M::basic) || sentence.has(M::animal) || sentence.has(M::small_clinical) ||
           sentence.has(M::controlled);
  }

  // Who stands behind it, what it finds out. What must be disclosed is told in the same words and claims nothing.
  bool is_authority(const SentenceReading& sentence, const Modality& modality) const {
    const bool is_practical = sentence.has(M::disclosure) || sentence.has(M::contact) || sentence.has(M::advice) ||
                              sentence.has(M::fact_unapproved) || sentence.has(M::fact_supply_route) ||
                              sentence.has(M::fact_alternative) || sentence.has(M::fact_overseas) ||
                              context_of(sentence).under_heading(M::heading_disclosure);
    return !is_practical && !modality.negated && modality.strength != Strength::question && !tells_risk(sentence);
  }

  static bool is_short(const SentenceReading& sentence) { return size(sentence.span) <= 75; }

  // "... we will propose", "... please come": the sentence ends in telling the reader what to do or what happens.
  bool closes_with(const SentenceReading& sentence, M meaning) const {
    for (uint32_t i = sentence.last_mention; i-- > sentence.first_mention;) {
      const Mention& mention = reading_.mentions[i];
      if (mention.is(meaning) && mention.last + 5 >= sentence.last_token) return true;
    }
    return false;
  }

  bool names_intervention(const SentenceReading& sentence) const {
    for (uint32_t i = sentence.first_mention; i < sentence.last_mention; ++i) {
      if (reading_.mentions[i].is_intervention()) return true;
    }
    return false;
  }

  bool names_treatment(const SentenceReading& sentence) const {
    return sentence.has(M::this_treatment) || sentence.has(M::generic_treatment) || names_intervention(sentence);
  }

  // A bare list item or table row takes the strength of what introduces it.
  Strength strength_of(const SentenceReading& sentence, const Modality& modality) const {
    const BlockKind kind = block_of(sentence).kind;
    const bool is_item = kind == BlockKind::list_item || kind == BlockKind::table_cell || kind == BlockKind::heading ||
                         !modality.has_predicate;
    const bool is_hedged = context_of(sentence).under_heading(M::heading_hedged);
    return modality.has_strength_word || !is_item || !is_hedged || modality.strength != Strength::asserted
               ? modality.strength
               : Strength::hedged;
  }

  // From the event to the last word that decides about it, on the line of the event: a sentence may be broken by
  // <br>, and what is underlined is where the claim is made.
  Span claim_span(const SentenceReading& sentence, const Event& event, const Modality& modality) const {
    const Block& block = block_of(sentence);
    Span span = {reading_.tokens[event.first].span.begin, reading_.tokens[modality.last].span.end};
    const uint32_t anchor = reading_.tokens[event.last].span.begin;
    const size_t before = block.text.rfind('\n', anchor);
    if (before != std::string::npos && before >= span.begin) span.begin = static_cast<uint32_t>(before) + 1;
    const size_t behind = block.text.find('\n', anchor);
    if (behind != std::string::npos && behind < span.end) span.end = static_cast<uint32_t>(behind);
    return span;
  }

  void add_claim(const SentenceReading& sentence, const Event& event, const Modality& modality,
                 const Subject& subject) {
    const Block& block = block_of(sentence);
    Claim claim;
    claim.kind = event.kind;
    claim.intervention = subject.name;
    claim.intervention_id = subject.intervention;
    claim.outcome =
        std::string(slice(block.text, is_empty(event.object) ? reading_.mentions[event.mention].span : event.object));
    claim.outcome_ids = event.outcomes;
    claim.strength = strength_of(sentence, modality);
    claim.stated = modality.stated;
    claim.negated = modality.negated;
    claim.is_level_elsewhere = modality.is_level_elsewhere;
    claim.span = source_span(block, claim_span(sentence, event, modality));
    if (subject.from != Inherited::From::sentence) {
      claim.from.push_back({Inherited::What::intervention, subject.from, subject.span});
    }
    add_because(claim, block, event.mention);
    for (const uint32_t mention : modality.mentions) add_because(claim, block, mention);
    for (uint32_t i = sentence.first_mention; i < sentence.last_mention; ++i) {
      const Mention& mention = reading_.mentions[i];
      if (mention.is(M::testimonial) || mention.is(M::own_source)) add_because(claim, block, i);
    }
    if (!merge(sentence, claim)) result_.claims.push_back(std::move(claim));
  }

  void add_because(Claim& claim, const Block& block, uint32_t index) const {
    const Mention& mention = reading_.mentions[index];
    const Span span = source_span(block, mention.span);
    if (mention.is_outcome()) {
      const Outcome& outcome = lexicon_.outcomes[mention.target.index];
      keep_because(claim, {outcome.where, name_of(outcome.outcome_class), span});
    } else {
      keep_because(claim, {lexicon_.cues[mention.target.index].where, name_of(mention.meaning), span});
    }
  }

  // Each lexicon line is named once, however often its words stand in the sentence.
  static void keep_because(Claim& claim, const Because& because) {
    const bool is_known = std::any_of(claim.because.begin(), claim.because.end(),
                                      [&](const Because& other) { return other.lexicon == because.lexicon; });
    if (!is_known) claim.because.push_back(because);
  }

  // One sentence makes one claim of a kind at a strength, however many things it lists.
  bool merge(const SentenceReading& sentence, const Claim& claim) {
    const Span whole = source_span(block_of(sentence), sentence.span);
    for (size_t i = result_.claims.size(); i-- > 0 && result_.claims[i].span.begin >= whole.begin;) {
      Claim& other = result_.claims[i];
      const bool is_same = other.statement < 0 && other.kind == claim.kind && other.negated == claim.negated &&
                           (other.strength == claim.strength || claim.kind != ClaimKind::efficacy);
      if (!is_same) continue;
      other.outcome_ids.insert(other.outcome_ids.end(), claim.outcome_ids.begin(), claim.outcome_ids.end());
      for (const Because& because : claim.because) keep_because(other, because);
      other.strength = std::max(other.strength, claim.strength);
      return true;
    }
    return false;
  }

  // "Results differ from person to person": a caveat about the treatment's effect, which it does not deny.
  void add_limit(const SentenceReading& sentence, SentenceFacts& facts) {
    const Block& block = block_of(sentence);
    const Subject& subject = context_of(sentence).subject;
    if (!subject.is_known()) return;
    for (uint32_t i = sentence.first_mention; i < sentence.last_mention; ++i) {
      const Mention& mention = reading_.mentions[i];
      if (!mention.is(M::individual_difference) && !mention.is(M::no_guarantee)) continue;
      Claim claim;
      claim.intervention = subject.name;
      claim.intervention_id = subject.intervention;
      claim.outcome = std::string(slice(block.text, mention.span));
      claim.negated = mention.is(M::no_guarantee);
      claim.strength = claim.negated ? Strength::guaranteed : Strength::asserted;
      claim.span = source_span(block, mention.span);
      claim.from.push_back({Inherited::What::intervention, subject.from, subject.span});
      add_because(claim, block, i);
      facts.has_denied_claim = true;
      result_.claims.push_back(std::move(claim));
      return;
    }
  }

  const Page& page_;
  const PageReading& reading_;
  const PageContext& context_;
  const Lexicon& lexicon_;
  std::vector<Clause> clauses_;
  std::vector<Event> events_;
  Extraction result_;
};

}  // namespace

Extraction extract_claims(const Page& page, const PageReading& reading, const PageContext& context,
                          const Lexicon& lexicon) {
  return Extractor(page, reading, context, lexicon).run();
}

}  // namespace urazuke
