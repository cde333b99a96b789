#include "report/html_writer.h"

#include <algorithm>

#include "report/visible.h"

namespace urazuke {

std::string html_escaped(std::string_view text) {
  std::string escaped;
  escaped.reserve(text.size());
  for (const char c : visible(text)) {
    switch (c) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      case '"':
        escaped += "&quot;";
        break;
      case '\'':
        escaped += "&#39;";
        break;
      default:
        escaped += c;
    }
  }
  return escaped;
}

void HtmlWriter::open(std::string_view tag, Attributes attributes) {
  (out_ += '<') += tag;
  for (const Attribute& attribute : attributes) {
    if (attribute.name.empty()) continue;
    (out_ += ' ') += attribute.name;
    if (!attribute.value.empty()) out_ += "=\"" + html_escaped(attribute.value) + "\"";
  }
  out_ += '>';
}

void HtmlWriter::close(std::string_view tag) { ((out_ += "</") += tag) += '>'; }

void HtmlWriter::text(std::string_view text) { out_ += html_escaped(text); }

void HtmlWriter::lines(std::string_view text) {
  for (size_t at = 0; at <= text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    if (at > 0) out_ += "<br>";
    out_ += html_escaped(text.substr(at, end - at));
    at = end + 1;
  }
}

void HtmlWriter::element(std::string_view tag, Attributes attributes, std::string_view text) {
  open(tag, attributes);
  lines(text);
  close(tag);
}

}  // namespace urazuke
