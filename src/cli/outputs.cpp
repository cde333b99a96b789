#include "cli/outputs.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "cli/output.h"

namespace urazuke {

namespace {

namespace fs = std::filesystem;

std::string known_formats() {
  std::string list;
  for (const std::string& name : format_names()) list += (list.empty() ? "" : ", ") + name;
  return "FORMAT:FILE, with one of " + list;
}

bool is_same_file(const std::string& a, const std::string& b) {
  std::error_code error;
  return fs::equivalent(a, b, error) && !error;
}

// Null devices and pipes may be given as often as one likes.
bool is_taken(const std::string& path, const std::vector<OutputRequest>& requests) {
  std::error_code error;
  if (fs::exists(path, error) && !fs::is_regular_file(path, error)) return false;
  const auto is_path = [&](const OutputRequest& other) {
    return fs::path(other.path).lexically_normal() == fs::path(path).lexically_normal() ||
           is_same_file(other.path, path);
  };
  return std::count_if(requests.begin(), requests.end(), is_path) > 1;
}

std::optional<Error> refusal(const std::string& path, const std::vector<OutputRequest>& requests,
                             const std::vector<std::string>& pages) {
  if (path == "-") return Error{"--output -", "standard output has --format", "give the name of a file"};
  if (is_taken(path, requests)) return Error{path, "is asked for twice", "give each report a file of its own"};
  const auto is_page = [&](const std::string& page) { return page != "-" && is_same_file(page, path); };
  if (std::any_of(pages.begin(), pages.end(), is_page)) {
    return Error{path, "is a page that is to be read", "give the report another name"};
  }
  return std::nullopt;
}

}  // namespace

Result<OutputRequest> parse_output(const std::string& typed) {
  const size_t colon = typed.find(':');
  if (colon != std::string::npos) {
    if (const std::optional<OutputFormat> format = format_named(typed.substr(0, colon))) {
      if (colon + 1 == typed.size()) return Error{typed, "names no file", "write " + known_formats()};
      return OutputRequest{typed.substr(colon + 1), *format};
    }
  }
  if (const std::optional<OutputFormat> format = format_of_file(typed)) return OutputRequest{typed, *format};
  return Error{typed, "its ending names no format", "write " + known_formats()};
}

Result<std::vector<Output>> open_outputs(const std::vector<OutputRequest>& requests,
                                         const std::vector<std::string>& pages, const Lexicon& lexicon, const Run& run,
                                         bool is_list) {
  std::vector<Output> outputs;
  for (const OutputRequest& request : requests) {
    if (std::optional<Error> error = refusal(request.path, requests, pages)) return *std::move(error);
  }
  for (const OutputRequest& request : requests) {
    Result<WholeFile> file = WholeFile::open(request.path);
    if (!file) return file.error();
    outputs.push_back(
        {request.format, false, Assembly(request.format, lexicon, run, is_list, false), std::move(*file)});
  }
  return outputs;
}

bool write(Output& output, std::string_view text) {
  if (!output.file) return write_output(text);
  output.file->write(text);
  return true;
}

}  // namespace urazuke
