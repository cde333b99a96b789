// The lexicon as it is shipped, loaded once for all tests that read Japanese as the program does.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "lexicon/lexicon.h"

namespace urazuke {

inline const Lexicon& shipped_lexicon() {
  static const Lexicon lexicon = [] {
    std::vector<Error> errors;
    Lexicon loaded = load_lexicon({std::string(URAZUKE_SOURCE_DIR) + "/lexicons"}, errors);
    for (const Error& error : errors) MESSAGE(error.where << ": " << error.what);
    REQUIRE(errors.empty());
    return loaded;
  }();
  return lexicon;
}

}  // namespace urazuke
