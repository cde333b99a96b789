#include <set>

#include "lexicon/load.h"
#include "text/normalise.h"

namespace urazuke {

namespace {

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
  compile_expressions(lexicon, errors);
}

}  // namespace urazuke
