#include "audit/baseline.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "lexicon/rule.h"
#include "text/json_value.h"

namespace urazuke {

namespace {

using Type = JsonValue::Type;

constexpr size_t kLargestBaseline = 16u << 20;
constexpr std::string_view kSchema = "urazuke.baseline/1";
constexpr std::string_view kHint = "write it anew with 'urazuke baseline'";

constexpr size_t kFingerprintDigits = 16;

class Reader {
 public:
  Reader(const std::string& name, std::vector<Error>& errors) : name_(name), errors_(errors) {}

  Baseline read(const JsonValue& root) {
    Baseline baseline;
    if (!check_type(root, Type::object, "the file", name_, kHint, errors_)) return baseline;
    check_keys(root, {"$schema", "schema", "files"}, name_, errors_);
    const JsonValue* schema = root.find("schema");
    if (schema == nullptr || schema->string != kSchema) {
      fail(schema == nullptr ? root : *schema, "is no " + std::string(kSchema), std::string(kHint));
    }
    const JsonValue* files = root.find("files");
    if (files == nullptr) return fail(root, "'files' is missing", std::string(kHint)), baseline;
    if (!check_type(*files, Type::object, "files", name_, kHint, errors_)) return baseline;
    for (const auto& [page, entries] : files->members) {
      if (!check_type(entries, Type::array, page, name_, kHint, errors_)) continue;
      std::vector<BaselineEntry>& known = baseline.files[page];
      for (const JsonValue& entry : entries.items) known.push_back(read_entry(entry));
    }
    return baseline;
  }

 private:
  void fail(const JsonValue& value, std::string what, std::string hint) {
    errors_.push_back({name_ + ":" + std::to_string(value.line), std::move(what), std::move(hint)});
  }

  std::string text(const JsonValue& entry, std::string_view key) {
    const JsonValue* value = entry.find(key);
    if (value == nullptr || !check_type(*value, Type::string, key, name_, "write it in quotation marks", errors_)) {
      return {};
    }
    return value->string;
  }

  BaselineEntry read_entry(const JsonValue& value) {
    BaselineEntry entry;
    if (!check_type(value, Type::object, "an entry", name_, kHint, errors_)) return entry;
    check_keys(value, {"fingerprint", "rule", "excerpt", "reason", "owner", "expires"}, name_, errors_);
    entry = {text(value, "fingerprint"),
             text(value, "rule"),
             text(value, "excerpt"),
             text(value, "reason"),
             text(value, "owner"),
             text(value, "expires"),
             name_ + ":" + std::to_string(value.line)};
    const bool is_digits = entry.fingerprint.find_first_not_of("0123456789abcdef") == std::string::npos;
    if (entry.fingerprint.size() != kFingerprintDigits || !is_digits) {
      fail(value, "'fingerprint' is not sixteen hex digits", std::string(kHint));
    }
    if (!entry.expires.empty() && !is_date(entry.expires)) {
      fail(value, "'" + entry.expires + "' is no date", "write such as 2027-03-31, the last day");
    }
    return entry;
  }

  const std::string& name_;
  std::vector<Error>& errors_;
};

}  // namespace

Baseline read_baseline(std::string_view text, const std::string& name, std::vector<Error>& errors) {
  const Result<JsonValue> root = read_json(text, name, kLargestBaseline);
  if (!root) return errors.push_back(root.error()), Baseline{};
  return Reader(name, errors).read(*root);
}

std::string write_baseline(const Baseline& baseline) {
  nlohmann::ordered_json root = {{"schema", kSchema}, {"files", nlohmann::ordered_json::object()}};
  for (const auto& [page, entries] : baseline.files) {
    nlohmann::ordered_json& list = root["files"][page] = nlohmann::ordered_json::array();
    for (const BaselineEntry& entry : entries) {
      list.push_back({{"fingerprint", entry.fingerprint},
                      {"rule", entry.rule},
                      {"excerpt", entry.excerpt},
                      {"reason", entry.reason},
                      {"owner", entry.owner},
                      {"expires", entry.expires}});
    }
  }
  return root.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace urazuke
