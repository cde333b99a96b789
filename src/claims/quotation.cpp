#include "claims/quotation.h"

namespace urazuke {

namespace {

using M = Cue::Meaning;

constexpr uint32_t kNear = 6;  // tokens: "... (nado) (to itta) (no) hyougen"

// Between an opening and a closing mark of the sentence. Gives the token of the closing one, or `last`.
uint32_t end_of_quotation(const PageReading& reading, const SentenceReading& sentence, uint32_t first, uint32_t last) {
  int depth = 0;
  for (uint32_t i = sentence.first_token; i < first; ++i) {
    const Pos pos = reading.tokens[i].pos;
    if (pos == Pos::open_bracket) ++depth;
    if (pos == Pos::close_bracket && depth > 0) --depth;
  }
  if (depth == 0) return last;
  for (uint32_t i = last + 1; i < sentence.last_token; ++i) {
    if (reading.tokens[i].pos == Pos::close_bracket) return i;
  }
  return last;
}

// "is not barred" bars nothing.
bool is_lifted(const PageReading& reading, const SentenceReading& sentence, const Mention& barred) {
  for (uint32_t i = sentence.first_mention; i < sentence.last_mention; ++i) {
    const Mention& other = reading.mentions[i];
    const bool negates = other.is(M::negation) || other.is(M::denial);
    if (negates && other.first > barred.last && other.first <= barred.last + kNear) return true;
  }
  return false;
}

}  // namespace

bool is_barred_example(const PageReading& reading, const SentenceReading& sentence, const Context& context,
                       uint32_t first, uint32_t last) {
  if (context.under_heading(M::heading_barred)) return true;
  if (!sentence.has(M::barred_wording)) return false;
  const uint32_t end = end_of_quotation(reading, sentence, first, last);
  const bool is_quoted = end != last;
  for (uint32_t i = sentence.first_mention; i < sentence.last_mention; ++i) {
    const Mention& barred = reading.mentions[i];
    if (!barred.is(M::barred_wording) || barred.first <= end) continue;
    if (!is_quoted && barred.first > end + kNear) continue;
    if (!is_lifted(reading, sentence, barred)) return true;
  }
  return false;
}

}  // namespace urazuke
