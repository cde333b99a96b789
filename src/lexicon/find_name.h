// find_name: what a person types for a treatment or an outcome -> the entry of interventions.tsv or outcomes.tsv. An
// id, a name or an alias is found, whatever its width and the case of its Latin letters. Where nothing is found, the
// nearest names are offered. Names inside running text are not for this file: the automaton finds those.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lexicon/words.h"

namespace urazuke {

// The index of the entry that `word` names, -1 where none does.
int find_name(const std::vector<Intervention>& entries, std::string_view word);
int find_name(const std::vector<Outcome>& entries, std::string_view word);

// At most three names that share the most pairs of characters with `word`, best first; none where nothing is alike.
std::vector<std::string> nearest_names(const std::vector<Intervention>& entries, std::string_view word);
std::vector<std::string> nearest_names(const std::vector<Outcome>& entries, std::string_view word);

}  // namespace urazuke
