#include <algorithm>
#include <unordered_map>

#include "lexicon/load.h"
#include "text/normalise.h"
#include "text/utf8.h"

namespace urazuke {

namespace {

// Code points. IPADIC's words that double as our names are short; asking it about every name would double the start.
constexpr uint32_t kLongestShared = 4;
// From this length on a word of ours costs less than any split (see user_dictionary.h), so it is one token for sure.
constexpr uint32_t kShortestCertain = 3;

using Words = std::unordered_map<std::string, bool>;  // name -> takes suru

// The names that IPADIC does not hold as one word. What it does hold keeps IPADIC's own reading of it.
Result<Words> own_words(const Lexicon& lexicon) {
  const Result<Dictionary> plain = Dictionary::load({});
  if (!plain) return plain.error();
  const Vocabulary none;
  Tokeniser tokeniser(*plain, none);
  Words words;
  const auto add = [&](const std::string& name, bool is_verbal) {
    if (count_code_points(name) <= kLongestShared && tokeniser.is_known_word(name)) return;
    words.try_emplace(name, is_verbal);
  };
  for (const Intervention& entry : lexicon.interventions) {
    for (const std::string& name : entry.aliases) add(name, false);
  }
  for (const Outcome& entry : lexicon.outcomes) {
    for (const std::string& name : entry.aliases) add(name, entry.valence == Valence::benefit);
  }
  return words;
}

Result<Dictionary> load_dictionary(const Words& words) {
  std::vector<UserWord> sorted;
  for (const auto& [name, is_verbal] : words) sorted.push_back({name, is_verbal});
  std::sort(sorted.begin(), sorted.end(), [](const UserWord& a, const UserWord& b) { return a.surface < b.surface; });
  return Dictionary::load(sorted);
}

class PatternCompiler {
 public:
  PatternCompiler(Lexicon& lexicon, const Words& words, std::vector<Error>& errors)
      : lexicon_(lexicon), words_(words), errors_(errors), tokeniser_(*lexicon.dictionary, lexicon.vocabulary) {}

  void add_name(const std::string& name, Target target, const std::string& where) {
    const bool is_certain = count_code_points(name) >= kShortestCertain && words_.count(name) > 0 &&
                            name.find_first_of(",\"") == std::string::npos;
    if (is_certain) {
      add_lemmas({lexicon_.vocabulary.add(lower_ascii(name))}, target);
    } else {
      add(name, target, where);
    }
  }

  void add(const std::string& text, Target target, const std::string& where) {
    std::vector<LemmaId> lemmas;
    for (const std::string& lemma : tokeniser_.lemmas(text)) lemmas.push_back(lexicon_.vocabulary.add(lemma));
    if (lemmas.empty()) {
      errors_.push_back({where, "an empty expression", "write the expression or remove the line"});
      return;
    }
    add_lemmas(lemmas, target);
  }

 private:
  void add_lemmas(const std::vector<LemmaId>& lemmas, Target target) {
    lexicon_.automaton.add(lemmas);
    lexicon_.targets.push_back(target);
  }

  Lexicon& lexicon_;
  const Words& words_;
  std::vector<Error>& errors_;
  Tokeniser tokeniser_;
};

}  // namespace

void compile_patterns(Lexicon& lexicon, std::vector<Error>& errors) {
  const Result<Words> words = own_words(lexicon);
  if (!words) return errors.push_back(words.error());
  Result<Dictionary> dictionary = load_dictionary(*words);
  if (!dictionary) return errors.push_back(dictionary.error());
  lexicon.dictionary = std::make_unique<Dictionary>(std::move(*dictionary));

  PatternCompiler compiler(lexicon, *words, errors);
  for (uint32_t i = 0; i < lexicon.interventions.size(); ++i) {
    const Intervention& entry = lexicon.interventions[i];
    for (const std::string& name : entry.aliases)
      compiler.add_name(name, {Target::Table::intervention, i}, entry.where);
  }
  for (uint32_t i = 0; i < lexicon.outcomes.size(); ++i) {
    const Outcome& entry = lexicon.outcomes[i];
    for (const std::string& name : entry.aliases) compiler.add_name(name, {Target::Table::outcome, i}, entry.where);
  }
  for (uint32_t i = 0; i < lexicon.cues.size(); ++i) {
    const Cue& cue = lexicon.cues[i];
    if (!cue.is_expression) compiler.add(normalise(cue.expression).text, {Target::Table::cue, i}, cue.where);
  }
  lexicon.automaton.compile();
  compile_expressions(lexicon, errors);
}

}  // namespace urazuke
