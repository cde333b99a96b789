#include "text/normalise.h"

#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>

namespace urazuke {
namespace {

Normalised unchanged(std::string_view text) {
  Normalised result{std::string(text), {}};
  result.source.copy(static_cast<uint32_t>(text.size()), 0);
  return result;
}

OffsetMap to_map(const icu::Edits& edits) {
  OffsetMap map;
  UErrorCode status = U_ZERO_ERROR;
  for (icu::Edits::Iterator edit = edits.getFineIterator(); edit.next(status);) {
    const auto source = static_cast<uint32_t>(edit.sourceIndex());
    const auto length = static_cast<uint32_t>(edit.newLength());
    if (edit.hasChange()) {
      map.replace(length, {source, source + static_cast<uint32_t>(edit.oldLength())});
    } else {
      map.copy(length, source);
    }
  }
  return map;
}

}  // namespace

Normalised normalise(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(status);
  if (U_FAILURE(status)) return unchanged(text);
  Normalised result;
  icu::StringByteSink<std::string> sink(&result.text, static_cast<int32_t>(text.size()));
  icu::Edits edits;
  nfkc->normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<int32_t>(text.size())), sink, &edits, status);
  if (U_FAILURE(status) || !edits.hasChanges()) return unchanged(text);
  result.source = to_map(edits);
  return result;
}

}  // namespace urazuke
