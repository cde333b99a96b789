#include "text/json_value.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <nlohmann/json.hpp>

#include "text/nearest.h"

namespace urazuke {

namespace {

constexpr size_t kMostLevels = 64;
constexpr size_t kMostValues = 1'000'000;

// Goes through the text and counts its lines. The parser reads from copies of it, so the place is kept outside.
class CountingIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  CountingIterator(const char* at, int* line) : at_(at), line_(line) {}
  reference operator*() const { return *at_; }
  CountingIterator& operator++() {
    *line_ += *at_ == '\n' ? 1 : 0;
    ++at_;
    return *this;
  }
  friend bool operator==(const CountingIterator& a, const CountingIterator& b) { return a.at_ == b.at_; }
  friend bool operator!=(const CountingIterator& a, const CountingIterator& b) { return !(a == b); }

 private:
  const char* at_;
  int* line_;
};

// What nlohmann's parser meets becomes a tree. The tree is bounded, so that it can be walked and freed by recursion.
class TreeBuilder : public nlohmann::json_sax<nlohmann::json> {
 public:
  TreeBuilder(const int& line, const std::string& name) : line_(line), name_(name) {}

  JsonValue root;
  Error error;

  bool null() override { return add(Type::null) != nullptr; }
  bool boolean(bool value) override {
    JsonValue* added = add(Type::boolean);
    if (added != nullptr) added->boolean = value;
    return added != nullptr;
  }
  bool number_integer(number_integer_t value) override { return text(Type::number, std::to_string(value)); }
  bool number_unsigned(number_unsigned_t value) override { return text(Type::number, std::to_string(value)); }
  bool number_float(number_float_t /*value*/, const string_t& written) override { return text(Type::number, written); }
  bool string(string_t& value) override { return text(Type::string, std::move(value)); }
  bool binary(binary_t& /*value*/) override { return false; }
  bool start_object(std::size_t /*size*/) override { return open(Type::object); }
  bool start_array(std::size_t /*size*/) override { return open(Type::array); }
  bool end_object() override { return open_.pop_back(), true; }
  bool end_array() override { return open_.pop_back(), true; }

  bool key(string_t& key) override {
    JsonValue& object = *open_.back();
    // A baseline has few keys an object, but files beyond number: those are told apart when they are looked up.
    if (object.members.size() < kFewKeys && object.find(key) != nullptr) {
      return fail("the key '" + key + "' stands twice", "remove one of the two");
    }
    object.members.push_back({std::move(key), {}});
    object.members.back().value.line = line_;
    return true;
  }

  bool parse_error(std::size_t /*position*/, const std::string& /*token*/,
                   const nlohmann::json::exception& /*exception*/) override {
    return fail("this is no JSON", "check commas, quotation marks and brackets here and in the line before");
  }

 private:
  using Type = JsonValue::Type;
  static constexpr size_t kFewKeys = 256;

  bool fail(std::string what, std::string hint) {
    error = {name_ + ":" + std::to_string(line_), std::move(what), std::move(hint)};
    return false;
  }

  // The place of the next value: behind the last key, the next item, or the whole.
  JsonValue* add(Type type) {
    if (++count_ > kMostValues) return fail("holds more than a million values", "split the file"), nullptr;
    JsonValue* value = &root;
    if (!open_.empty() && open_.back()->type == Type::object) {
      value = &open_.back()->members.back().value;
    } else if (!open_.empty()) {
      value = &open_.back()->items.emplace_back();
      value->line = line_;
    } else {
      value->line = line_;
    }
    value->type = type;
    return value;
  }

  bool text(Type type, std::string written) {
    JsonValue* added = add(type);
    if (added != nullptr) added->string = std::move(written);
    return added != nullptr;
  }

  bool open(Type type) {
    if (open_.size() >= kMostLevels) return fail("is nested more than 64 levels deep", "write it flatter");
    JsonValue* added = add(type);
    if (added != nullptr) open_.push_back(added);
    return added != nullptr;
  }

  const int& line_;
  const std::string& name_;
  size_t count_ = 0;
  std::vector<JsonValue*> open_;  // the containers around; they do not move while they are open
};

}  // namespace

const JsonValue* JsonValue::find(std::string_view key) const {
  const auto at = std::find_if(members.begin(), members.end(), [&](const Member& member) { return member.key == key; });
  return at == members.end() ? nullptr : &at->value;
}

std::string_view name_of(JsonValue::Type type) {
  static constexpr std::array<std::string_view, 6> kNames = {"null",     "true or false", "a number",
                                                             "a string", "a list",        "an object"};
  return kNames[static_cast<size_t>(type)];
}

Result<JsonValue> read_json(std::string_view text, const std::string& name, size_t most_bytes) {
  if (text.size() > most_bytes) {
    return Error{name, "larger than " + std::to_string(most_bytes >> 10) + " KiB", "such a file is smaller"};
  }
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  int line = 1;
  TreeBuilder tree(line, name);
  const CountingIterator begin(text.data(), &line), end(text.data() + text.size(), &line);
  if (!nlohmann::json::sax_parse(begin, end, &tree)) return tree.error;
  return std::move(tree.root);
}

void check_keys(const JsonValue& object, const std::vector<std::string_view>& known, const std::string& name,
                std::vector<Error>& errors) {
  for (const auto& [key, value] : object.members) {
    if (std::find(known.begin(), known.end(), key) != known.end()) continue;
    std::string all = "known are";
    for (const std::string_view word : known) all += " " + std::string(word);
    errors.push_back(
        {name + ":" + std::to_string(value.line), "unknown key '" + key + "'", did_you_mean(key, known, all)});
  }
}

bool check_type(const JsonValue& value, JsonValue::Type type, std::string_view key, const std::string& name,
                std::string_view hint, std::vector<Error>& errors) {
  if (value.type == type) return true;
  errors.push_back(
      {name + ":" + std::to_string(value.line),
       "'" + std::string(key) + "' is " + std::string(name_of(value.type)) + ", not " + std::string(name_of(type)),
       std::string(hint)});
  return false;
}

}  // namespace urazuke
