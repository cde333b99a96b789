#include "language/automaton.h"

#include <algorithm>

namespace urazuke {

uint32_t Automaton::add(const std::vector<Symbol>& symbols) {
  uint32_t node = 0;
  for (const Symbol symbol : symbols) {
    const auto [at, is_new] = trie_[node].next.try_emplace(symbol, static_cast<uint32_t>(trie_.size()));
    node = at->second;
    if (is_new) trie_.emplace_back();
  }
  trie_[node].patterns.push_back(count_);
  trie_[node].length = static_cast<uint32_t>(symbols.size());
  return count_++;
}

void Automaton::compile() {
  // Breadth first: the states near the root, where a text stays most of the time, stand together.
  std::vector<uint32_t> nodes = {0};  // of the trie, by state
  states_.resize(trie_.size());
  ends_.resize(trie_.size());
  for (uint32_t i = 0; i < nodes.size(); ++i) {
    const Node& node = trie_[nodes[i]];
    State& state = states_[i];
    state.first_edge = static_cast<uint32_t>(edges_.size());
    for (const auto& [symbol, next] : node.next) {
      edges_.push_back({symbol, static_cast<uint32_t>(nodes.size())});
      state.symbols |= bit_of(symbol);
      nodes.push_back(next);
    }
    state.last_edge = static_cast<uint32_t>(edges_.size());
    ends_[i].first_pattern = static_cast<uint32_t>(patterns_.size());
    patterns_.insert(patterns_.end(), node.patterns.begin(), node.patterns.end());
    ends_[i].last_pattern = static_cast<uint32_t>(patterns_.size());
    ends_[i].length = node.length;
  }
  trie_.clear();

  const State& root = states_[0];
  if (root.first_edge < root.last_edge) root_.assign(edges_[root.last_edge - 1].symbol + 1, 0);
  for (uint32_t i = root.first_edge; i < root.last_edge; ++i) root_[edges_[i].symbol] = edges_[i].target;
  // A state's fail link is nearer to the root, so it is finished before its children ask for it.
  for (uint32_t i = 1; i < states_.size(); ++i) {
    State& state = states_[i];
    ends_[i].next_output = states_[state.fail].output;
    state.output = ends_[i].first_pattern < ends_[i].last_pattern ? i : ends_[i].next_output;
    for (uint32_t e = state.first_edge; e < state.last_edge; ++e) {
      states_[edges_[e].target].fail = step(state.fail, edges_[e].symbol);
    }
  }
}

}  // namespace urazuke
