#include "cli/configuration.h"

#include <algorithm>
#include <filesystem>

#include "cli/inputs.h"
#include "text/json_value.h"
#include "text/nearest.h"

namespace urazuke {

namespace {

namespace fs = std::filesystem;
using Type = JsonValue::Type;

constexpr size_t kLargestConfiguration = 1u << 20;
constexpr size_t kMostTreatments = 200;

// A word of a few, as the command line has them.
template <class T>
struct Word {
  std::string_view word;
  T meaning;
};

constexpr Word<Language> kLanguages[] = {{"ja", Language::ja}, {"en", Language::en}};
const Word<FailOn> kFailOn[] = {
    {"warning", {Severity::warning}}, {"error", {Severity::error}}, {"never", {std::nullopt}}};
const Word<RuleSetting> kRuleWords[] = {{"off", {true, {}}},
                                        {"on", {false, {}}},
                                        {"info", {false, Severity::info}},
                                        {"warning", {false, Severity::warning}},
                                        {"error", {false, Severity::error}}};

class Reader {
 public:
  Reader(const std::string& file, std::vector<Error>& errors)
      : file_(file), folder_(fs::path(file).parent_path()), errors_(errors) {}

  Configuration read(const JsonValue& root) {
    Configuration result;
    result.file = file_;
    if (!is_type(root, Type::object, "the file", "write {\"rules\": {...}} and such")) return result;
    check_keys(root, {"$schema", "language", "fail_on", "lexicon", "treatments", "rules", "baseline"}, file_, errors_);
    if (const JsonValue* value = root.find("language")) result.language = word(*value, "language", kLanguages);
    if (const JsonValue* value = root.find("fail_on")) result.fail_on = word(*value, "fail_on", kFailOn);
    if (const JsonValue* value = root.find("baseline")) result.baseline = path(*value, "baseline");
    if (const JsonValue* value = root.find("lexicon")) read_lexicons(*value, result);
    if (const JsonValue* value = root.find("treatments")) read_treatments(*value, result);
    if (const JsonValue* value = root.find("rules")) read_rules(*value, result);
    return result;
  }

 private:
  std::string where(const JsonValue& value) const { return file_ + ":" + std::to_string(value.line); }

  bool is_type(const JsonValue& value, Type type, std::string_view key, std::string_view hint) {
    return check_type(value, type, key, file_, hint, errors_);
  }

  template <class T, size_t N>
  std::optional<T> word(const JsonValue& value, std::string_view key, const Word<T> (&words)[N]) {
    std::vector<std::string_view> known;
    std::string hint = "write one of:";
    for (const Word<T>& entry : words) {
      known.push_back(entry.word);
      hint += " " + std::string(entry.word);
    }
    if (!is_type(value, Type::string, key, hint)) return std::nullopt;
    for (const Word<T>& entry : words) {
      if (entry.word == value.string) return entry.meaning;
    }
    errors_.push_back({where(value), "'" + std::string(key) + "' cannot be '" + value.string + "'",
                       did_you_mean(value.string, known, hint)});
    return std::nullopt;
  }

  std::string text(const JsonValue& value, std::string_view key) {
    if (!is_type(value, Type::string, key, "write it in quotation marks")) return {};
    if (value.string.empty()) errors_.push_back({where(value), "'" + std::string(key) + "' is empty", "remove it"});
    return value.string;
  }

  // Paths are meant from the folder of the file.
  std::string path(const JsonValue& value, std::string_view key) {
    const std::string written = text(value, key);
    return written.empty() ? written : (folder_ / written).lexically_normal().string();
  }

  void read_lexicons(const JsonValue& value, Configuration& result) {
    if (value.type == Type::string) return result.lexicons.push_back(path(value, "lexicon"));
    if (!is_type(value, Type::array, "lexicon", "write a folder, or several in brackets")) return;
    for (const JsonValue& item : value.items) result.lexicons.push_back(path(item, "lexicon"));
  }

  void read_treatments(const JsonValue& value, Configuration& result) {
    const std::string_view hint = "write a list of names, or of {\"name\": ..., \"kind_of\": ...}";
    if (!is_type(value, Type::array, "treatments", hint)) return;
    if (value.items.size() > kMostTreatments) {
      errors_.push_back({where(value), "more than " + std::to_string(kMostTreatments) + " treatments",
                         "keep them in a lexicon folder, as interventions.tsv"});
      return;
    }
    for (const JsonValue& item : value.items) {
      if (item.type == Type::string) {
        result.treatments.push_back({text(item, "treatments"), {}, where(item)});
      } else if (is_type(item, Type::object, "a treatment", hint)) {
        read_treatment(item, result);
      }
    }
  }

  void read_treatment(const JsonValue& item, Configuration& result) {
    check_keys(item, {"name", "kind_of"}, file_, errors_);
    const JsonValue* name = item.find("name");
    const JsonValue* kind_of = item.find("kind_of");
    if (name == nullptr) {
      errors_.push_back({where(item), "a treatment without 'name'", "write {\"name\": ..., \"kind_of\": ...}"});
      return;
    }
    result.treatments.push_back(
        {text(*name, "name"), kind_of == nullptr ? std::string() : text(*kind_of, "kind_of"), where(item)});
  }

  void read_rules(const JsonValue& value, Configuration& result) {
    if (!is_type(value, Type::object, "rules", "write such as {\"URZ040\": \"off\"}")) return;
    for (const auto& [rule, setting] : value.members) {
      if (const std::optional<RuleSetting> meant = word(setting, rule, kRuleWords)) {
        result.rules.push_back({rule, *meant, where(setting)});
      }
    }
  }

  const std::string& file_;
  fs::path folder_;
  std::vector<Error>& errors_;
};

bool is_there(const fs::path& path) {
  std::error_code none;
  return fs::exists(fs::symlink_status(path, none));
}

}  // namespace

std::string find_configuration(const std::string& path) {
  std::error_code failed;
  const fs::path working = fs::current_path(failed);
  if (failed) return {};
  fs::path folder = path == "-" ? working : (working / path).lexically_normal().parent_path();
  for (;;) {
    if (is_there(folder / kConfigurationName)) {
      return (folder / kConfigurationName).lexically_proximate(working).string();
    }
    if (is_there(folder / ".git") || folder == folder.parent_path()) return {};
    folder = folder.parent_path();
  }
}

Configuration parse_configuration(std::string_view text, const std::string& file, std::vector<Error>& errors) {
  const Result<JsonValue> root = read_json(text, file, kLargestConfiguration);
  if (!root) return errors.push_back(root.error()), Configuration{};
  return Reader(file, errors).read(*root);
}

Configuration read_configuration(const std::string& file, bool is_found, std::vector<Error>& errors) {
  std::error_code failed;
  if (is_found && !fs::is_regular_file(file, failed)) {
    errors.push_back({file, "is no regular file", "remove it, or give --no-config"});
    return {};
  }
  const Result<std::string> bytes = read_bytes(file);
  if (!bytes) return errors.push_back(bytes.error()), Configuration{};
  return parse_configuration(*bytes, file, errors);
}

std::vector<RuleSetting> rule_settings(const Configuration& configuration, const Lexicon& lexicon,
                                       std::vector<Error>& errors) {
  if (configuration.rules.empty()) return {};
  std::vector<RuleSetting> settings(lexicon.rules.size());
  for (const auto& [word, setting, where] : configuration.rules) {
    const int rule = find_rule(lexicon.rules, word);
    if (rule >= 0) {
      settings[static_cast<size_t>(rule)] = setting;
      continue;
    }
    const std::string nearest = nearest_rule(lexicon.rules, word);
    errors.push_back(
        {where, "no rule '" + word + "'", nearest.empty() ? "see 'urazuke rules'" : "did you mean '" + nearest + "'?"});
  }
  return settings;
}

}  // namespace urazuke
