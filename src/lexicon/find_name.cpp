#include "lexicon/find_name.h"

#include <algorithm>

#include "text/normalise.h"
#include "text/utf8.h"

namespace urazuke {

namespace {

constexpr size_t kMaxOffered = 3;
constexpr double kAlike = 0.3;  // of the pairs; below it a name is offered for nothing

std::string plain(std::string_view word) {
  std::string text = normalise(word).text;
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

template <class Entry>
int find(const std::vector<Entry>& entries, std::string_view word) {
  const std::string wanted = plain(word);
  for (size_t i = 0; i < entries.size(); ++i) {
    const std::vector<std::string>& names = entries[i].aliases;
    const bool is_named =
        std::any_of(names.begin(), names.end(), [&](const auto& name) { return plain(name) == wanted; });
    if (is_named || entries[i].id == word) return static_cast<int>(i);
  }
  return -1;
}

// Two neighbours each, the edges of the word among them; sorted.
std::vector<uint64_t> pairs_of(std::string_view text) {
  std::vector<uint64_t> pairs;
  uint64_t before = 0;
  for (uint32_t at = 0; at < text.size();) {
    const uint64_t next = next_code_point(text, at);
    pairs.push_back(before << 32 | next);
    before = next;
  }
  pairs.push_back(before << 32);
  std::sort(pairs.begin(), pairs.end());
  return pairs;
}

// Dice's coefficient: 1 for the same pairs, 0 for none in common.
double likeness(const std::vector<uint64_t>& a, const std::vector<uint64_t>& b) {
  std::vector<uint64_t> common;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(common));
  return 2.0 * static_cast<double>(common.size()) / static_cast<double>(a.size() + b.size());
}

template <class Entry>
std::vector<std::string> nearest(const std::vector<Entry>& entries, std::string_view word) {
  const std::vector<uint64_t> wanted = pairs_of(plain(word));
  std::vector<std::pair<double, std::string>> found;  // the best name of each entry that is alike
  for (const Entry& entry : entries) {
    std::pair<double, std::string> best = {kAlike, ""};
    for (const std::string& name : entry.aliases) {
      if (const double score = likeness(wanted, pairs_of(plain(name))); score > best.first) best = {score, name};
    }
    if (!best.second.empty()) found.push_back(std::move(best));
  }
  std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<std::string> names;
  for (size_t i = 0; i < found.size() && i < kMaxOffered; ++i) names.push_back(std::move(found[i].second));
  return names;
}

}  // namespace

int find_name(const std::vector<Intervention>& entries, std::string_view word) { return find(entries, word); }
int find_name(const std::vector<Outcome>& entries, std::string_view word) { return find(entries, word); }

std::vector<std::string> nearest_names(const std::vector<Intervention>& entries, std::string_view word) {
  return nearest(entries, word);
}
std::vector<std::string> nearest_names(const std::vector<Outcome>& entries, std::string_view word) {
  return nearest(entries, word);
}

}  // namespace urazuke
