// quotation: whether words are used, or only shown. A page that explains what must not be advertised shows the very
// words that it must not use: between quotation marks, in front of "such expressions are barred", or in a list under a
// heading that says so. Comes in: tokens of a sentence. Goes out: yes or no.
#pragma once

#include "claims/context.h"
#include "claims/reading.h"

namespace urazuke {

// Whether the tokens [first, last] stand as an example of wording that is barred.
bool is_barred_example(const PageReading& reading, const SentenceReading& sentence, const Context& context,
                       uint32_t first, uint32_t last);

}  // namespace urazuke
