// read_rule: the JSON block of a rule page -> what the program needs of the rule. Every fault is told with the page's
// name and the line of the word that is at fault. Whether the page has all its sections is left to load_rules.
#pragma once

#include <string>
#include <vector>

#include "lexicon/lexicon.h"

namespace urazuke {

// The lines between the fences, and the number of the first of them on its page.
struct RuleBlock {
  std::vector<std::string> lines;
  int first_line = 0;
};

// Fills `rule`, whose `where` is set. Laws, disclosures and the meanings that have words are looked up in `lexicon`.
void read_rule(const RuleBlock& block, const Lexicon& lexicon, Rule& rule, std::vector<Error>& errors);

}  // namespace urazuke
