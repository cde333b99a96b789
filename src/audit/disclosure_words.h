// disclosure_words: what is said of one disclosure of one treatment, in a line: its state, where it stands and how
// far from the claims, why it is there only in part, or how much was read in vain. All words come from messages.tsv.
#pragma once

#include <string>
#include <vector>

#include "audit/audit.h"
#include "text/line_index.h"

namespace urazuke {

std::string disclosure_note(const Treatment& treatment, const Disclosure& disclosure, const LineIndex& lines,
                            const Lexicon& lexicon, Language language);

// Why a page-level finding about `item`, an index into Lexicon::disclosures, is made: one line for each treatment that
// owes it and whose state is among `states`. With one treatment its name is left out. Empty: nothing is missing.
std::vector<std::string> missing_because(const Audit& audit, const LineIndex& index, size_t item,
                                         const std::vector<std::string>& states, const Lexicon& lexicon,
                                         Language language);

std::string_view name_of(DisclosureState state);

}  // namespace urazuke
