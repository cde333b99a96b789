#include "page/html_classes.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/characters.h"

namespace urazuke {
namespace {

constexpr std::array<std::string_view, 20> kNavigation = {
    "nav",        "gnav",        "g-nav",       "global-nav", "globalnav", "global-navi", "globalnavi",
    "navigation", "breadcrumb",  "breadcrumbs", "pankuzu",    "topicpath", "topic-path",  "sitemap",
    "hamburger",  "menu-toggle", "skip-link",   "pagination", "pagetop",   "page-top"};

constexpr std::array<std::string_view, 15> kTitles = {"title",    "ttl",    "tit",       "heading", "head",
                                                      "headline", "hd",     "midashi",   "catch",   "lead",
                                                      "subtitle", "subttl", "catchcopy", "copy",    "tl"};

constexpr std::array<std::string_view, 12> kUnfolding = {"answer", "accordion", "acc",  "toggle", "tab", "panel",
                                                         "faq",    "collapse",  "more", "pane",   "acd", "detail"};

constexpr size_t kLongestToken = 64;

template <class Test>
bool any_token(std::string_view value, Test test) {
  for (size_t at = 0; at < value.size();) {
    const size_t end = std::min(value.find_first_of(" \t\r\n\f", at), value.size());
    if (end > at && end - at <= kLongestToken && test(value.substr(at, end - at))) return true;
    at = end + 1;
  }
  return false;
}

bool equals(std::string_view token, std::string_view lower_name) {
  return token.size() == lower_name.size() &&
         std::equal(token.begin(), token.end(), lower_name.begin(), [](char a, char b) { return ascii_lower(a) == b; });
}

// The last word of "p-area__sub_title", "boxTitle" or "title2": behind '-', '_' or a change of case, digits cut off.
std::string_view last_word(std::string_view token) {
  size_t end = token.size();
  while (end > 0 && (is_ascii_digit(static_cast<unsigned char>(token[end - 1])) || token[end - 1] == '_')) --end;
  size_t begin = end;
  while (begin > 0 && token[begin - 1] != '-' && token[begin - 1] != '_') {
    --begin;
    if (begin > 0 && token[begin] >= 'A' && token[begin] <= 'Z' && token[begin - 1] >= 'a') break;
  }
  return token.substr(begin, end - begin);
}

template <size_t n>
bool any_last_word(std::string_view value, const std::array<std::string_view, n>& words) {
  return any_token(value, [&](std::string_view token) {
    const std::string_view word = last_word(token);
    return std::any_of(words.begin(), words.end(), [&](std::string_view name) { return equals(word, name); });
  });
}

}  // namespace

bool names_navigation(std::string_view value) {
  return any_token(value, [](std::string_view token) {
    return std::any_of(kNavigation.begin(), kNavigation.end(), [&](auto name) { return equals(token, name); });
  });
}

bool names_title(std::string_view value) { return any_last_word(value, kTitles); }

bool names_unfolding(std::string_view value) { return any_last_word(value, kUnfolding); }

bool hides(std::string_view style) {
  std::string folded;
  for (const char c : style.substr(0, 4096)) {
    if (!is_blank(static_cast<unsigned char>(c))) folded.push_back(ascii_lower(c));
  }
  const auto has = [&](std::string_view rule) { return folded.find(rule) != std::string::npos; };
  return has("display:none") || has("visibility:hidden");
}

}  // namespace urazuke
