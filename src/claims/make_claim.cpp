#include "claims/make_claim.h"

#include <algorithm>

#include "claims/cited.h"
#include "claims/known_evidence.h"

namespace urazuke {

namespace {

using M = Cue::Meaning;

// Each lexicon line is named once, however often its words stand in the sentence.
void keep_because(Claim& claim, const Because& because) {
  const bool is_known = std::any_of(claim.because.begin(), claim.because.end(),
                                    [&](const Because& other) { return other.lexicon == because.lexicon; });
  if (!is_known) claim.because.push_back(because);
}

void add_because(Claim& claim, const Scope& scope, uint32_t index) {
  const Mention& mention = scope.reading.mentions[index];
  if (mention.is_intervention()) return;  // told as the claim's own
  const Span span = source_span(block_of(scope), mention.span);
  if (mention.is_outcome()) {
    const Outcome& outcome = scope.lexicon.outcomes[mention.target.index];
    keep_because(claim, {outcome.where, name_of(outcome.outcome_class), span});
  } else {
    keep_because(claim, {scope.lexicon.cues[mention.target.index].where, name_of(mention.meaning), span});
  }
}

bool is_item(const Block& block) { return block.kind == BlockKind::list_item || block.kind == BlockKind::table_cell; }

// "What is not established: ...", "misunderstandings: no side effects": however sure the item is.
void deny_from_heading(const Scope& scope, Claim& claim) {
  if (!is_item(block_of(scope)) || !context_of(scope).foreword.negated) return;
  claim.negated = !claim.negated;
  claim.from.push_back({Inherited::What::strength, context_of(scope).heading_from, context_of(scope).heading_span});
}

// A bare list item or table row takes its strength, its evidence and its denial from what introduces it.
void take_from_heading(const Scope& scope, const Modality& modality, Claim& claim) {
  deny_from_heading(scope, claim);
  if (modality.has_strength_word || modality.strength != Strength::asserted) return;
  const Context& context = context_of(scope);
  const BlockKind kind = block_of(scope).kind;
  const bool is_hedged = context.under_heading(M::heading_hedged) &&
                         (is_item(block_of(scope)) || kind == BlockKind::heading || !modality.has_predicate);
  const bool has_foreword = is_item(block_of(scope)) && (context.foreword.strength || context.foreword.negated);
  if (!is_hedged && !has_foreword) return;
  if (is_hedged) claim.strength = Strength::hedged;
  if (has_foreword) {
    claim.strength = context.foreword.strength.value_or(claim.strength);
    claim.is_studied = context.foreword.is_studied;
    if (claim.stated == EvidenceLevel::none) claim.stated = context.foreword.stated;
  }
  claim.from.push_back({Inherited::What::strength, context.heading_from, context.heading_span});
}

// From the event to the last word that decides about it, on the line of the event: a sentence may be broken by
// <br>, and what is underlined is where the claim is made.
Span claim_span(const Scope& scope, const Event& event, const Modality& modality) {
  const std::vector<Token>& tokens = scope.reading.tokens;
  const std::string& text = block_of(scope).text;
  Span span = {tokens[event.first].span.begin, tokens[modality.last].span.end};
  const uint32_t anchor = tokens[event.last].span.begin;
  const size_t before = text.rfind('\n', anchor);
  if (before != std::string::npos && before >= span.begin) span.begin = static_cast<uint32_t>(before) + 1;
  const size_t behind = text.find('\n', anchor);
  if (behind != std::string::npos && behind < span.end) span.end = static_cast<uint32_t>(behind);
  return source_span(block_of(scope), span);
}

// The sources that the sentence names, as far as evidence.tsv holds them.
void add_cited(Claim& claim, const Scope& scope) {
  const Span sentence = scope.sentence.span;
  for (const Cited& cited : find_cited(slice(block_of(scope).text, sentence), claim, scope.lexicon)) {
    const Evidence& row = scope.lexicon.evidence[static_cast<size_t>(cited.evidence)];
    const Span place = {sentence.begin + cited.span.begin, sentence.begin + cited.span.end};
    claim.cited.push_back(cited.evidence);
    keep_because(claim, {row.where, name_of(row.level), source_span(block_of(scope), place)});
  }
}

// What the page is headed by, where the lexicon knows no more of it than that.
std::string_view title_of(const Scope& scope) {
  if (scope.context.topic.intervention < 0) return scope.context.topic.name;
  const auto title = std::find_if(scope.page.blocks.begin(), scope.page.blocks.end(), [](const Block& block) {
    return block.kind == BlockKind::heading && block.level == 1;
  });
  return title == scope.page.blocks.end() ? std::string_view{} : std::string_view(title->text);
}

// The topic is named by nothing but this very sentence.
bool is_topic_of_its_own(const Scope& scope) {
  const Span sentence = source_span(block_of(scope), scope.sentence.span);
  const Span topic = scope.context.topic.span;
  return topic.begin >= sentence.begin && topic.end <= sentence.end;
}

// "The evidence for our shampoo: a trial of minoxidil ..."
bool is_borrowed(const Scope& scope, const Claim& claim) {
  const int topic = scope.context.topic.intervention;
  const int named = claim.intervention_id;
  const bool is_study = claim.stated > EvidenceLevel::unspecified && claim.stated != EvidenceLevel::established;
  if (!context_of(scope).under_heading(M::heading_evidence) || !is_study || !names_intervention(scope)) return false;
  if (named < 0) return false;
  // A product that the lexicon does not know, named by the title: another one unless its name holds this one's.
  const std::string_view title = title_of(scope);
  if (topic < 0 || is_topic_of_its_own(scope))
    return !title.empty() && title.find(claim.intervention) == std::string_view::npos;
  return !scope.lexicon.is_a(named, topic) && !scope.lexicon.is_a(topic, named);
}

// "It is approved for tattoos, but outside of the approval for spots", "that drug is approved, but ours is not": the
// sentence goes on to say that the approval is not for what the page offers, or proves nothing of it.
bool is_of_another_use(const Scope& scope, const Event& event) {
  if (event.kind != ClaimKind::endorsement) return false;
  const uint32_t end = clause_of(scope, event).last;
  return std::ranges::any_of(mentions_of(scope), [&](const Mention& mention) {
    return mention.first >= end &&
           (mention.is(M::fact_unapproved) || mention.is(M::off_label) || mention.is(M::negation) ||
            mention.is(M::denial) || mention.is(M::no_certainty) || mention.is(M::disclosure));
  });
}

// "Light for psoriasis": what the title offers the treatment for.
void add_outcomes_of_title(Claim& claim, const Scope& scope) {
  for (const SentenceReading& sentence : scope.reading.sentences) {
    const Block& block = scope.page.blocks[static_cast<size_t>(sentence.block)];
    if (block.kind != BlockKind::heading || block.level != 1) continue;
    for (uint32_t i = sentence.first_mention; i < sentence.last_mention; ++i) {
      const Mention& mention = scope.reading.mentions[i];
      if (mention.is_outcome()) claim.outcome_ids.push_back(static_cast<int>(mention.target.index));
    }
  }
}

// "Recommended as a treatment of autism": what the authority stands behind it for, or the effect as such where it says
// nothing of that.
void add_recommended_for(Claim& claim, const Scope& scope, const Event& event) {
  const bool is_recommended = std::ranges::any_of(mentions_of(scope), [&](const Mention& mention) {
    return mention.is(M::recommendation) && mention.first >= event.first && mention.first <= event.last;
  });
  if (!is_recommended) return;
  const Clause& clause = clause_of(scope, event);
  for (uint32_t i = scope.sentence.first_mention; i < scope.sentence.last_mention; ++i) {
    const Mention& mention = scope.reading.mentions[i];
    if (!mention.is_outcome() || mention.first < clause.first || mention.last >= event.first) continue;
    if (scope.lexicon.outcomes[mention.target.index].valence != Valence::bad) continue;
    claim.outcome_ids.push_back(static_cast<int>(mention.target.index));
  }
  if (claim.outcome_ids.empty()) add_outcomes_of_title(claim, scope);
  if (claim.outcome_ids.empty()) claim.outcome_ids.push_back(scope.lexicon.outcome(kEffect));
}

void add_subject(Claim& claim, const Subject& subject) {
  claim.intervention = subject.name;
  claim.intervention_id = subject.intervention;
  if (subject.from == Inherited::From::sentence) return;
  claim.from.push_back({Inherited::What::intervention, subject.from, subject.span});
}

}  // namespace

Claim make_claim(const Scope& scope, const Event& event, const Modality& modality, const Subject& subject) {
  const std::vector<Mention>& mentions = scope.reading.mentions;
  Claim claim;
  claim.kind = event.kind;
  add_subject(claim, subject);
  const Span named = is_empty(event.object) ? mentions[event.mention].span : event.object;
  claim.outcome = std::string(slice(block_of(scope).text, named));
  claim.outcome_ids = event.outcomes;
  if (event.kind == ClaimKind::endorsement) add_recommended_for(claim, scope, event);
  claim.strength = modality.strength;
  claim.stated = modality.stated;
  claim.negated = modality.negated;
  take_from_heading(scope, modality, claim);
  claim.is_borrowed = is_borrowed(scope, claim);
  claim.is_limited = (modality.is_limited && event.kind == ClaimKind::efficacy) || is_of_another_use(scope, event);
  claim.is_studied = (claim.is_studied || modality.is_studied) && claim.strength == Strength::speculative;
  claim.is_total = modality.is_total;
  claim.is_name = event.is_title;
  claim.is_level_elsewhere = modality.is_level_elsewhere;
  claim.is_concluded = modality.is_concluded && modality.stated == EvidenceLevel::none;
  claim.span = claim_span(scope, event, modality);
  add_because(claim, scope, event.mention);
  for (const uint32_t mention : modality.mentions) add_because(claim, scope, mention);
  for (uint32_t i = scope.sentence.first_mention; i < scope.sentence.last_mention; ++i) {
    if (mentions[i].is(M::testimonial) || mentions[i].is(M::own_source)) add_because(claim, scope, i);
  }
  add_cited(claim, scope);
  return claim;
}

Claim make_limit(const Scope& scope, uint32_t mention, const Subject& subject) {
  const Mention& limit = scope.reading.mentions[mention];
  Claim claim;
  add_subject(claim, subject);
  claim.outcome = std::string(slice(block_of(scope).text, limit.span));
  claim.kind = limit.is(M::advice) ? ClaimKind::safety : ClaimKind::efficacy;
  claim.negated = !limit.is(M::advice) && !limit.is(M::individual_difference);
  claim.strength = limit.is(M::no_guarantee) ? Strength::guaranteed : Strength::asserted;
  claim.is_limited = true;
  for (uint32_t i = scope.sentence.first_mention; i < scope.sentence.last_mention; ++i) {
    const Mention& other = scope.reading.mentions[i];
    if (other.first < limit.first || other.last > limit.last) continue;
    if (other.is(M::evidence)) claim.stated = EvidenceLevel::unspecified;
    if (other.is(M::reported)) claim.strength = Strength::reported;  // "that has not been confirmed"
  }
  claim.span = source_span(block_of(scope), limit.span);
  add_because(claim, scope, mention);
  return claim;
}

Claim make_research(const Scope& scope, uint32_t mention, const Modality& modality, const Subject& subject) {
  Claim claim;
  add_subject(claim, subject);
  const Span span = scope.reading.mentions[mention].span;
  claim.outcome = std::string(slice(block_of(scope).text, span));
  claim.strength = modality.strength == Strength::asserted ? Strength::reported : modality.strength;
  claim.stated = modality.stated;
  claim.negated = modality.negated;
  claim.span = source_span(block_of(scope), scope.sentence.span);
  for (const uint32_t index : modality.mentions) add_because(claim, scope, index);
  return claim;
}

Claim make_cell(const Scope& scope, const Subject& subject, const Because& because) {
  Claim claim;
  claim.kind = ClaimKind::superiority;
  add_subject(claim, subject);
  const Block& block = block_of(scope);
  claim.outcome = std::string(slice(block.text, scope.sentence.span));
  claim.span = source_span(block, scope.sentence.span);
  claim.because.push_back(because);
  return claim;
}

void merge_claim(Claim& other, const Claim& claim) {
  other.outcome_ids.insert(other.outcome_ids.end(), claim.outcome_ids.begin(), claim.outcome_ids.end());
  for (const int row : claim.cited) {
    if (std::find(other.cited.begin(), other.cited.end(), row) == other.cited.end()) other.cited.push_back(row);
  }
  for (const Because& because : claim.because) keep_because(other, because);
  other.strength = std::max(other.strength, claim.strength);
  other.is_total = other.is_total || claim.is_total;
}

}  // namespace urazuke
