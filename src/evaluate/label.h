// label: one line of PAGE.gold.jsonl -> what it says of one unit. The words are those of lexicon/values.h and Flag;
// any other is an error. What lines there are, and of which units, is left to gold.
#pragma once

#include <cstdint>
#include <string>

#include "evaluate/figures.h"
#include "text/result.h"

namespace urazuke {

struct NumberedLabel {
  int64_t unit = -1;  // -1 where the line gives no number
  Label label;
};

// `where` is the file:line that errors name.
Result<NumberedLabel> parse_label(const std::string& text, const std::string& where);

}  // namespace urazuke
