// means: by what a change comes about: "by the drip", "by warming it", "when it is pressed", or what an opening word
// points back to ("by this"). Comes in: a sentence and where its change stands. Goes out: the words of the means.
#pragma once

#include <optional>

#include "claims/scope.h"

namespace urazuke {

struct Means {
  Span span;                     // bytes of the block's text
  bool is_circumstance = false;  // "when one breathes it in (suu to)": may be told of nature too
};

// The means named in front of token `change`.
std::optional<Means> means_before(const Scope& scope, uint32_t change);

}  // namespace urazuke
