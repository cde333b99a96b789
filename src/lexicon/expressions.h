// Expressions: the cues written as regular expressions. An expression has clauses: sets of literals, of each of which
// every match holds at least one. It is tried on a sentence only where all its clauses are met; the literals of all
// expressions are found in one pass of an automaton over the code points. (One automaton for the expressions
// themselves, RE2::Set, grows without bound on repetitions and took the larger half of the run time.) Apart from
// lexicon.h so that only those who match include RE2.
#pragma once

#include <re2/filtered_re2.h>
#include <re2/re2.h>

#include <memory>
#include <string_view>
#include <vector>

#include "language/automaton.h"
#include "lexicon/lexicon.h"

namespace urazuke {

struct Lexicon::Expressions {
  struct Expression {
    std::unique_ptr<re2::FilteredRE2> holder;  // of the one pattern
    const re2::RE2* pattern = nullptr;
    uint32_t cue = 0;     // index into Lexicon::cues
    uint8_t clauses = 0;  // one bit for each
  };
  struct Literal {
    uint32_t expression = 0;
    uint8_t clause = 0;  // its bit
  };
  std::vector<Expression> expressions;
  Automaton automaton;            // over lower-case code points
  std::vector<Literal> literals;  // by pattern of the automaton
  std::vector<uint32_t> always;   // expressions without a clause
};

// Buffers of one thread, kept between sentences.
struct ExpressionScratch {
  std::vector<Symbol> text;
  std::vector<Hit> hits;
  std::vector<uint8_t> met;  // clauses, by expression; all zero between sentences
  std::vector<uint32_t> candidates;
};

// Sets scratch.candidates to the expressions that may match `text`, ascending; all others do not.
void find_candidates(const Lexicon::Expressions& expressions, std::string_view text, ExpressionScratch& scratch);

}  // namespace urazuke
