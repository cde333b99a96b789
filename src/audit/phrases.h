// phrases: words that a rule asks for -> where they are used on the page. Comes in: a rule's condition and the reading
// of the page. Goes out: the first use in each sentence. What is denied, asked, linked to, cited or shown as barred
// wording is no use. Which finding becomes of it is left to check.
#pragma once

#include <vector>

#include "audit/audit.h"
#include "claims/context.h"
#include "claims/reading.h"

namespace urazuke {

struct Phrase {
  int statement = -1;     // index into Audit::statements
  uint32_t mention = 0;   // index into PageReading::mentions
  Span span;              // bytes of Document::text
  bool is_label = false;  // on a page, a piece without a predicate: the plate of a price, a byline
};

std::vector<Phrase> find_phrases(const PhraseCondition& condition, const Audit& audit, const PageReading& reading,
                                 const PageContext& context);

}  // namespace urazuke
