#include <algorithm>
#include <set>

#include "lexicon/expressions.h"
#include "lexicon/load.h"
#include "text/normalise.h"

namespace urazuke {

namespace {

// Room for the set's automaton: with less it falls back to a way of matching that is many times slower.
constexpr int64_t kExpressionMemory = int64_t{64} << 20;

// The names that IPADIC does not hold as one word. What it does hold keeps IPADIC's own reading of it.
Result<std::vector<UserWord>> unknown_names(const Lexicon& lexicon) {
  const Result<Dictionary> plain = Dictionary::load({});
  if (!plain) return plain.error();
  const Vocabulary none;
  Tokeniser tokeniser(*plain, none);
  std::vector<UserWord> words;
  std::set<std::string> seen;
  const auto add = [&](const std::string& name, bool is_verbal) {
    if (!tokeniser.is_known_word(name) && seen.insert(name).second) words.push_back({name, is_verbal});
  };
  for (const Intervention& entry : lexicon.interventions) {
    for (const std::string& name : entry.aliases) add(name, false);
  }
  for (const Outcome& entry : lexicon.outcomes) {
    for (const std::string& name : entry.aliases) add(name, entry.valence == Valence::benefit);
  }
  return words;
}

class PatternCompiler {
 public:
  PatternCompiler(Lexicon& lexicon, std::vector<Error>& errors)
      : lexicon_(lexicon), errors_(errors), tokeniser_(*lexicon.dictionary, lexicon.vocabulary) {}

  void add(const std::string& text, Target target, const std::string& where) {
    std::vector<LemmaId> lemmas;
    for (const std::string& lemma : tokeniser_.lemmas(text)) lemmas.push_back(lexicon_.vocabulary.add(lemma));
    if (lemmas.empty()) {
      errors_.push_back({where, "an empty expression", "write the expression or remove the line"});
      return;
    }
    lexicon_.automaton.add(lemmas);
    lexicon_.targets.push_back(target);
  }

 private:
  Lexicon& lexicon_;
  std::vector<Error>& errors_;
  Tokeniser tokeniser_;
};

std::shared_ptr<const Lexicon::Expressions> compile_expressions(const Lexicon& lexicon, std::vector<Error>& errors) {
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_case_sensitive(false);
  options.set_max_mem(kExpressionMemory);
  auto result = std::make_shared<Lexicon::Expressions>(options);
  for (uint32_t i = 0; i < lexicon.cues.size(); ++i) {
    const Cue& cue = lexicon.cues[i];
    if (!cue.is_expression) continue;
    auto expression = std::make_unique<re2::RE2>(cue.expression.substr(1, cue.expression.size() - 2), options);
    if (!expression->ok()) {
      errors.push_back({cue.where, "the expression cannot be read: " + expression->error(), "see RE2's syntax"});
      continue;
    }
    result->set.Add(expression->pattern(), nullptr);
    result->expressions.push_back(std::move(expression));
    result->cues.push_back(i);
  }
  result->set.Compile();
  return result;
}

}  // namespace

void compile_patterns(Lexicon& lexicon, std::vector<Error>& errors) {
  const Result<std::vector<UserWord>> words = unknown_names(lexicon);
  if (!words) return errors.push_back(words.error());
  Result<Dictionary> dictionary = Dictionary::load(*words);
  if (!dictionary) return errors.push_back(dictionary.error());
  lexicon.dictionary = std::make_unique<Dictionary>(std::move(*dictionary));

  PatternCompiler compiler(lexicon, errors);
  for (uint32_t i = 0; i < lexicon.interventions.size(); ++i) {
    const Intervention& entry = lexicon.interventions[i];
    for (const std::string& name : entry.aliases) compiler.add(name, {Target::Table::intervention, i}, entry.where);
  }
  for (uint32_t i = 0; i < lexicon.outcomes.size(); ++i) {
    const Outcome& entry = lexicon.outcomes[i];
    for (const std::string& name : entry.aliases) compiler.add(name, {Target::Table::outcome, i}, entry.where);
  }
  for (uint32_t i = 0; i < lexicon.cues.size(); ++i) {
    const Cue& cue = lexicon.cues[i];
    if (!cue.is_expression) compiler.add(normalise(cue.expression).text, {Target::Table::cue, i}, cue.where);
  }
  lexicon.automaton.compile();
  lexicon.expressions = compile_expressions(lexicon, errors);
}

void find_expressions(const Lexicon::Expressions& expressions, std::string_view text, std::vector<int>& found) {
  found.clear();
  if (expressions.expressions.empty()) return;
  expressions.set.Match(re2::StringPiece(text.data(), text.size()), &found);
  std::sort(found.begin(), found.end());
}

}  // namespace urazuke
