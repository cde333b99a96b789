#include "report/json_writer.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "report/visible.h"
#include "text/utf8.h"

namespace urazuke {

namespace {

void append_escaped(std::string& out, unsigned char byte) {
  static constexpr char kHex[] = "0123456789abcdef";
  switch (byte) {
    case '"':
      out += "\\\"";
      break;
    case '\\':
      out += "\\\\";
      break;
    case '\n':
      out += "\\n";
      break;
    case '\r':
      out += "\\r";
      break;
    case '\t':
      out += "\\t";
      break;
    default:
      out += "\\u00";
      out += kHex[byte >> 4];
      out += kHex[byte & 15];
  }
}

// A control above ASCII, which lies below U+FFFF.
void append_code_point(std::string& out, std::string_view character) {
  static constexpr char kHex[] = "0123456789abcdef";
  uint32_t unused = 0;
  const char32_t code_point = next_code_point(character, unused);
  out += "\\u";
  for (const int shift : {12, 8, 4, 0}) out += kHex[code_point >> shift & 15];
}

constexpr bool is_plain(unsigned char byte) { return byte >= 0x20 && byte < 0x7F && byte != '"' && byte != '\\'; }

// By a character's first byte, its length where it may stand in a string as it is; 0: to be looked at. Kana and kanji,
// three bytes each, are most of a report.
constexpr std::array<uint8_t, 256> make_lengths() {
  std::array<uint8_t, 256> lengths{};
  for (size_t byte = 0; byte < lengths.size(); ++byte) {
    if (is_plain(static_cast<unsigned char>(byte))) lengths[byte] = 1;
    if (byte > 0xE2 && byte < 0xED) lengths[byte] = 3;
  }
  lengths['['] = 0;
  return lengths;
}
constexpr std::array<uint8_t, 256> kLengths = make_lengths();

// Bytes of the character at `at` that may stand in a string as they are, 0 where it may not. "#[" is parted: a build
// server may read a command in it.
size_t length_seen(std::string_view value, size_t at) {
  const auto lead = static_cast<unsigned char>(value[at]);
  if (lead < 0x80) return is_plain(lead) && !(lead == '[' && at > 0 && value[at - 1] == '#') ? 1 : 0;
  const size_t length = utf8_length(value.substr(at));
  return length > 0 && is_control(value.substr(at, length)) ? 0 : length;
}

size_t plain_length(std::string_view value, size_t at) {
  const auto byte = [&](size_t i) { return static_cast<unsigned char>(value[i]); };
  const auto continues = [&](size_t i) { return (byte(i) & 0xC0) == 0x80; };
  const size_t length = kLengths[byte(at)];
  if (length == 1) return length;
  if (length == 3 && at + 2 < value.size() && continues(at + 1) && continues(at + 2)) return length;
  return length_seen(value, at);
}

}  // namespace

void append_json_string(std::string& out, std::string_view value) {
  out += '"';
  size_t copied = 0;  // bytes before it are written
  for (size_t at = 0; at < value.size();) {
    if (const size_t length = plain_length(value, at)) {
      at += length;
      continue;
    }
    out += value.substr(copied, at - copied);
    const auto byte = static_cast<unsigned char>(value[at]);
    const size_t length = utf8_length(value.substr(at));
    if (byte < 0x80) {
      append_escaped(out, byte);
    } else if (length > 0) {
      append_code_point(out, value.substr(at, length));
    } else {
      out += kReplacement;
    }
    copied = at += std::max<size_t>(1, length);
  }
  out += value.substr(copied);
  out += '"';
}

void JsonWriter::new_line() {
  if (style_ == Style::compact) return;
  out_ += '\n';
  out_.append(static_cast<size_t>(depth_) * 2, ' ');
}

void JsonWriter::separate() {
  if (has_key_) {
    has_key_ = false;
    return;
  }
  if (!is_first_) out_ += ',';
  if (depth_ > 0) new_line();
  is_first_ = false;
}

void JsonWriter::open(char bracket) {
  separate();
  out_ += bracket;
  ++depth_;
  is_first_ = true;
}

void JsonWriter::close(char bracket) {
  --depth_;
  if (!is_first_) new_line();
  out_ += bracket;
  is_first_ = false;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  separate();
  out_ += '"';
  out_ += name;
  out_ += '"';
  out_ += ':';
  if (style_ == Style::indented) out_ += ' ';
  has_key_ = true;
  return *this;
}

void JsonWriter::string(std::string_view value) {
  separate();
  append_json_string(out_, value);
}

void JsonWriter::number(uint64_t value) {
  separate();
  char digits[24];
  const auto result = std::to_chars(digits, digits + sizeof digits, value);
  out_.append(digits, result.ptr);
}

void JsonWriter::boolean(bool value) {
  separate();
  out_ += value ? "true" : "false";
}

void JsonWriter::raw_line(std::string_view json) {
  separate();
  out_ += '\n';
  out_ += json;
}

void JsonWriter::null() {
  separate();
  out_ += "null";
}

}  // namespace urazuke
