#include "text/decode.h"

#include <optional>
#include <utility>

#include "text/convert.h"
#include "text/sha256.h"
#include "text/sniff.h"

namespace urazuke {
namespace {

struct Choice {
  Encoding encoding;
  Converted converted;
  size_t skipped = 0;                   // bytes of the byte order mark
  std::optional<std::string> declared;  // a declaration that was not believed
};

std::string joined(const std::vector<std::string>& names) {
  std::string list;
  for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
  return list;
}

Choice converted_as(std::string_view bytes, const std::string& name) {
  const Encoding encoding = find_encoding(name).value_or(Encoding{"UTF-8", "UTF-8"});
  return {encoding, convert(bytes, encoding), 0, std::nullopt};
}

uint64_t count_high_bytes(std::string_view bytes) {
  uint64_t count = 0;
  for (const char c : bytes) count += static_cast<unsigned char>(c) >= 0x80;
  return count;
}

// What the bytes themselves look like, without asking the page.
Choice guessed(std::string_view bytes) {
  if (has_iso2022jp_escapes(bytes)) return converted_as(bytes, "ISO-2022-JP");
  Choice utf8 = converted_as(bytes, "UTF-8");
  // Of Japanese in another encoding hardly anything is UTF-8 by chance; a page that is cut or mended still is.
  const uint64_t bad = utf8.converted.bad_bytes;
  if (bad == 0 || bad * 2 <= count_high_bytes(bytes)) return utf8;
  const std::optional<std::string> name = guess_japanese(bytes);
  if (!name) return utf8;
  Choice other = converted_as(bytes, *name);
  return other.converted.bad_bytes < utf8.converted.bad_bytes ? std::move(other) : std::move(utf8);
}

// Editors save as UTF-8 what a template declares as Shift_JIS, and the other way round. Text of some length that is
// valid in one encoding is all but never valid in the other, so the bytes are believed.
Choice declared_or_better(std::string_view bytes, const std::string& declared) {
  const std::optional<Encoding> encoding = find_encoding(declared);
  if (!encoding) return guessed(bytes);
  // A declaration that could be read byte by byte is no UTF-16.
  const Encoding real = encoding->name.starts_with("UTF-16") ? Encoding{"UTF-8", "UTF-8"} : *encoding;
  if (real.name != "UTF-8" && count_high_bytes(bytes) > 0 && is_utf8(bytes)) {
    Choice choice = converted_as(bytes, "UTF-8");
    choice.declared = encoding->name;
    return choice;
  }
  Choice choice{real, convert(bytes, real), 0, std::nullopt};
  if (choice.converted.bad_bytes == 0) return choice;
  Choice other = guessed(bytes);
  if (other.converted.bad_bytes > 0 || other.encoding.name == real.name) return choice;
  other.declared = encoding->name;
  return other;
}

Choice choose(std::string_view bytes, const std::optional<Encoding>& given) {
  const std::optional<ByteOrderMark> mark = byte_order_mark(bytes);
  if (given) {
    const size_t skipped = mark && mark->encoding == given->name ? mark->size : 0;
    return {*given, convert(bytes.substr(skipped), *given), skipped, std::nullopt};
  }
  if (mark) {
    Choice choice = converted_as(bytes.substr(mark->size), mark->encoding);
    choice.skipped = mark->size;
    return choice;
  }
  if (const auto utf16 = guess_utf16(bytes)) return converted_as(bytes, *utf16);
  if (const auto declared = declared_encoding(bytes)) return declared_or_better(bytes, *declared);
  return guessed(bytes);
}

std::optional<Error> check_bytes(const std::string& name, std::string_view bytes, bool is_given) {
  if (bytes.size() > kMaxBytes) {
    return Error{
        name,
        "the file has " + std::to_string(bytes.size()) + " bytes, more than the limit of " + std::to_string(kMaxBytes),
        "split the file, or give only the page that is to be audited"};
  }
  if (!is_given && !byte_order_mark(bytes) && !guess_utf16(bytes) && is_binary(bytes)) {
    return Error{name, "not a text file (it holds binary data)", "give an HTML, Markdown or plain text file"};
  }
  return std::nullopt;
}

}  // namespace

Result<Document> decode(std::string name, std::string_view bytes, std::string_view encoding) {
  const std::optional<Encoding> given = encoding.empty() ? std::nullopt : find_encoding(encoding);
  if (!encoding.empty() && !given) {
    return Error{std::move(name), "unknown encoding '" + std::string(encoding) + "'",
                 "known encodings: " + joined(known_encodings())};
  }
  if (auto error = check_bytes(name, bytes, given.has_value())) return *std::move(error);

  Choice choice = choose(bytes, given);
  const uint64_t bad = choice.converted.bad_bytes;
  if (bad * 4 > bytes.size() && bad > 16) {
    return Error{std::move(name),
                 "not a text file (" + std::to_string(bad) + " of " + std::to_string(bytes.size()) +
                     " bytes mean nothing in " + choice.encoding.name + ")",
                 "give the right encoding with --encoding: " + joined(known_encodings())};
  }
  Document document;
  document.name = std::move(name);
  document.text = std::move(choice.converted.text);
  document.encoding = choice.encoding.name;
  document.sha256 = sha256_hex(bytes);
  document.byte_count = bytes.size();
  if (choice.declared)
    document.warnings.push_back({"encoding-contradicts-declaration", {*choice.declared, choice.encoding.name}});
  if (bad > 0)
    document.warnings.push_back(
        {"undecodable-bytes", {std::to_string(bad), std::to_string(choice.converted.first_bad + choice.skipped)}});
  return document;
}

}  // namespace urazuke
