#include "audit/phrases.h"

#include <algorithm>

#include "claims/clause.h"
#include "claims/modality.h"
#include "claims/quotation.h"
#include "claims/scope.h"

namespace urazuke {

namespace {

using M = Cue::Meaning;

constexpr int kBlocksNear = 2;

class PhraseFinder {
 public:
  PhraseFinder(const PhraseCondition& condition, const Audit& audit, const PageReading& reading,
               const PageContext& context)
      : condition_(condition), audit_(audit), reading_(reading), context_(context) {}

  std::vector<Phrase> run() {
    std::vector<Phrase> phrases;
    // A novel may say what an advertisement may not.
    if (!context_.is_about_treatment && !context_.is_excerpt) return phrases;
    if (!condition_.page_lacks.empty() && !lacks_any()) return phrases;
    Meanings wanted;
    for (const M cue : condition_.cues) wanted.set(static_cast<size_t>(cue));
    for (size_t i = 0; i < reading_.sentences.size(); ++i) {
      const SentenceReading& sentence = reading_.sentences[i];
      if ((sentence.meanings & wanted).none() || !may_stand_in(i)) continue;
      const uint32_t mention = first_use(sentence);
      if (mention == sentence.last_mention) continue;
      phrases.push_back({static_cast<int>(i), mention, source_span(block_of(sentence), reading_.mentions[mention].span),
                         is_piece(sentence)});
    }
    return phrases;
  }

 private:
  bool is_piece(const SentenceReading& sentence) const {
    return !context_.is_excerpt && std::none_of(reading_.tokens.begin() + sentence.first_token,
                                                reading_.tokens.begin() + sentence.last_token, [](const Token& token) {
                                                  return token.pos == Pos::verb || token.pos == Pos::auxiliary ||
                                                         token.pos == Pos::adjective;
                                                });
  }

  const Block& block_of(const SentenceReading& sentence) const {
    return audit_.page.blocks[static_cast<size_t>(sentence.block)];
  }

  bool lacks_any() const {
    return std::any_of(audit_.disclosures.begin(), audit_.disclosures.end(), [&](const Disclosure& disclosure) {
      const std::vector<std::string>& ids = condition_.page_lacks;
      return disclosure.state == DisclosureState::absent &&
             std::find(ids.begin(), ids.end(), disclosure.id) != ids.end();
    });
  }

  bool may_stand_in(size_t index) const {
    const SentenceReading& sentence = reading_.sentences[index];
    const Block& block = block_of(sentence);
    const std::vector<Role>& roles = condition_.roles;
    const Role role = audit_.statements[index].role;
    if (block.kind == BlockKind::question || block.is_link) return false;
    if (condition_.needs_text && !context_.is_excerpt && is_label(block)) return false;
    if (context_.blocks[static_cast<size_t>(sentence.block)].under_heading(M::heading_reference)) return false;
    const bool is_wanted = roles.empty() || std::find(roles.begin(), roles.end(), role) != roles.end();
    const bool is_sure = !context_.is_excerpt || audit_.statements[index].tells_approval;
    if (!is_wanted && is_sure) return false;  // what a line is without its page is not sure
    // A sentence may promise one thing and deny another; a rule that names caveats looks into them.
    const bool asks_for_caveats = !roles.empty() && is_wanted;
    if (role == Role::caveat && !sentence.has(M::advice) && !asks_for_caveats) return false;
    if (!condition_.with.empty() && !sentence.has_any(condition_.with)) return false;
    return !sentence.has_any(condition_.not_with) && !stands_near(index);
  }

  bool stands_near(size_t index) const {
    if (condition_.not_near.empty()) return false;
    const int here = reading_.sentences[index].block;
    const int heading = audit_.page.blocks[static_cast<size_t>(here)].heading;
    const auto is_near = [&](size_t other) {
      const int block = reading_.sentences[other].block;
      return std::abs(block - here) <= kBlocksNear &&
             (block == here || audit_.page.blocks[static_cast<size_t>(block)].heading == heading);
    };
    for (size_t i = index; is_near(i); --i) {
      if (reading_.sentences[i].has_any(condition_.not_near)) return true;
      if (i == 0) break;
    }
    for (size_t i = index + 1; i < reading_.sentences.size() && is_near(i); ++i) {
      if (reading_.sentences[i].has_any(condition_.not_near)) return true;
    }
    return false;
  }

  // The first mention of the words that is neither denied nor asked nor shown as barred; last_mention for none.
  uint32_t first_use(const SentenceReading& sentence) {
    find_clauses(reading_, sentence, clauses_);
    for (uint32_t i = sentence.first_mention; i < sentence.last_mention; ++i) {
      const Mention& mention = reading_.mentions[i];
      const bool is_wanted =
          mention.target.table == Target::Table::cue &&
          std::find(condition_.cues.begin(), condition_.cues.end(), mention.meaning) != condition_.cues.end();
      if (is_wanted && is_used(sentence, i)) return i;
    }
    return sentence.last_mention;
  }

  bool is_used(const SentenceReading& sentence, uint32_t index) const {
    const Mention& mention = reading_.mentions[index];
    const Context& context = context_.blocks[static_cast<size_t>(sentence.block)];
    if (is_only_shown(block_of(sentence), reading_, sentence, context, mention.span)) return false;
    size_t clause = 0;
    while (clause + 1 < clauses_.size() && mention.last >= clauses_[clause].last) ++clause;
    Event event;
    event.first = mention.first;
    event.last = mention.last;
    event.mention = index;
    const Modality modality = read_modality(reading_, sentence, clauses_, clause, event);
    // "Will you not try (masen ka) ...": an invitation takes for granted what it says.
    const bool asks = modality.strength == Strength::question && !sentence.has(M::leading);
    return !modality.negated && !asks && !is_denied_across(sentence, mention);
  }

  // A denial that begins in the words themselves ("does not guarantee an effect").
  bool is_denied_across(const SentenceReading& sentence, const Mention& words) const {
    for (uint32_t i = sentence.first_mention; i < sentence.last_mention; ++i) {
      const Mention& other = reading_.mentions[i];
      const bool denies = other.is(M::denial) || other.is(M::no_guarantee);
      if (denies && other.first <= words.last && other.last > words.last) return true;
    }
    return false;
  }

  const PhraseCondition& condition_;
  const Audit& audit_;
  const PageReading& reading_;
  const PageContext& context_;
  std::vector<Clause> clauses_;
};

}  // namespace

std::vector<Phrase> find_phrases(const PhraseCondition& condition, const Audit& audit, const PageReading& reading,
                                 const PageContext& context) {
  return PhraseFinder(condition, audit, reading, context).run();
}

}  // namespace urazuke
