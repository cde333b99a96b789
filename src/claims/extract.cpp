#include "claims/extract.h"

#include <algorithm>

#include "claims/assertion.h"
#include "claims/authority.h"
#include "claims/cell.h"
#include "claims/discourse.h"
#include "claims/make_claim.h"
#include "claims/modality.h"
#include "claims/polarity.h"
#include "claims/position.h"
#include "claims/role.h"
#include "claims/scope.h"
#include "claims/told_twice.h"

namespace urazuke {

namespace {

using M = Cue::Meaning;

// Research that is reported, or told of at the level that the text names.
bool tells_evidence(const Claim& claim) {
  const bool has_level = claim.stated > EvidenceLevel::unspecified;
  const bool is_preclinical = claim.stated == EvidenceLevel::basic || claim.stated == EvidenceLevel::animal;
  return (claim.strength == Strength::reported && claim.stated != EvidenceLevel::none) ||
         (has_level && claim.strength != Strength::asserted) || (is_preclinical && !claim.is_level_elsewhere);
}

bool is_level(M meaning) {
  return meaning == M::basic || meaning == M::animal || meaning == M::small_clinical || meaning == M::controlled;
}

constexpr uint32_t kKana = 3;  // bytes

bool is_mark(Pos pos) {
  return pos == Pos::full_stop || pos == Pos::comma || pos == Pos::symbol || pos == Pos::close_bracket;
}

class Extractor {
 public:
  Extractor(const Page& page, const PageReading& reading, const PageContext& context, const Lexicon& lexicon)
      : page_(page), reading_(reading), context_(context), lexicon_(lexicon) {}

  Extraction run() {
    for (const SentenceReading& sentence : reading_.sentences) read_sentence(sentence);
    return std::move(result_);
  }

 private:
  void read_sentence(const SentenceReading& sentence) {
    find_clauses(reading_, sentence, clauses_);
    const Scope scope{page_, reading_, context_, lexicon_, sentence, clauses_};
    SentenceFacts facts;
    facts.tells_risk = tells_risk(scope);
    claims_.clear();
    lines_.clear();
    events_.clear();
    for (Clause& clause : clauses_) {
      const size_t before = events_.size();
      find_events(reading_, sentence, clause, lexicon_, topic_of(scope, clause), events_);
      clause.has_event =
          has_event_since(sentence, clause, before) || tells_result(sentence, clause) || is_statement_of(clause);
      if (events_.size() > before && answers_hearsay(scope, clause)) drop_events_in(*(&clause - 1));
    }
    if (repeats_question(scope)) answer_by_verb(scope);
    drop_told_twice(reading_, sentence, events_);
    facts.tells_risk = facts.tells_risk || warns_of_harm(scope);
    for (const Event& event : events_) read_event(scope, clause_at(scope, event.last), event, facts);
    if (claims_.empty()) read_answer(scope, facts);
    if (claims_.empty()) answer_header(scope, facts);
    if (claims_.empty()) read_recommended(scope, facts);
    if (claims_.empty()) read_listed(scope, facts);
    if (claims_.empty()) read_told_change(scope, facts);
    if (claims_.empty()) read_story(scope, facts);
    if (claims_.empty()) read_compared(scope, facts);
    if (claims_.empty()) read_catch_copy(scope, facts);
    if (claims_.empty()) read_approval(scope, facts);
    if (!facts.tells_risk) read_limit(scope, facts);
    drop_voices(scope, facts);
    drop_venue(scope);
    if (!facts.tells_risk) read_research(scope, facts);
    Statement statement{
        sentence.sentence, read_role(scope, facts), source_span(block_of(scope), sentence.span), {}, false};
    statement.tells_approval = tells_approval(scope);
    read_lines(scope, statement);
    keep_claims();
    result_.statements.push_back(std::move(statement));
  }

  // How many ("in five cases"), and praise of the research ("the latest papers"), is no event.
  bool has_event_since(const SentenceReading& sentence, const Clause& clause, size_t before) const {
    const bool tells_research = tells(sentence, clause, M::evidence);
    return std::any_of(events_.begin() + static_cast<std::ptrdiff_t>(before), events_.end(), [&](const Event& event) {
      const bool is_praise = tells_research && event.kind == ClaimKind::superiority;
      return !is_praise && !reading_.mentions[event.mention].is(M::track_record);
    });
  }

  // "That (wa) is at the stage of research (de ari), ...": a topic of its own and a copula say something by themselves.
  bool is_statement_of(const Clause& clause) const {
    const auto first = reading_.tokens.begin() + clause.first;
    const auto last = reading_.tokens.begin() + clause.last;
    const bool has_topic =
        std::any_of(first, last, [](const Token& token) { return token.pos == Pos::topic_particle; });
    return has_topic && clause.last >= clause.first + 3 && (last - 1)->pos == Pos::comma &&
           (last - 2)->pos == Pos::auxiliary && (last - 3)->pos == Pos::auxiliary;
  }

  bool tells(const SentenceReading& sentence, const Clause& clause, M meaning) const {
    return std::any_of(reading_.mentions.begin() + sentence.first_mention,
                       reading_.mentions.begin() + sentence.last_mention, [&](const Mention& mention) {
                         return mention.is(meaning) && !names_source(reading_, mention) &&
                                mention.first >= clause.first && mention.last < clause.last;
                       });
  }

  // What the next clause answers is no claim of its own.
  void drop_events_in(const Clause& clause) {
    std::erase_if(events_, [&](const Event& event) { return event.last >= clause.first && event.last < clause.last; });
  }

  bool tells_result(const SentenceReading& sentence, const Clause& clause) const {
    return tells(sentence, clause, M::reported) || tells(sentence, clause, M::found);
  }

  void read_lines(const Scope& scope, Statement& statement) const {
    const Block& block = block_of(scope);
    const std::string_view text = slice(block.text, scope.sentence.span);
    if (text.find('\n') == std::string_view::npos) return;
    bool has_claim = false;
    for (size_t begin = 0; begin < text.size();) {
      const size_t end = std::min(text.find('\n', begin), text.size());
      const Span line = source_span(block, {scope.sentence.span.begin + static_cast<uint32_t>(begin),
                                            scope.sentence.span.begin + static_cast<uint32_t>(end)});
      const bool holds_claim = std::any_of(claims_.begin(), claims_.end(), [&](const Claim& claim) {
        return line.begin < claim.span.end && claim.span.begin < line.end;
      });
      has_claim = has_claim || holds_claim;
      if (end > begin) statement.lines.push_back({line, holds_claim});
      begin = end + 1;
    }
    if (!has_claim && !statement.lines.empty()) statement.lines.back().has_role = true;
  }

  // "It makes you drowsier, so please do not drive": a harm, and what to do about it.
  bool warns_of_harm(const Scope& scope) const {
    if (!closes_with(scope, M::urging)) return false;
    return std::any_of(events_.begin(), events_.end(), [&](const Event& event) {
      if (!event.is_harm) return false;
      return std::any_of(reading_.mentions.begin() + scope.sentence.first_mention,
                         reading_.mentions.begin() + scope.sentence.last_mention, [&](const Mention& harm) {
                           return harm.is(M::harm) && event.first <= harm.last && harm.first <= event.last;
                         });
    });
  }

  // "Approved in this country as a drug for insomnia", of what is not known to be approved.
  void read_approval(const Scope& scope, SentenceFacts& facts) {
    if (!scope.sentence.has(M::approval_told) || tells_approval(scope)) return;
    if (scope.sentence.has_any(
            {M::negation, M::denial, M::no_certainty, M::question, M::off_label, M::approval_told_abroad}))
      return;
    for (uint32_t i = scope.sentence.first_mention; i < scope.sentence.last_mention; ++i) {
      if (!reading_.mentions[i].is(M::approval_told)) continue;
      const Event event = event_of(i, ClaimKind::endorsement);
      if (subject_of(scope, event).intervention < 0) return;
      return read_event(scope, clause_at(scope, event.last), event, facts);
    }
  }

  // A harm that a verb tells as such, and not a thing's own noun ("decline").
  bool can_be_denied(const Event& event) const {
    return event.has_object && reading_.tokens[event.last].pos == Pos::verb;
  }

  // "The lids never droop": that a harm does not befall is a claim of safety.
  void read_denied_harm(const Scope& scope, size_t clause, Event event, const Modality& modality,
                        SentenceFacts& facts) {
    const bool is_denied = modality.negated && modality.strength == Strength::guaranteed;
    const bool is_admitted = modality.inner_negation > 0;  // "it cannot be said that it never does harm"
    if ((!is_denied && !is_admitted) || scope.sentence.has(M::question)) return;
    event.kind = ClaimKind::safety;
    event.is_harm = false;
    event.is_absolute = true;
    event.last = is_admitted ? modality.inner_negation : modality.last;
    read_event(scope, clause, event, facts);
  }

  void read_event(const Scope& scope, size_t clause, const Event& event, SentenceFacts& facts) {
    if (event.is_harm && !can_be_denied(event)) return;
    Modality modality = read_modality(reading_, scope.sentence, clauses_, clause, event);
    if (event.is_harm) return read_denied_harm(scope, clause, event, modality, facts);
    if (modality.is_found && level_before(scope) != EvidenceLevel::none) modality.strength = Strength::reported;
    if (modality.strength == Strength::reported && modality.stated <= EvidenceLevel::unspecified) {
      modality.stated = std::max(modality.stated, level_before(scope));
    }
    if (modality.is_studied && is_question_of_study(scope, event)) return;
    // "In that experiment" on mice.
    const bool is_animals = modality.stated == EvidenceLevel::basic && level_before(scope) == EvidenceLevel::animal;
    if (is_animals) modality.stated = EvidenceLevel::animal;
    const Subject subject = subject_of(scope, event);
    if (!subject.is_known() || modality.is_adnominal || !is_claim(scope, event, modality)) return;
    if (modality.negated && event.kind == ClaimKind::efficacy && is_complaint_list(scope)) return;
    Claim claim = make_claim(scope, event, modality, subject);
    const std::vector<int> complaints = complaints_before(scope, event);
    if (!complaints.empty()) claim.outcome_ids = complaints;
    const bool is_denied = claim.negated || claim.is_limited;
    facts.has_denied_claim |= is_denied;
    facts.has_positive_claim |= !is_denied;
    facts.has_evidence_claim |= !is_denied && tells_evidence(claim);
    add(std::move(claim), line_of(scope, event));
  }

  // "In a study of whether it prevents falls (ka douka), an effect was found": what was found is told, not the
  // question.
  bool is_question_of_study(const Scope& scope, const Event& event) const {
    const Clause& clause = clause_of(scope, event);
    return scope.sentence.has(M::whether) && std::any_of(events_.begin(), events_.end(), [&](const Event& found) {
             return found.first > event.last && found.last < clause.last && found.kind == event.kind &&
                    reading_.mentions[found.mention].is(M::effect) && tells_result(scope.sentence, clause);
           });
  }

  // "Does it hurt? - No, hardly": the harm stands in the question, that there is none in the answer.
  void read_answer(const Scope& scope, SentenceFacts& facts) {
    const int question = block_of(scope).question;
    if (question < 0 || !is_bare_answer(scope)) return;
    if (!asks_for_harm(reading_, question)) return read_approved_answer(scope, question, facts);
    for (uint32_t i = scope.sentence.first_mention; i < scope.sentence.last_mention; ++i) {
      const Mention& mention = reading_.mentions[i];
      if (mention.is_outcome() || mention.is(M::risk) || mention.is(M::advice)) return;
      if (!mention.is(M::negation) && !mention.is(M::slight)) continue;
      Event event = event_of(i, ClaimKind::safety);
      event.first = scope.sentence.first_token;
      event.is_absolute = mention.is(M::negation) && !scope.sentence.has(M::slight);
      return read_event(scope, 0, event, facts);
    }
  }

  // "No, none", "no, nothing like that (sono you na koto) happens": all that it is about stands in the question.
  bool is_bare_answer(const Scope& scope) const {
    const uint32_t first = scope.sentence.first_token;
    const uint32_t length = scope.sentence.last_token - first;
    if (is_bare(scope)) return true;
    const bool points_back =
        std::any_of(reading_.tokens.begin() + first, reading_.tokens.begin() + scope.sentence.last_token,
                    [](const Token& token) { return token.pos == Pos::adnominal; });
    return points_back && is_reply(reading_.tokens[first].pos) && length <= 2 * kBareAnswer;
  }

  static bool is_reply(Pos pos) { return pos == Pos::other; }  // "yes", "no"

  // "Is it recognised by the state? - Yes, it is approved."
  void read_approved_answer(const Scope& scope, int question, SentenceFacts& facts) {
    if (!asks_for(question, M::approval_claimed) || scope.sentence.has_any({M::negation, M::denial})) return;
    for (uint32_t i = scope.sentence.first_mention; i < scope.sentence.last_mention; ++i) {
      if (reading_.mentions[i].is(M::established))
        return read_event(scope, 0, event_of(i, ClaimKind::endorsement), facts);
    }
  }

  bool asks_for(int block, M meaning) const {
    return std::any_of(reading_.sentences.begin(), reading_.sentences.end(), [&](const SentenceReading& sentence) {
      return sentence.block == block && sentence.has(meaning);
    });
  }

  // "Can I stop the drugs? - Many could stop (yamerareta)": the verb of the question opens the answer.
  bool repeats_question(const Scope& scope) const {
    const int question = block_of(scope).question;
    const uint32_t first = scope.sentence.first_token;
    if (question < 0 || first == scope.sentence.last_token || reading_.tokens[first].pos != Pos::verb) return false;
    const std::string_view verb = slice(block_of(scope).text, reading_.tokens[first].span);
    const std::string& asked = page_.blocks[static_cast<size_t>(question)].text;
    return asks_for(question, M::improve) && asked.find(verb) != std::string::npos;
  }

  // The benefit that the question names is what the answer affirms or denies.
  void answer_by_verb(const Scope& scope) {
    if (scope.sentence.first_mention == scope.sentence.last_mention) return;
    events_.clear();
    Event event = event_of(scope.sentence.first_mention, ClaimKind::efficacy);
    event.first = event.last = scope.sentence.first_token;
    event.object = reading_.tokens[scope.sentence.first_token].span;
    events_.push_back(event);
  }

  // "Downtime: none": the cell answers its header.
  void answer_header(const Scope& scope, SentenceFacts& facts) {
    std::optional<Claim> claim = read_cell(scope);
    if (!claim) return;
    facts.has_denied_claim |= claim->negated;
    facts.has_positive_claim |= !claim->negated;
    add(std::move(*claim));
  }

  // "For those whose fatigue does not go away", "symptoms: cannot sleep": what has not helped so far.
  static bool is_complaint_list(const Scope& scope) {
    const BlockKind kind = block_of(scope).kind;
    if (kind != BlockKind::list_item && kind != BlockKind::table_cell) return false;
    const Context& context = context_of(scope);
    return context.under_heading(M::heading_recommended) || context.under_heading(M::heading_worry) ||
           context.under_heading(M::heading_science);
  }

  // "It is recommended for the lines around the mouth": said of the treatment, not of a visit or of how often.
  bool is_recommended_for(const Scope& scope) const {
    uint32_t last = scope.sentence.last_token;
    while (last > scope.sentence.first_token && is_mark(reading_.tokens[last - 1].pos)) --last;
    const bool is_said = last > scope.sentence.first_token && (reading_.tokens[last - 1].pos == Pos::auxiliary ||
                                                               reading_.tokens[last - 1].pos == Pos::verb);
    return is_said && closes_with(scope, M::recommendation) && !is_label(block_of(scope)) &&
           !scope.sentence.has_any({M::negation, M::denial, M::advice, M::price, M::procedure, M::value_period,
                                    M::question, M::other_treatment, M::established, M::risk_form});
  }

  // "Recommended for those who: forget things", "... people who forget things": a complaint alone, listed as a reason
  // to take the treatment.
  void read_recommended(const Scope& scope, SentenceFacts& facts) {
    const BlockKind kind = block_of(scope).kind;
    const bool is_item = kind == BlockKind::list_item || kind == BlockKind::table_cell;
    const bool is_told = is_recommended_for(scope);
    if (!is_item && !is_told) return;
    const Context& context = context_of(scope);
    const bool describes_reader = scope.sentence.has(M::person) || scope.sentence.has(M::target);
    const bool is_recommended = is_told || context.under_heading(M::heading_recommended) ||
                                (context.under_heading(M::heading_worry) && describes_reader) ||
                                (kind == BlockKind::list_item && scope.sentence.has(M::worry) && describes_reader);
    if (!is_recommended || facts.tells_risk || context.under_heading(M::heading_risk)) return;
    if (context.under_heading(M::heading_disclosure))
      return;  // "those it is meant for": who is treated, not what helps
    for (uint32_t i = scope.sentence.first_mention; i < scope.sentence.last_mention; ++i) {
      const Mention& mention = reading_.mentions[i];
      if (!mention.is_outcome()) continue;
      const Outcome& outcome = lexicon_.outcomes[mention.target.index];
      if (outcome.outcome_class == OutcomeClass::harm) continue;
      // A complaint stands for itself; a good thing has to be wished for ("I want clear skin"), or be missed.
      const bool is_missed = scope.sentence.has_any({M::wish, M::worry, M::lower, M::worsen});
      if (outcome.valence != Valence::bad && !is_missed) continue;
      Event event = event_of(i, ClaimKind::efficacy);
      event.outcomes.push_back(static_cast<int>(mention.target.index));
      // "Fatigue that does not go away": the negation is the complaint's own.
      if (outcome.valence == Valence::bad) event.last = scope.sentence.last_token - 1;
      return read_event(scope, scope.clauses.size() - 1, event, facts);
    }
  }

  // "Expected effects: wrinkles, concentration": a thing alone, listed under a heading of effects.
  void read_listed(const Scope& scope, SentenceFacts& facts) {
    const Context& context = context_of(scope);
    const BlockKind kind = block_of(scope).kind;
    if (kind != BlockKind::list_item && !is_answer_to_header(scope)) return;
    if (facts.tells_risk || !is_short(scope)) return;
    if (!context.under_heading(M::heading_effect) && !context.under_heading(M::heading_hedged)) return;
    if (context.under_heading(M::heading_risk) || names_treatment(scope)) return;
    for (uint32_t i = scope.sentence.first_mention; i < scope.sentence.last_mention; ++i) {
      const Mention& mention = reading_.mentions[i];
      // "Rejuvenation for two years": a change for the better alone.
      const bool opens = mention.first == scope.sentence.first_token && is_nouns_only(scope);
      if (opens && mention.is(M::improve)) return read_event(scope, 0, event_of(i, ClaimKind::efficacy), facts);
      if (!mention.is_outcome()) continue;
      const Outcome& outcome = lexicon_.outcomes[mention.target.index];
      if (outcome.outcome_class == OutcomeClass::harm) continue;
      if (mention.last + 1 != scope.sentence.last_token && !is_nouns_only(scope)) continue;
      Event event = event_of(i, ClaimKind::efficacy);
      event.outcomes.push_back(static_cast<int>(mention.target.index));
      return read_event(scope, 0, event, facts);
    }
  }

  // A cell under a header that promises effects, and not one that heads a row itself.
  static bool is_answer_to_header(const Scope& scope) {
    const Inherited::From from = context_of(scope).heading_from;
    const bool has_header = from == Inherited::From::row_header || from == Inherited::From::column_header;
    return block_of(scope).kind == BlockKind::table_cell && has_header;
  }

  bool is_nouns_only(const Scope& scope) const {
    return std::none_of(reading_.tokens.begin() + scope.sentence.first_token,
                        reading_.tokens.begin() + scope.sentence.last_token, [](const Token& token) {
                          return token.pos == Pos::verb || token.pos == Pos::auxiliary || token.pos == Pos::adjective ||
                                 token.pos == Pos::topic_particle;
                        });
  }

  // "Now I can climb stairs again": a patient tells what has changed, among other voices or between quotation marks.
  void read_told_change(const Scope& scope, SentenceFacts& facts) {
    const Block& block = block_of(scope);
    const bool is_quoted = block.kind == BlockKind::quotation ||
                           reading_.tokens[scope.sentence.first_token].pos == Pos::open_bracket ||
                           scope.sentence.has(M::testimonial);
    if (!is_quoted && !context_of(scope).under_heading(M::heading_testimonial)) return;
    if (scope.sentence.has(M::barred_wording)) return;
    for (uint32_t i = scope.sentence.first_mention; i < scope.sentence.last_mention; ++i) {
      if (reading_.mentions[i].is(M::turned)) return read_event(scope, 0, event_of(i, ClaimKind::efficacy), facts);
    }
  }

  // "At the third session he left his stick behind": what somebody did after so many sessions is told as their doing.
  void read_story(const Scope& scope, SentenceFacts& facts) {
    const SentenceReading& sentence = scope.sentence;
    if (!sentence.has(M::nth_time) || !sentence.has_any({M::person, M::testimonial}) || facts.tells_risk) return;
    if (!sentence.has_any({M::past, M::testimonial, M::hearsay})) return;
    if (sentence.has_any({M::denial, M::no_certainty, M::individual_difference, M::harm, M::risk, M::risk_verb,
                          M::price, M::procedure, M::condition, M::contraindication, M::disclosure, M::target,
                          M::question}))
      return;
    for (uint32_t i = sentence.first_mention; i < sentence.last_mention; ++i) {
      if (reading_.mentions[i].is(M::nth_time)) return read_event(scope, 0, event_of(i, ClaimKind::efficacy), facts);
    }
  }

  // "For the size you dream of" (risou no saizu e.): copy that breaks off at a particle, with the promise left unsaid.
  void read_catch_copy(const Scope& scope, SentenceFacts& facts) {
    const Block& block = block_of(scope);
    const bool is_copy =
        block.kind == BlockKind::heading || block.kind == BlockKind::paragraph || block.kind == BlockKind::list_item;
    if (!is_copy || block.is_link || facts.tells_risk || scope.sentence.has(M::question)) return;
    const std::vector<Token>& tokens = reading_.tokens;
    uint32_t last = scope.sentence.last_token;
    while (last > scope.sentence.first_token && is_mark(tokens[last - 1].pos)) --last;
    if (last < scope.sentence.first_token + 3) return;
    const Token& particle = tokens[last - 1];
    if (particle.pos != Pos::case_particle || size(particle.span) != kKana) return;
    for (uint32_t i = scope.sentence.first_mention; i < scope.sentence.last_mention; ++i) {
      const Mention& mention = reading_.mentions[i];
      // "For the pain after shingles": names those whom it is for.
      const bool is_complaint = mention.is_outcome() && lexicon_.outcomes[mention.target.index].valence == Valence::bad;
      if (!mention.is_outcome() || is_complaint || mention.last + 2 != last) continue;
      Event event = event_of(i, ClaimKind::efficacy);
      event.outcomes.push_back(static_cast<int>(mention.target.index));
      return read_event(scope, clause_at(scope, mention.first), event, facts);
    }
  }

  // A cell of a table that holds the treatment or the clinic against others speaks for the one or against the other.
  void read_compared(const Scope& scope, SentenceFacts& facts) {
    if (context_of(scope).rival.lexicon.empty() || scope.sentence.last_token == scope.sentence.first_token) return;
    if (scope.sentence.has(M::price) || scope.sentence.has(M::procedure) || scope.sentence.has(M::risk)) return;
    const Subject& subject = context_of(scope).subject;
    if (!subject.is_known()) return;
    facts.has_positive_claim = true;
    add(make_cell(scope, subject, context_of(scope).rival));
  }

  Event event_of(uint32_t mention, ClaimKind kind) const {
    Event event;
    event.kind = kind;
    event.has_object = true;
    event.first = reading_.mentions[mention].first;
    event.last = reading_.mentions[mention].last;
    event.mention = mention;
    event.object = reading_.mentions[mention].span;
    return event;
  }

  // Beside another claim only what a clause of its own denies: "... is reported, but nothing is established in people".
  void read_limit(const Scope& scope, SentenceFacts& facts) {
    const Subject& subject = context_of(scope).subject;
    if (!subject.is_known() || is_label(block_of(scope))) return;
    for (uint32_t i = scope.sentence.first_mention; i < scope.sentence.last_mention; ++i) {
      const Mention& mention = reading_.mentions[i];
      if (!is_limit(scope, mention)) continue;
      if (is_about_wording(scope, mention)) continue;
      const bool is_aside = mention.is(M::individual_difference) || mention.is(M::advice) ||
                            has_claim(scope, clauses_[clause_at(scope, mention.last)]);
      if (!claims_.empty() && (is_aside || is_read(scope, mention))) continue;
      facts.has_denied_claim = true;
      Claim limit = make_limit(scope, i, subject);
      if (limit.negated && !mention.is(M::no_guarantee)) limit.kind = kind_denied(mention, limit.kind);
      // "Is not recognised as standard care": the level that is denied.
      if (limit.kind == ClaimKind::endorsement && scope.sentence.has(M::established))
        limit.stated = EvidenceLevel::established;
      return add(std::move(limit));
    }
  }

  // Whether a claim of the sentence is denied by it already.
  bool is_read(const Scope& scope, const Mention& denial) const {
    const Span place = source_span(block_of(scope), denial.span);
    return std::any_of(claims_.begin(), claims_.end(), [&](const Claim& claim) {
      return claim.negated && std::any_of(claim.because.begin(), claim.because.end(), [&](const Because& because) {
               return because.span.begin == place.begin && because.span.end == place.end;
             });
    });
  }

  // "It is not that it is the best": what the clause says in front of the denial is what is denied.
  ClaimKind kind_denied(const Mention& denial, ClaimKind kind) const {
    const uint32_t first = std::find_if(clauses_.begin(), clauses_.end(), [&](const Clause& clause) {
                             return denial.last < clause.last;
                           })->first;
    for (const Event& event : events_) {
      if (event.first >= first && event.first <= denial.first) kind = event.kind;
    }
    return kind;
  }

  bool has_claim(const Scope& scope, const Clause& clause) const {
    const Span place =
        source_span(block_of(scope), cover(reading_.tokens[clause.first].span, reading_.tokens[clause.last - 1].span));
    return std::any_of(claims_.begin(), claims_.end(), [&](const Claim& claim) {
      return claim.span.begin < place.end && place.begin < claim.span.end;
    });
  }

  // "It grew", say many: what the voices tell is the claim, that there are many praises nothing else.
  void drop_voices(const Scope& scope, SentenceFacts& facts) {
    const bool tells_effect = std::any_of(claims_.begin(), claims_.end(), [&](const Claim& claim) {
      const bool is_voice = claim.strength == Strength::reported && claim.stated == EvidenceLevel::none;
      return claim.kind == ClaimKind::efficacy && (is_voice || scope.sentence.has(M::testimonial));
    });
    const bool tells_harm =
        scope.sentence.has(M::worry) || scope.sentence.has(M::harm) ||
        std::any_of(events_.begin(), events_.end(), [](const Event& event) { return event.is_harm; });
    const bool is_complaint = tells_harm && tells_voice(scope);
    if (tells_effect || is_complaint || praises_effect(scope)) {
      std::erase_if(claims_, [](const Claim& claim) { return claim.kind == ClaimKind::superiority; });
    } else if (claims_effect()) {
      std::erase_if(claims_, is_praise_beside_effect);
    }
    if (claims_.empty()) facts.has_positive_claim = false;
  }

  bool claims_effect() const {
    return std::any_of(claims_.begin(), claims_.end(), [](const Claim& claim) {
      const bool is_research = claim.strength == Strength::reported && claim.stated > EvidenceLevel::unspecified;
      return claim.kind == ClaimKind::efficacy && !claim.negated && !claim.is_limited && !is_research;
    });
  }

  // "A popular treatment that lifts": beside the effect praise is part of how it is claimed. The best and the newest
  // are told for their own sake.
  static bool is_praise_beside_effect(const Claim& claim) {
    return claim.kind == ClaimKind::superiority && !claim.negated &&
           std::all_of(claim.because.begin(), claim.because.end(), [](const Because& because) {
             return because.meaning != name_of(M::superlative) && because.meaning != name_of(M::novel) &&
                    because.meaning != name_of(M::comparison) && because.meaning != name_of(M::plentiful) &&
                    because.meaning != name_of(M::rival_fault);
           });
  }

  // "A congress was told that it helps" (gakkai de houkoku): where it was told is no endorsement of its own.
  void drop_venue(const Scope& scope) {
    const bool is_told = std::any_of(claims_.begin(), claims_.end(), [](const Claim& claim) {
      return claim.kind == ClaimKind::efficacy && claim.strength == Strength::reported;
    });
    if (!is_told) return;
    std::erase_if(claims_, [&](const Claim& claim) {
      return claim.kind == ClaimKind::endorsement &&
             std::any_of(reading_.mentions.begin() + scope.sentence.first_mention,
                         reading_.mentions.begin() + scope.sentence.last_mention, [&](const Mention& told) {
                           const Span place = source_span(block_of(scope), told.span);
                           return told.is(M::reported) && place.begin < claim.span.end && claim.span.begin < place.end;
                         });
    });
  }

  // "Voices that it grew worse": no praise.
  bool tells_voice(const Scope& scope) const {
    return claims_.size() == 1 && claims_.front().kind == ClaimKind::superiority && scope.sentence.has(M::reported) &&
           !scope.sentence.has_any({M::superlative, M::evidence});
  }

  // "A superior effect", "the effect is high": praise of the effect is how the effect is claimed.
  bool praises_effect(const Scope& scope) const {
    const bool has_effect = std::any_of(claims_.begin(), claims_.end(), [](const Claim& claim) {
      return claim.kind == ClaimKind::efficacy && !claim.negated;
    });
    bool is_praise = false;
    for (uint32_t i = scope.sentence.first_mention; has_effect && i < scope.sentence.last_mention; ++i) {
      const Mention& praise = reading_.mentions[i];
      if (!is_praise_of_treatment(praise.meaning)) continue;
      is_praise = (praise.is(M::superior) || praise.is(M::superlative)) && is_beside_effect(scope, praise);
      if (!is_praise) return false;
    }
    return is_praise;
  }

  static bool is_praise_of_treatment(M meaning) {
    return meaning == M::superior || meaning == M::superlative || meaning == M::novel || meaning == M::comparison ||
           meaning == M::praise || meaning == M::track_record || meaning == M::plentiful || meaning == M::rival_fault;
  }

  static bool is_change_for_better(M meaning) { return meaning == M::improve || meaning == M::effect; }

  bool is_beside_effect(const Scope& scope, const Mention& praise) const {
    constexpr uint32_t kParticle = 2;  // tokens from the one to the other
    return std::any_of(reading_.mentions.begin() + scope.sentence.first_mention,
                       reading_.mentions.begin() + scope.sentence.last_mention, [&](const Mention& effect) {
                         // "Works superbly" (kouka batsugun): one word for both
                         const bool is_inside = is_change_for_better(effect.meaning) && effect.first <= praise.first &&
                                                praise.last <= effect.last;
                         if (is_inside) return true;
                         if (!effect.is(M::effect)) return false;
                         return (effect.first <= praise.last + kParticle && praise.first <= effect.last + kParticle);
                       });
  }

  bool is_limit(const Scope& scope, const Mention& mention) const {
    if (mention.is(M::individual_difference) || mention.is(M::no_guarantee)) return true;
    // "It is not an approved treatment" discloses; "that steroids are poison is unfounded" is of another treatment.
    if (scope.sentence.has_any({M::disclosure, M::fact_unapproved})) return false;
    if (scope.sentence.has(M::other_treatment) && is_of_other(scope, mention)) return false;
    return mention.is(M::denial) || mention.is(M::no_certainty) ||
           (mention.is(M::advice) && !scope.sentence.has(M::contact));
  }

  // "Beware of such advertisements", "such words are not allowed": no care and no denial of an effect.
  bool is_about_wording(const Scope& scope, const Mention& limit) const {
    if (limit.is(M::advice)) return scope.sentence.has(M::barred_wording);
    return std::any_of(reading_.mentions.begin() + scope.sentence.first_mention,
                       reading_.mentions.begin() + scope.sentence.last_mention, [&](const Mention& words) {
                         return words.is(M::barred_wording) && words.first < limit.first && limit.last <= words.last;
                       });
  }

  bool is_of_other(const Scope& scope, const Mention& denial) const {
    Event event;
    event.first = event.last = denial.first;
    return !names_intervention(scope) && is_about_another(scope, event);
  }

  // A clause that reports a result, of which no claim was made: what was found is a thing that the lexicon does not
  // know.
  bool tells_unread_result(const Scope& scope, const Clause& clause) const {
    return scope.clauses.size() > 1 && tells_result(scope.sentence, clause) && !has_claim(scope, clause);
  }

  // "A trial in 28 people compared both sides of the face": research told without its finding.
  void read_research(const Scope& scope, SentenceFacts& facts) {
    const Subject& subject = context_of(scope).subject;
    if (!subject.is_known() || is_label(block_of(scope)) || !tells_study(scope)) return;
    if (context_of(scope).under_heading(M::heading_reference) || context_of(scope).under_heading(M::heading_profile))
      return;
    for (uint32_t i = scope.sentence.first_mention; i < scope.sentence.last_mention; ++i) {
      const Mention& mention = reading_.mentions[i];
      const size_t clause = clause_at(scope, mention.first);
      if (!is_level(mention.meaning) || (!claims_.empty() && !tells_unread_result(scope, clauses_[clause]))) continue;
      const Modality modality =
          read_modality(reading_, scope.sentence, clauses_, clause, event_of(i, ClaimKind::efficacy));
      facts.has_positive_claim = facts.has_evidence_claim = true;
      return add(make_research(scope, i, modality, subject));
    }
  }

  // Lines of the block above the event's own: what <br> sets apart is claimed apart.
  std::ptrdiff_t line_of(const Scope& scope, const Event& event) const {
    const std::string& text = block_of(scope).text;
    return std::count(text.begin(), text.begin() + reading_.tokens[event.last].span.begin, '\n');
  }

  void add(Claim claim, std::ptrdiff_t line = 0) {
    const auto same = std::find_if(claims_.begin(), claims_.end(), [&](const Claim& other) {
      if (lines_[static_cast<size_t>(&other - claims_.data())] != line) return false;
      const bool is_alike =
          other.strength == claim.strength && other.stated == claim.stated && other.is_concluded == claim.is_concluded;
      return other.kind == claim.kind && other.negated == claim.negated &&
             (is_alike || claim.kind != ClaimKind::efficacy);
    });
    if (same != claims_.end()) return merge_claim(*same, claim);
    claims_.push_back(std::move(claim));
    lines_.push_back(line);
  }

  void keep_claims() {
    std::stable_sort(claims_.begin(), claims_.end(),
                     [](const Claim& a, const Claim& b) { return a.span.begin < b.span.begin; });
    for (Claim& claim : claims_) {
      claim.statement = static_cast<int>(result_.statements.size());
      result_.claims.push_back(std::move(claim));
    }
  }

  const Page& page_;
  const PageReading& reading_;
  const PageContext& context_;
  const Lexicon& lexicon_;
  std::vector<Clause> clauses_;  // of the sentence at hand, as are the next two
  std::vector<Event> events_;
  std::vector<Claim> claims_;
  std::vector<std::ptrdiff_t> lines_;  // of claims_
  Extraction result_;
};

}  // namespace

Extraction extract_claims(const Page& page, const PageReading& reading, const PageContext& context,
                          const Lexicon& lexicon) {
  return Extractor(page, reading, context, lexicon).run();
}

}  // namespace urazuke
