// JSON that people write: each fault has its line, and nothing that comes in is without bounds.
#include "text/json_value.h"

#include <doctest/doctest.h>

namespace urazuke {
namespace {

std::string fault_of(std::string_view text, size_t most = 1 << 20) {
  const Result<JsonValue> value = read_json(text, "f.json", most);
  return value ? "" : value.error().where + ": " + value.error().what;
}

std::string repeated(std::string_view piece, size_t count) {
  std::string text;
  for (size_t i = 0; i < count; ++i) text += piece;
  return text;
}

TEST_CASE("values are read with their lines") {
  const Result<JsonValue> root =
      read_json("{\n \"a\": [1, -2.5e3,\n \"x\\u3042\"],\n\n \"b\": {\"c\": null}}", "f", 99);
  REQUIRE(root);
  CHECK(root->type == JsonValue::Type::object);
  REQUIRE(root->find("a") != nullptr);
  CHECK(root->find("a")->line == 2);
  CHECK(root->find("a")->items[1].string == "-2.5e3");
  CHECK(root->find("a")->items[2].string == "xあ");
  CHECK(root->find("a")->items[2].line == 3);
  CHECK(root->find("b")->line == 5);
  CHECK(root->find("b")->find("c")->type == JsonValue::Type::null);
  CHECK(root->find("c") == nullptr);
}

TEST_CASE("a byte order mark is no part of it") { CHECK(fault_of("\xEF\xBB\xBF{}") == ""); }

TEST_CASE("faults are told with their lines") {
  struct Row {
    std::string text;
    const char* fault;
  };
  const Row rows[] = {
      {"", "f.json:1: this is no JSON"},
      {"{\n\"a\": 1\n\"b\": 2}", "f.json:3: this is no JSON"},
      {"{\"a\": 1,\n \"a\": 2}", "f.json:2: the key 'a' stands twice"},
      {"{\"a\": 1e999}", "f.json:1: this is no JSON"},
      {"\"\xFF\"", "f.json:1: this is no JSON"},
      {"// no\n{}", "f.json:1: this is no JSON"},
      {"{} {}", "f.json:1: this is no JSON"},
      {repeated("[", 64) + repeated("]", 64), ""},
      {repeated("[", 65) + repeated("]", 65), "f.json:1: is nested more than 64 levels deep"},
      {repeated("{\"a\":", 1'000'000), "f.json: larger than 1024 KiB"},
      {repeated("[", 1'000'000), "f.json:1: is nested more than 64 levels deep"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text.substr(0, 40));
    CHECK(fault_of(row.text) == row.fault);
  }
  CHECK(fault_of("[" + repeated("0,", 1'000'000) + "0]", 1 << 24) == "f.json:1: holds more than a million values");
}

TEST_CASE("unknown keys name the nearest one, wrong types say what they are") {
  const Result<JsonValue> root = read_json("{\"rulse\": 1,\n\"colour\": true}", "f", 99);
  REQUIRE(root);
  std::vector<Error> errors;
  check_keys(*root, {"rules", "language"}, "f", errors);
  REQUIRE(errors.size() == 2);
  CHECK(errors[0].where + " " + errors[0].what + " " + errors[0].hint ==
        "f:1 unknown key 'rulse' did you mean 'rules'?");
  CHECK(errors[1].where + " " + errors[1].hint == "f:2 known are rules language");
  CHECK_FALSE(check_type(*root->find("colour"), JsonValue::Type::array, "colour", "f", "hint", errors));
  CHECK(errors[2].what == "'colour' is true or false, not a list");
  CHECK(check_type(*root->find("rulse"), JsonValue::Type::number, "rulse", "f", "hint", errors));
  CHECK(errors.size() == 3);
}

}  // namespace
}  // namespace urazuke
