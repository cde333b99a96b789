#include "language/automaton.h"

#include <algorithm>

namespace urazuke {

namespace {

constexpr uint32_t kNone = 0;  // the root never follows another state, so 0 means "no transition"

uint32_t find_next(const std::vector<std::pair<LemmaId, uint32_t>>& next, LemmaId lemma) {
  const auto at = std::lower_bound(next.begin(), next.end(), lemma,
                                   [](const auto& entry, LemmaId wanted) { return entry.first < wanted; });
  return at != next.end() && at->first == lemma ? at->second : kNone;
}

}  // namespace

uint32_t Automaton::add(const std::vector<LemmaId>& lemmas) {
  uint32_t state = 0;
  for (const LemmaId lemma : lemmas) {
    auto& next = states_[state].next;
    const auto at = std::lower_bound(next.begin(), next.end(), lemma,
                                     [](const auto& entry, LemmaId wanted) { return entry.first < wanted; });
    if (at != next.end() && at->first == lemma) {
      state = at->second;
      continue;
    }
    const auto created = static_cast<uint32_t>(states_.size());
    next.insert(at, {lemma, created});
    states_.push_back(State{});
    states_[created].depth = states_[state].depth + 1;
    state = created;
  }
  const auto pattern = static_cast<uint32_t>(lengths_.size());
  states_[state].patterns.push_back(pattern);
  lengths_.push_back(static_cast<uint32_t>(lemmas.size()));
  return pattern;
}

void Automaton::compile() {
  LemmaId highest = 0;
  for (const auto& [lemma, state] : states_[0].next) highest = std::max(highest, lemma);
  root_.assign(highest + 1, kNone);
  for (const auto& [lemma, state] : states_[0].next) root_[lemma] = state;

  // Breadth first, so that a state's fail link is finished before its children ask for it.
  std::vector<uint32_t> queue;
  for (const auto& [lemma, state] : states_[0].next) queue.push_back(state);
  for (size_t i = 0; i < queue.size(); ++i) {
    const uint32_t parent = queue[i];
    for (const auto& [lemma, child] : states_[parent].next) {
      const uint32_t fail = step(states_[parent].fail, lemma);
      states_[child].fail = fail;
      states_[child].output = states_[fail].patterns.empty() ? states_[fail].output : fail;
      queue.push_back(child);
    }
  }
}

uint32_t Automaton::step(uint32_t state, LemmaId lemma) const {
  while (state != 0) {
    const uint32_t next = find_next(states_[state].next, lemma);
    if (next != kNone) return next;
    state = states_[state].fail;
  }
  return lemma < root_.size() ? root_[lemma] : kNone;
}

void Automaton::find(const std::vector<Token>& tokens, uint32_t first, uint32_t last, std::vector<Hit>& hits) const {
  uint32_t state = 0;
  for (uint32_t i = first; i < last; ++i) {
    // A word of no pattern ends every partial match; most words of a page are such.
    if (tokens[i].lemma == kNoLemma) {
      state = 0;
      continue;
    }
    state = step(state, tokens[i].lemma);
    for (uint32_t out = states_[state].patterns.empty() ? states_[state].output : state; out != 0;
         out = states_[out].output) {
      for (const uint32_t pattern : states_[out].patterns) hits.push_back({pattern, i + 1 - lengths_[pattern], i});
    }
  }
}

}  // namespace urazuke
