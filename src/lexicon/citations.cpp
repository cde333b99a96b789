#include "lexicon/citations.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "lexicon/tsv.h"

namespace urazuke {

namespace {

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

// Capitals behind the author, closed by a comma or a full stop: "HH," of "Kwon HH, et al."
bool is_initials(std::string_view word) {
  if (word.size() < 2 || (word.back() != ',' && word.back() != '.')) return false;
  word.remove_suffix(1);
  return word.size() <= 3 && std::all_of(word.begin(), word.end(), is_upper);
}

}  // namespace

size_t find_year(std::string_view text, size_t from) {
  const auto is_digit = [&](size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
  for (size_t at = from; at + 4 <= text.size(); ++at) {
    const std::string_view century = text.substr(at, 2);
    if ((century == "19" || century == "20") && is_digit(at + 2) && is_digit(at + 3) && !is_digit(at + 4) &&
        (at == 0 || !is_digit(at - 1))) {
      return at;
    }
  }
  return std::string_view::npos;
}

std::vector<Citation> read_citations(const std::vector<Evidence>& evidence) {
  std::map<std::tuple<std::string, std::string, char>, std::vector<int>> rows;
  for (size_t i = 0; i < evidence.size(); ++i) {
    for (const std::string& source : split_list(evidence[i].source)) {
      const size_t blank = source.find(' ');
      if (blank == std::string::npos || !is_upper(source[0]) || blank < 2) continue;
      const std::string_view behind = std::string_view(source).substr(blank + 1);
      const size_t year = find_year(source, blank);
      if (!is_initials(behind.substr(0, behind.find(' '))) || year == std::string::npos) continue;
      std::vector<int>& of = rows[{source.substr(0, blank), source.substr(year, 4), behind[0]}];
      if (of.empty() || of.back() != static_cast<int>(i)) of.push_back(static_cast<int>(i));
    }
  }
  std::vector<Citation> citations;
  for (auto& [key, of] : rows) {
    citations.push_back({std::get<0>(key), std::get<1>(key), std::get<2>(key), std::move(of)});
  }
  return citations;
}

}  // namespace urazuke
