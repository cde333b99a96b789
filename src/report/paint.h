// Paint: colour for a terminal, or nothing. Whether there is colour at all is decided by cli.
#pragma once

#include <string>
#include <string_view>

#include "lexicon/values.h"

namespace urazuke {

struct Paint {
  bool colour = false;

  std::string with(std::string_view code, std::string_view text) const {
    if (!colour) return std::string(text);
    return "\x1b[" + std::string(code) + "m" + std::string(text) + "\x1b[0m";
  }
  std::string bold(std::string_view text) const { return with("1", text); }
  std::string faint(std::string_view text) const { return with("2", text); }
  std::string gutter(std::string_view text) const { return with("1;34", text); }
  std::string severity(Severity severity, std::string_view text) const {
    return with(severity == Severity::error ? "1;31" : severity == Severity::warning ? "1;33" : "1;36", text);
  }
};

}  // namespace urazuke
