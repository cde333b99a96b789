// read_part: reads a regular expression as far as its literals go; see expression_shape.h, which hides this.
// Comes in: the expression. Goes out: what its matches begin with and hold, raw, or nothing where the syntax is not
// one that is read here. Which literals are worth looking for is left to read_shape.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "lexicon/expression_shape.h"

namespace urazuke {

struct ExpressionPart {
  bool is_exact = true;         // `heads` are all that it matches
  Literals heads = {U""};       // each match begins with one of them
  Literals tails = {U""};       // each match ends with one of them; not for an exact part
  std::vector<Literals> links;  // behind the head, in order
  uint32_t copies = 1;          // by the counts in it, those inside one another multiplied
};

bool holds_empty(const Literals& literals);
// A single kana, digit or mark stands in most sentences: looking for it tells nothing.
bool holds_common(const Literals& literals);
std::optional<ExpressionPart> read_part(std::string_view expression);

}  // namespace urazuke
