#include "audit/contradictions.h"

#include <algorithm>
#include <map>

namespace urazuke {

namespace {

using M = Cue::Meaning;

constexpr int kNoClaim = -2;  // in the place of a treatment

template <class T>
bool is_among(const std::vector<T>& values, T value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

// One side of a pair.
struct Said {
  int statement = -1;
  int claim = -1;
  Span span;
  bool is_used = false;
  size_t order = 0;               // in which it was found
  const Mention* harm = nullptr;  // the one that a claim denies
  bool is_of_all_risk = false;    // a claim that denies risk as such
};

bool has_because(const Claim& claim, M meaning) {
  return std::any_of(claim.because.begin(), claim.because.end(),
                     [&](const Because& because) { return because.meaning == name_of(meaning); });
}

class PairFinder {
 public:
  PairFinder(const PairCondition& condition, const Audit& audit, const PageReading& reading, const Lexicon& lexicon)
      : condition_(condition), audit_(audit), reading_(reading), lexicon_(lexicon) {}

  std::vector<Contradiction> run() {
    std::vector<Said> others = condition_.disclosure.empty() ? told_otherwise() : disclosed();
    for (size_t i = 0; i < others.size(); ++i) others[i].order = i;
    std::stable_sort(others.begin(), others.end(),
                     [](const Said& a, const Said& b) { return a.span.begin < b.span.begin; });
    std::vector<Contradiction> pairs;
    for (const Said& said : condition_.phrases.empty() ? claimed() : phrased()) {
      Said* nearest = nearest_of(said, related(said, others));
      if (nearest == nullptr) continue;
      nearest->is_used = true;
      pairs.push_back({said.claim, said.span, nearest->span});
    }
    return pairs;
  }

 private:
  const Claim& claim_of(const Said& said) const { return audit_.claims[static_cast<size_t>(said.claim)]; }

  // Those of `others` that may contradict for what they are about; the same for all claims about one treatment.
  const std::vector<Said*>& related(const Said& said, std::vector<Said>& others) {
    const int treatment = said.claim < 0 ? kNoClaim : claim_of(said).intervention_id;
    const auto [at, is_new] = related_.try_emplace(treatment);
    for (size_t i = 0; is_new && i < others.size(); ++i) {
      if (said.claim < 0 || may_contradict(claim_of(said), others[i])) at->second.push_back(&others[i]);
    }
    return at->second;
  }

  bool may_contradict(const Claim& claim, const Said& other) const {
    if (other.claim >= 0) return is_same_treatment(claim, claim_of(other));
    return other.statement >= 0 && reading_.sentences[static_cast<size_t>(other.statement)].has(M::harm);
  }

  // The nearest of `others`, which stand in the order of the text, that contradicts; of two as near the one found
  // first.
  Said* nearest_of(const Said& said, const std::vector<Said*>& others) const {
    auto right = std::partition_point(others.begin(), others.end(),
                                      [&](const Said* other) { return other->span.begin < said.span.begin; });
    auto left = right;
    Said* nearest = nullptr;
    while (left != others.begin() || right != others.end()) {
      const bool is_left = right == others.end() ||
                           (left != others.begin() && distance(said, **std::prev(left)) < distance(said, **right));
      Said* other = is_left ? *--left : *right++;
      if (nearest != nullptr && distance(said, *other) > distance(said, *nearest)) break;
      if (nearest != nullptr && other->order > nearest->order) continue;
      if (!other->is_used && contradicts(said, *other)) nearest = other;
    }
    return nearest;
  }

  // The strongest first: it takes the nearest of what contradicts it.
  std::vector<Said> claimed() const {
    std::vector<Said> said;
    for (size_t i = 0; i < audit_.claims.size(); ++i) {
      const Claim& claim = audit_.claims[i];
      const Role role = audit_.statements[static_cast<size_t>(claim.statement)].role;
      const bool is_said = !claim.negated && role != Role::caveat && role != Role::risk;
      if (!is_said || !is_among(condition_.kinds, claim.kind) || !is_among(condition_.strengths, claim.strength))
        continue;
      said.push_back({claim.statement, static_cast<int>(i), claim.span});
      find_denied(said.back());
    }
    std::stable_sort(said.begin(), said.end(),
                     [&](const Said& a, const Said& b) { return claim_of(a).strength > claim_of(b).strength; });
    return said;
  }

  std::vector<Said> phrased() const {
    std::vector<Said> said;
    for (size_t i = 0; i < reading_.sentences.size(); ++i) {
      const SentenceReading& sentence = reading_.sentences[i];
      if (audit_.statements[i].role == Role::caveat || sentence.has(M::denial) || sentence.has(M::negation)) continue;
      // A question says nothing; an approval that is known to be true contradicts nothing said of another treatment.
      if (sentence.has(M::question) || audit_.statements[i].tells_approval) continue;
      for (uint32_t m = sentence.first_mention; m < sentence.last_mention; ++m) {
        const Mention& mention = reading_.mentions[m];
        if (mention.target.table != Target::Table::cue || !is_among(condition_.phrases, mention.meaning)) continue;
        const Block& block = audit_.page.blocks[static_cast<size_t>(sentence.block)];
        said.push_back({static_cast<int>(i), -1, source_span(block, mention.span)});
        break;
      }
    }
    return said;
  }

  // Denials of what is claimed, or statements that tell the opposite by what they are.
  std::vector<Said> told_otherwise() const {
    std::vector<Said> others;
    for (size_t i = 0; i < audit_.claims.size(); ++i) {
      const Claim& claim = audit_.claims[i];
      const bool is_denied = claim.negated && (has_because(claim, M::denial) || has_because(claim, M::no_guarantee));
      const bool is_caveat = audit_.statements[static_cast<size_t>(claim.statement)].role == Role::caveat;
      if (is_denied && is_caveat && is_among(condition_.denied, claim.kind)) {
        others.push_back({claim.statement, static_cast<int>(i), whole(claim.statement)});
      }
    }
    for (size_t i = 0; i < audit_.statements.size(); ++i) {
      if (!is_among(condition_.roles, audit_.statements[i].role)) continue;
      others.push_back({static_cast<int>(i), -1, whole(static_cast<int>(i))});
    }
    return others;
  }

  std::vector<Said> disclosed() const {
    std::vector<Said> others;
    for (const Treatment& treatment : audit_.treatments) {
      for (const Disclosure& disclosure : treatment.disclosures) {
        if (disclosure.id != condition_.disclosure || disclosure.state != DisclosureState::present) continue;
        if (disclosure.span && !is_of_use(*disclosure.span)) others.push_back({-1, -1, *disclosure.span});
      }
    }
    return others;
  }

  // A product may be approved, and this use of it not.
  bool is_of_use(Span span) const {
    for (size_t i = 0; i < reading_.sentences.size(); ++i) {
      if (contains(span, whole(static_cast<int>(i))) || contains(whole(static_cast<int>(i)), span)) {
        if (reading_.sentences[i].has(M::off_label)) return true;
      }
    }
    return false;
  }

  Span whole(int statement) const { return audit_.statements[static_cast<size_t>(statement)].span; }

  bool contradicts(const Said& said, const Said& other) const {
    if (said.statement == other.statement || contains(other.span, said.span)) return false;
    if (said.claim < 0) return is_of_one_treatment(said, other);
    const Claim& claim = claim_of(said);
    if (other.claim < 0) return tells_risk_of(said, other);
    const Claim& denial = claim_of(other);
    // "We do not guarantee" takes back a guarantee and nothing less.
    if (denial.strength == Strength::guaranteed && claim.strength != Strength::guaranteed) return false;
    return is_same_outcome(claim, denial);
  }

  // The harm that the claim's words name, or else that they speak of risk.
  void find_denied(Said& said) const {
    const SentenceReading& denied = reading_.sentences[static_cast<size_t>(said.statement)];
    if (!denied.has(M::harm) && !denied.has(M::risk)) return;
    const Block& block = audit_.page.blocks[static_cast<size_t>(denied.block)];
    for (uint32_t m = denied.first_mention; m < denied.last_mention && said.harm == nullptr; ++m) {
      const Mention& mention = reading_.mentions[m];
      const bool is_wanted = mention.is(M::harm) || mention.is(M::risk);
      if (!is_wanted || !contains(said.span, source_span(block, mention.span))) continue;
      if (mention.is(M::harm)) said.harm = &mention;
      said.is_of_all_risk |= mention.is(M::risk);
    }
  }

  // Who denies one harm is contradicted by who tells of that harm; who denies all risk, by any harm.
  bool tells_risk_of(const Said& said, const Said& risk) const {
    if (said.harm == nullptr) return said.is_of_all_risk;
    return tells(reading_.sentences[static_cast<size_t>(risk.statement)],
                 reading_.sentences[static_cast<size_t>(said.statement)], *said.harm);
  }

  // Whether `told` names the harm of `denied` that stands at `harm`, in the same words.
  bool tells(const SentenceReading& told, const SentenceReading& denied, const Mention& harm) const {
    const std::string_view word = words_of(denied, harm.span);
    for (uint32_t m = told.first_mention; m < told.last_mention; ++m) {
      const Mention& mention = reading_.mentions[m];
      if (mention.meaning == M::harm && words_of(told, mention.span) == word) return true;
    }
    return false;
  }

  std::string_view words_of(const SentenceReading& sentence, Span span) const {
    const std::string& text = audit_.page.blocks[static_cast<size_t>(sentence.block)].text;
    return std::string_view(text).substr(span.begin, span.end - span.begin);
  }

  bool is_same_treatment(const Claim& a, const Claim& b) const {
    if (a.intervention_id < 0 || b.intervention_id < 0) return a.intervention_id == b.intervention_id;
    return lexicon_.is_a(a.intervention_id, b.intervention_id) || lexicon_.is_a(b.intervention_id, a.intervention_id);
  }

  // What is denied of an effect is named on both sides, or it is all that the treatment named beside it may do.
  static bool is_same_outcome(const Claim& claim, const Claim& denial) {
    if (claim.kind == ClaimKind::safety) return true;
    if (denial.outcome_ids.empty() && is_named(denial)) return true;
    return std::any_of(claim.outcome_ids.begin(), claim.outcome_ids.end(),
                       [&](int outcome) { return is_among(denial.outcome_ids, outcome); });
  }

  static bool is_named(const Claim& claim) {
    return claim.intervention_id >= 0 && std::none_of(claim.from.begin(), claim.from.end(), [](const Inherited& from) {
             return from.what == Inherited::What::intervention;
           });
  }

  // Both places were read for one of the page's treatments.
  bool is_of_one_treatment(const Said& said, const Said& other) const {
    return std::any_of(audit_.treatments.begin(), audit_.treatments.end(), [&](const Treatment& treatment) {
      const auto holds = [&](Span span) {
        return std::any_of(treatment.searched.begin(), treatment.searched.end(),
                           [&](Span read) { return contains(read, span); });
      };
      return holds(said.span) && holds(other.span);
    });
  }

  static uint32_t distance(const Said& a, const Said& b) {
    return a.span.begin > b.span.begin ? a.span.begin - b.span.begin : b.span.begin - a.span.begin;
  }

  const PairCondition& condition_;
  const Audit& audit_;
  const PageReading& reading_;
  const Lexicon& lexicon_;
  std::map<int, std::vector<Said*>> related_;  // by treatment
};

}  // namespace

std::vector<Contradiction> find_contradictions(const PairCondition& condition, const Audit& audit,
                                               const PageReading& reading, const Lexicon& lexicon) {
  return PairFinder(condition, audit, reading, lexicon).run();
}

}  // namespace urazuke
