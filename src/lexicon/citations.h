// citations: the sources of evidence.tsv -> the author and year by which a page cites them. "East J, Dordevic M. J Stem
// Cell Res 2021;2(2)" is East, 2021. A source that does not begin with an author and initials (a guideline, a registry,
// a company) cannot be cited so and is left out. Finding citations in a text is left to claims.
#pragma once

#include <string_view>
#include <vector>

#include "lexicon/words.h"

namespace urazuke {

// Where the first year from 1900 to 2099 stands behind `from`; npos where none does.
size_t find_year(std::string_view text, size_t from);

// In order of author and year; sources with the same of both are one citation with the rows of all.
std::vector<Citation> read_citations(const std::vector<Evidence>& evidence);

}  // namespace urazuke
