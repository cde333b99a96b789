// Automaton: many patterns found in one pass (Aho and Corasick 1975). A pattern is a sequence of symbols: the base
// forms of an expression's words, or the code points of a literal. Built once, then const and shared.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

namespace urazuke {

using Symbol = uint32_t;
inline constexpr Symbol kNoSymbol = 0;  // stands in no pattern; the same number as kNoLemma

struct Hit {
  uint32_t pattern = 0;  // as returned by add
  uint32_t first = 0;    // first symbol
  uint32_t last = 0;     // last symbol, inclusive
};

class Automaton {
 public:
  // Adds a pattern, not empty; returns its number. The same sequence may be added more than once.
  uint32_t add(const std::vector<Symbol>& symbols);
  // To be called once, after the last add.
  void compile();
  // Appends every occurrence of every pattern among `count` symbols, symbol_at(0) and on, in order of its last symbol,
  // longest first. Work is proportional to symbols plus hits; nothing is allocated beyond `hits`.
  template <class SymbolAt>
  void find(uint32_t count, SymbolAt symbol_at, std::vector<Hit>& hits) const;

  // The same, step by step. A text begins in state 0; `next` is the state behind one more symbol.
  uint32_t next(uint32_t state, Symbol symbol) const;
  // Calls act(pattern, symbols of it) for each that ends in the state, longest first.
  template <class Act>
  void for_each_end(uint32_t state, Act act) const;

 private:
  struct Edge {
    Symbol symbol;
    uint32_t target;
  };
  struct State {
    uint64_t symbols = 0;                    // of its edges: see bit_of
    uint32_t first_edge = 0, last_edge = 0;  // of edges_, sorted by symbol
    uint32_t fail = 0;
    uint32_t output = 0;  // this state or the nearest along the fail links at which a pattern ends; 0 for none
  };
  // What ends at a state: kept apart, so that the states, which every symbol asks for, stay in the processor's cache.
  struct End {
    uint32_t first_pattern = 0, last_pattern = 0;  // of patterns_
    uint32_t length = 0;                           // of the patterns
    uint32_t next_output = 0;                      // the nearest state behind this one at which a pattern ends
  };
  // Tells most symbols that a state has no edge for, without a look at its edges.
  static uint64_t bit_of(Symbol symbol) { return uint64_t{1} << (symbol & 63); }
  uint32_t step(uint32_t state, Symbol symbol) const;
  uint32_t target(uint32_t state, Symbol symbol) const;  // 0 where there is no edge

  // While patterns are added: the trie. Emptied by compile, which lays it out flat.
  struct Node {
    std::map<Symbol, uint32_t> next;
    std::vector<uint32_t> patterns;
    uint32_t length = 0;
  };
  std::vector<Node> trie_{Node{}};

  std::vector<State> states_;
  std::vector<End> ends_;  // by state
  std::vector<Edge> edges_;
  std::vector<uint32_t> patterns_;
  std::vector<uint32_t> root_;  // the root's targets by symbol, dense
  uint32_t count_ = 0;          // patterns added
};

inline uint32_t Automaton::target(uint32_t state, Symbol symbol) const {
  // Few states have more than a handful of edges: a scan is faster than a search.
  const State& here = states_[state];
  if ((here.symbols & bit_of(symbol)) == 0) return 0;
  for (uint32_t i = here.first_edge; i < here.last_edge; ++i) {
    if (edges_[i].symbol >= symbol) return edges_[i].symbol == symbol ? edges_[i].target : 0;
  }
  return 0;
}

inline uint32_t Automaton::step(uint32_t state, Symbol symbol) const {
  for (; state != 0; state = states_[state].fail) {
    if (const uint32_t next = target(state, symbol)) return next;
  }
  return symbol < root_.size() ? root_[symbol] : 0;
}

inline uint32_t Automaton::next(uint32_t state, Symbol symbol) const {
  // A word of no pattern ends every partial match; most words of a page are such.
  return symbol == kNoSymbol ? 0 : step(state, symbol);
}

template <class Act>
void Automaton::for_each_end(uint32_t state, Act act) const {
  for (uint32_t out = states_[state].output; out != 0; out = ends_[out].next_output) {
    const End& end = ends_[out];
    for (uint32_t p = end.first_pattern; p < end.last_pattern; ++p) act(patterns_[p], end.length);
  }
}

template <class SymbolAt>
void Automaton::find(uint32_t count, SymbolAt symbol_at, std::vector<Hit>& hits) const {
  uint32_t state = 0;
  for (uint32_t i = 0; i < count; ++i) {
    state = next(state, symbol_at(i));
    for_each_end(state, [&](uint32_t pattern, uint32_t length) { hits.push_back({pattern, i + 1 - length, i}); });
  }
}

}  // namespace urazuke
