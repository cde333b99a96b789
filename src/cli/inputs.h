// inputs: what was typed -> the pages to read, in a fixed order. Folders are walked to their end in order of name;
// hidden entries and links to folders are passed over.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/result.h"

namespace urazuke {

// A page to read, or what is wrong with what was typed: errors come out in their place among the reports.
using Input = Result<std::string>;

std::vector<Input> find_inputs(const std::vector<std::string>& paths);

// The bytes of a file, or of standard input for "-". Not more than decode accepts: a larger file is an error
// before it is read.
Result<std::string> read_bytes(const std::string& path);

}  // namespace urazuke
