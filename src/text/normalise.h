// normalise: NFKC (Unicode TR15, by ICU) with the way back: half-width kana widens, full-width ASCII narrows,
// so that later stages meet one spelling. The map leads from the result to the given text.
#pragma once

#include <string>
#include <string_view>

#include "text/offset_map.h"

namespace urazuke {

struct Normalised {
  std::string text;
  OffsetMap source;  // text -> the text given
};

Normalised normalise(std::string_view text);

}  // namespace urazuke
