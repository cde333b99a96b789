// Expressions: the cues written as regular expressions. Comes in: sentences. Goes out: where they match. An
// expression is tried only on a sentence that holds its literals (see expression_shape.h), and where possible only at
// the places at which a match can begin; the literals of all expressions are found in one pass of an automaton over
// the code points. What is left to try is tried expression by expression, so that RE2's tables stay in the processor's
// cache. RE2 compiles an expression when it is first tried, since most never are. (One automaton for the expressions
// themselves, RE2::Set, grows without bound on repetitions.) Only those who match include RE2.
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
    uint32_t cue = 0;  // index into Lexicon::cues
    bool starts_with_link = false;
    mutable std::once_flag is_compiled;
    mutable std::unique_ptr<const re2::RE2> pattern;
  };
  // What a literal is to one of the expressions that hold it.
  struct Part {
    uint32_t expression = 0;
    uint8_t link = 0;  // see ExpressionShape
    bool is_last = false;
    bool is_start = false;  // a match can begin there, and nowhere else
  };
  struct Literal {
    uint32_t first = 0, last = 0;  // [first, last) of `parts`
    uint32_t bytes = 0;
  };
  std::deque<Expression> expressions;
  Automaton automaton;            // over code points, folded
  std::vector<Literal> literals;  // by pattern of the automaton
  std::vector<Part> parts;
  std::vector<uint32_t> always;  // expressions without a link
};

struct ExpressionMatch {
  uint32_t text = 0;  // index into the texts
  uint32_t cue = 0;
  Span span;  // bytes of the text
};

// Buffers of one thread, kept between pages.
struct ExpressionScratch {
  struct Start {
    uint32_t expression = 0;
    uint32_t byte = 0;
  };
  // An expression to be tried on a text, where it has starts at these alone: [first_start, last_start) of `starts`.
  struct Attempt {
    uint32_t expression = 0;
    uint32_t text = 0;
    uint32_t first_start = 0;
    uint32_t last_start = 0;
  };
  // Of one text.
  std::vector<uint8_t> met;       // links, by expression; all zero between texts
  std::vector<uint32_t> touched;  // expressions of which links are met
  std::vector<uint32_t> candidates;
  std::vector<Start> found;
  // Of all texts.
  std::vector<uint32_t> starts;  // bytes of their texts
  std::vector<Attempt> attempts;
  std::vector<ExpressionMatch> matches;
};

// Sets scratch.matches to all matches in `texts`, by text, then by cue, then from left to right; those of one
// expression in a text do not overlap.
void find_matches(const Lexicon::Expressions& expressions, const std::vector<std::string_view>& texts,
                  ExpressionScratch& scratch);

}  // namespace urazuke
