#include "text/sniff.h"

#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <memory>

#include "text/characters.h"

namespace urazuke {
namespace {

constexpr size_t kDeclarationBytes = 4096;
constexpr size_t kSampleBytes = 64u << 10;

bool is_name_byte(char c) {
  return is_ascii_alnum(static_cast<unsigned char>(c)) || c == '-' || c == '_' || c == '.' || c == ':';
}

// The value behind `key`, blanks, '=' and an optional quote; empty where that does not follow.
std::string value_after(std::string_view head, size_t at) {
  const auto skip_blanks = [&] {
    while (at < head.size() && is_blank(static_cast<unsigned char>(head[at]))) ++at;
  };
  skip_blanks();
  if (at >= head.size() || head[at] != '=') return {};
  ++at;
  skip_blanks();
  if (at < head.size() && (head[at] == '"' || head[at] == '\'')) ++at;
  const size_t begin = at;
  while (at < head.size() && is_name_byte(head[at])) ++at;
  return std::string(head.substr(begin, at - begin));
}

std::string value_in_tag(std::string_view head, std::string_view tag, std::string_view key) {
  for (size_t at = head.find(tag); at != std::string_view::npos; at = head.find(tag, at + 1)) {
    const size_t end = std::min(head.find('>', at), head.size());
    const std::string_view inside = head.substr(0, end);
    for (size_t found = inside.find(key, at); found != std::string_view::npos; found = inside.find(key, found + 1)) {
      std::string value = value_after(inside, found + key.size());
      if (!value.empty()) return value;
    }
  }
  return {};
}

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f' && byte != 0x1B;
}

// `high`: which byte of a pair is the higher one. Binary files have zeros too, but control bytes beside them.
bool looks_like_utf16(std::string_view bytes, size_t high) {
  const size_t size = std::min(bytes.size(), kSampleBytes) / 2 * 2;
  size_t western = 0;
  size_t other_zeros = 0;
  size_t controls = 0;
  for (size_t i = 0; i < size; i += 2) {
    const char low = bytes[i + 1 - high];
    other_zeros += low == 0;
    if (bytes[i + high] != 0) continue;
    ++western;
    controls += is_control(low);
  }
  return western * 50 > size / 2 && other_zeros * 20 < western && controls * 20 < western;
}

}  // namespace

std::optional<ByteOrderMark> byte_order_mark(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return ByteOrderMark{"UTF-8", 3};
  if (bytes.starts_with("\xFF\xFE")) return ByteOrderMark{"UTF-16LE", 2};
  if (bytes.starts_with("\xFE\xFF")) return ByteOrderMark{"UTF-16BE", 2};
  return std::nullopt;
}

std::optional<std::string> declared_encoding(std::string_view bytes) {
  std::string head(bytes.substr(0, kDeclarationBytes));
  std::transform(head.begin(), head.end(), head.begin(), ascii_lower);
  std::string name;
  if (head.starts_with("<?xml")) name = value_in_tag(head, "<?xml", "encoding");
  if (name.empty()) name = value_in_tag(head, "<meta", "charset");
  if (name.empty()) return std::nullopt;
  return name;
}

std::optional<std::string> guess_utf16(std::string_view bytes) {
  if (looks_like_utf16(bytes, 1)) return "UTF-16LE";
  if (looks_like_utf16(bytes, 0)) return "UTF-16BE";
  return std::nullopt;
}

bool has_iso2022jp_escapes(std::string_view bytes) {
  for (size_t at = bytes.find("\x1B$"); at != std::string_view::npos; at = bytes.find("\x1B$", at + 2)) {
    if (at + 2 < bytes.size() && (bytes[at + 2] == 'B' || bytes[at + 2] == '@' || bytes[at + 2] == '(')) return true;
  }
  return false;
}

std::optional<std::string> guess_japanese(std::string_view bytes) {
  if (has_iso2022jp_escapes(bytes)) return "ISO-2022-JP";
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status), ucsdet_close);
  if (U_FAILURE(status)) return std::nullopt;
  const auto size = static_cast<int32_t>(std::min(bytes.size(), kSampleBytes));
  ucsdet_setText(detector.get(), bytes.data(), size, &status);
  int32_t count = 0;
  const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &status);
  for (int32_t i = 0; U_SUCCESS(status) && i < count; ++i) {
    const std::string_view name = ucsdet_getName(matches[i], &status);
    if (name == "Shift_JIS" || name == "EUC-JP") return std::string(name);
  }
  return std::nullopt;
}

bool is_binary(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, kSampleBytes);
  if (sample.find('\0') != std::string_view::npos) return true;
  const auto controls = std::count_if(sample.begin(), sample.end(), is_control);
  return static_cast<size_t>(controls) * 10 > sample.size();
}

}  // namespace urazuke
