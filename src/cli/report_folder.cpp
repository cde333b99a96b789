#include "cli/report_folder.h"

#include <filesystem>
#include <system_error>

#include "cli/whole_file.h"

namespace urazuke {

std::optional<Error> make_report_folder(const ReportFolder& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder.path, error);
  if (!error) return std::nullopt;
  return Error{folder.path, "the folder could not be made: " + error.message(), "choose another --report folder"};
}

std::optional<Error> add_report(ReportFolder& folder, HtmlPage page, const std::string& html) {
  if (page.error.empty()) {
    page.file = html_file_name(folder.pages.size() + 1, page.name);
    if (std::optional<Error> error = write_whole(folder.path + "/" + page.file, html)) return error;
  }
  folder.pages.push_back(std::move(page));
  return std::nullopt;
}

std::optional<Error> write_report_index(const ReportFolder& folder, const Lexicon& lexicon,
                                        const HtmlOptions& options) {
  std::string html;
  write_html_index(folder.pages, lexicon, options, html);
  return write_whole(folder.path + "/" + kReportIndex, html);
}

}  // namespace urazuke
