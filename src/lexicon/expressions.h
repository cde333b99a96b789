// Expressions: the cues written as regular expressions. Comes in: one sentence. Goes out: where they match. An
// expression is tried only on a sentence that holds its literals (see expression_shape.h), and where possible only at
// the places at which a match can begin; the literals of all expressions are found in one pass of an automaton over
// the code points. RE2 compiles an expression when it is first tried, since most never are. (One automaton for the
// expressions themselves, RE2::Set, grows without bound on repetitions.) Only those who match include RE2.
#pragma once

#include <re2/re2.h>

#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "language/automaton.h"
#include "lexicon/lexicon.h"
#include "text/span.h"

namespace urazuke {

struct Lexicon::Expressions {
  struct Expression {
    std::string text;
    uint32_t cue = 0;   // index into Lexicon::cues
    uint8_t links = 0;  // see ExpressionShape
    bool starts_with_link = false;
    mutable std::once_flag is_compiled;
    mutable std::unique_ptr<const re2::RE2> pattern;
  };
  struct Literal {
    uint32_t expression = 0;
    uint8_t link = 0;
  };
  std::deque<Expression> expressions;
  Automaton automaton;            // over code points, ASCII in lower case
  std::vector<Literal> literals;  // by pattern of the automaton
  std::vector<uint32_t> always;   // expressions without a link
};

struct ExpressionMatch {
  uint32_t cue = 0;
  Span span;  // bytes of the sentence
};

// Buffers of one thread, kept between sentences.
struct ExpressionScratch {
  struct Start {
    uint32_t expression = 0;
    uint32_t byte = 0;
  };
  std::vector<Symbol> text;
  std::vector<uint32_t> bytes;  // where each symbol begins
  std::vector<Hit> hits;
  std::vector<uint8_t> met;  // links, by expression; all zero between sentences
  std::vector<uint32_t> candidates;
  std::vector<Start> starts;
  std::vector<ExpressionMatch> matches;
};

// Sets scratch.matches to all matches in `text`, by cue, from left to right, those of one expression not overlapping.
void find_matches(const Lexicon::Expressions& expressions, std::string_view text, ExpressionScratch& scratch);

}  // namespace urazuke
