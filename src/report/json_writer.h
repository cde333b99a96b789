// JsonWriter: JSON written straight into a string. A report is large (ten megabytes of pages give more than that of
// JSON) and has a fixed shape, so no tree of values is built for it first; reading JSON is left to nlohmann/json.
// Whatever comes in, valid JSON in valid UTF-8 goes out: bytes that are not UTF-8 (a file's name) become U+FFFD.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace urazuke {

class JsonWriter {
 public:
  enum class Style { compact, indented };
  JsonWriter(std::string& out, Style style) : out_(out), style_(style) {}

  void open_object() { open('{'); }
  void close_object() { close('}'); }
  void open_array() { open('['); }
  void close_array() { close(']'); }
  JsonWriter& key(std::string_view name);  // a literal of ours: not escaped
  void string(std::string_view value);
  void number(uint64_t value);
  void boolean(bool value);
  void null();
  void raw_line(std::string_view json);  // a value that was written before, on a line of its own

 private:
  void open(char bracket);
  void close(char bracket);
  void separate();
  void new_line();

  std::string& out_;
  Style style_;
  int depth_ = 0;
  bool is_first_ = true;  // nothing stands yet in the innermost object or array
  bool has_key_ = false;  // a key was written and its value comes next
};

void append_json_string(std::string& out, std::string_view value);  // with its quotation marks

}  // namespace urazuke
