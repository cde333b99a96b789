#include "audit/fingerprint.h"

#include <algorithm>
#include <map>

#include "text/sha256.h"

namespace urazuke {

namespace {

constexpr size_t kDigits = 16;

// The statement that holds a place; they stand in the order of the text and apart.
std::string_view sentence_at(const Audit& audit, Span span) {
  const auto after =
      std::upper_bound(audit.statements.begin(), audit.statements.end(), span.begin,
                       [](uint32_t at, const Statement& statement) { return at < statement.span.begin; });
  if (after == audit.statements.begin()) return {};
  const Span sentence = std::prev(after)->span;
  return std::string_view(audit.page.document.text).substr(sentence.begin, sentence.end - sentence.begin);
}

// Spaces and line ends change when text is moved, and mean nothing.
void append_without_spaces(std::string_view text, std::string& out) {
  out.reserve(out.size() + text.size() + 1);
  for (const char byte : text) {
    if (byte != ' ' && byte != '\t' && byte != '\n' && byte != '\r') out += byte;
  }
  out += '\n';
}

std::string content_of(const Finding& finding, const Audit& audit, const Lexicon& lexicon) {
  std::string content = lexicon.rules[static_cast<size_t>(finding.rule)].id + '\n';
  if (!finding.span) return content;
  const std::string_view text = audit.page.document.text;
  append_without_spaces(text.substr(finding.span->begin, finding.span->end - finding.span->begin), content);
  append_without_spaces(sentence_at(audit, *finding.span), content);
  return content;
}

}  // namespace

void fingerprint(Audit& audit, const Lexicon& lexicon) {
  std::map<std::string, int> seen;
  for (Finding& finding : audit.findings) {
    std::string content = content_of(finding, audit, lexicon);
    const int number = seen[content]++;
    content += std::to_string(number);
    finding.fingerprint = sha256_hex(content).substr(0, kDigits);
  }
}

}  // namespace urazuke
