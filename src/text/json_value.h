// json_value: JSON that people write (a configuration, a baseline), read so that every fault can be told with its line.
// Comes in: the text of a file of any sort. Goes out: values with their lines, or the first fault. Bounded: a file over
// the limit, more than 64 levels, more than a million values and a key that stands twice are faults. What the keys mean
// is left to the caller; output is written by report's JsonWriter.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/result.h"

namespace urazuke {

struct JsonValue {
  enum class Type { null, boolean, number, string, array, object } type = Type::null;
  int line = 1;  // where it begins, or its key
  bool boolean = false;
  std::string string;  // of a string; of a number as it is written
  std::vector<JsonValue> items;
  struct Member;
  std::vector<Member> members;  // in the order of the file

  const JsonValue* find(std::string_view key) const;  // nullptr where there is none
};

struct JsonValue::Member {
  std::string key;
  JsonValue value;
};

std::string_view name_of(JsonValue::Type type);  // "a string", "an object" ...

Result<JsonValue> read_json(std::string_view text, const std::string& name, size_t most_bytes);

// A key of an object that is not among `known` is a fault with the nearest one that is.
void check_keys(const JsonValue& object, const std::vector<std::string_view>& known, const std::string& name,
                std::vector<Error>& errors);

// Whether the value is of that type; a fault otherwise: "FILE:3: 'language' is a number, not a string".
bool check_type(const JsonValue& value, JsonValue::Type type, std::string_view key, const std::string& name,
                std::string_view hint, std::vector<Error>& errors);

}  // namespace urazuke
