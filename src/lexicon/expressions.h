// Expressions: the cues written as regular expressions. One RE2::Set says in one pass which of them occur in a text;
// only those are then asked where. Apart from lexicon.h so that only those who match include RE2.
#pragma once

#include <re2/re2.h>
#include <re2/set.h>

#include <memory>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"

namespace urazuke {

struct Lexicon::Expressions {
  explicit Expressions(const re2::RE2::Options& options) : set(options, re2::RE2::UNANCHORED) {}

  std::vector<std::unique_ptr<re2::RE2>> expressions;
  std::vector<uint32_t> cues;  // index into Lexicon::cues, by expression
  re2::RE2::Set set;
};

// Replaces `found` by the expressions that occur in `text`, ascending.
void find_expressions(const Lexicon::Expressions& expressions, std::string_view text, std::vector<int>& found);

}  // namespace urazuke
