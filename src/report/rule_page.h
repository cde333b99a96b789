// rule_page: the rules of a lexicon -> what `urazuke rules` and `urazuke explain` show. A page's own text is Japanese;
// what stands around it is in the language asked for.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "lexicon/lexicon.h"
#include "report/report.h"

namespace urazuke {

// The first day on which the rule is in force.
std::string_view since(const Rule& rule, const Lexicon& lexicon);

// One line a rule: id, name, severity, since when, title. Only those in force on `day`, a date.
void write_rules(const Lexicon& lexicon, std::string_view day, TerminalStyle style, std::string& out);

// One rule: what it is, the provisions it rests on, and the sections of its page, in lines of `columns`.
void write_rule(const Rule& rule, const Lexicon& lexicon, TerminalStyle style, uint32_t columns, std::string& out);

}  // namespace urazuke
