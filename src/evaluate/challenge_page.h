// challenge_page: context and sentence of a challenge line -> a page that sets them as its words say. The context is
// parts joined by " | ": h1: and h2: are headings, p: the sentence before in the same paragraph, lead: the sentence
// above a list, q: a question, th: and rowth: the headers of a table's column and row. In front of the sentence, li:,
// td: or h2: say that it is an item, a cell (of the th: given) or a heading; with none it is an answer behind a q:,
// else running text.
#pragma once

#include <string>
#include <string_view>

#include "text/result.h"
#include "text/span.h"

namespace urazuke {

struct ChallengePage {
  std::string html;
  Span sentence;  // bytes of `html`
};

// `where` is the file:line that errors name.
Result<ChallengePage> challenge_page(std::string_view context, std::string_view sentence, const std::string& where);

}  // namespace urazuke
