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
  states_.resize(trie_.size());
  for (size_t i = 0; i < trie_.size(); ++i) {
    State& state = states_[i];
    state.first_edge = static_cast<uint32_t>(edges_.size());
    for (const auto& [symbol, next] : trie_[i].next) edges_.push_back({symbol, next});
    state.last_edge = static_cast<uint32_t>(edges_.size());
    state.first_pattern = static_cast<uint32_t>(patterns_.size());
    patterns_.insert(patterns_.end(), trie_[i].patterns.begin(), trie_[i].patterns.end());
    state.last_pattern = static_cast<uint32_t>(patterns_.size());
    state.length = trie_[i].length;
  }
  trie_.clear();

  std::vector<uint32_t> queue;
  const State& root = states_[0];
  if (root.first_edge < root.last_edge) root_.assign(edges_[root.last_edge - 1].symbol + 1, 0);
  for (uint32_t i = root.first_edge; i < root.last_edge; ++i) {
    root_[edges_[i].symbol] = edges_[i].target;
    queue.push_back(edges_[i].target);
  }
  // Breadth first, so that a state's fail link is finished before its children ask for it.
  for (size_t i = 0; i < queue.size(); ++i) {
    State& state = states_[queue[i]];
    state.next_output = states_[state.fail].output;
    state.output = state.first_pattern < state.last_pattern ? queue[i] : state.next_output;
    for (uint32_t e = state.first_edge; e < state.last_edge; ++e) {
      states_[edges_[e].target].fail = step(state.fail, edges_[e].symbol);
      queue.push_back(edges_[e].target);
    }
  }
}

}  // namespace urazuke
