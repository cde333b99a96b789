// sarif_text: what the results and the frame of a SARIF log have in common: levels, and texts that a viewer shows as
// they are. In SARIF's messages brackets make links and braces places to fill, so those of a page are escaped.
#pragma once

#include <string>
#include <string_view>

#include "lexicon/values.h"
#include "report/json_writer.h"

namespace urazuke {

std::string_view sarif_level(Severity severity);  // "error", "warning", "note"

// "key": {"text": ...}, of at most a thousand characters.
void write_sarif_message(std::string_view key, std::string_view text, JsonWriter& json);

// At most `count` code points, with "..." in place of the rest.
std::string shortened(std::string_view text, uint32_t count);

}  // namespace urazuke
