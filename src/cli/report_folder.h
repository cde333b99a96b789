// report_folder: `audit --report DIR`. One HTML report a page, in the order of the pages, and an index over them.
// Files of the same names are written over, others in the folder are left alone.
#pragma once

#include <string>
#include <vector>

#include "report/html.h"
#include "text/result.h"

namespace urazuke {

struct ReportFolder {
  std::string path;
  std::vector<HtmlPage> pages;  // that were written so far
};

// Makes the folder where there is none.
std::optional<Error> make_report_folder(const ReportFolder& folder);
// Writes the report of `page`, which gets its file name, and puts the page on the index.
std::optional<Error> add_report(ReportFolder& folder, HtmlPage page, const std::string& html);
std::optional<Error> write_report_index(const ReportFolder& folder, const Lexicon& lexicon, const HtmlOptions& options);

inline constexpr const char* kReportIndex = "index.html";

}  // namespace urazuke
