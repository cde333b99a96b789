// uri: bytes -> parts of an address, percent-encoded (RFC 3986). Comes in: a path, the words of a page. Goes out:
// ASCII that no reader can take for anything else; what is not UTF-8 is encoded byte by byte.
#pragma once

#include <string>
#include <string_view>

namespace urazuke {

// Everything but letters, digits and ._~ is encoded, and but what `kept` holds. '-' too: in a text fragment it has a
// meaning of its own.
std::string percent_encoded(std::string_view bytes, std::string_view kept = {});

// A path as a URI reference: relative as it is, absolute as file:///...
std::string path_uri(std::string_view path);

// `url` with a fragment that leads to `words` (#:~:text=...). Of words over several lines, from the first line to the
// last. An address without words stays as it is.
std::string text_fragment(std::string_view url, std::string_view words);

}  // namespace urazuke
