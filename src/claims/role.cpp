#include "claims/role.h"

#include <algorithm>

#include "claims/authority.h"
#include "text/utf8.h"

namespace urazuke {

namespace {

using M = Cue::Meaning;

constexpr uint32_t kFragment = 45;  // bytes: what is shorter and has no full stop is a fragment, not a statement

bool under_any(const Context& context, std::initializer_list<M> meanings) {
  return std::any_of(meanings.begin(), meanings.end(), [&](M meaning) { return context.under_heading(meaning); });
}

bool is_label_kind(BlockKind kind) {
  return kind == BlockKind::title || kind == BlockKind::heading || kind == BlockKind::question ||
         kind == BlockKind::caption;
}

bool is_statement(const Block& block, const SentenceReading& sentence) {
  const char32_t last = last_code_point(slice(block.text, sentence.span));
  return last == 0x3002 || last == '!' || size(sentence.span) > 2 * kFragment;
}

bool is_practical(const SentenceReading& sentence) {
  return sentence.has_any({M::price, M::procedure, M::disclosure, M::target});
}

bool has_practical_heading(const Context& context) {
  return under_any(context, {M::heading_price, M::heading_procedure, M::heading_disclosure});
}

// A warning: it limits what the treatment does, or tells the reader to take care.
bool is_caveat(const SentenceReading& sentence) {
  if (sentence.has_any({M::individual_difference, M::no_guarantee})) return true;
  return !sentence.has(M::disclosure) && sentence.has_any({M::denial, M::no_certainty, M::advice});
}

bool is_risk(const SentenceReading& sentence, const Context& context, const SentenceFacts& facts) {
  if (facts.tells_risk) return true;
  if (sentence.has_any({M::safe, M::slight, M::disclosure, M::question, M::urging})) return false;
  // "Pain along the vein may come up during the drip": a harm, told as what happens.
  const bool tells_harm = sentence.has_any({M::harm, M::risk}) && sentence.has(M::risk_form);
  if (tells_harm && sentence.has(M::generic_treatment)) return true;
  return context.under_heading(M::heading_risk) &&
         sentence.has_any({M::risk, M::contraindication, M::risk_verb, M::harm, M::risk_form});
}

// "01", "48.8kg", "35.4%": a number that is no price and no time.
bool is_bare_number(const PageReading& reading, const SentenceReading& sentence) {
  return std::all_of(reading.tokens.begin() + sentence.first_token, reading.tokens.begin() + sentence.last_token,
                     [](const Token& token) {
                       return token.pos == Pos::number || token.pos == Pos::symbol || token.pos == Pos::noun_suffix ||
                              token.pos == Pos::full_stop;
                     });
}

bool has_number(const PageReading& reading, const SentenceReading& sentence) {
  return std::any_of(reading.tokens.begin() + sentence.first_token, reading.tokens.begin() + sentence.last_token,
                     [](const Token& token) { return token.pos == Pos::number; });
}

// "Interval": the whole fragment is one word that heads what follows.
bool is_one_word(const PageReading& reading, const SentenceReading& sentence) {
  return std::ranges::any_of(mentions_of(reading, sentence), [&](const Mention& mention) {
    return mention.first == sentence.first_token && mention.last + 1 == sentence.last_token;
  });
}

// "Period, sessions": words that head what follows and say nothing of it.
bool is_heading_word(const SentenceReading& sentence) {
  for (auto meaning = static_cast<size_t>(M::heading_hedged); meaning <= static_cast<size_t>(M::heading_testimonial);
       ++meaning) {
    if (sentence.meanings.test(meaning)) return sentence.last_token - sentence.first_token <= 4;
  }
  return false;
}

bool names_complaint(const PageReading& reading, const SentenceReading& sentence, const Lexicon& lexicon) {
  return std::ranges::any_of(mentions_of(reading, sentence), [&](const Mention& mention) {
    return mention.is_outcome() && lexicon.outcomes[mention.target.index].valence == Valence::bad;
  });
}

// A piece of a table, a list or a broken line: what stands above it says what it is.
Role read_fragment(const Block& block, const PageReading& reading, const SentenceReading& sentence,
                   const Context& context, const Lexicon& lexicon) {
  const bool is_item = block.kind == BlockKind::list_item;
  const Pos last = reading.tokens[sentence.last_token - 1].pos;
  if (last == Pos::symbol && !is_item) return Role::other;  // an arrow: a button
  if (block.kind == BlockKind::table_cell) {
    return context.under_heading(M::heading_testimonial) ? Role::other : Role::disclosure;
  }
  if (is_bare_number(reading, sentence) && !is_practical(sentence)) return Role::other;
  if (has_number(reading, sentence) && is_practical(sentence)) return Role::disclosure;  // "55,000 yen"
  if (block.kind == BlockKind::paragraph && is_one_word(reading, sentence)) return Role::other;
  if (is_item && names_complaint(reading, sentence, lexicon)) {
    if (context.under_heading(M::heading_risk)) return Role::risk;
    if (under_any(context, {M::heading_science, M::heading_question}) && !sentence.has(M::person))
      return Role::background;
  }
  if (block.kind == BlockKind::note) return Role::disclosure;
  if (under_any(context, {M::heading_worry, M::heading_recommended, M::heading_question})) return Role::other;
  if (block.kind == BlockKind::paragraph && is_heading_word(sentence)) return Role::other;
  const bool is_invitation = sentence.has(M::contact) && !has_number(reading, sentence);  // "Book by LINE": a button
  if (is_invitation && block.kind == BlockKind::paragraph) return Role::other;
  if (is_practical(sentence) || sentence.has(M::fact_contact)) return Role::disclosure;
  if (has_practical_heading(context) && block.kind != BlockKind::paragraph) return Role::disclosure;
  return Role::other;
}

Role read_sentence(const Scope& scope) {
  const Block& block = block_of(scope);
  const SentenceReading& sentence = scope.sentence;
  const Context& context = context_of(scope);
  if (sentence.has(M::question)) return Role::other;
  const bool is_science = sentence.has_any({M::definition, M::cause, M::biology});
  if (sentence.has(M::urging)) return is_practical(sentence) ? Role::disclosure : Role::other;
  if (is_practical(sentence) || has_practical_heading(context)) return Role::disclosure;
  if (block.kind == BlockKind::note || sentence.has(M::clinic)) return Role::disclosure;
  if (is_science || context.under_heading(M::heading_science)) return Role::background;
  if (sentence.has(M::contact) || block.kind == BlockKind::answer) return Role::disclosure;
  if (sentence.has_any({M::testimonial, M::wish, M::worry})) return Role::other;
  return names_treatment(scope) || names_complaint(scope.reading, sentence, scope.lexicon) ? Role::background
                                                                                           : Role::other;
}

}  // namespace

Role read_role(const Scope& scope, const SentenceFacts& facts) {
  const Block& block = block_of(scope);
  const SentenceReading& sentence = scope.sentence;
  const Context& context = context_of(scope);
  if (facts.has_positive_claim) return facts.has_evidence_claim ? Role::evidence : Role::claim;
  if (facts.has_denied_claim) return Role::caveat;
  if (sentence.first_token == sentence.last_token) return Role::other;
  if (is_label_kind(block.kind) || block.is_link) {
    return sentence.has(M::contact) && has_number(scope.reading, sentence) ? Role::disclosure : Role::other;
  }
  if (block.kind == BlockKind::table_header) {
    const bool is_item = context.heads_row && context.under_heading(M::heading_price) && !sentence.has(M::price);
    return is_item ? Role::disclosure : Role::other;
  }
  if (under_any(context, {M::heading_reference, M::heading_profile})) return Role::other;
  if (is_caveat(sentence)) return Role::caveat;
  if (tells_approval(scope)) return Role::disclosure;
  if (is_risk(sentence, context, facts)) return Role::risk;
  return is_statement(block, sentence) ? read_sentence(scope)
                                       : read_fragment(block, scope.reading, sentence, context, scope.lexicon);
}

}  // namespace urazuke
