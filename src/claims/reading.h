// read_sentences: a Page -> its tokens and mentions, sentence by sentence, in flat vectors that all later steps of
// this room index into. Comes in: blocks and sentences. Goes out: where each name and each cue of the lexicon stands.
// A mention inside a longer one of the same table is dropped. What the mentions mean together is left to the grammar.
#pragma once

#include <algorithm>
#include <bitset>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <vector>

#include "language/tokeniser.h"
#include "lexicon/lexicon.h"
#include "page/page.h"

namespace urazuke {

using Meanings = std::bitset<kMeaningCount>;

struct Mention {
  Target target;
  Cue::Meaning meaning = Cue::Meaning::count_;  // of a cue
  uint32_t first = 0, last = 0;                 // tokens, inclusive
  Span span;                                    // bytes of the block's text

  bool is_intervention() const { return target.table == Target::Table::intervention; }
  bool is_outcome() const { return target.table == Target::Table::outcome; }
  bool is(Cue::Meaning wanted) const { return target.table == Target::Table::cue && meaning == wanted; }
};

struct SentenceReading {
  int sentence = 0;  // index into Page::sentences
  int block = 0;
  Span span;                                     // bytes of the block's text
  uint32_t first_token = 0, last_token = 0;      // [first, last) of PageReading::tokens
  uint32_t first_mention = 0, last_mention = 0;  // [first, last) of PageReading::mentions, in order of `first`
  Meanings meanings;                             // of its cues

  bool has(Cue::Meaning meaning) const { return meanings.test(static_cast<size_t>(meaning)); }
  bool has_any(std::span<const Cue::Meaning> any) const {
    return std::any_of(any.begin(), any.end(), [&](Cue::Meaning meaning) { return has(meaning); });
  }
  bool has_any(std::initializer_list<Cue::Meaning> any) const { return has_any(std::span(any.begin(), any.size())); }
};

inline constexpr uint32_t kTokensBehind = 4;

struct PageReading {
  std::vector<Token> tokens;  // and `kTokensBehind` empty ones, so that one may look a few past a sentence
  std::vector<Mention> mentions;
  std::vector<SentenceReading> sentences;  // in the order of their blocks
};

// The mentions of a sentence, in order of the text.
inline std::span<const Mention> mentions_of(const PageReading& reading, const SentenceReading& sentence) {
  return std::span(reading.mentions).subspan(sentence.first_mention, sentence.last_mention - sentence.first_mention);
}

// The same of the sentence in which `here`, a Scope, a ClauseReading or a Reach, stands: the whole of it.
template <class Here>
std::span<const Mention> mentions_of(const Here& here) {
  return mentions_of(here.reading, here.sentence);
}

// The sentences of a block; none for -1.
std::span<const SentenceReading> sentences_of(const PageReading& reading, int block);

// "The drip", "this treatment", "botox".
inline bool is_treatment(const Mention& mention) {
  return mention.is_intervention() || mention.is(Cue::Meaning::this_treatment) ||
         mention.is(Cue::Meaning::generic_treatment);
}

PageReading read_sentences(const Page& page, const Lexicon& lexicon, Tokeniser& tokeniser);

// The level of evidence that a cue names; `none` where it names none.
EvidenceLevel level_of(Cue::Meaning meaning);

// Whether `text`, one sentence, mentions the target at all, be it inside a longer mention: for the lexicon's examples.
bool is_mentioned(const std::string& text, Target target, const Lexicon& lexicon, Tokeniser& tokeniser);

}  // namespace urazuke
