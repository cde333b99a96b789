#include "page/html_skip.h"

#include <algorithm>

#include "text/characters.h"

namespace urazuke {
namespace {

// HTML standard, 13.2.5.43 to 13.2.5.52: "<!-->" is a whole comment, "--!>" ends one too, and so does the page's end.
uint32_t behind_comment(std::string_view text, uint32_t at) {
  if (text.substr(at + 4, 1) == ">") return at + 5;
  if (text.substr(at + 4, 2) == "->") return at + 6;
  for (size_t i = text.find("--", at + 4); i != std::string_view::npos; i = text.find("--", i + 1)) {
    if (text.substr(i + 2, 1) == ">") return static_cast<uint32_t>(i + 3);
    if (text.substr(i + 2, 2) == "!>") return static_cast<uint32_t>(i + 4);
  }
  return static_cast<uint32_t>(text.size());
}

}  // namespace

uint32_t find_end_tag(std::string_view text, uint32_t at, std::string_view name) {
  for (size_t i = text.find("</", at); i != std::string_view::npos; i = text.find("</", i + 2)) {
    const std::string_view found = text.substr(i + 2, name.size());
    if (found.size() == name.size() && std::equal(found.begin(), found.end(), name.begin(),
                                                  [](char a, char b) { return ascii_lower(a) == ascii_lower(b); })) {
      return static_cast<uint32_t>(i);
    }
  }
  return static_cast<uint32_t>(text.size());
}

uint32_t behind_declaration(std::string_view text, uint32_t at) {
  const std::string_view rest = text.substr(at);
  if (rest.starts_with("<!--")) return behind_comment(text, at);
  const bool is_php = rest.starts_with("<?php") || rest.starts_with("<?=");
  const std::string_view close = is_php ? "?>" : ">";
  const size_t end = text.find(close, at);
  return static_cast<uint32_t>(end == std::string_view::npos ? text.size() : end + close.size());
}

}  // namespace urazuke
