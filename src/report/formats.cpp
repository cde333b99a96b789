#include "report/formats.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "report/html.h"
#include "report/visible.h"

namespace urazuke {

namespace {

struct Named {
  std::string_view name;
  OutputFormat format;
  std::string_view endings;  // each between blanks; the longer ones of two that fit first
};

constexpr std::array<Named, 9> kFormats = {{{"terminal", OutputFormat::terminal, " .txt "},
                                            {"json", OutputFormat::json, " .json "},
                                            {"jsonl", OutputFormat::jsonl, " .jsonl "},
                                            {"sarif", OutputFormat::sarif, " .sarif .sarif.json "},
                                            {"rdjson", OutputFormat::rdjson, " .rdjson "},
                                            {"github", OutputFormat::github, " "},
                                            {"csv", OutputFormat::csv, " .csv "},
                                            {"md", OutputFormat::markdown, " .md .markdown "},
                                            {"html", OutputFormat::html, " .html .htm "}}};

// What GitHub takes of one run; more than that, and it takes none.
constexpr size_t kMostResults = 25'000;

// Leaves `count` rows, the gravest ones, in their order.
void keep_gravest(std::vector<Entry>& rows, size_t count) {
  for (const Severity severity : {Severity::info, Severity::warning, Severity::error}) {
    size_t surplus = rows.size() > count ? rows.size() - count : 0;
    const auto goes = [&](const Entry& row) { return row.severity == severity && surplus > 0 && surplus-- > 0; };
    // From the end: what stands first on the first pages stays.
    std::reverse(rows.begin(), rows.end());
    rows.erase(std::remove_if(rows.begin(), rows.end(), goes), rows.end());
    std::reverse(rows.begin(), rows.end());
  }
}

Part whole(std::string text) {
  Part part;
  part.rows.push_back({Severity::info, std::move(text)});
  return part;
}

}  // namespace

std::optional<OutputFormat> format_named(std::string_view name) {
  const auto found = std::find_if(kFormats.begin(), kFormats.end(), [&](const Named& n) { return n.name == name; });
  return found == kFormats.end() ? std::nullopt : std::optional(found->format);
}

std::optional<OutputFormat> format_of_file(std::string_view name) {
  if (name.ends_with(".sarif.json")) return OutputFormat::sarif;
  const size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || name.find('/', dot) != std::string_view::npos) return std::nullopt;
  const std::string ending = " " + std::string(name.substr(dot)) + " ";
  for (const Named& named : kFormats) {
    if (named.endings.find(ending) != std::string_view::npos) return named.format;
  }
  return std::nullopt;
}

std::vector<std::string> format_names() {
  std::vector<std::string> names;
  std::transform(kFormats.begin(), kFormats.end(), std::back_inserter(names),
                 [](const Named& named) { return std::string(named.name); });
  return names;
}

Part part_of(const Audit& audit, const Lexicon& lexicon, const Run& run, bool colour, OutputFormat format) {
  std::string text;
  switch (format) {
    case OutputFormat::terminal:
      write_terminal(audit, lexicon, {run.language, colour}, text);
      return whole(std::move(text));
    case OutputFormat::json:
    case OutputFormat::jsonl:
      write_json(audit, lexicon, run,
                 format == OutputFormat::json ? JsonWriter::Style::indented : JsonWriter::Style::compact, text);
      text += '\n';
      return whole(std::move(text));
    case OutputFormat::sarif:
      return sarif_part(audit, lexicon, run);
    case OutputFormat::rdjson:
      return rdjson_part(audit, lexicon, run);
    case OutputFormat::github:
      return github_part(audit, lexicon, run);
    case OutputFormat::csv:
      return csv_part(audit, lexicon, run);
    case OutputFormat::markdown:
      return markdown_part(audit, lexicon, run);
    case OutputFormat::html:
      write_html(audit, lexicon, {run, ""}, text);
      return whole(std::move(text));
  }
  return {};
}

std::string Assembly::open() const {
  switch (format_) {
    case OutputFormat::csv:
      return csv_head(lexicon_, run_.language);
    case OutputFormat::markdown:
      return markdown_head(lexicon_, run_.language);
    case OutputFormat::rdjson:
      return R"({"source":{"name":"urazuke"},"diagnostics":[)";
    default:
      return {};
  }
}

std::string Assembly::add(Part part) {
  ++pages_;
  std::string out;
  if (format_ == OutputFormat::sarif) {
    std::move(part.rows.begin(), part.rows.end(), std::back_inserter(kept_));
    rows_ += part.rows.size();
    sources_.push_back(std::move(part.source));
    if (kept_.size() > 2 * kMostResults) keep_gravest(kept_, kMostResults);
    return out;
  }
  for (Entry& row : part.rows) {
    if (format_ == OutputFormat::rdjson) out += rows_ == 0 ? "\n" : ",\n";
    if (format_ == OutputFormat::json && is_list_) out += rows_ == 0 ? "[\n" : ",\n";
    if (out.empty()) {
      out = std::move(row.text);  // of a page whole, megabytes
    } else {
      out += row.text;
    }
    ++rows_;
  }
  return out;
}

void Assembly::fail(const Error& error) { failures_.push_back(error.where + ": " + error.what); }

std::string Assembly::close_sarif(const std::vector<Section>& sections) {
  keep_gravest(kept_, kMostResults);
  SarifRun content{std::move(kept_), std::move(sources_), std::move(failures_), 0};
  content.left_out = rows_ - content.results.size();
  return sarif_log(content, sections, run_);
}

void write_summaries(const std::vector<Section>& sections, bool colour, std::string& out) {
  bool is_first = true;
  for (const Section& section : sections) {
    if (section.summary.pages == 0) continue;
    if (!is_first) out += "\n";
    is_first = false;
    if (!section.title.empty()) out += visible(section.title) + "\n";
    write_summary(section.summary, *section.lexicon, {section.language, colour}, out);
  }
}

std::string Assembly::close(const std::vector<Section>& sections) {
  std::string out;
  switch (format_) {
    case OutputFormat::terminal:
      write_summaries(sections, colour_, out);
      return out;
    case OutputFormat::json:
      if (!is_list_) return {};
      return pages_ == 0 ? "[]\n" : "]\n";
    case OutputFormat::rdjson:
      return "\n]}\n";
    case OutputFormat::sarif:
      return close_sarif(sections);
    case OutputFormat::markdown:
      return markdown_foot(sections, lexicon_, run_.language);
    default:
      return {};
  }
}

}  // namespace urazuke
