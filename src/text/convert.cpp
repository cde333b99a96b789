#include "text/convert.h"

#include <unicode/ucnv.h>

#include <array>
#include <cstring>
#include <memory>

#include "text/characters.h"
#include "text/utf8.h"

namespace urazuke {
namespace {

// Shift_JIS pages are written on Windows: its extensions (circled digits, company marks) are what is meant, and 0x5C
// is a backslash.
constexpr std::array<std::array<const char*, 2>, 6> kConverters = {{
    {"UTF-8", "UTF-8"},
    {"UTF-16LE", "UTF-16LE"},
    {"UTF-16BE", "UTF-16BE"},
    {"Shift_JIS", "ibm-943_P15A-2003"},
    {"EUC-JP", "EUC-JP"},
    {"ISO-2022-JP", "ISO-2022-JP"},
}};

constexpr std::array<std::array<const char*, 2>, 13> kAliases = {{
    {"utf8", "UTF-8"},
    {"sjis", "Shift_JIS"},
    {"xsjis", "Shift_JIS"},
    {"shiftjis", "Shift_JIS"},
    {"cp932", "Shift_JIS"},
    {"ms932", "Shift_JIS"},
    {"mskanji", "Shift_JIS"},
    {"windows31j", "Shift_JIS"},
    {"eucjp", "EUC-JP"},
    {"xeucjp", "EUC-JP"},
    {"ujis", "EUC-JP"},
    {"iso2022jp", "ISO-2022-JP"},
    {"csiso2022jp", "ISO-2022-JP"},
}};

std::string simplified(std::string_view name) {
  std::string result;
  for (const char c : name) {
    if (c >= 'A' && c <= 'Z') {
      result.push_back(static_cast<char>(c - 'A' + 'a'));
    } else if (is_ascii_alnum(static_cast<unsigned char>(c))) {
      result.push_back(c);
    }
  }
  return result;
}

Encoding encoding_of(const char* name) {
  for (const auto& row : kConverters) {
    if (std::strcmp(row[0], name) == 0) return {row[0], row[1]};
  }
  return {name, name};
}

size_t ascii_run(std::string_view bytes, size_t at) {
  const size_t from = at;
  for (uint64_t word = 0; at + sizeof word <= bytes.size(); at += sizeof word) {
    std::memcpy(&word, bytes.data() + at, sizeof word);
    if ((word & 0x8080808080808080u) != 0) break;
  }
  while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) < 0x80) ++at;
  return at - from;
}

// The first position from `at` on that is not UTF-8, or the size.
size_t valid_until(std::string_view bytes, size_t at) {
  while (at < bytes.size()) {
    if (static_cast<unsigned char>(bytes[at]) < 0x80) {
      at += ascii_run(bytes, at);
      continue;
    }
    const uint32_t length = utf8_length(bytes, at);
    if (length == 0) return at;
    at += length;
  }
  return at;
}

void note_bad(Converted& converted, uint64_t at, uint64_t count) {
  if (converted.bad_bytes == 0) converted.first_bad = at;
  converted.bad_bytes += count;
  for (uint64_t i = 0; i < count; ++i) append_utf8(converted.text, kReplacementCharacter);
}

Converted check_utf8(std::string_view bytes) {
  Converted converted;
  converted.text.reserve(bytes.size());
  for (size_t at = 0; at < bytes.size();) {
    const size_t end = valid_until(bytes, at);
    converted.text.append(bytes.substr(at, end - at));
    if (end < bytes.size()) note_bad(converted, end, 1);
    at = end + 1;
  }
  return converted;
}

void append_utf16(std::string& out, const UChar* begin, const UChar* end) {
  while (begin < end) {
    char32_t c = *begin++;
    if (c >= 0xD800 && c < 0xDC00 && begin < end) c = 0x10000 + ((c - 0xD800) << 10) + (*begin++ - 0xDC00u);
    append_utf8(out, c);
  }
}

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

// Converts until the source ends or ICU stops at bytes it cannot read, which are then noted. The target has room
// for a whole chunk less one unit, so that a pair of surrogates never stands across two of them.
void run_converter(UConverter* converter, std::string_view bytes, Converted& converted) {
  std::array<UChar, 4096> buffer;
  const char* source = bytes.data();
  const char* const source_end = source + bytes.size();
  for (;;) {
    UErrorCode status = U_ZERO_ERROR;
    UChar* target = buffer.data();
    ucnv_toUnicode(converter, &target, buffer.data() + buffer.size() - 1, &source, source_end, nullptr, 1, &status);
    if (target > buffer.data() && U16_IS_LEAD(target[-1]) && status == U_BUFFER_OVERFLOW_ERROR) {
      UErrorCode more = U_ZERO_ERROR;  // the trail unit is waiting inside the converter
      ucnv_toUnicode(converter, &target, target + 1, &source, source_end, nullptr, 1, &more);
      if (more != U_BUFFER_OVERFLOW_ERROR) status = more;
    }
    append_utf16(converted.text, buffer.data(), target);
    if (status == U_BUFFER_OVERFLOW_ERROR) continue;
    if (U_SUCCESS(status)) return;
    std::array<char, 32> invalid;
    auto length = static_cast<int8_t>(invalid.size());
    UErrorCode ignored = U_ZERO_ERROR;
    ucnv_getInvalidChars(converter, invalid.data(), &length, &ignored);
    const uint64_t count = length > 0 ? static_cast<uint64_t>(length) : 1;
    const auto behind = static_cast<uint64_t>(source - bytes.data());
    note_bad(converted, behind >= count ? behind - count : 0, count);
    if (status == U_TRUNCATED_CHAR_FOUND || source >= source_end) return;
  }
}

}  // namespace

std::optional<Encoding> find_encoding(std::string_view name) {
  const std::string wanted = simplified(name);
  if (wanted.empty() || wanted.size() > 60) return std::nullopt;
  for (const auto& alias : kAliases) {
    if (wanted == alias[0]) return encoding_of(alias[1]);
  }
  for (const auto& row : kConverters) {
    if (wanted == simplified(row[0])) return Encoding{row[0], row[1]};
  }
  const std::string given(name);
  UErrorCode status = U_ZERO_ERROR;
  const Converter converter(ucnv_open(given.c_str(), &status), ucnv_close);
  if (U_FAILURE(status) || converter == nullptr) return std::nullopt;
  const char* iana = ucnv_getStandardName(given.c_str(), "IANA", &status);
  return Encoding{U_SUCCESS(status) && iana != nullptr ? iana : given, given};
}

std::vector<std::string> known_encodings() {
  std::vector<std::string> names;
  for (const auto& row : kConverters) names.emplace_back(row[0]);
  return names;
}

Converted convert(std::string_view bytes, const Encoding& encoding) {
  if (encoding.icu == "UTF-8") return check_utf8(bytes);
  Converted converted;
  UErrorCode status = U_ZERO_ERROR;
  const Converter converter(ucnv_open(encoding.icu.c_str(), &status), ucnv_close);
  if (U_FAILURE(status)) return check_utf8(bytes);
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  converted.text.reserve(bytes.size() + bytes.size() / 2);
  run_converter(converter.get(), bytes, converted);
  return converted;
}

std::optional<std::string> convert_back(std::string_view text, const Encoding& encoding) {
  if (encoding.icu == "UTF-8") return std::string(text);
  UErrorCode status = U_ZERO_ERROR;
  const Converter from(ucnv_open("UTF-8", &status), ucnv_close);
  const Converter to(ucnv_open(encoding.icu.c_str(), &status), ucnv_close);
  if (U_FAILURE(status)) return std::nullopt;
  ucnv_setFromUCallBack(to.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  std::string bytes(text.size() * 4 + 16, '\0');
  char* target = bytes.data();
  const char* source = text.data();
  ucnv_convertEx(to.get(), from.get(), &target, bytes.data() + bytes.size(), &source, source + text.size(), nullptr,
                 nullptr, nullptr, nullptr, 1, 1, &status);
  if (U_FAILURE(status)) return std::nullopt;
  bytes.resize(static_cast<size_t>(target - bytes.data()));
  return bytes;
}

uint32_t utf8_length(std::string_view bytes, size_t at) {
  const auto byte = [&](size_t i) { return static_cast<unsigned char>(at + i < bytes.size() ? bytes[at + i] : 0); };
  const auto continues = [&](size_t i) { return (byte(i) & 0xC0) == 0x80; };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4) return 0;
  if (lead < 0xE0) return continues(1) ? 2 : 0;
  const unsigned char low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  const unsigned char high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  if (byte(1) < low || byte(1) > high || !continues(2)) return 0;
  if (lead < 0xF0) return 3;
  return continues(3) ? 4 : 0;
}

bool is_utf8(std::string_view bytes) { return valid_until(bytes, 0) == bytes.size(); }

}  // namespace urazuke
