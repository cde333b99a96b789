#include "claims/cited.h"

#include <algorithm>

#include "claims/known_evidence.h"
#include "lexicon/citations.h"

namespace urazuke {

namespace {

constexpr size_t kCommonName = 6;   // bytes; Li, Wang, Zhang are many people
constexpr size_t kMaxBetween = 60;  // bytes between author and year: "et al.", more authors, a bracket

bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '\''; }

// The initial behind a name, "J" of " J, et al.": a capital that begins no word; 0 where none stands there.
char initial_of(std::string_view behind) {
  size_t at = 0;
  while (at < behind.size() && (behind[at] == ' ' || behind[at] == ',')) ++at;
  if (at == 0 || at >= behind.size() || behind[at] < 'A' || behind[at] > 'Z') return 0;
  const bool is_word = at + 1 < behind.size() && behind[at + 1] >= 'a' && behind[at + 1] <= 'z';
  return is_word ? '\0' : behind[at];
}

// Where the year of the citation ends, 0 where the author at `begin` is not cited with it.
size_t end_of(std::string_view text, size_t begin, const Citation& citation) {
  const size_t end = begin + citation.author.size();
  const bool is_part = (begin > 0 && is_letter(text[begin - 1])) || (end < text.size() && is_letter(text[end]));
  const char initial = initial_of(text.substr(end));
  if (is_part || (initial != 0 && initial != citation.initial)) return 0;
  const size_t year = find_year(text, end);
  if (year == std::string_view::npos || year > end + kMaxBetween) return 0;
  return text.substr(year, 4) == citation.year ? year + 4 : 0;
}

int row_for(const Citation& citation, const Claim& claim, const Lexicon& lexicon) {
  const auto fitting = std::find_if(citation.rows.begin(), citation.rows.end(), [&](int row) {
    return fits(lexicon.evidence[static_cast<size_t>(row)], claim, lexicon);
  });
  return fitting != citation.rows.end() ? *fitting : citation.rows.front();
}

}  // namespace

bool fits(const Evidence& evidence, const Claim& claim, const Lexicon& lexicon) {
  const bool is_same_treatment = lexicon.is_a(claim.intervention_id, evidence.intervention) ||
                                 lexicon.is_a(evidence.intervention, claim.intervention_id);
  return claim.intervention_id >= 0 && is_same_treatment && evidence.kind == "efficacy" &&
         std::any_of(claim.outcome_ids.begin(), claim.outcome_ids.end(),
                     [&](int outcome) { return is_about(lexicon, evidence, outcome); });
}

std::vector<Cited> find_cited(std::string_view text, const Claim& claim, const Lexicon& lexicon) {
  std::vector<Cited> cited;
  if (claim.kind != ClaimKind::efficacy || find_year(text, 0) == std::string_view::npos) return cited;
  for (const Citation& citation : lexicon.citations) {
    const size_t begin = text.find(citation.author);
    const size_t end = begin == std::string_view::npos ? 0 : end_of(text, begin, citation);
    if (end == 0) continue;
    const int row = row_for(citation, claim, lexicon);
    const bool is_common =
        citation.author.size() < kCommonName && initial_of(text.substr(begin + citation.author.size())) == 0;
    if (is_common && !fits(lexicon.evidence[static_cast<size_t>(row)], claim, lexicon)) continue;
    cited.push_back({row, {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)}});
  }
  return cited;
}

}  // namespace urazuke
