#include "claims/extract.h"

#include <algorithm>

#include "claims/answer.h"
#include "claims/authority.h"
#include "claims/beside_effect.h"
#include "claims/catch_copy.h"
#include "claims/caveat.h"
#include "claims/claimed_event.h"
#include "claims/clause.h"
#include "claims/discourse.h"
#include "claims/event.h"
#include "claims/listed.h"
#include "claims/research.h"
#include "claims/role.h"
#include "claims/scope.h"
#include "claims/sentence_claims.h"
#include "claims/story.h"
#include "claims/told_twice.h"

namespace urazuke {

namespace {

using M = Cue::Meaning;

// How many ("in five cases"), and praise of the research ("the latest papers"), is no event.
bool has_event_since(const Scope& scope, const Clause& clause, size_t before, const SentenceClaims& found) {
  const bool tells_research = tells_of(scope, clause, M::evidence);
  return std::any_of(found.events.begin() + static_cast<std::ptrdiff_t>(before), found.events.end(),
                     [&](const Event& event) {
                       const bool is_praise = tells_research && event.kind == ClaimKind::superiority;
                       return !is_praise && !scope.reading.mentions[event.mention].is(M::track_record);
                     });
}

// "That (wa) is at the stage of research (de ari), ...": a topic of its own and a copula say something by themselves.
bool is_statement_of(const Scope& scope, const Clause& clause) {
  const auto first = scope.reading.tokens.begin() + clause.first;
  const auto last = scope.reading.tokens.begin() + clause.last;
  const bool has_topic = std::any_of(first, last, [](const Token& token) { return token.pos == Pos::topic_particle; });
  return has_topic && clause.last >= clause.first + 3 && (last - 1)->pos == Pos::comma &&
         (last - 2)->pos == Pos::auxiliary && (last - 3)->pos == Pos::auxiliary;
}

// What the next clause answers is no claim of its own.
void drop_events_in(const Clause& clause, SentenceClaims& found) {
  std::erase_if(found.events,
                [&](const Event& event) { return event.last >= clause.first && event.last < clause.last; });
}

// "It makes you drowsier, so please do not drive": a harm, and what to do about it.
bool warns_of_harm(const Scope& scope, const SentenceClaims& found) {
  if (!closes_with(scope, M::urging)) return false;
  return std::any_of(found.events.begin(), found.events.end(), [&](const Event& event) {
    if (!event.is_harm) return false;
    return std::ranges::any_of(mentions_of(scope), [&](const Mention& harm) {
      return harm.is(M::harm) && event.first <= harm.last && harm.first <= event.last;
    });
  });
}

// What happens in the sentence, clause by clause; `clauses` are those of the scope.
void find_sentence_events(const Scope& scope, std::vector<Clause>& clauses, SentenceClaims& found) {
  for (Clause& clause : clauses) {
    const size_t before = found.events.size();
    find_events(scope.reading, scope.sentence, clause, scope.lexicon, topic_of(scope, clause), found.events);
    clause.has_event =
        has_event_since(scope, clause, before, found) || tells_result(scope, clause) || is_statement_of(scope, clause);
    if (found.events.size() > before && answers_hearsay(scope, clause)) drop_events_in(*(&clause - 1), found);
  }
  if (repeats_question(scope)) answer_by_verb(scope, found);
  drop_told_twice(scope.reading, scope.sentence, found.events);
}

// Places that claim without telling what happens: the first that makes a claim has it.
void read_special_places(const Scope& scope, SentenceClaims& found) {
  using Reader = void (*)(const Scope&, SentenceClaims&);
  constexpr Reader kReaders[] = {read_answer, answer_header, read_recommended, read_listed,  read_told_change,
                                 read_story,  read_compared, read_catch_copy,  read_approval};
  for (const Reader read : kReaders) {
    if (!found.claims.empty()) return;
    read(scope, found);
  }
}

void read_claims(const Scope& scope, std::vector<Clause>& clauses, SentenceClaims& found) {
  found.facts.tells_risk = tells_risk(scope);
  find_sentence_events(scope, clauses, found);
  found.facts.tells_risk = found.facts.tells_risk || warns_of_harm(scope, found);
  for (const Event& event : found.events) read_event(scope, clause_at(scope, event.last), event, found);
  read_special_places(scope, found);
  if (!found.facts.tells_risk) read_caveat(scope, found);
  if (!found.facts.tells_risk && found.claims.empty()) read_promised_success(scope, found);
  drop_voices(scope, found);
  drop_venue(scope, found);
  if (!found.facts.tells_risk) read_research(scope, found);
}

// What <br> sets apart has its role line by line: where the claims stand, else where the sentence ends.
void read_lines(const Scope& scope, Statement& statement, const SentenceClaims& found) {
  const Block& block = block_of(scope);
  const std::string_view text = slice(block.text, scope.sentence.span);
  if (text.find('\n') == std::string_view::npos) return;
  bool has_claim = false;
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find('\n', begin), text.size());
    const Span line = source_span(block, {scope.sentence.span.begin + static_cast<uint32_t>(begin),
                                          scope.sentence.span.begin + static_cast<uint32_t>(end)});
    const bool holds_claim = std::any_of(found.claims.begin(), found.claims.end(), [&](const Claim& claim) {
      return line.begin < claim.span.end && claim.span.begin < line.end;
    });
    has_claim = has_claim || holds_claim;
    if (end > begin) statement.lines.push_back({line, holds_claim});
    begin = end + 1;
  }
  if (!has_claim && !statement.lines.empty()) statement.lines.back().has_role = true;
}

// In the order of the text.
void keep_claims(SentenceClaims& found, Extraction& result) {
  std::stable_sort(found.claims.begin(), found.claims.end(),
                   [](const Claim& a, const Claim& b) { return a.span.begin < b.span.begin; });
  for (Claim& claim : found.claims) {
    claim.statement = static_cast<int>(result.statements.size());
    result.claims.push_back(std::move(claim));
  }
}

void read_sentence(const Scope& scope, std::vector<Clause>& clauses, Extraction& result) {
  SentenceClaims found;
  read_claims(scope, clauses, found);
  Statement statement{scope.sentence.sentence,
                      read_role(scope, found.facts),
                      source_span(block_of(scope), scope.sentence.span),
                      {},
                      false};
  statement.tells_approval = tells_approval(scope);
  read_lines(scope, statement, found);
  keep_claims(found, result);
  result.statements.push_back(std::move(statement));
}

}  // namespace

Extraction extract_claims(const Page& page, const PageReading& reading, const PageContext& context,
                          const Lexicon& lexicon) {
  Extraction result;
  std::vector<Clause> clauses;
  for (const SentenceReading& sentence : reading.sentences) {
    find_clauses(reading, sentence, clauses);
    read_sentence({page, reading, context, lexicon, sentence, clauses}, clauses, result);
  }
  return result;
}

}  // namespace urazuke
