#include "claims/cell.h"

#include <algorithm>

#include "claims/known_evidence.h"
#include "claims/make_claim.h"
#include "text/utf8.h"

namespace urazuke {

namespace {

using M = Cue::Meaning;

enum class Asked : uint8_t { nothing, harm, safety, effect, evidence, quality, approval };

// What a cell says: yes, no, hardly, or a share of those who were treated.
struct Answer {
  bool is_yes = false;
  bool is_no = false;
  bool is_slight = false;
  const Mention* word = nullptr;
};

// What is said where a thing is weighed.
constexpr std::initializer_list<M> kValues = {
    M::effect,   M::improve,  M::raise,          M::lower,          M::prevent,          M::restore,
    M::worsen,   M::harm,     M::risk,           M::safe,           M::superior,         M::superlative,
    M::praise,   M::slight,   M::affirmed,       M::comparison,     M::track_record,     M::plentiful,
    M::negation, M::evidence, M::heading_effect, M::heading_safety, M::heading_evidence, M::heading_quality};

bool any_has(std::span<const SentenceReading> sentences, std::initializer_list<M> meanings) {
  return std::any_of(sentences.begin(), sentences.end(),
                     [&](const SentenceReading& sentence) { return sentence.has_any(meanings); });
}

// "Price of the effect", "notes": the header asks for no quality of the treatment.
bool is_practical(std::span<const SentenceReading> sentences) {
  return any_has(sentences, {M::price, M::heading_price, M::heading_procedure, M::heading_disclosure, M::contact,
                             M::heading_barred, M::heading_reference, M::heading_worry, M::denial});
}

// "Lifting effect", "hair growth": the header is a benefit, and nothing of it ("the price of ...").
bool names_benefit(const Scope& scope, std::span<const SentenceReading> sentences) {
  return std::any_of(sentences.begin(), sentences.end(), [&](const SentenceReading& sentence) {
    return std::ranges::any_of(mentions_of(scope.reading, sentence), [&](const Mention& mention) {
      if (!mention.is_outcome() || mention.last + 1 != sentence.last_token) return false;
      const int index = static_cast<int>(mention.target.index);
      return scope.lexicon.outcomes[mention.target.index].valence == Valence::benefit ||
             index == scope.lexicon.outcome(kEffect);
    });
  });
}

// "Approval: approved in this country", of a treatment that is known to be approved nowhere.
bool tells_false_approval(const Scope& scope) {
  const int treatment = context_of(scope).subject.intervention;
  return scope.sentence.has_any({M::approval_told, M::approval_claimed, M::established}) && treatment >= 0 &&
         scope.lexicon.interventions[static_cast<size_t>(treatment)].approval == "none" &&
         !scope.sentence.has_any({M::negation, M::denial, M::disclosure, M::fact_unapproved, M::off_label});
}

Asked asked_by(const Scope& scope, int header) {
  if (header < 0) return Asked::nothing;
  const auto sentences = sentences_of(scope.reading, header);
  if (any_has(sentences, {M::heading_disclosure}) && tells_false_approval(scope)) return Asked::approval;
  if (is_practical(sentences)) return Asked::nothing;
  if (any_has(sentences, {M::heading_safety, M::safe})) return Asked::safety;
  if (asks_for_harm(scope.reading, header) || any_has(sentences, {M::heading_risk})) return Asked::harm;
  if (any_has(sentences, {M::heading_effect, M::heading_hedged}) || names_benefit(scope, sentences))
    return Asked::effect;
  if (any_has(sentences, {M::worsen})) return Asked::harm;  // "relapse: hardly any"
  if (any_has(sentences, {M::heading_evidence})) return Asked::evidence;
  const bool is_compared = !context_of(scope).rival.lexicon.empty();  // a claim of its own
  return any_has(sentences, {M::heading_quality}) && !is_compared ? Asked::quality : Asked::nothing;
}

// "95%", "9 in ten" (wari): under a header of effects, the share of those whom it helped.
bool is_share(const Scope& scope) {
  constexpr char32_t kWari = 0x5272;
  const std::vector<Token>& tokens = scope.reading.tokens;
  const std::string& text = block_of(scope).text;
  bool has_sign = false;
  for (uint32_t at = scope.sentence.first_token; at < scope.sentence.last_token; ++at) {
    const Pos pos = tokens[at].pos;
    const char32_t sign = last_code_point(slice(text, tokens[at].span));
    has_sign = has_sign || sign == '%' || sign == kWari;
    if (pos == Pos::verb || pos == Pos::case_particle || pos == Pos::adnominal_particle) return false;
  }
  return has_sign;
}

Answer answer_of(const Scope& scope) {
  Answer answer;
  for (uint32_t i = scope.sentence.first_mention; i < scope.sentence.last_mention; ++i) {
    const Mention& mention = scope.reading.mentions[i];
    if (mention.is_outcome() || mention.is_intervention() || mention.is(M::risk) || mention.is(M::advice)) return {};
    answer.is_yes |= mention.is(M::affirmed);
    answer.is_no |= mention.is(M::negation) || mention.is(M::denial);
    answer.is_slight |= mention.is(M::slight);
    const bool says = mention.is(M::affirmed) || mention.is(M::negation) || mention.is(M::slight);
    if (says && answer.word == nullptr) answer.word = &mention;
  }
  answer.is_yes = answer.is_yes && !answer.is_no && !answer.is_slight;
  return answer;
}

// The things that the headers name: what is said to get better.
void add_outcomes(const Scope& scope, int header, Claim& claim) {
  if (header < 0) return;
  for (const SentenceReading& sentence : sentences_of(scope.reading, header)) {
    for (uint32_t i = sentence.first_mention; i < sentence.last_mention; ++i) {
      const Mention& mention = scope.reading.mentions[i];
      if (!mention.is_outcome()) continue;
      const Outcome& outcome = scope.lexicon.outcomes[mention.target.index];
      if (outcome.outcome_class == OutcomeClass::harm) continue;
      claim.outcome_ids.push_back(static_cast<int>(mention.target.index));
    }
  }
}

Because because_of(const Scope& scope, int block, const Mention& mention) {
  return {scope.lexicon.cues[mention.target.index].where, name_of(mention.meaning),
          source_span(scope.page.blocks[static_cast<size_t>(block)], mention.span)};
}

// The word of the header that asks.
Because question_of(const Scope& scope, int header) {
  for (const SentenceReading& sentence : sentences_of(scope.reading, header)) {
    for (uint32_t i = sentence.first_mention; i < sentence.last_mention; ++i) {
      const Mention& mention = scope.reading.mentions[i];
      if (mention.target.table == Target::Table::cue) return because_of(scope, header, mention);
    }
  }
  return {};
}

Claim claim_of(const Scope& scope, Asked asked, int header, Inherited::From from, const Answer& answer) {
  Claim claim = make_cell(scope, context_of(scope).subject, question_of(scope, header));
  if (answer.word != nullptr) claim.because.push_back(because_of(scope, scope.sentence.block, *answer.word));
  const Block& above = scope.page.blocks[static_cast<size_t>(header)];
  claim.outcome = above.text;
  claim.from.push_back(
      {Inherited::What::outcome, from, source_span(above, {0, static_cast<uint32_t>(above.text.size())})});
  if (asked == Asked::approval) {
    claim.kind = ClaimKind::endorsement;
    claim.stated = EvidenceLevel::established;
    return claim;
  }
  if (asked == Asked::quality) {
    claim.because.front().meaning = name_of(M::praise);
    return claim;
  }
  const bool is_of_harm = asked == Asked::harm || asked == Asked::safety;
  claim.kind = is_of_harm ? ClaimKind::safety : ClaimKind::efficacy;
  claim.negated = answer.is_no && asked != Asked::harm;
  if (asked == Asked::harm && answer.is_no && !answer.is_slight) claim.strength = Strength::guaranteed;
  if (asked == Asked::effect && context_of(scope).under_heading(M::heading_hedged)) claim.strength = Strength::hedged;
  if (asked == Asked::evidence) claim.stated = EvidenceLevel::unspecified;
  if (claim.kind == ClaimKind::efficacy) {
    add_outcomes(scope, block_of(scope).row_header, claim);
    add_outcomes(scope, block_of(scope).column_header, claim);
  }
  return claim;
}

bool says_something(const Scope& scope, Asked asked, const Answer& answer) {
  switch (asked) {
    case Asked::harm:
      return answer.is_no || answer.is_slight;
    case Asked::quality:
      return answer.is_yes || is_share(scope);
    case Asked::safety:
    case Asked::evidence:
      return answer.is_yes || answer.is_no;
    case Asked::approval:
      return true;
    case Asked::effect:
      return answer.is_yes || answer.is_no || is_share(scope);
    default:
      return false;
  }
}

}  // namespace

bool is_bare(const Scope& scope) { return scope.sentence.last_token - scope.sentence.first_token <= kBareAnswer; }

bool asks_for_harm(const PageReading& reading, int block) {
  const auto sentences = sentences_of(reading, block);
  return any_has(sentences, {M::risk, M::harm}) && !any_has(sentences, {M::effect, M::improve});
}

bool asks_for_value(const PageReading& reading, int block) {
  const auto sentences = sentences_of(reading, block);
  const bool names_thing = std::any_of(sentences.begin(), sentences.end(), [&](const SentenceReading& sentence) {
    return std::ranges::any_of(mentions_of(reading, sentence),
                               [](const Mention& mention) { return mention.is_outcome(); });
  });
  return names_thing || any_has(sentences, kValues);
}

std::optional<Claim> read_cell(const Scope& scope) {
  const Block& cell = block_of(scope);
  if (cell.kind != BlockKind::table_cell || !is_bare(scope)) return std::nullopt;
  if (!context_of(scope).subject.is_known() || context_of(scope).under_heading(M::heading_barred)) return std::nullopt;
  const Answer answer = answer_of(scope);
  Asked asked = asked_by(scope, cell.row_header);
  const bool is_row = asked != Asked::nothing;
  if (!is_row) asked = asked_by(scope, cell.column_header);
  if (!says_something(scope, asked, answer)) return std::nullopt;
  return is_row ? claim_of(scope, asked, cell.row_header, Inherited::From::row_header, answer)
                : claim_of(scope, asked, cell.column_header, Inherited::From::column_header, answer);
}

}  // namespace urazuke
