#include "claims/quotation.h"

#include <algorithm>
#include <optional>

#include "text/utf8.h"

namespace urazuke {

namespace {

using M = Cue::Meaning;

constexpr uint32_t kNear = 36;  // bytes, about twelve characters: "... (nado) (to itta) (no) hyougen"

bool opens(char32_t c) { return c == 0x300C || c == 0x300E || c == 0x201C; }
bool closes(char32_t c) { return c == 0x300D || c == 0x300F || c == 0x201D; }

// Where the quotation ends in which `words` begin, in bytes of the block's text; nothing where they stand in none.
// Marks are sought in the text, since the dictionary takes some of them for part of a word.
std::optional<uint32_t> end_of_quotation(std::string_view text, Span sentence, Span words) {
  int depth = 0;
  for (uint32_t at = sentence.begin; at < sentence.end;) {
    const bool is_before = at < words.begin;
    const char32_t c = next_code_point(text, at);
    if (is_before && opens(c)) ++depth;
    if (is_before && closes(c) && depth > 0) --depth;
    if (!is_before && depth == 0) return std::nullopt;
    if (!is_before && closes(c)) return at;
  }
  return std::nullopt;
}

// "... (masu) ka": the words between the marks are a question.
bool is_asked(const PageReading& reading, const SentenceReading& sentence, Span words, uint32_t end) {
  for (uint32_t i = sentence.first_mention; i < sentence.last_mention; ++i) {
    const Mention& mention = reading.mentions[i];
    if (mention.is(M::question) && mention.span.end > words.end && mention.span.end <= end) return true;
  }
  return false;
}

// "The paper 'Acupuncture relieves headache' (ronbun ...)": the mark opens right behind a word for research.
bool is_title_of_research(std::string_view text, const PageReading& reading, const SentenceReading& sentence,
                          Span words) {
  if (!sentence.has(M::evidence) || !end_of_quotation(text, sentence.span, words)) return false;
  return std::ranges::any_of(mentions_of(reading, sentence), [&](const Mention& mention) {
    uint32_t at = mention.span.end;
    if (!mention.is(M::evidence) || at >= words.begin) return false;
    return opens(next_code_point(text, at)) &&
           !end_of_quotation(text, {sentence.span.begin, words.begin}, mention.span);
  });
}

}  // namespace

bool is_only_shown(const Block& block, const PageReading& reading, const SentenceReading& sentence,
                   const Context& context, Span words) {
  if (context.under_heading(M::heading_barred)) return true;
  if (is_title_of_research(block.text, reading, sentence, words)) return true;
  if (!sentence.has(M::barred_wording) && !sentence.has(M::question)) return false;
  const std::optional<uint32_t> quotation = end_of_quotation(block.text, sentence.span, words);
  if (quotation && is_asked(reading, sentence, words, *quotation)) return true;
  const uint32_t end = quotation.value_or(words.end);
  for (uint32_t i = sentence.first_mention; i < sentence.last_mention; ++i) {
    const Mention& barred = reading.mentions[i];
    // The words may hold the particle with which the bar begins ("to print patients' voices (o ...) is forbidden").
    const bool is_behind =
        quotation ? barred.span.begin >= end : barred.span.begin > words.begin && barred.span.end > end;
    if (!barred.is(M::barred_wording) || !is_behind) continue;
    if (quotation || barred.span.begin <= end + kNear) return true;
  }
  return false;
}

}  // namespace urazuke
