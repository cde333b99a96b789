// html_parts: the sections of one page's HTML report, each written by its own file from the same context, and what
// they have in common: the words of messages.tsv and the values by which findings are filtered.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/html.h"
#include "report/html_marks.h"
#include "report/html_writer.h"
#include "text/line_index.h"

namespace urazuke {

struct HtmlContext {
  const Audit& audit;
  const Lexicon& lexicon;
  Language language;
  const LineIndex& lines;
  const Marks& marks;
  HtmlWriter& html;

  std::string word(std::string_view id, const std::vector<std::string>& arguments = {}) const {
    return lexicon.messages.format(id, code_of(language), arguments);
  }
  std::string name(std::string_view prefix, std::string_view value) const { return word(std::string(prefix) += value); }
  const std::string& own(const Wording& wording) const { return language == Language::ja ? wording.ja : wording.en; }
  const Rule& rule_of(const Finding& finding) const { return lexicon.rules[static_cast<size_t>(finding.rule)]; }
};

// What a finding is filtered by. `verdict` is that of its claim; else "wording" on the page, "missing" from the page.
std::string verdict_of(const HtmlContext& c, const Finding& finding);
std::string treatment_of(const HtmlContext& c, const Finding& finding);  // empty where it is about none
std::string statement_id(int statement);                                 // "s12"
std::string finding_id(const HtmlContext& c, int finding);               // "f3"
std::string place_text(const HtmlContext& c, Span span);                 // "line 3, column 5"

// Only what a browser opens as a page; an address is a link and nothing that is fetched.
bool is_web_address(std::string_view url);

// The rows on which a claim rests, the ones it cites first, then the strongest; none for claim -1.
std::vector<int> evidence_of(const HtmlContext& c, int claim);
void write_evidence_rows(const HtmlContext& c, const std::vector<int>& rows);

// Statement `index` with its marks; `text` is its block's.
void write_html_statement(const HtmlContext& c, int index, std::string_view text);

void write_html_chart(const HtmlContext& c);        // claims by wording and known evidence
void write_html_filters(const HtmlContext& c);      // what scripts use; hidden without them
void write_html_text(const HtmlContext& c);         // the page's text with its marks
void write_html_findings(const HtmlContext& c);     // the list beside it
void write_html_suppressed(const HtmlContext& c);   // findings that are not acted on, and why
void write_html_disclosures(const HtmlContext& c);  // a table for each treatment
void write_html_results(const HtmlContext& c);      // found, passed, not run; for a person; not read
void write_html_evidence(const HtmlContext& c);     // the rows on which the claims rest, each once
void write_html_rules(const HtmlContext& c);        // the rules that found something, explained

}  // namespace urazuke
