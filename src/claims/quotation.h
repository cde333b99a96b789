// quotation: whether words are used, or only shown. A page that explains what must not be advertised shows the very
// words that it must not use: between quotation marks, in front of "such expressions are barred", or in a list under a
// heading that says so. A question that is quoted asks and does not answer. Comes in: words of a sentence. Goes out:
// yes or no.
#pragma once

#include "claims/context.h"
#include "claims/reading.h"

namespace urazuke {

// Whether `words`, bytes of the block's text, are shown as wording that is barred, or as somebody's question.
bool is_only_shown(const Block& block, const PageReading& reading, const SentenceReading& sentence,
                   const Context& context, Span words);

}  // namespace urazuke
