#include "claims/assertion.h"

#include <algorithm>

#include "claims/authority.h"
#include "claims/background.h"
#include "claims/condition.h"
#include "claims/efficacy.h"
#include "claims/position.h"
#include "claims/praise.h"
#include "claims/quotation.h"

namespace urazuke {

namespace {

using M = Cue::Meaning;

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
