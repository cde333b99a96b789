#include "report/uri.h"

namespace urazuke {

namespace {

bool is_unreserved(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '~';
}

}  // namespace

std::string percent_encoded(std::string_view bytes, std::string_view kept) {
  static constexpr char kHex[] = "0123456789ABCDEF";
  std::string out;
  for (const char c : bytes) {
    if (is_unreserved(c) || kept.find(c) != std::string_view::npos) {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += {'%', kHex[byte >> 4], kHex[byte & 15]};
  }
  return out;
}

std::string path_uri(std::string_view path) {
  return (path.starts_with('/') ? "file://" : "") + percent_encoded(path, "/-");
}

std::string text_fragment(std::string_view url, std::string_view words) {
  std::string out(url);
  if (words.empty()) return out;
  out += url.find('#') == std::string_view::npos ? "#:~:text=" : ":~:text=";
  const size_t first_end = words.find('\n');
  out += percent_encoded(words.substr(0, first_end));
  if (first_end != std::string_view::npos) out += "," + percent_encoded(words.substr(words.rfind('\n') + 1));
  return out;
}

}  // namespace urazuke
