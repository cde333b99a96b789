// record: what makes a finding evidence that stands on its own, in the form that several writers need: where its words
// stand on the page's address, the provisions it rests on, why it is not acted on, and what the page and the program
// were. All words come from messages.tsv; nothing is escaped yet.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/report.h"
#include "text/line_index.h"

namespace urazuke {

// What every part of one page's report in JSON needs, whatever its schema.
struct JsonPage {
  const Audit& audit;
  const Lexicon& lexicon;
  const Run& run;
  const LineIndex& lines;
  JsonWriter& json;
};

void write_strings(const JsonPage& c, std::string_view key, const std::vector<std::string>& strings);

// The page's address with the sentence of the finding as text fragment; empty where no address was given.
std::string link_to(const Audit& audit, const Finding& finding);

// "medical care act, article 6-5 (as of 2017)": instrument, section, edition.
std::string provision_line(const Law& law, const Lexicon& lexicon, Language language);

// "set aside: reason: told to the clinic in May (baseline, known.json)"; empty where the finding counts.
std::string suppression_line(const Finding& finding, const Lexicon& lexicon, Language language);

// A finding in a few lines, for formats that have one text for all of it: message, words, provisions, fix, link, and
// that it is not counted where it is not.
std::string told(const Finding& finding, const Audit& audit, const Lexicon& lexicon, const Run& run);

// One line: name, digest and encoding of the page, versions and digests of program and lexicon, time.
std::string provenance_line(const Audit& audit, const Lexicon& lexicon, const Run& run);

// The title of the rule in the language of the report.
const std::string& title_of(const Rule& rule, Language language);

}  // namespace urazuke
