#include "audit/check.h"

#include <algorithm>

#include "audit/contradictions.h"
#include "audit/disclosure_words.h"
#include "audit/phrases.h"
#include "audit/site.h"
#include "audit/wording.h"
#include "claims/appraise.h"

namespace urazuke {

namespace {

template <class T>
bool allows(const std::vector<T>& allowed, T value) {
  return allowed.empty() || std::find(allowed.begin(), allowed.end(), value) != allowed.end();
}

bool has_cue(const Claim& claim, const std::vector<Cue::Meaning>& cues) {
  if (cues.empty()) return true;
  for (const Because& because : claim.because) {
    for (const Cue::Meaning cue : cues) {
      if (because.meaning == name_of(cue)) return true;
    }
  }
  return false;
}

class Checker {
 public:
  Checker(Audit& audit, const PageReading& reading, const PageContext& context, const Lexicon& lexicon,
          const AuditSettings& settings)
      : audit_(audit),
        reading_(reading),
        context_(context),
        lexicon_(lexicon),
        language_(settings.language),
        site_(settings.site),
        lines_(audit.page.document.text),
        words_(audit, lines_, lexicon, settings) {
    const std::string_view day = settings.as_of.empty() ? kNewestEdition : std::string_view(settings.as_of);
    for (size_t i = 0; i < lexicon.rules.size(); ++i) {
      const bool is_off = i < settings.rules.size() && settings.rules[i].is_off;
      in_force_.push_back(!is_off && is_in_force(lexicon.rules[i], lexicon, day));
    }
  }

  void run() {
    for_each<PhraseCondition>([&](int rule, const PhraseCondition& condition) { check_phrase(rule, condition); });
    for (size_t i = 0; i < drafts_.size(); ++i) phrased_.emplace_back(drafts_[i].statement, i);
    std::sort(phrased_.begin(), phrased_.end());
    for (size_t i = 0; i < audit_.claims.size(); ++i) check_claim(static_cast<int>(i));
    for_each<PairCondition>([&](int rule, const PairCondition& condition) { check_pair(rule, condition); });
    for (Draft& draft : drafts_) finish(draft);
    std::stable_sort(audit_.findings.begin(), audit_.findings.end(), [](const Finding& a, const Finding& b) {
      return std::pair(a.span->begin, a.rule) < std::pair(b.span->begin, b.rule);
    });
    for_each<DisclosureCondition>([&](int rule, const DisclosureCondition& condition) { check_page(rule, condition); });
    tell_results();
    for (Finding& finding : audit_.findings) weigh_as_configured(finding);
  }

 private:
  // A finding whose words are still to be put.
  struct Draft {
    Finding finding;
    int statement = -1;
    const Mention* phrase = nullptr;  // the words that a rule asked for
  };

  template <class Kind, class Do>
  void for_each(Do act) {
    for (size_t i = 0; i < lexicon_.rules.size(); ++i) {
      if (!in_force_[i]) continue;
      for (const Condition& condition : lexicon_.rules[i].conditions) {
        if (const auto* kind = std::get_if<Kind>(&condition)) act(static_cast<int>(i), *kind);
      }
    }
  }

  // A rule about how an effect is told does not make light of an effect that the policy holds worse. What is not
  // settled in law is no error.
  Severity severity_of(int rule, Severity by_policy, bool is_effect) const {
    const Rule& page = lexicon_.rules[static_cast<size_t>(rule)];
    Severity severity = page.severity.value_or(by_policy);
    if (is_effect) severity = std::max(severity, by_policy);
    return page.uncertain.ja.empty() ? severity : std::min(severity, Severity::warning);
  }

  // A severity that is not the rule's own is told with the finding.
  void weigh_as_configured(Finding& finding) {
    const AuditSettings& settings = audit_.settings;
    if (settings.rules.empty()) return;
    const std::optional<Severity> severity = settings.rules[static_cast<size_t>(finding.rule)].severity;
    if (!severity || *severity == finding.severity) return;
    finding.because.push_back(lexicon_.messages.format(
        "because-configured", language_ == Language::en ? "en" : "ja",
        {settings.configuration, std::string(name_of(finding.severity)), std::string(name_of(*severity))}));
    finding.severity = *severity;
  }

  void check_phrase(int rule, const PhraseCondition& condition) {
    bool is_told = false;
    for (const Phrase& phrase : find_phrases(condition, audit_, reading_, context_)) {
      Draft draft;
      draft.finding.rule = rule;
      draft.finding.severity = severity_of(rule, Severity::warning, false);
      draft.finding.span = phrase.span;
      draft.statement = phrase.statement;
      draft.phrase = &reading_.mentions[phrase.mention];
      if (condition.is_once && (is_told || phrase.is_label)) draft.finding.severity = Severity::info;
      is_told = is_told || !phrase.is_label;
      drafts_.push_back(std::move(draft));
    }
  }

  void check_claim(int index) {
    const Claim& claim = audit_.claims[static_cast<size_t>(index)];
    const Appraisal& appraisal = audit_.appraisals[static_cast<size_t>(index)];
    const Role role = audit_.statements[static_cast<size_t>(claim.statement)].role;
    if (role == Role::caveat || role == Role::risk) return;
    const int rule = first_rule(claim, appraisal);
    if (rule < 0) return;
    const bool is_effect = claim.kind == ClaimKind::efficacy;
    if (Draft* said = said_of(claim, rule)) {
      said->finding.claim = index;
      // What is known of a treatment does not excuse the words: a patient's story may not be told of any.
      const Severity by_policy = severity_of(said->finding.rule, appraisal.severity, is_effect);
      said->finding.severity = said->finding.rule == rule ? std::max(said->finding.severity, by_policy) : by_policy;
      return;
    }
    Draft draft;
    draft.finding.rule = rule;
    draft.finding.severity = severity_of(rule, appraisal.severity, is_effect);
    draft.finding.claim = index;
    draft.finding.span = claim.span;
    draft.statement = claim.statement;
    drafts_.push_back(std::move(draft));
  }

  // What a rule that asks for words has already said of this claim: the same fault in its sentence, or of praise,
  // safety and authority, which are claimed by those very words, any fault in its words.
  Draft* said_of(const Claim& claim, int rule) {
    auto at = std::lower_bound(phrased_.begin(), phrased_.end(), std::pair(claim.statement, size_t{0}));
    for (; at != phrased_.end() && at->first == claim.statement; ++at) {
      Draft& draft = drafts_[at->second];
      if (draft.finding.claim >= 0) continue;
      const bool is_same = draft.finding.rule == rule;
      const bool is_own = claim.kind != ClaimKind::efficacy && overlap(*draft.finding.span, claim.span);
      if (is_same || is_own) return &draft;
    }
    return nullptr;
  }

  // A rule that asks for certain words is narrower than one that does not, and comes first.
  int first_rule(const Claim& claim, const Appraisal& appraisal) {
    int narrow = -1, general = -1;
    for_each<ClaimCondition>([&](int rule, const ClaimCondition& condition) {
      int& found = condition.cues.empty() ? general : narrow;
      if (found < 0 && holds(condition, claim, appraisal)) found = rule;
    });
    return narrow >= 0 ? narrow : general;
  }

  bool holds(const ClaimCondition& condition, const Claim& claim, const Appraisal& appraisal) const {
    return allows(condition.kinds, claim.kind) && allows(condition.strengths, claim.strength) &&
           allows(condition.stated, claim.stated) && allows(condition.verdicts, appraisal.verdict) &&
           allows(condition.classes, class_of(claim, lexicon_)) && has_cue(claim, condition.cues) &&
           (!condition.negated || *condition.negated == claim.negated) &&
           !reading_.sentences[static_cast<size_t>(claim.statement)].has_any(condition.not_with);
  }

  void finish(Draft& draft) {
    if (draft.phrase != nullptr) {
      words_.word(draft.finding, {{lexicon_.cues[draft.phrase->target.index].where, name_of(draft.phrase->meaning),
                                   *draft.finding.span}});
    } else {
      words_.word(draft.finding, {});
    }
    audit_.findings.push_back(std::move(draft.finding));
  }

  void tell_results() {
    for (size_t i = 0; i < lexicon_.rules.size(); ++i) {
      const std::vector<Condition>& conditions = lexicon_.rules[i].conditions;
      const bool asks_for_page = std::all_of(conditions.begin(), conditions.end(), [](const Condition& condition) {
        return std::holds_alternative<DisclosureCondition>(condition);
      });
      const bool is_run = in_force_[i] && !(context_.is_excerpt && asks_for_page);
      audit_.results.push_back(is_run ? RuleResult::passed : RuleResult::not_run);
    }
    for (const Finding& finding : audit_.findings) {
      audit_.results[static_cast<size_t>(finding.rule)] = RuleResult::found;
    }
  }

  void check_pair(int rule, const PairCondition& condition) {
    for (const Contradiction& pair : find_contradictions(condition, audit_, reading_, lexicon_)) {
      Finding finding;
      finding.rule = rule;
      finding.severity = severity_of(rule, Severity::warning, false);
      finding.claim = pair.claim;
      finding.span = pair.span;
      finding.other = pair.other;
      words_.word(finding, {});
      audit_.findings.push_back(std::move(finding));
    }
  }

  void check_page(int rule, const DisclosureCondition& condition) {
    for (size_t item = 0; item < lexicon_.disclosures.size(); ++item) {
      if (lexicon_.disclosures[item].id != condition.disclosure) continue;
      std::vector<std::string> because =
          context_.is_excerpt ? said_in_part(item, condition.states)
                              : missing_because(audit_, lines_, item, condition.states, lexicon_, language_);
      if (because.empty()) continue;
      Finding finding;
      finding.rule = rule;
      finding.severity = severity_of(rule, Severity::warning, false);
      words_.word(finding, {});
      finding.because = std::move(because);
      tell_elsewhere(finding, item, condition.states);
      audit_.findings.push_back(std::move(finding));
    }
  }

  // What another page of the site tells is not missing, as long as the reader is led there.
  void tell_elsewhere(Finding& finding, size_t item, const std::vector<std::string>& states) const {
    if (site_ == nullptr) return;
    bool is_all_told = true;
    for (const Treatment& treatment : audit_.treatments) {
      const Disclosure& disclosure = treatment.disclosures[item];
      if (!disclosure.is_owed || !allows(states, std::string(name_of(disclosure.state)))) continue;
      const SitePlace* place = find_elsewhere(*site_, audit_.page.document.name, treatment, item, lexicon_);
      is_all_told &= place != nullptr;
      if (place == nullptr) continue;
      finding.because.push_back(lexicon_.messages.format("disclosure-elsewhere",
                                                         language_ == Language::en ? "en" : "ja",
                                                         {treatment.name, place->page, std::to_string(place->line)}));
    }
    if (is_all_told) finding.severity = Severity::info;
  }

  // Nothing is missing from an excerpt, but where words of it say an item in part, that is so on any page.
  std::vector<std::string> said_in_part(size_t item, const std::vector<std::string>& states) const {
    const Treatment& treatment = audit_.treatments.front();
    const Disclosure& disclosure = treatment.disclosures[item];
    if (disclosure.state != DisclosureState::partial || !parse_meaning(disclosure.reason)) return {};
    if (!allows(states, std::string(name_of(disclosure.state)))) return {};
    return {disclosure_note(treatment, disclosure, lines_, lexicon_, language_)};
  }

  Audit& audit_;
  const PageReading& reading_;
  const PageContext& context_;
  const Lexicon& lexicon_;
  Language language_;
  const SiteDisclosures* site_;
  LineIndex lines_;
  FindingWords words_;
  std::vector<bool> in_force_;  // by rule
  std::vector<Draft> drafts_;
  std::vector<std::pair<int, size_t>> phrased_;  // drafts about words, by statement
};

}  // namespace

void check(Audit& audit, const PageReading& reading, const PageContext& context, const Lexicon& lexicon,
           const AuditSettings& settings) {
  Checker(audit, reading, context, lexicon, settings).run();
}

}  // namespace urazuke
