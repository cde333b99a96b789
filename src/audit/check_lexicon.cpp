#include "audit/check_lexicon.h"

#include <algorithm>

#include "audit/audit.h"
#include "audit/sentence_end.h"
#include "claims/reading.h"
#include "text/decode.h"

namespace urazuke {

namespace {

// The names of interventions and outcomes must survive tokenising as one word each, or patterns made of several.
class LexiconChecker {
 public:
  explicit LexiconChecker(const Lexicon& lexicon)
      : lexicon_(lexicon), tokeniser_(*lexicon.dictionary, lexicon.vocabulary) {}

  std::vector<Error> run() {
    for (uint32_t i = 0; i < lexicon_.cues.size(); ++i) check_cue(i);
    for (uint32_t i = 0; i < lexicon_.interventions.size(); ++i) {
      const Intervention& entry = lexicon_.interventions[i];
      check_names(entry.aliases, {Target::Table::intervention, i}, entry.where);
    }
    for (uint32_t i = 0; i < lexicon_.outcomes.size(); ++i) {
      const Outcome& entry = lexicon_.outcomes[i];
      check_names(entry.aliases, {Target::Table::outcome, i}, entry.where);
      if (!entry.head.empty()) check_head(entry, i);
    }
    for (const RewriteRow& row : lexicon_.rewrites) check_rewrite(row);
    for (size_t i = 0; i < lexicon_.rules.size(); ++i) check_rule(static_cast<int>(i));
    return std::move(errors_);
  }

 private:
  void check_cue(uint32_t index) {
    const Cue& cue = lexicon_.cues[index];
    if (cue.example.empty()) {
      errors_.push_back({cue.where, "'" + cue.expression + "' has no example", "add a sentence that it must match"});
    } else if (!is_mentioned(cue.example, {Target::Table::cue, index}, lexicon_, tokeniser_)) {
      errors_.push_back({cue.where, "'" + cue.expression + "' does not match its example '" + cue.example + "'",
                         "correct the expression or the example"});
    }
  }

  void check_head(const Outcome& entry, uint32_t index) {
    if (is_mentioned(entry.example, {Target::Table::outcome, index}, lexicon_, tokeniser_)) return;
    errors_.push_back({entry.where, "no compound of '" + entry.example + "' is known by the head '" + entry.head + "'",
                       "choose a compound that no other file names"});
  }

  void check_names(const std::vector<std::string>& names, Target target, const std::string& where) {
    for (const std::string& name : names) {
      if (!is_mentioned(name, target, lexicon_, tokeniser_)) {
        errors_.push_back({where, "the name '" + name + "' is not found in itself",
                           "another line holds the same name, or MeCab splits it"});
      }
    }
  }

  void check_rewrite(const RewriteRow& row) {
    const std::string made = rewritten_example(row);
    if (made == row.result) return;
    errors_.push_back({row.where, "'" + row.example + "' becomes '" + made + "', not '" + row.result + "'",
                       "correct the pattern, an earlier line that takes it first, or the example"});
  }

  // What the row's step makes of its example; nothing for a step that only matches it.
  std::string rewritten_example(const RewriteRow& row) {
    using Step = RewriteRow::Step;
    if (row.step == Step::say) return fill_places(row.with, {row.example, "{1}"});
    if (row.step == Step::ending) {
      const SentenceWords words = read_words(row.example, tokeniser_);
      const std::optional<Remainder> remainder = take_off_ending(words, false, lexicon_);
      return remainder ? words.text.substr(0, remainder->keep) + remainder->behind : "";
    }
    const std::optional<std::string> made = replaced(row, row.example);
    const bool only_matches = row.step == Step::gain || row.step == Step::leave || row.step == Step::contrast;
    return made && only_matches ? "" : made.value_or(row.example);
  }

  void check_rule(int index) {
    const Rule& rule = lexicon_.rules[static_cast<size_t>(index)];
    for (const RuleExample& example : rule.examples) {
      Result<Document> document = decode("example.txt", example.text);
      if (!document) continue;
      const Audit result = audit(std::move(*document), InputFormat::plain, lexicon_, tokeniser_);
      const bool flagged = std::any_of(result.findings.begin(), result.findings.end(), [&](const Finding& finding) {
        return finding.rule == index && (finding.severity != Severity::info || rule.severity == Severity::info);
      });
      if (flagged == example.must_flag) continue;
      errors_.push_back({rule.where + ":" + std::to_string(example.line),
                         std::string(example.must_flag ? "is not flagged" : "is flagged") + ": '" + example.text + "'",
                         "correct the condition, the vocabulary or the example"});
    }
  }

  const Lexicon& lexicon_;
  Tokeniser tokeniser_;
  std::vector<Error> errors_;
};

}  // namespace

std::vector<Error> check_lexicon(const Lexicon& lexicon) { return LexiconChecker(lexicon).run(); }

}  // namespace urazuke
