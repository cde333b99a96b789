// sentence_end: what is left of a sentence when its ending is taken off, by the endings of rewrites.tsv: a plain
// clause, a noun, the thing that there is an effect on. MeCab knows where words begin and what their base form is.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "language/tokeniser.h"
#include "lexicon/lexicon.h"

namespace urazuke {

// One sentence, tokenised: `text` is NFKC and begins at byte 0.
struct SentenceWords {
  std::string text;  // without what closes it
  std::vector<Token> tokens;
  std::vector<std::string> lemmas;  // of the tokens
};

SentenceWords read_words(std::string text, Tokeniser& tokeniser);

struct Remainder {
  Leaves leaves = Leaves::nothing;
  uint32_t keep = 0;   // bytes of the text that stay as they are
  std::string behind;  // what the plain form adds behind them
  std::string group;   // of the ending's pattern: the treatment
};

// Nothing where no step knows the ending. `is_item`: the text is no sentence but an entry of a list.
std::optional<Remainder> take_off_ending(const SentenceWords& words, bool is_item, const Lexicon& lexicon);

}  // namespace urazuke
