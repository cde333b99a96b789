// baseline: findings that are known already. Comes in: the text of a baseline file, or findings to write one of. Goes
// out: its entries, page by page, or that text. An entry stands for one finding, by its fingerprint, so that one fixed
// and one new never cancel out. Reading and writing the file is left to cli, what an entry does to suppress.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "text/result.h"

namespace urazuke {

struct BaselineEntry {
  std::string fingerprint;    // of Finding
  std::string rule, excerpt;  // for people; the excerpt may be empty
  std::string reason, owner;  // may be empty
  std::string expires;        // the last day on which it holds, a date; empty: for good
  std::string source = {};    // "baseline.json:12"; not written
};

struct Baseline {
  std::map<std::string, std::vector<BaselineEntry>> files;  // by name of the page, from the folder of the baseline
};

// The first fault, or all of them, are appended to `errors` with FILE:LINE; the baseline is usable only where there is
// none. `name` is the file's, for its places.
Baseline read_baseline(std::string_view text, const std::string& name, std::vector<Error>& errors);

// The same for the same entries, whatever order they were met in.
std::string write_baseline(const Baseline& baseline);

}  // namespace urazuke
