#include "lexicon/read_rule.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "lexicon/load.h"

namespace urazuke {

namespace {

using Json = nlohmann::json;

constexpr std::array<std::string_view, 2> kMissingStates = {"absent", "partial"};

class RuleReader {
 public:
  RuleReader(const RuleBlock& block, const Lexicon& lexicon, Rule& rule, std::vector<Error>& errors)
      : block_(block), lexicon_(lexicon), rule_(rule), errors_(errors) {}

  void run() {
    std::string text;
    for (const std::string& line : block_.lines) text += line + '\n';
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object()) return fail("", "the JSON block cannot be read", "check commas and quotation marks");
    check_keys(json, {"title", "severity", "category", "families", "basis", "uncertain", "claim", "phrase",
                      "disclosure", "pair", "message", "fix"});
    read_law(json);
    if (json.contains("claim")) rule_.conditions.emplace_back(claim(json["claim"]));
    if (json.contains("phrase")) rule_.conditions.emplace_back(phrase(json["phrase"]));
    if (json.contains("disclosure")) rule_.conditions.emplace_back(disclosure(json["disclosure"]));
    if (json.contains("pair")) rule_.conditions.emplace_back(pair(json["pair"]));
    if (rule_.conditions.empty()) {
      fail("", "the page has no condition", "add 'claim', 'phrase', 'disclosure' or 'pair' to its JSON block");
    }
    rule_.title = wording(json, "title", true);
    rule_.message = wording(json, "message", true);
    rule_.fix = wording(json, "fix", false);
    for (const Wording& words : {rule_.message, rule_.fix}) check_places(words);
  }

 private:
  // The place of `word`, as it stands between quotation marks; of the block where it does not.
  void fail(const std::string& word, const std::string& what, const std::string& hint) {
    int line = block_.first_line;
    const auto at = std::find_if(block_.lines.begin(), block_.lines.end(), [&](const std::string& text) {
      return !word.empty() && text.find('"' + word + '"') != std::string::npos;
    });
    if (at != block_.lines.end()) line += static_cast<int>(at - block_.lines.begin());
    errors_.push_back({rule_.where + ":" + std::to_string(line), what, hint});
  }

  void check_keys(const Json& object, const std::vector<std::string_view>& allowed) {
    if (!object.is_object()) return fail("", "a condition is not an object", "see the other pages of lexicons/rules");
    for (const auto& [key, value] : object.items()) {
      if (std::find(allowed.begin(), allowed.end(), key) == allowed.end()) {
        fail(key, "unknown key '" + key + "'", "see the other pages of lexicons/rules");
      }
    }
  }

  std::vector<std::string> texts(const Json& object, const std::string& key) {
    std::vector<std::string> result;
    if (!object.is_object() || !object.contains(key)) return result;
    for (const Json& value : object[key]) {
      if (value.is_string()) result.push_back(value.get<std::string>());
    }
    if (result.empty()) fail(key, "'" + key + "' can never match", "list at least one word");
    return result;
  }

  static std::string text(const Json& object, const char* key) {
    return object.contains(key) && object[key].is_string() ? object[key].get<std::string>() : std::string{};
  }

  template <class Enum>
  std::vector<Enum> words(const Json& object, const char* key) {
    std::vector<Enum> result;
    for (const std::string& word : texts(object, key)) {
      if (const std::optional<Enum> value = parse_name<Enum>(word)) {
        result.push_back(*value);
      } else {
        fail(word, "unknown word '" + word + "' for '" + key + "'", "use a word of the annotation guide");
      }
    }
    return result;
  }

  // A meaning that no line of the vocabulary carries stands nowhere.
  std::vector<Cue::Meaning> meanings(const Json& object, const char* key) {
    std::vector<Cue::Meaning> result;
    for (const std::string& word : texts(object, key)) {
      const std::optional<Cue::Meaning> meaning = parse_meaning(word);
      const bool has_words = meaning && std::any_of(lexicon_.cues.begin(), lexicon_.cues.end(),
                                                    [&](const Cue& cue) { return cue.meaning == *meaning; });
      if (!meaning) {
        fail(word, "no vocabulary meaning '" + word + "'", "use a meaning of the vocabulary files");
      } else if (!has_words) {
        fail(word, "no line of the vocabulary means '" + word + "': it can never match",
             "add a line to " + std::string(file_of(*meaning)));
      } else {
        result.push_back(*meaning);
      }
    }
    return result;
  }

  void check_apart(const std::vector<Cue::Meaning>& wanted, const std::vector<Cue::Meaning>& barred) {
    for (const Cue::Meaning meaning : wanted) {
      if (std::find(barred.begin(), barred.end(), meaning) == barred.end()) continue;
      const std::string name(name_of(meaning));
      fail(name, "'" + name + "' is both asked for and excluded: it can never match", "remove one of the two");
    }
  }

  ClaimCondition claim(const Json& object) {
    check_keys(object, {"kind", "strength", "stated", "verdict", "class", "cues", "not_with", "negated"});
    ClaimCondition condition;
    condition.kinds = words<ClaimKind>(object, "kind");
    condition.strengths = words<Strength>(object, "strength");
    condition.stated = words<EvidenceLevel>(object, "stated");
    condition.verdicts = words<Verdict>(object, "verdict");
    condition.classes = words<OutcomeClass>(object, "class");
    condition.cues = meanings(object, "cues");
    condition.not_with = meanings(object, "not_with");
    check_apart(condition.cues, condition.not_with);
    if (object.contains("negated")) condition.negated = object["negated"] == true;
    return condition;
  }

  PhraseCondition phrase(const Json& object) {
    check_keys(object, {"cues", "role", "with", "not_with", "not_near", "page_lacks", "once", "text"});
    PhraseCondition condition;
    condition.cues = meanings(object, "cues");
    condition.roles = words<Role>(object, "role");
    condition.with = meanings(object, "with");
    condition.not_with = meanings(object, "not_with");
    condition.not_near = meanings(object, "not_near");
    condition.page_lacks = texts(object, "page_lacks");
    for (const std::string& id : condition.page_lacks) check_disclosure(id);
    condition.is_once = object.contains("once") && object["once"] == true;
    condition.needs_text = object.contains("text") && object["text"] == true;
    if (condition.cues.empty()) fail("phrase", "a phrase condition without cues can never match", "list 'cues'");
    for (const auto& barred : {condition.not_with, condition.not_near}) check_apart(condition.cues, barred);
    check_apart(condition.with, condition.not_with);
    check_apart(condition.with, condition.not_near);
    return condition;
  }

  void check_disclosure(const std::string& id) {
    const bool is_known = std::any_of(lexicon_.disclosures.begin(), lexicon_.disclosures.end(),
                                      [&](const DisclosureItem& item) { return item.id == id; });
    if (!is_known) fail(id, "no disclosure '" + id + "'", "use an id of disclosures.tsv");
  }

  DisclosureCondition disclosure(const Json& object) {
    check_keys(object, {"id", "state"});
    DisclosureCondition condition{text(object, "id"), texts(object, "state")};
    check_disclosure(condition.disclosure);
    for (const std::string& state : condition.states) {
      if (std::find(kMissingStates.begin(), kMissingStates.end(), state) == kMissingStates.end()) {
        fail(state, "unknown state '" + state + "'", "write absent or partial");
      }
    }
    return condition;
  }

  // {"claim": {...} or "phrase": [...], "against": {"denied": [...], "role": [...] or "disclosure": id}}
  PairCondition pair(const Json& object) {
    check_keys(object, {"claim", "phrase", "against"});
    PairCondition pair;
    const Json said = object.value("claim", Json::object()), against = object.value("against", Json::object());
    check_keys(said, {"kind", "strength"});
    check_keys(against, {"denied", "role", "disclosure"});
    pair.kinds = words<ClaimKind>(said, "kind");
    pair.strengths = words<Strength>(said, "strength");
    pair.phrases = meanings(object, "phrase");
    pair.denied = words<ClaimKind>(against, "denied");
    pair.roles = words<Role>(against, "role");
    pair.disclosure = text(against, "disclosure");
    if (!pair.disclosure.empty()) check_disclosure(pair.disclosure);
    const bool has_claim = !pair.kinds.empty() && !pair.strengths.empty();
    if (has_claim == !pair.phrases.empty())
      fail("pair", "a pair needs 'claim' or 'phrase'", "name kinds and strengths");
    if (pair.denied.empty() && pair.roles.empty() && pair.disclosure.empty()) {
      fail("against", "'against' can never match", "give 'denied', 'role' or 'disclosure'");
    }
    return pair;
  }

  Wording wording(const Json& json, const char* key, bool is_needed) {
    Wording words;
    if (json.contains(key)) words = {text(json[key], "ja"), text(json[key], "en")};
    if (is_needed ? words.ja.empty() || words.en.empty() : words.ja.empty() != words.en.empty()) {
      fail(key, "the " + std::string(key) + " is missing", "give 'ja' and 'en'");
    }
    return words;
  }

  // What can be filled depends on what is found: a phrase has its words, a claim also what it says of what.
  void check_places(const Wording& wording) {
    std::vector<std::string_view> names = {"intervention", "outcome", "words", "strength", "known", "stated"};
    for (const Condition& condition : rule_.conditions) {
      if (std::holds_alternative<PhraseCondition>(condition)) names = {"words"};
      if (std::holds_alternative<DisclosureCondition>(condition)) names = {};
      if (std::holds_alternative<PairCondition>(condition)) names = {"words", "other"};
    }
    for (const std::string& text : {wording.ja, wording.en}) {
      for (size_t open = text.find('{'); open != std::string::npos; open = text.find('{', open + 1)) {
        const std::string name = text.substr(open + 1, text.find('}', open) - open - 1);
        if (std::find(names.begin(), names.end(), name) != names.end()) continue;
        fail("message", "nothing fills '{" + name + "}' in the wording", "name what this condition finds");
      }
    }
  }

  void read_law(const Json& json) {
    const std::string severity = text(json, "severity");
    if (severity != "policy") rule_.severity = parse_name<Severity>(severity);
    if (severity != "policy" && !rule_.severity) {
      fail("severity", "unknown severity '" + severity + "'", "write error, warning, info or policy");
    }
    rule_.category = text(json, "category");
    if (std::find(kCategories.begin(), kCategories.end(), rule_.category) == kCategories.end()) {
      fail("category", "unknown category '" + rule_.category + "'", "use a word of kCategories in rule.h");
    }
    rule_.families = texts(json, "families");
    for (const std::string& id : texts(json, "basis")) {
      const auto law =
          std::find_if(lexicon_.laws.begin(), lexicon_.laws.end(), [&](const Law& entry) { return entry.id == id; });
      if (law == lexicon_.laws.end()) {
        fail(id, "no provision '" + id + "'", "use an id of laws.tsv");
      } else {
        rule_.basis.push_back(static_cast<int>(law - lexicon_.laws.begin()));
      }
    }
    if (!json.contains("basis")) fail("", "the page names no legal basis", "list ids of laws.tsv as 'basis'");
    rule_.uncertain = wording(json, "uncertain", false);
    if (!rule_.uncertain.ja.empty() && rule_.severity == Severity::error) {
      fail("severity", "what is uncertain in law cannot be an error", "write warning or info");
    }
  }

  const RuleBlock& block_;
  const Lexicon& lexicon_;
  Rule& rule_;
  std::vector<Error>& errors_;
};

}  // namespace

void read_rule(const RuleBlock& block, const Lexicon& lexicon, Rule& rule, std::vector<Error>& errors) {
  RuleReader(block, lexicon, rule, errors).run();
}

}  // namespace urazuke
