#include "report/html_marks.h"

#include <algorithm>

namespace urazuke {

namespace {

// The gravest last.
int gravity(Verdict verdict) {
  switch (verdict) {
    case Verdict::not_applicable:
      return 0;
    case Verdict::supported:
      return 1;
    case Verdict::overstated:
      return 2;
    case Verdict::transferred:
      return 3;
    case Verdict::unsupported:
      return 4;
  }
  return 0;
}

// The first byte of `range` for which `holds`, which is false up to it and true from it on; range.end where none is.
template <class Holds>
uint32_t first_byte(Span range, Holds holds) {
  while (range.begin < range.end) {
    const uint32_t middle = range.begin + size(range) / 2;
    holds(middle) ? range.end = middle : range.begin = middle + 1;
  }
  return range.begin;
}

uint32_t character_from(std::string_view text, uint32_t at) {
  while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
  return at;
}

// The part of `within`, bytes of the block's text, that stands for `source`, bytes of the document; nothing where the
// two do not meet.
std::optional<Span> words_in(const Block& block, Span within, Span source) {
  const auto source_of = [&](uint32_t byte) { return block.source.to_source({byte, byte + 1}); };
  Span words;
  words.begin = first_byte(within, [&](uint32_t byte) { return source_of(byte).end > source.begin; });
  words.end = first_byte(within, [&](uint32_t byte) { return source_of(byte).begin >= source.end; });
  words = {character_from(block.text, words.begin), character_from(block.text, words.end)};
  if (is_empty(words)) return std::nullopt;
  return words;
}

int statement_of(const Audit& audit, const Finding& finding, const Marks& marks) {
  if (finding.claim >= 0) return audit.claims[static_cast<size_t>(finding.claim)].statement;
  return finding.span ? statement_at(marks, audit, *finding.span) : -1;
}

void place_statements(const Audit& audit, Marks& marks) {
  marks.statements.resize(audit.statements.size());
  marks.statements_in.resize(audit.page.blocks.size());
  for (size_t i = 0; i < audit.statements.size(); ++i) {
    const Sentence& sentence = audit.page.sentences[static_cast<size_t>(audit.statements[i].sentence)];
    marks.statements[i].block = sentence.block;
    marks.statements[i].span = sentence.span;
    marks.statements_in[static_cast<size_t>(sentence.block)].push_back(static_cast<int>(i));
    marks.places.emplace_back(audit.statements[i].span.begin, static_cast<int>(i));
  }
  std::sort(marks.places.begin(), marks.places.end());
  for (size_t i = 0; i < audit.claims.size(); ++i) {
    const Verdict verdict = audit.appraisals[i].verdict;
    if (audit.claims[i].statement < 0 || verdict == Verdict::not_applicable) continue;
    std::optional<Verdict>& worst = marks.statements[static_cast<size_t>(audit.claims[i].statement)].verdict;
    if (!worst || gravity(verdict) > gravity(*worst)) worst = verdict;
  }
}

}  // namespace

int statement_at(const Marks& marks, const Audit& audit, Span span) {
  auto place = std::upper_bound(marks.places.begin(), marks.places.end(), std::pair(span.begin, INT32_MAX));
  if (place != marks.places.begin()) {
    const auto before = std::prev(place);
    if (span.begin < audit.statements[static_cast<size_t>(before->second)].span.end) place = before;
  }
  return place != marks.places.end() && place->first < span.end ? place->second : -1;
}

Marks find_marks(const Audit& audit) {
  Marks marks;
  place_statements(audit, marks);
  const size_t count = audit.findings.size();
  marks.words_of.resize(count);
  marks.number_of.resize(count);
  const auto suppressed = static_cast<int>(std::count_if(audit.findings.begin(), audit.findings.end(),
                                                         [](const Finding& finding) { return finding.suppression; }));
  int number = 0;
  int number_of_suppressed = static_cast<int>(count) - suppressed;
  for (size_t i = 0; i < count; ++i) {
    const Finding& finding = audit.findings[i];
    const int statement = statement_of(audit, finding, marks);
    marks.statement_of.push_back(statement);
    marks.number_of[i] = finding.suppression ? ++number_of_suppressed : ++number;
    if (statement < 0) continue;
    MarkedStatement& marked = marks.statements[static_cast<size_t>(statement)];
    if (!finding.suppression) marked.findings.push_back(static_cast<int>(i));
    if (finding.span) {
      marks.words_of[i] = words_in(audit.page.blocks[static_cast<size_t>(marked.block)], marked.span, *finding.span);
    }
  }
  return marks;
}

}  // namespace urazuke
