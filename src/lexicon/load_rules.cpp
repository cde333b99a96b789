#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "lexicon/load.h"
#include "lexicon/tsv.h"

namespace urazuke {

namespace {

using Json = nlohmann::json;

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

std::string joined(const std::vector<std::string>& lines, size_t from, size_t to) {
  std::string result;
  for (size_t i = from; i < to; ++i) result += lines[i] + '\n';
  while (!result.empty() && result.back() == '\n') result.pop_back();
  return result;
}

// Reads the JSON block of one page; every fault is told with the page's name.
class ConditionReader {
 public:
  ConditionReader(const Rule& rule, std::vector<Error>& errors) : where_(rule.where), errors_(errors) {}

  void fail(const std::string& what, const std::string& hint) { errors_.push_back({where_, what, hint}); }

  template <class Enum>
  std::vector<Enum> words(const Json& object, const char* key) {
    std::vector<Enum> result;
    for (const std::string& word : texts(object, key)) result.push_back(read_word<Enum>(where_, word, errors_));
    return result;
  }

  std::vector<Cue::Meaning> meanings(const Json& object) {
    std::vector<Cue::Meaning> result;
    for (const std::string& word : texts(object, "cues")) {
      if (const auto meaning = parse_meaning(word)) {
        result.push_back(*meaning);
      } else {
        fail("no vocabulary meaning '" + word + "'", "use a meaning of the vocabulary files");
      }
    }
    return result;
  }

  std::vector<std::string> texts(const Json& object, const char* key) {
    std::vector<std::string> result;
    if (!object.contains(key)) return result;
    for (const Json& value : object[key]) {
      if (value.is_string()) result.push_back(value.get<std::string>());
    }
    if (result.empty()) fail(std::string("'") + key + "' can never match", "list at least one word");
    return result;
  }

  void check_keys(const Json& object, const std::vector<std::string_view>& allowed) {
    for (const auto& [key, value] : object.items()) {
      if (std::find(allowed.begin(), allowed.end(), key) == allowed.end()) {
        fail("unknown key '" + key + "'", "see the other pages of lexicons/rules");
      }
    }
  }

 private:
  std::string where_;
  std::vector<Error>& errors_;
};

// {"claim": {...} or "phrase": [...], "against": {"denied": [...], "role": [...] or "disclosure": id}}
PairCondition read_pair(const Json& object, ConditionReader& reader) {
  reader.check_keys(object, {"claim", "phrase", "against"});
  PairCondition pair;
  const Json claim = object.value("claim", Json::object()), against = object.value("against", Json::object());
  reader.check_keys(claim, {"kind", "strength"});
  reader.check_keys(against, {"denied", "role", "disclosure"});
  pair.kinds = reader.words<ClaimKind>(claim, "kind");
  pair.strengths = reader.words<Strength>(claim, "strength");
  if (object.contains("phrase")) pair.phrases = reader.meanings(Json{{"cues", object["phrase"]}});
  pair.denied = reader.words<ClaimKind>(against, "denied");
  pair.roles = reader.words<Role>(against, "role");
  pair.disclosure = against.value("disclosure", "");
  const bool has_claim = !pair.kinds.empty() && !pair.strengths.empty();
  if (has_claim == !pair.phrases.empty()) reader.fail("a pair needs 'claim' or 'phrase'", "name kinds and strengths");
  if (pair.denied.empty() && pair.roles.empty() && pair.disclosure.empty()) {
    reader.fail("'against' can never match", "give 'denied', 'role' or 'disclosure'");
  }
  return pair;
}

Condition read_condition(const Json& json, ConditionReader& reader) {
  if (json.contains("pair")) return read_pair(json["pair"], reader);
  if (json.contains("claim")) {
    const Json& object = json["claim"];
    reader.check_keys(object, {"kind", "strength", "stated", "verdict", "class", "cues", "negated"});
    ClaimCondition condition;
    condition.kinds = reader.words<ClaimKind>(object, "kind");
    condition.strengths = reader.words<Strength>(object, "strength");
    condition.stated = reader.words<EvidenceLevel>(object, "stated");
    condition.verdicts = reader.words<Verdict>(object, "verdict");
    condition.classes = reader.words<OutcomeClass>(object, "class");
    condition.cues = reader.meanings(object);
    if (object.contains("negated")) condition.negated = object["negated"] == true;
    return condition;
  }
  if (json.contains("phrase")) {
    reader.check_keys(json["phrase"], {"cues", "role"});
    PhraseCondition condition{reader.meanings(json["phrase"]), reader.words<Role>(json["phrase"], "role")};
    if (condition.cues.empty()) reader.fail("a phrase condition without cues can never match", "list 'cues'");
    return condition;
  }
  if (json.contains("disclosure")) {
    reader.check_keys(json["disclosure"], {"id", "state"});
    return DisclosureCondition{json["disclosure"].value("id", ""), reader.texts(json["disclosure"], "state")};
  }
  reader.fail("the page has no condition", "add 'claim', 'phrase' or 'disclosure' to its JSON block");
  return ClaimCondition{};
}

Wording read_wording(const Json& json, const char* key) {
  if (!json.contains(key)) return {};
  return {json[key].value("ja", ""), json[key].value("en", "")};
}

void read_block(const std::string& block, Rule& rule, std::vector<Error>& errors) {
  ConditionReader reader(rule, errors);
  const Json json = Json::parse(block, nullptr, false);
  if (!json.is_object()) return reader.fail("the JSON block cannot be read", "check commas and quotation marks");
  reader.check_keys(json, {"severity", "claim", "phrase", "disclosure", "pair", "message", "fix"});
  const std::string severity = json.value("severity", "");
  if (severity != "policy") rule.severity = read_word<Severity>(rule.where, severity, errors);
  rule.condition = read_condition(json, reader);
  rule.message = read_wording(json, "message");
  rule.fix = read_wording(json, "fix");
  if (rule.message.ja.empty() || rule.message.en.empty()) reader.fail("the message is missing", "give 'ja' and 'en'");
}

void read_examples(const std::vector<std::string>& lines, size_t from, size_t to, Rule& rule) {
  for (size_t i = from; i < to; ++i) {
    for (const std::string_view mark : {"- flag: ", "- pass: "}) {
      if (!lines[i].starts_with(mark)) continue;
      rule.examples.push_back({mark == "- flag: ", lines[i].substr(mark.size()), static_cast<int>(i) + 1});
    }
  }
}

Rule read_page(const std::string& text, const std::string& where, std::vector<Error>& errors) {
  Rule rule;
  rule.where = where;
  const std::vector<std::string> lines = lines_of(text);
  if (lines.empty() || !lines[0].starts_with("# ") || lines[0].find(' ', 2) == std::string::npos) {
    errors.push_back(
        {where + ":1", "the first line is not '# ID name'", "write such as '# URZ021 hedge-without-evidence'"});
    return rule;
  }
  const size_t blank = lines[0].find(' ', 2);
  rule.id = lines[0].substr(2, blank - 2);
  rule.name = lines[0].substr(blank + 1);
  for (size_t i = 1; i < lines.size(); ++i) {
    if (lines[i] == "```json") {
      const auto end = std::find(lines.begin() + static_cast<std::ptrdiff_t>(i) + 1, lines.end(), "```");
      const auto stop = static_cast<size_t>(end - lines.begin());
      read_block(joined(lines, i + 1, stop), rule, errors);
      i = stop;
    } else if (lines[i].starts_with("## ")) {
      size_t end = i + 1;
      while (end < lines.size() && !lines[end].starts_with("## ")) ++end;
      rule.sections[lines[i].substr(3)] = joined(lines, i + 1, end);
      if (lines[i] == "## Examples") read_examples(lines, i + 1, end, rule);
      i = end - 1;
    }
  }
  return rule;
}

void check_page(const Rule& rule, std::vector<Error>& errors) {
  for (const std::string_view section : kRuleSections) {
    const auto at = rule.sections.find(std::string(section));
    if (at == rule.sections.end() || at->second.empty()) {
      errors.push_back(
          {rule.where, "the section '" + std::string(section) + "' is missing", "every page needs all sections"});
    }
  }
  for (const bool must_flag : {true, false}) {
    const auto count = std::count_if(rule.examples.begin(), rule.examples.end(),
                                     [&](const RuleExample& example) { return example.must_flag == must_flag; });
    if (count < 3) {
      errors.push_back({rule.where, std::string("fewer than three '") + (must_flag ? "flag" : "pass") + ":' examples",
                        "add examples to the section Examples"});
    }
  }
  if (!rule.where.ends_with("/" + rule.id + "-" + rule.name + ".md")) {
    errors.push_back(
        {rule.where, "the file is not named after the rule", "name it " + rule.id + "-" + rule.name + ".md"});
  }
}

}  // namespace

void load_rules(const std::string& folder, Lexicon& lexicon, std::vector<Error>& errors) {
  std::vector<std::filesystem::path> pages;
  std::error_code failed;
  for (const auto& entry : std::filesystem::directory_iterator(folder + "/rules", failed)) {
    if (entry.path().extension() == ".md") pages.push_back(entry.path());
  }
  std::sort(pages.begin(), pages.end());
  for (const std::filesystem::path& page : pages) {
    const Result<std::string> text = read_file(page.string());
    if (!text) {
      errors.push_back(text.error());
      continue;
    }
    Rule rule = read_page(*text, "rules/" + page.filename().string(), errors);
    check_page(rule, errors);
    std::erase_if(lexicon.rules, [&](const Rule& earlier) { return earlier.id == rule.id; });
    lexicon.rules.push_back(std::move(rule));
  }
  std::sort(lexicon.rules.begin(), lexicon.rules.end(), [](const Rule& a, const Rule& b) { return a.id < b.id; });
}

}  // namespace urazuke
