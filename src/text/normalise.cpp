#include "text/normalise.h"

#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>

#include "text/utf8.h"

namespace urazuke {
namespace {

// Unicode TR15, 13: a stream-safe text has at most 30 combining marks in a row. ICU sorts them by insertion, so a
// megabyte of them would take hours; longer runs, which no language has, are cut and not sorted across the cut.
constexpr uint32_t kMarksInARow = 30;

// Length of a code point that is no combining mark by its first byte: ASCII, and kanji from U+4000 to U+9FFF. 0: look.
uint32_t plain_length(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  return byte < 0x80 ? 1 : byte >= 0xE4 && byte <= 0xE9 ? 3 : 0;
}

// Kana and everything before the first combining mark.
bool is_plainly_no_mark(char32_t c) { return c < 0x300 || (c >= 0x309B && c < 0xA000); }

// Where the piece that begins at `at` has to end.
uint32_t safe_end(const icu::Normalizer2& nfkc, std::string_view text, uint32_t at) {
  uint32_t marks = 0;
  while (at < text.size()) {
    if (const uint32_t length = plain_length(text[at]); length > 0) {
      at += length;
      marks = 0;
      continue;
    }
    const uint32_t begin = at;
    const char32_t c = next_code_point(text, at);
    const bool is_mark = !is_plainly_no_mark(c) && nfkc.getCombiningClass(static_cast<UChar32>(c)) != 0;
    marks = is_mark ? marks + 1 : 0;
    if (marks > kMarksInARow) return begin;
  }
  return static_cast<uint32_t>(text.size());
}

void append_edits(OffsetMap& map, const icu::Edits& edits, uint32_t offset) {
  UErrorCode status = U_ZERO_ERROR;
  for (icu::Edits::Iterator edit = edits.getFineIterator(); edit.next(status);) {
    const uint32_t source = offset + static_cast<uint32_t>(edit.sourceIndex());
    const auto length = static_cast<uint32_t>(edit.newLength());
    if (edit.hasChange()) {
      map.replace(length, {source, source + static_cast<uint32_t>(edit.oldLength())});
    } else {
      map.copy(length, source);
    }
  }
}

// Adds text[begin, end) in NFKC.
void append_normalised(Normalised& result, const icu::Normalizer2& nfkc, std::string_view text, uint32_t begin,
                       uint32_t end) {
  UErrorCode status = U_ZERO_ERROR;
  icu::StringByteSink<std::string> sink(&result.text, static_cast<int32_t>(end - begin));
  icu::Edits edits;
  const icu::StringPiece piece(text.data() + begin, static_cast<int32_t>(end - begin));
  const size_t before = result.text.size();
  nfkc.normalizeUTF8(0, piece, sink, &edits, status);
  if (U_SUCCESS(status)) {
    append_edits(result.source, edits, begin);
    return;
  }
  result.text.resize(before);
  result.text.append(text.substr(begin, end - begin));
  result.source.copy(end - begin, begin);
}

}  // namespace

Normalised normalise(std::string_view text) {
  Normalised result;
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(status);
  if (U_FAILURE(status)) {
    result.text = text;
    result.source.copy(static_cast<uint32_t>(text.size()), 0);
    return result;
  }
  for (uint32_t begin = 0; begin < text.size();) {
    const uint32_t end = safe_end(*nfkc, text, begin);
    append_normalised(result, *nfkc, text, begin, end);
    begin = end;
  }
  return result;
}

}  // namespace urazuke
