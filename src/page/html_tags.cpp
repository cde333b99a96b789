#include "page/html_tags.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "page/html_classes.h"
#include "text/characters.h"

namespace urazuke {
namespace {

struct NamedRole {
  std::string_view name;
  TagRole role;
};

constexpr NamedRole kRoles[] = {
#include "page/html_roles.inc"
};

constexpr uint32_t kLongestName = 16;
constexpr uint32_t kIconWidth = 32;

// Fills in role and id.
void name_tag(Tag& tag) {
  std::array<char, kLongestName> buffer;
  const size_t length = std::min<size_t>(tag.name.size(), buffer.size());
  std::transform(tag.name.begin(), tag.name.begin() + static_cast<std::ptrdiff_t>(length), buffer.begin(), ascii_lower);
  const std::string_view name(buffer.data(), length);
  tag.id = 2166136261u;  // FNV-1a
  for (const char c : name) tag.id = (tag.id ^ static_cast<unsigned char>(c)) * 16777619u;
  if (tag.name.size() > kLongestName) return;
  const auto* found = std::lower_bound(std::begin(kRoles), std::end(kRoles), name,
                                       [](const NamedRole& row, std::string_view key) { return row.name < key; });
  if (found == std::end(kRoles) || found->name != name) return;
  tag.role = found->role;
  if (name.size() == 2 && name[0] == 'h' && is_ascii_digit(static_cast<unsigned char>(name[1]))) tag.id = 'h';
  if (name == "nav" || name == "rt" || name == "rp") tag.is_hidden = true;
}

struct Attribute {
  std::string_view name;
  std::string_view value;
};

bool is_tag_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }

// HTML standard, 13.2.5.32 to 13.2.5.40, without its errors. Leaves `at` behind the attribute; an empty name and no
// progress mean that '>' or the end was reached.
Attribute read_attribute(std::string_view text, uint32_t& at) {
  const auto size = static_cast<uint32_t>(text.size());
  const auto skip_blanks = [&] {
    while (at < size && is_tag_blank(text[at])) ++at;
  };
  while (at < size && (is_tag_blank(text[at]) || text[at] == '/')) ++at;
  if (at >= size || text[at] == '>') return {};
  const uint32_t name = at++;
  while (at < size && !is_tag_blank(text[at]) && text[at] != '/' && text[at] != '>' && text[at] != '=') ++at;
  Attribute attribute{text.substr(name, at - name), {}};
  skip_blanks();
  if (at >= size || text[at] != '=') return attribute;
  ++at;
  skip_blanks();
  if (at >= size) return attribute;
  const char quote = text[at];
  if (quote == '"' || quote == '\'') {
    const size_t end = std::min(text.find(quote, at + 1), text.size());
    attribute.value = text.substr(at + 1, end - at - 1);
    at = std::min(static_cast<uint32_t>(end) + 1, size);
    return attribute;
  }
  const uint32_t value = at;
  while (at < size && !is_tag_blank(text[at]) && text[at] != '>') ++at;
  attribute.value = text.substr(value, at - value);
  return attribute;
}

bool is_name(std::string_view text, std::string_view lower_name) {
  return text.size() == lower_name.size() &&
         std::equal(text.begin(), text.end(), lower_name.begin(), [](char a, char b) { return ascii_lower(a) == b; });
}

// Leading digits, at most 1,000; `otherwise` where there are none.
uint32_t small_number(std::string_view text, uint32_t otherwise) {
  uint32_t value = 0;
  size_t i = 0;
  while (i < text.size() && is_tag_blank(text[i])) ++i;
  const size_t first = i;
  for (; i < text.size() && is_ascii_digit(static_cast<unsigned char>(text[i])); ++i) {
    value = std::min(value * 10 + static_cast<uint32_t>(text[i] - '0'), 1000u);
  }
  return i == first ? otherwise : value;
}

bool is_all_blank(std::string_view text) { return std::all_of(text.begin(), text.end(), is_tag_blank); }

// What several attributes say together.
struct Looks {
  bool image_has_text = false;
  bool image_is_small = false;
  bool is_shut = false;  // not shown when the page opens
  bool unfolds = false;  // a click shows it: an answer below its question, a tab
};

void apply(const Attribute& attribute, Tag& tag, Looks& looks) {
  const std::string_view value = attribute.value;
  switch (ascii_lower(attribute.name[0])) {
    case 'a':
      if (is_name(attribute.name, "alt") && !is_all_blank(value)) looks.image_has_text = true;
      looks.unfolds |= is_name(attribute.name, "aria-labelledby");
      break;
    case 'c':
      if (is_name(attribute.name, "class")) {
        tag.is_hidden |= names_navigation(value);
        tag.is_title_like |= names_title(value);
        looks.unfolds |= names_unfolding(value);
      } else if (is_name(attribute.name, "colspan")) {
        tag.column_span = std::clamp(small_number(value, 1), 1u, 100u);
      }
      break;
    case 'h':
      looks.is_shut |= is_name(attribute.name, "hidden");
      if (is_name(attribute.name, "height")) looks.image_is_small |= small_number(value, 1000) <= kIconWidth;
      break;
    case 'i':
      if (is_name(attribute.name, "id")) tag.is_hidden |= names_navigation(value);
      break;
    case 'r':
      if (is_name(attribute.name, "role")) {
        tag.is_hidden |= is_name(value, "navigation");
        looks.unfolds |= is_name(value, "region") || is_name(value, "tabpanel");
      }
      if (is_name(attribute.name, "rowspan")) tag.row_span = std::clamp(small_number(value, 1), 1u, 1000u);
      break;
    case 's':
      if (is_name(attribute.name, "style")) looks.is_shut |= hides(value);
      break;
    case 'w':
      if (is_name(attribute.name, "width")) looks.image_is_small |= small_number(value, 1000) <= kIconWidth;
      break;
    default:
      break;
  }
}

}  // namespace

Tag read_tag(std::string_view text, uint32_t at) {
  Tag tag;
  const auto size = static_cast<uint32_t>(text.size());
  uint32_t i = at + 1;
  tag.is_end = i < size && text[i] == '/';
  if (tag.is_end) ++i;
  if (i >= size || !is_ascii_letter(static_cast<unsigned char>(text[i]))) return tag;
  const uint32_t name = i;
  while (i < size && !is_tag_blank(text[i]) && text[i] != '/' && text[i] != '>') ++i;
  tag.name = text.substr(name, i - name);
  name_tag(tag);
  Looks looks;
  for (Attribute attribute = read_attribute(text, i); !attribute.name.empty(); attribute = read_attribute(text, i)) {
    if (!tag.is_end) apply(attribute, tag, looks);
  }
  tag.is_self_closed = i < size && text[i - 1] == '/';
  tag.span = {at, std::min(i + 1, size)};
  tag.is_hidden |= looks.is_shut && !looks.unfolds;
  tag.is_silent_image = tag.role == TagRole::image && !looks.image_has_text && !looks.image_is_small;
  return tag;
}

}  // namespace urazuke
