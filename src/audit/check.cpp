#include "audit/check.h"

#include <algorithm>

#include "audit/contradictions.h"
#include "audit/disclosure_words.h"
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

bool holds(const ClaimCondition& condition, const Claim& claim, const Appraisal& appraisal, const Lexicon& lexicon) {
  return allows(condition.kinds, claim.kind) && allows(condition.strengths, claim.strength) &&
         allows(condition.stated, claim.stated) && allows(condition.verdicts, appraisal.verdict) &&
         allows(condition.classes, class_of(claim, lexicon)) && has_cue(claim, condition.cues) &&
         (!condition.negated || *condition.negated == claim.negated);
}

// A rule about how an effect is told does not make light of an effect that the policy holds worse.
Severity severity_of(const Rule& rule, const Claim& claim, const Appraisal& appraisal) {
  if (rule.severity && claim.kind == ClaimKind::efficacy) return std::max(*rule.severity, appraisal.severity);
  return rule.severity.value_or(appraisal.severity);
}

class Checker {
 public:
  Checker(Audit& audit, const PageReading& reading, const Lexicon& lexicon, Language language)
      : audit_(audit), reading_(reading), lexicon_(lexicon), language_(language), words_(audit, lexicon, language) {}

  void run() {
    for (size_t i = 0; i < audit_.claims.size(); ++i) check_claim(static_cast<int>(i));
    for (size_t i = 0; i < lexicon_.rules.size(); ++i) {
      const auto rule = static_cast<int>(i);
      if (const auto* phrase = std::get_if<PhraseCondition>(&lexicon_.rules[i].condition)) check_phrase(rule, *phrase);
      if (const auto* pair = std::get_if<PairCondition>(&lexicon_.rules[i].condition)) check_pair(rule, *pair);
    }
    std::stable_sort(audit_.findings.begin(), audit_.findings.end(),
                     [](const Finding& a, const Finding& b) { return a.span->begin < b.span->begin; });
    for (size_t i = 0; i < lexicon_.rules.size(); ++i) {
      const auto rule = static_cast<int>(i);
      if (const auto* owed = std::get_if<DisclosureCondition>(&lexicon_.rules[i].condition)) check_page(rule, *owed);
    }
  }

 private:
  void check_claim(int index) {
    const Claim& claim = audit_.claims[static_cast<size_t>(index)];
    const Appraisal& appraisal = audit_.appraisals[static_cast<size_t>(index)];
    const Role role = audit_.statements[static_cast<size_t>(claim.statement)].role;
    if (role == Role::caveat || role == Role::risk) return;
    const int rule = first_rule(claim, appraisal);
    if (rule < 0) return;
    Finding finding;
    finding.rule = rule;
    finding.severity = severity_of(lexicon_.rules[static_cast<size_t>(rule)], claim, appraisal);
    finding.claim = index;
    finding.span = claim.span;
    words_.word(finding);
    audit_.findings.push_back(std::move(finding));
  }

  // A rule that asks for certain words is narrower than one that does not, and comes first.
  int first_rule(const Claim& claim, const Appraisal& appraisal) const {
    int general = -1;
    for (size_t i = 0; i < lexicon_.rules.size(); ++i) {
      const auto* condition = std::get_if<ClaimCondition>(&lexicon_.rules[i].condition);
      if (condition == nullptr || !holds(*condition, claim, appraisal, lexicon_)) continue;
      if (!condition->cues.empty()) return static_cast<int>(i);
      if (general < 0) general = static_cast<int>(i);
    }
    return general;
  }

  void check_phrase(int rule, const PhraseCondition& condition) {
    for (size_t i = 0; i < reading_.sentences.size(); ++i) {
      const SentenceReading& sentence = reading_.sentences[i];
      const Role role = audit_.statements[i].role;
      if (condition.roles.empty() ? role == Role::caveat : !allows(condition.roles, role)) continue;
      for (uint32_t m = sentence.first_mention; m < sentence.last_mention; ++m) {
        const Mention& mention = reading_.mentions[m];
        if (mention.target.table != Target::Table::cue || !allows(condition.cues, mention.meaning)) continue;
        Finding finding;
        finding.rule = rule;
        finding.severity = lexicon_.rules[static_cast<size_t>(rule)].severity.value_or(Severity::warning);
        finding.span = source_span(audit_.page.blocks[static_cast<size_t>(sentence.block)], mention.span);
        words_.word(finding);
        audit_.findings.push_back(std::move(finding));
        break;
      }
    }
  }

  void check_pair(int rule, const PairCondition& condition) {
    for (const Contradiction& pair : find_contradictions(condition, audit_, reading_, lexicon_)) {
      Finding finding;
      finding.rule = rule;
      finding.severity = lexicon_.rules[static_cast<size_t>(rule)].severity.value_or(Severity::warning);
      finding.claim = pair.claim;
      finding.span = pair.span;
      finding.other = pair.other;
      words_.word(finding);
      audit_.findings.push_back(std::move(finding));
    }
  }

  void check_page(int rule, const DisclosureCondition& condition) {
    for (size_t item = 0; item < lexicon_.disclosures.size(); ++item) {
      if (lexicon_.disclosures[item].id != condition.disclosure) continue;
      std::vector<std::string> because = missing_because(audit_, item, condition.states, lexicon_, language_);
      if (because.empty()) continue;
      Finding finding;
      finding.rule = rule;
      finding.severity = lexicon_.rules[static_cast<size_t>(rule)].severity.value_or(Severity::warning);
      words_.word(finding);
      finding.because = std::move(because);
      audit_.findings.push_back(std::move(finding));
    }
  }

  Audit& audit_;
  const PageReading& reading_;
  const Lexicon& lexicon_;
  Language language_;
  FindingWords words_;
};

}  // namespace

void check(Audit& audit, const PageReading& reading, const Lexicon& lexicon, Language language) {
  Checker(audit, reading, lexicon, language).run();
}

}  // namespace urazuke
