// report: an Audit -> text, one file per format. Everything is appended to a string, which cli writes out; the same
// Audit gives the same bytes. Offsets in JSON are code points of the decoded text, end exclusive.
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "audit/audit.h"
#include "audit/disclosure_words.h"
#include "report/json_writer.h"

namespace urazuke {

struct TerminalStyle {
  Language language = Language::ja;
  bool colour = false;
};

// What a report says of the run that made it.
struct Run {
  Language language = Language::ja;
  std::string version = {};  // of the program
  std::string sha256 = {};   // of the program's file
  std::string time = {};     // RFC 3339, UTC; empty: not asked for, so that the same page gives the same bytes
};

// What the summary counts, over all pages of a run. Small whatever the number of pages.
struct Summary {
  uint64_t pages = 0;
  uint64_t statements = 0, characters = 0;                       // that were read
  uint64_t open_points = 0;                                      // that need a person
  std::vector<std::array<uint64_t, 3>> by_result;                // pages, by index into Lexicon::rules and RuleResult
  std::array<uint64_t, 3> findings{};                            // by Severity, without the suppressed ones
  std::map<std::pair<Severity, int>, uint64_t> by_rule;          // severity and index into Lexicon::rules
  std::map<std::string, std::array<uint64_t, 3>> by_disclosure;  // by DisclosureState
  uint64_t suppressed = 0;                                       // findings that are not acted on
};

void add(Summary& summary, const Audit& audit);
void add(Summary& total, const Summary& part);
uint64_t count_at_least(const Summary& summary, Severity severity);

// How much of the page was read: statements, and the characters in them.
struct ReadText {
  uint64_t statements = 0, characters = 0;
};
ReadText read_text(const Audit& audit);

// json.cpp: one object, schema urazuke.report/1, without a line end behind it.
void write_json(const Audit& audit, const Lexicon& lexicon, const Run& run, JsonWriter::Style style, std::string& out);

// terminal.cpp: the findings of one page as rustc and ruff show them, then what each treatment's disclosures are.
void write_terminal(const Audit& audit, const Lexicon& lexicon, TerminalStyle style, std::string& out);

// summary.cpp: the table at the end.
void write_summary(const Summary& summary, const Lexicon& lexicon, TerminalStyle style, std::string& out);

std::string_view name_of(RuleResult result);
std::string_view code_of(Language language);  // "ja", "en"

}  // namespace urazuke
