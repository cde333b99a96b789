// check_lexicon: runs every example of a loaded lexicon. A cue's example must match that cue; a rule page's `flag:`
// examples must be found by that rule and its `pass:` examples by none of the same family; a name must be one token.
#pragma once

#include <vector>

#include "lexicon/lexicon.h"

namespace urazuke {

// One Error for each example that fails, in the order of the files.
std::vector<Error> check_lexicon(const Lexicon& lexicon);

}  // namespace urazuke
