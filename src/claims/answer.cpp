#include "claims/answer.h"

#include <algorithm>

#include "claims/cell.h"
#include "claims/claimed_event.h"

namespace urazuke {

namespace {

using M = Cue::Meaning;

bool is_reply(Pos pos) { return pos == Pos::other; }  // "yes", "no"

// "No, none", "no, nothing like that (sono you na koto) happens": all that it is about stands in the question.
bool is_bare_answer(const Scope& scope) {
  const uint32_t first = scope.sentence.first_token;
  const uint32_t length = scope.sentence.last_token - first;
  if (is_bare(scope)) return true;
  const bool points_back =
      std::any_of(scope.reading.tokens.begin() + first, scope.reading.tokens.begin() + scope.sentence.last_token,
                  [](const Token& token) { return token.pos == Pos::adnominal; });
  return points_back && is_reply(scope.reading.tokens[first].pos) && length <= 2 * kBareAnswer;
}

// Whether a block holds a word of this meaning.
bool asks_for(const Scope& scope, int block, M meaning) {
  return std::ranges::any_of(sentences_of(scope.reading, block),
                             [&](const SentenceReading& sentence) { return sentence.has(meaning); });
}

// "Is it recognised by the state? - Yes, it is approved."
void read_approved_answer(const Scope& scope, int question, SentenceClaims& found) {
  if (!asks_for(scope, question, M::approval_claimed) || scope.sentence.has_any({M::negation, M::denial})) return;
  for (uint32_t i = scope.sentence.first_mention; i < scope.sentence.last_mention; ++i) {
    if (scope.reading.mentions[i].is(M::established))
      return read_event(scope, 0, event_of(scope, i, ClaimKind::endorsement), found);
  }
}

}  // namespace

bool repeats_question(const Scope& scope) {
  const int question = block_of(scope).question;
  const uint32_t first = scope.sentence.first_token;
  if (question < 0 || first == scope.sentence.last_token || scope.reading.tokens[first].pos != Pos::verb) return false;
  const std::string_view verb = slice(block_of(scope).text, scope.reading.tokens[first].span);
  const std::string& asked = scope.page.blocks[static_cast<size_t>(question)].text;
  return asks_for(scope, question, M::improve) && asked.find(verb) != std::string::npos;
}

void answer_by_verb(const Scope& scope, SentenceClaims& found) {
  if (scope.sentence.first_mention == scope.sentence.last_mention) return;
  found.events.clear();
  Event event = event_of(scope, scope.sentence.first_mention, ClaimKind::efficacy);
  event.first = event.last = scope.sentence.first_token;
  event.object = scope.reading.tokens[scope.sentence.first_token].span;
  found.events.push_back(event);
}

void read_answer(const Scope& scope, SentenceClaims& found) {
  const int question = block_of(scope).question;
  if (question < 0 || !is_bare_answer(scope)) return;
  if (!asks_for_harm(scope.reading, question)) return read_approved_answer(scope, question, found);
  for (uint32_t i = scope.sentence.first_mention; i < scope.sentence.last_mention; ++i) {
    const Mention& mention = scope.reading.mentions[i];
    if (mention.is_outcome() || mention.is(M::risk) || mention.is(M::advice)) return;
    if (!mention.is(M::negation) && !mention.is(M::slight)) continue;
    Event event = event_of(scope, i, ClaimKind::safety);
    event.first = scope.sentence.first_token;
    event.is_absolute = mention.is(M::negation) && !scope.sentence.has(M::slight);
    return read_event(scope, 0, event, found);
  }
}

void answer_header(const Scope& scope, SentenceClaims& found) {
  std::optional<Claim> claim = read_cell(scope);
  if (!claim) return;
  found.facts.has_denied_claim |= claim->negated;
  found.facts.has_positive_claim |= !claim->negated;
  add_claim(found, std::move(*claim));
}

}  // namespace urazuke
