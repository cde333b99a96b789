#include "language/automaton.h"

#include <doctest/doctest.h>

#include <random>
#include <string>

namespace urazuke {
namespace {

std::vector<Hit> find(const Automaton& automaton, const std::vector<Symbol>& text) {
  std::vector<Hit> hits;
  automaton.find(
      static_cast<uint32_t>(text.size()), [&](uint32_t i) { return text[i]; }, hits);
  return hits;
}

std::string dump(const std::vector<Hit>& hits) {
  std::string result;
  for (const Hit& hit : hits) {
    result += std::to_string(hit.pattern) + ":" + std::to_string(hit.first) + "-" + std::to_string(hit.last) + " ";
  }
  return result;
}

TEST_CASE("automaton finds every occurrence, longest first at each end") {
  struct Case {
    std::vector<std::vector<Symbol>> patterns;
    std::vector<Symbol> text;
    std::string expected;
  };
  const std::vector<Case> cases = {
      {{{1}}, {1, 2, 1}, "0:0-0 0:2-2 "},
      {{{1, 2}, {2}}, {1, 2, 2}, "0:0-1 1:1-1 1:2-2 "},
      {{{1, 2, 3}, {2, 3}, {3}}, {1, 2, 3}, "0:0-2 1:1-2 2:2-2 "},
      {{{1, 1}}, {1, 1, 1}, "0:0-1 0:1-2 "},
      {{{1, 2, 4}, {2, 3}}, {1, 2, 3}, "1:1-2 "},
      {{{5}, {5}}, {5}, "0:0-0 1:0-0 "},
      {{{1, 2}}, {1, kNoSymbol, 2}, ""},
      {{{1}}, {}, ""},
      {{{1}}, {7, 9}, ""},
  };
  for (const Case& test : cases) {
    Automaton automaton;
    for (const auto& pattern : test.patterns) automaton.add(pattern);
    automaton.compile();
    CHECK(dump(find(automaton, test.text)) == test.expected);
  }
}

// The plain way: every pattern at every place.
std::string find_slowly(const std::vector<std::vector<Symbol>>& patterns, const std::vector<Symbol>& text) {
  std::vector<Hit> hits;
  for (uint32_t last = 0; last < text.size(); ++last) {
    for (uint32_t first = 0; first <= last; ++first) {
      for (uint32_t p = 0; p < patterns.size(); ++p) {
        const std::vector<Symbol> part(text.begin() + first, text.begin() + last + 1);
        if (part == patterns[p]) hits.push_back({p, first, last});
      }
    }
  }
  return dump(hits);
}

TEST_CASE("automaton agrees with the plain way on random patterns") {
  std::mt19937 random(20261122);
  for (int round = 0; round < 200; ++round) {
    std::vector<std::vector<Symbol>> patterns(1 + random() % 8);
    Automaton automaton;
    for (auto& pattern : patterns) {
      pattern.resize(1 + random() % 4);
      for (Symbol& symbol : pattern) symbol = 1 + random() % 3;
      automaton.add(pattern);
    }
    automaton.compile();
    std::vector<Symbol> text(random() % 30);
    for (Symbol& symbol : text) symbol = random() % 4;
    CHECK(dump(find(automaton, text)) == find_slowly(patterns, text));
  }
}

}  // namespace
}  // namespace urazuke
