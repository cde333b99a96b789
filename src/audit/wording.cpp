#include "audit/wording.h"

#include <array>
#include <utility>

namespace urazuke {

namespace {

using Names = std::vector<std::pair<std::string_view, std::string>>;

// "{words}" and so on; a place that no name fills is left as it is, so that a misspelt page shows.
std::string fill(std::string_view wording, const Names& names) {
  std::string result;
  for (size_t at = 0; at < wording.size();) {
    const size_t end = wording[at] == '{' ? wording.find('}', at) : std::string_view::npos;
    bool filled = false;
    if (end != std::string_view::npos) {
      const std::string_view key = wording.substr(at + 1, end - at - 1);
      for (const auto& [name, value] : names) {
        if (name != key) continue;
        result += value;
        filled = true;
        break;
      }
    }
    if (filled) {
      at = end + 1;
    } else {
      result += wording[at++];
    }
  }
  return result;
}

// A page's own words, short and on one line.
std::string excerpt(std::string_view text, Span span) {
  std::string result;
  for (const char c : slice(text, span)) {
    if (c == '\n' || c == '\r' || c == '\t') continue;
    result += c;
  }
  return result;
}

class FindingWords {
 public:
  FindingWords(const Audit& audit, const Lexicon& lexicon, Language language)
      : audit_(audit), lexicon_(lexicon), language_(language == Language::en ? "en" : "ja") {}

  std::string level(EvidenceLevel level) const { return named("level-", name_of(level)); }
  std::string strength(Strength strength) const { return named("strength-", name_of(strength)); }

  Names names_of(const Finding& finding) const {
    Names names;
    if (finding.span) names.emplace_back("words", excerpt(audit_.page.document.text, *finding.span));
    if (finding.claim < 0) return names;
    const Claim& claim = audit_.claims[static_cast<size_t>(finding.claim)];
    const Appraisal& appraisal = audit_.appraisals[static_cast<size_t>(finding.claim)];
    names.emplace_back("intervention", claim.intervention);
    names.emplace_back("outcome", claim.outcome);
    names.emplace_back("strength", strength(claim.strength));
    names.emplace_back("stated", level(claim.stated));
    names.emplace_back("known", level(appraisal.known));
    return names;
  }

  std::vector<std::string> because(const Claim& claim, const Appraisal& appraisal) const {
    std::vector<std::string> lines;
    const std::string& text = audit_.page.document.text;
    for (const Because& word : claim.because) {
      lines.push_back(format("because-word", {excerpt(text, word.span), std::string(word.lexicon), std::string(word.meaning)}));
    }
    for (const Inherited& from : claim.from) {
      lines.push_back(format("because-from", {named("what-", name_of(from.what)), claim.intervention,
                                              named("from-", name_of(from.from)), excerpt(text, from.span)}));
    }
    for (size_t i = 0; i < appraisal.evidence.size() && i < kMaxEvidence; ++i) {
      const Evidence& row = lexicon_.evidence[static_cast<size_t>(appraisal.evidence[i])];
      lines.push_back(format("because-evidence", {row.id, level(row.level), row.summary, row.source}));
    }
    if (!appraisal.policy.empty()) {
      lines.push_back(format("because-policy", {appraisal.policy, level(appraisal.known), strength(claim.strength),
                                                named("verdict-", name_of(appraisal.verdict))}));
    }
    return lines;
  }

 private:
  static constexpr size_t kMaxEvidence = 3;

  std::string format(std::string_view id, const std::vector<std::string>& arguments) const {
    return lexicon_.messages.format(id, language_, arguments);
  }
  std::string named(std::string_view prefix, std::string_view name) const {
    return std::string(lexicon_.messages.text(std::string(prefix) + std::string(name), language_));
  }

  const Audit& audit_;
  const Lexicon& lexicon_;
  std::string_view language_;
};

}  // namespace

void word_finding(const Audit& audit, const Lexicon& lexicon, Language language, Finding& finding) {
  const FindingWords wording(audit, lexicon, language);
  const Rule& rule = lexicon.rules[static_cast<size_t>(finding.rule)];
  const Names names = wording.names_of(finding);
  finding.message = fill(language == Language::en ? rule.message.en : rule.message.ja, names);
  finding.fix = fill(language == Language::en ? rule.fix.en : rule.fix.ja, names);
  if (finding.claim < 0) return;
  finding.because = wording.because(audit.claims[static_cast<size_t>(finding.claim)],
                                    audit.appraisals[static_cast<size_t>(finding.claim)]);
}

}  // namespace urazuke
