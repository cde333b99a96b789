// Automaton: all patterns of the lexicon, found in one pass over a sentence's tokens (Aho and Corasick 1975).
// A pattern is a sequence of base forms. Built once, then const and shared.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "language/token.h"

namespace urazuke {

struct Hit {
  uint32_t pattern = 0;  // as returned by add
  uint32_t first = 0;    // first token
  uint32_t last = 0;     // last token, inclusive
};

class Automaton {
 public:
  // Adds a pattern, not empty; returns its number. The same sequence may be added more than once.
  uint32_t add(const std::vector<LemmaId>& lemmas);
  // To be called once, after the last add.
  void compile();
  // Appends every occurrence of every pattern in order of its last token, longest first. Work is proportional to
  // tokens plus hits; nothing is allocated beyond `hits`.
  void find(const std::vector<Token>& tokens, uint32_t first, uint32_t last, std::vector<Hit>& hits) const;

 private:
  uint32_t step(uint32_t state, LemmaId lemma) const;
  struct State {
    std::vector<std::pair<LemmaId, uint32_t>> next;  // sorted by lemma once compiled
    std::vector<uint32_t> patterns;                  // that end here
    uint32_t depth = 0;
    uint32_t fail = 0;
    uint32_t output = 0;  // nearest state along the fail links at which a pattern ends; 0 for none
  };
  std::vector<State> states_{State{}};
  std::vector<uint32_t> lengths_;  // of each pattern
  std::vector<uint32_t> root_;     // root's transitions by lemma, dense
};

}  // namespace urazuke
