// Document: one page's bytes, decoded. `text` is what every later position points into.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace urazuke {

// What decoding could not do silently: at most a few lines, ready to be shown.
struct Warning {
  std::string id;                      // of messages.tsv
  std::vector<std::string> arguments;  // what fills its {0}, {1} ...
};

struct Document {
  std::string name;      // path or URL as given, "-" for standard input
  std::string text;      // valid UTF-8 without byte order mark
  std::string encoding;  // IANA name of the source's encoding, such as "Shift_JIS"
  std::string sha256;    // of the bytes read, lower-case hex
  uint64_t byte_count = 0;
  std::string url = {};  // where the page stands on the web, as given; empty where it was not
  std::vector<Warning> warnings;
};

}  // namespace urazuke
