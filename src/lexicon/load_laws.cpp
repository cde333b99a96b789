#include <algorithm>

#include "lexicon/load.h"
#include "lexicon/tsv.h"

namespace urazuke {

bool is_in_force(const Law& law, std::string_view day) {
  // Dates of a year or a month stand before all their days in this order, as they should.
  return law.from <= day && (law.until.empty() || day < law.until);
}

bool is_in_force(const Rule& rule, const Lexicon& lexicon, std::string_view day) {
  return std::any_of(rule.basis.begin(), rule.basis.end(),
                     [&](int law) { return is_in_force(lexicon.laws[static_cast<size_t>(law)], day); });
}

bool is_date(std::string_view text) {
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
  for (size_t i = 0; i < text.size(); ++i) {
    const bool is_dash = i == 4 || i == 7;
    if (is_dash ? text[i] != '-' : text[i] < '0' || text[i] > '9') return false;
  }
  const auto part = [&](size_t at) { return text.size() > at ? text.substr(at, 2) : std::string_view("01"); };
  return part(5) >= "01" && part(5) <= "12" && part(8) >= "01" && part(8) <= "31";
}

void load_laws(const std::string& folder, bool required, Lexicon& lexicon, std::vector<Error>& errors) {
  const Table table = read_table(
      folder, "laws.tsv", {"id", "instrument", "section", "edition", "from", "until", "ja", "en"}, required, errors);
  for (const Row& row : table.rows) {
    Law law{row.cells[0], row.cells[1], row.cells[2], row.cells[3], row.cells[4],
            row.cells[5], row.cells[6], row.cells[7], row.where};
    if (!is_date(law.from) || !(law.until.empty() || is_date(law.until))) {
      errors.push_back({row.where, "'" + law.id + "' has a date that cannot be read", "write such as 2018-06-01"});
    } else if (!law.until.empty() && law.until <= law.from) {
      errors.push_back({row.where, "'" + law.id + "' is never in force", "give an 'until' behind its 'from'"});
    }
    const auto same =
        std::find_if(lexicon.laws.begin(), lexicon.laws.end(), [&](const Law& other) { return other.id == law.id; });
    if (same != lexicon.laws.end()) {
      *same = std::move(law);
    } else {
      lexicon.laws.push_back(std::move(law));
    }
  }
}

}  // namespace urazuke
