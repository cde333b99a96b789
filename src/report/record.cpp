#include "report/record.h"

#include <algorithm>

#include "report/suppression.h"
#include "report/uri.h"

namespace urazuke {

namespace {

// What a reader sees of the sentence that the byte stands in: its source where that holds no markup, and so no
// character was changed on the way, else the block's text.
std::string_view sentence_at(const Page& page, uint32_t byte) {
  const auto holds = [&](const Sentence& sentence) {
    const Span span = source_span(page.blocks[static_cast<size_t>(sentence.block)], sentence.span);
    return span.begin <= byte && byte < span.end;
  };
  const auto found = std::find_if(page.sentences.begin(), page.sentences.end(), holds);
  if (found == page.sentences.end()) return {};
  const Block& block = page.blocks[static_cast<size_t>(found->block)];
  if (block.kind == BlockKind::title) return {};  // stands nowhere on the page itself
  const std::string_view source = slice(page.document.text, source_span(block, found->span));
  const bool is_plain = source.find_first_of("<&\r\n\t") == std::string_view::npos;
  return is_plain ? source : slice(block.text, found->span);
}

}  // namespace

void write_strings(const JsonPage& c, std::string_view key, const std::vector<std::string>& strings) {
  c.json.key(key).open_array();
  for (const std::string& string : strings) c.json.string(string);
  c.json.close_array();
}

std::string link_to(const Audit& audit, const Finding& finding) {
  const std::string& url = audit.page.document.url;
  if (url.empty() || !finding.span) return url;
  return text_fragment(url, sentence_at(audit.page, finding.span->begin));
}

std::string provision_line(const Law& law, const Lexicon& lexicon, Language language) {
  std::string name = law.section.empty() ? law.instrument : law.instrument + " " + law.section;
  if (law.edition.empty()) return name;
  return lexicon.messages.format("provision-edition", code_of(language), {name, law.edition});
}

std::string suppression_line(const Finding& finding, const Lexicon& lexicon, Language language) {
  if (!finding.suppression) return {};
  return std::string(lexicon.messages.text("label-suppressed", code_of(language))) + ": " +
         suppression_note(*finding.suppression, lexicon, language);
}

std::string told(const Finding& finding, const Audit& audit, const Lexicon& lexicon, const Run& run) {
  std::string out = finding.message;
  const auto line = [&](std::string_view label, std::string_view text) {
    if (text.empty()) return;
    out += "\n" + std::string(lexicon.messages.text(label, code_of(run.language))) + ": " + std::string(text);
  };
  if (finding.span) line("label-words", slice(audit.page.document.text, *finding.span));
  for (const int law : finding.laws) {
    line("label-basis", provision_line(lexicon.laws[static_cast<size_t>(law)], lexicon, run.language));
  }
  if (finding.rewrite) {
    line("label-rewrite", finding.rewrite->sentence);
  } else {
    line("label-fix", finding.fix);
  }
  line("label-link", link_to(audit, finding));
  if (finding.suppression) out += "\n" + suppression_line(finding, lexicon, run.language);
  return out;
}

std::string provenance_line(const Audit& audit, const Lexicon& lexicon, const Run& run) {
  const Document& document = audit.page.document;
  std::string line = document.name + " sha256:" + document.sha256 + " " + document.encoding;
  line += "; urazuke " + run.version + " sha256:" + run.sha256;
  line += "; lexicon " + lexicon.version + " sha256:" + lexicon.sha256;
  if (!run.time.empty()) line += "; " + run.time;
  return line;
}

const std::string& title_of(const Rule& rule, Language language) {
  return language == Language::ja ? rule.title.ja : rule.title.en;
}

}  // namespace urazuke
