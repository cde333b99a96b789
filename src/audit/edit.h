// edit: changes to a sentence as a reader sees it -> changes to the source, and text with edits made. The markup of
// the source stays: tags inside an edit are kept behind its words, and what else would be harmed is refused.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "audit/audit.h"

namespace urazuke {

// `change` is in bytes of the sentence. Words that it would only put back are left alone. Nothing where the place in
// the source holds more than these words and tags: other markup, a line end.
std::optional<Edit> edit_in_source(const Page& page, const Sentence& sentence, const Edit& change);

// The edits must lie inside the text, in order and apart.
std::string apply_edits(const std::string& text, const std::vector<Edit>& edits);

}  // namespace urazuke
