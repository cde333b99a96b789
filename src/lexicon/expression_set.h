// ExpressionSet: all regular expressions of the lexicon as one RE2::Set. Apart from lexicon.h so that only those
// who match include RE2.
#pragma once

#include <re2/set.h>

#include "lexicon/lexicon.h"

namespace urazuke {

struct Lexicon::ExpressionSet {
  explicit ExpressionSet(const re2::RE2::Options& options) : set(options, re2::RE2::UNANCHORED) {}
  re2::RE2::Set set;
};

}  // namespace urazuke
