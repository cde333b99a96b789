// html_writer: elements -> HTML. The one place where anything is escaped: whatever comes from a page, a file name or a
// table goes through text() or an attribute's value, so that markup and script of the page are shown and never run.
// Names of elements and attributes are the program's own words.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace urazuke {

// `text` as it may stand between tags and inside quotation marks: controls are made visible, & < > " ' escaped.
std::string html_escaped(std::string_view text);

struct Attribute {
  std::string_view name;  // empty: left out
  std::string value;
};

// The attribute where `holds`, else nothing.
inline Attribute attribute_if(bool holds, std::string_view name, std::string value = {}) {
  return {holds ? name : std::string_view(), std::move(value)};
}

class HtmlWriter {
 public:
  using Attributes = std::initializer_list<Attribute>;

  explicit HtmlWriter(std::string& out) : out_(out) {}

  void open(std::string_view tag, Attributes attributes = {});
  void close(std::string_view tag);
  void text(std::string_view text);
  // The same, with <br> where `text` breaks a line.
  void lines(std::string_view text);
  void element(std::string_view tag, Attributes attributes, std::string_view text);
  void element(std::string_view tag, std::string_view text) { element(tag, {}, text); }
  // For the program's own style and script, which nothing of a page ever enters.
  void trusted(std::string_view markup) { out_ += markup; }

 private:
  std::string& out_;
};

}  // namespace urazuke
