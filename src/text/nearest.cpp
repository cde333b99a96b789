#include "text/nearest.h"

#include <algorithm>
#include <array>

#include "text/characters.h"

namespace urazuke {

namespace {

constexpr size_t kLongest = 64;

// Levenshtein's distance, where two neighbours that changed places are one change (optimal string alignment).
size_t distance(std::string_view a, std::string_view b) {
  std::array<size_t, kLongest + 1> before{}, last{}, row{};
  for (size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (size_t j = 1; j <= b.size(); ++j) {
      const bool is_same = ascii_lower(a[i - 1]) == ascii_lower(b[j - 1]);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (is_same ? 0 : 1)});
      const bool is_swapped = i > 1 && j > 1 && ascii_lower(a[i - 1]) == ascii_lower(b[j - 2]) &&
                              ascii_lower(a[i - 2]) == ascii_lower(b[j - 1]);
      if (is_swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    before = last;
    last = row;
  }
  return last[b.size()];
}

size_t common_begin(std::string_view a, std::string_view b) {
  size_t count = 0;
  while (count < std::min(a.size(), b.size()) && ascii_lower(a[count]) == ascii_lower(b[count])) ++count;
  return count;
}

}  // namespace

std::string nearest_word(std::string_view word, const std::vector<std::string_view>& known) {
  if (word.empty() || word.size() > kLongest) return {};
  std::string_view nearest;
  size_t best = std::max<size_t>(1, word.size() / 3) + 1, shared = 0;
  for (const std::string_view candidate : known) {
    if (candidate.size() > kLongest) continue;
    const size_t changes = distance(word, candidate), begins = common_begin(word, candidate);
    if (changes > best || (changes == best && (nearest.empty() || begins <= shared))) continue;
    best = changes;
    shared = begins;
    nearest = candidate;
  }
  return std::string(nearest);
}

std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& known, std::string otherwise) {
  const std::string nearest = nearest_word(word, known);
  return nearest.empty() ? std::move(otherwise) : "did you mean '" + nearest + "'?";
}

}  // namespace urazuke
