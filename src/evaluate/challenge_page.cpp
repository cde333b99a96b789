#include "evaluate/challenge_page.h"

#include <map>
#include <vector>

namespace urazuke {

namespace {

constexpr std::string_view kBetweenParts = " | ";

struct Part {
  std::string_view word;  // "h1"; empty where there is none
  std::string_view text;
};

bool is_word(std::string_view text) {
  return !text.empty() && text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789") == std::string_view::npos;
}

Part part_of(std::string_view text) {
  const size_t colon = text.find(':');
  if (colon == std::string_view::npos || !is_word(text.substr(0, colon))) return {{}, text};
  return {text.substr(0, colon), text.substr(colon + 1)};
}

std::vector<Part> parts_of(std::string_view context) {
  std::vector<Part> parts;
  for (;;) {
    const size_t end = context.find(kBetweenParts);
    parts.push_back(part_of(context.substr(0, end)));
    if (end == std::string_view::npos) return parts;
    context.remove_prefix(end + kBetweenParts.size());
  }
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '&' ? "&amp;" : c == '<' ? "&lt;" : std::string(1, c);
  return out;
}

// What stands in front of the text of a context's part; all but the paragraph close behind it.
std::string element(std::string_view name, std::string_view text) {
  return "<" + std::string(name) + ">" + escaped(text) + "</" + std::string(name) + ">\n";
}

std::string table(std::string_view column, std::string_view row) {
  if (row.empty()) return "<table>\n<tr>" + element("th", column) + "<tr><td>";
  return "<table>\n<tr><th></th>" + element("th", column) + "<tr>" + element("th", row) + "<td>";
}

}  // namespace

Result<ChallengePage> challenge_page(std::string_view context, std::string_view sentence, const std::string& where) {
  ChallengePage page;
  std::string_view column, row;
  std::string opening = "<p>";  // of the sentence
  for (const Part& part : parts_of(context)) {
    if (part.text.empty()) return Error{where, "an empty part of the context", "word:text, joined by ' | '"};
    if (part.word == "h1" || part.word == "h2") {
      page.html += element(part.word, part.text);
    } else if (part.word == "lead") {
      page.html += element("p", part.text);
    } else if (part.word == "p") {
      opening = "<p>" + escaped(part.text);
    } else if (part.word == "q") {
      opening = "<dl>" + element("dt", part.text) + "<dd>";
    } else if (part.word == "th") {
      column = part.text;
    } else if (part.word == "rowth") {
      row = part.text;
    } else {
      return Error{where, "unknown part of the context: " + std::string(part.word), "h1, h2, p, lead, q, th or rowth"};
    }
  }
  const Part said = part_of(sentence);
  if (said.text.empty()) return Error{where, "no sentence", "write one"};
  if ((said.word == "td") == column.empty()) {
    return Error{where, "a cell without its header, or the reverse", "th: in the context, td: before the sentence"};
  }
  if (said.word == "li") {
    opening = "<ul><li>";
  } else if (said.word == "h2") {
    opening = "<h2>";
  } else if (said.word == "td") {
    opening = table(column, row);
  } else if (!said.word.empty()) {
    return Error{where, "unknown word before the sentence: " + std::string(said.word), "li, td, h2 or none"};
  }
  page.html += opening;
  page.sentence.begin = static_cast<uint32_t>(page.html.size());
  page.html += escaped(said.text);
  page.sentence.end = static_cast<uint32_t>(page.html.size());
  page.html += "\n";
  return page;
}

}  // namespace urazuke
