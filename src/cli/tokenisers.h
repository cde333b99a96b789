// Tokenisers: one thread's tokenisers, one for each lexicon that its pages ask for, made when the first one does.
#pragma once

#include <map>
#include <memory>

#include "language/tokeniser.h"
#include "lexicon/lexicon.h"

namespace urazuke {

class Tokenisers {
 public:
  Tokeniser& of(const Lexicon& lexicon) {
    std::unique_ptr<Tokeniser>& tokeniser = by_lexicon_[&lexicon];
    if (!tokeniser) tokeniser = std::make_unique<Tokeniser>(*lexicon.dictionary, lexicon.vocabulary);
    return *tokeniser;
  }

 private:
  std::map<const Lexicon*, std::unique_ptr<Tokeniser>> by_lexicon_;
};

}  // namespace urazuke
