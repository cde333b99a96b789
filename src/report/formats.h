// formats: which formats there are, and how what is told of each page becomes one output. A page's part is made where
// the page is audited, in any thread; Assembly puts parts together in the order of the pages. Everything is strings:
// cli writes them out. How one format words a page is a file of its own.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/report.h"
#include "text/result.h"

namespace urazuke {

enum class OutputFormat { terminal, json, jsonl, sarif, rdjson, github, csv, markdown, html };

// What an option calls it: "terminal", "json" ...
std::optional<OutputFormat> format_named(std::string_view name);
// From the ending of a file's name: .sarif .sarif.json .json .jsonl .rdjson .csv .md .html .txt
std::optional<OutputFormat> format_of_file(std::string_view name);
std::vector<std::string> format_names();

struct Entry {
  Severity severity = Severity::info;
  std::string text;
};

// One page in one format.
struct Part {
  std::vector<Entry> rows;  // a finding each, or the page as a whole
  std::string source;       // SARIF: the page as an artifact
};

Part part_of(const Audit& audit, const Lexicon& lexicon, const Run& run, bool colour, OutputFormat format);

// The pages under one configuration, which have their own lexicon and language: what an output says of them at its end.
struct Section {
  const Lexicon* lexicon = nullptr;
  Language language = Language::ja;
  std::string title;  // names the configuration; empty where there is but one, and none
  Summary summary;
};

class Assembly {
 public:
  // `is_list`: of several pages or a folder. Of one page, JSON is an object and not an array.
  Assembly(OutputFormat format, const Lexicon& lexicon, Run run, bool is_list, bool colour)
      : format_(format), lexicon_(lexicon), run_(std::move(run)), is_list_(is_list), colour_(colour) {}

  // Each returns what may be written now.
  std::string open() const;
  std::string add(Part part);
  void fail(const Error& error);  // a page that could not be read
  std::string close(const std::vector<Section>& sections);

 private:
  std::string close_sarif(const std::vector<Section>& sections);

  OutputFormat format_;
  const Lexicon& lexicon_;
  Run run_;
  bool is_list_, colour_;
  uint64_t pages_ = 0, rows_ = 0;
  std::vector<Entry> kept_;           // SARIF: the results, the gravest where there are too many
  std::vector<std::string> sources_;  // and the artifacts
  std::vector<std::string> failures_;
};

// sarif.cpp: results with places in UTF-16 units, and the page as an artifact.
Part sarif_part(const Audit& audit, const Lexicon& lexicon, const Run& run);
// sarif_log.cpp: a log of one run. `left_out` results are told of and not written.
struct SarifRun {
  std::vector<Entry> results;
  std::vector<std::string> artifacts, failures;
  uint64_t left_out = 0;
};
std::string sarif_log(const SarifRun& content, const std::vector<Section>& sections, const Run& run);

// rdjson.cpp: reviewdog's diagnostics, columns in UTF-8 bytes.
Part rdjson_part(const Audit& audit, const Lexicon& lexicon, const Run& run);
// github.cpp: workflow commands, a line each, columns in code points.
Part github_part(const Audit& audit, const Lexicon& lexicon, const Run& run);
// csv.cpp: RFC 4180 with CRLF; the head begins with a byte order mark.
Part csv_part(const Audit& audit, const Lexicon& lexicon, const Run& run);
std::string csv_head(const Lexicon& lexicon, Language language);
// markdown.cpp: one section a page.
Part markdown_part(const Audit& audit, const Lexicon& lexicon, const Run& run);
std::string markdown_head(const Lexicon& lexicon, Language language);
std::string markdown_foot(const std::vector<Section>& sections, const Lexicon& lexicon, Language language);

// The tables of all sections, each under its title.
void write_summaries(const std::vector<Section>& sections, bool colour, std::string& out);

}  // namespace urazuke
