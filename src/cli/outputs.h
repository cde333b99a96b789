// outputs: where reports go, and in which formats: standard output, and files that are written whole or not at all.
// Comes in: what was typed, then pages in their order. What stands in a report is left to report/formats.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/whole_file.h"
#include "report/formats.h"

namespace urazuke {

struct OutputRequest {
  std::string path;
  OutputFormat format = OutputFormat::terminal;
};

// "report.csv", or "FORMAT:FILE". An error names the formats and the endings that are known.
Result<OutputRequest> parse_output(const std::string& typed);

// One report on its way out.
struct Output {
  OutputFormat format;
  bool colour;
  Assembly assembly;
  std::optional<WholeFile> file;  // nothing: standard output
};

// Opens every file before anything is read, so that no work is lost on one that cannot be written; nor may one be a
// page that is read, or asked for twice.
Result<std::vector<Output>> open_outputs(const std::vector<OutputRequest>& requests,
                                         const std::vector<std::string>& pages, const Lexicon& lexicon, const Run& run,
                                         bool is_list);

// False once nothing more can be written. Files keep their failure until they are closed.
bool write(Output& output, std::string_view text);

}  // namespace urazuke
