// challenge: minimal pairs, read from DIR/PHENOMENON.tsv. A line is one half of a pair: a sentence in its context, the
// claims it makes and whether it is flagged. Comes in: the lines, and the Audit of the page that each one makes. Goes
// out: what was expected of the sentence and what was found. A line is right where the two are the same:
//   claims   kind, strength, stated evidence and negation of every claim in the sentence, no more and no less; their
//            order does not count, nor how often a claim is made
//   flag     a finding of severity warning or error in the sentence, or none
// What is found in the context does not count. Lines of words and files are read with lexicon/tsv.h.
#pragma once

#include <string>
#include <vector>

#include "evaluate/figures.h"
#include "text/result.h"

namespace urazuke {

struct Reading {
  std::vector<ClaimLabel> claims;  // in order, each once
  bool is_flagged = false;

  friend bool operator==(const Reading&, const Reading&) = default;
};

struct ChallengeLine {
  std::string where;  // file:line
  std::string phenomenon, id;
  std::string context, sentence;  // as the file has them
  std::string page;               // the two as HTML
  Span span;                      // bytes of `page`: the sentence
  Reading expected;
};

// Whether the folder holds minimal pairs rather than annotated pages.
bool is_challenge(const std::string& folder);

// By phenomenon, in the order of the files' names and lines; a and b of a pair stand together. The first fault ends the
// reading.
Result<std::vector<ChallengeLine>> read_challenge(const std::string& folder);

Reading reading_of(const ChallengeLine& line, const Audit& audit);

// "efficacy:hedged:none efficacy:reported:animal:neg flag", as the files say it.
std::string text_of(const Reading& reading);

}  // namespace urazuke
