// evidence: evidence sheets -> text for a terminal, JSON for programs. Like the other writers it appends to a string,
// which cli writes out; all words come from messages.tsv and the tables.
#pragma once

#include <string>
#include <vector>

#include "claims/evidence_sheet.h"
#include "report/report.h"

namespace urazuke {

// One sheet in full: every row with its source, and every strength of wording with its verdict and a sample.
void write_evidence(const EvidenceSheet& sheet, const Lexicon& lexicon, TerminalStyle style, std::string& out);

// A line for each sheet of one treatment: the outcome, what is known, the strongest wording, the rows.
void write_evidence_list(int intervention, const std::vector<EvidenceSheet>& sheets, const Lexicon& lexicon,
                         TerminalStyle style, std::string& out);

// One object, schema urazuke.evidence/1, indented, with a line end behind it.
void write_evidence_json(int intervention, const std::vector<EvidenceSheet>& sheets, const Lexicon& lexicon,
                         Language language, std::string& out);

// The row as an object: what was studied, what came of it, from where. Every key is always there.
void write_evidence_row(const Evidence& row, const Lexicon& lexicon, JsonWriter& json);

// "Exosome drip has been reported to improve wrinkles in animal experiments.": a sentence of the wording's strength.
std::string sample_of(const Phrasing& phrasing, const EvidenceSheet& sheet, const Lexicon& lexicon, Language language);

// The same for a sheet that permits no wording: that it is not established.
std::string sample_of_none(const EvidenceSheet& sheet, const Lexicon& lexicon, Language language);

}  // namespace urazuke
