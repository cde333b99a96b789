// places: where the shipped lexicons are, found from the program's own place: an installed program looks in
// ../share/urazuke/lexicons, one in a build folder beside that folder, any other where it was built from.
#pragma once

#include <string>
#include <vector>

#include "lexicon/lexicon.h"
#include "text/result.h"

namespace urazuke {

Result<std::string> shipped_lexicon();

// The shipped lexicon with `folders` on top. Every fault is printed; nothing is returned where there is one.
std::shared_ptr<const Lexicon> load_or_complain(const std::vector<std::string>& folders,
                                                const std::vector<OwnTreatment>& treatments = {});

}  // namespace urazuke
