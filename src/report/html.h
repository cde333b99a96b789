// html: audits -> HTML reports for people. Each is one file that asks for nothing outside itself, opens from disk and
// reads as a document where scripts do not run; what of a page it shows is shown and never run. Several pages have an
// index on top. Everything is appended to a string, which cli writes out; the same audit gives the same bytes.
#pragma once

#include <array>
#include <map>
#include <string>
#include <vector>

#include "report/report.h"

namespace urazuke {

struct HtmlOptions {
  Run run;
  std::string index;  // where the index stands, relative to the report; empty where there is none
};

// What the index says of one page.
struct HtmlPage {
  std::string name;                             // as the page was given
  std::string file;                             // where its report stands, relative to the index
  std::array<uint64_t, 3> findings{};           // by Severity, without those that are suppressed
  std::map<std::string, uint64_t> by_category;  // the same, by Rule::category
  std::string error = {};                       // why the page could not be audited; then it has no file and no counts
  uint64_t suppressed = 0, open_points = 0, claims = 0, beyond = 0;  // beyond: claims that go past what is known
};

HtmlPage html_page(const Audit& audit, const Lexicon& lexicon);

void write_html(const Audit& audit, const Lexicon& lexicon, const HtmlOptions& options, std::string& out);

// Pages in the order given; the table ranks them by errors, then warnings, then infos.
void write_html_index(const std::vector<HtmlPage>& pages, const Lexicon& lexicon, const HtmlOptions& options,
                      std::string& out);

// "0012-clinic.html": a file name that no page can choose, for the report of page `number`, from 1.
std::string html_file_name(uint64_t number, std::string_view page_name);

}  // namespace urazuke
