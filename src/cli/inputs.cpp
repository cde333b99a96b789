#include "cli/inputs.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include "text/decode.h"

namespace urazuke {

namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 6> kEndings = {".html", ".htm", ".xhtml", ".md", ".markdown", ".txt"};
constexpr std::string_view kEndingsHint = "pages end in .html .htm .xhtml .md .markdown or .txt";

bool is_page(const fs::path& path) {
  std::string ending = path.extension().string();
  for (char& c : ending) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return std::find(kEndings.begin(), kEndings.end(), ending) != kEndings.end();
}

// Appends the pages under `folder`; the folders on the way are a stack of our own depth, links are not followed,
// so the walk ends.
void walk(const fs::path& folder, std::vector<Input>& inputs) {
  std::error_code error;
  std::vector<fs::directory_entry> entries;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
    if (!entry->path().filename().string().starts_with(".")) entries.push_back(*entry);
  }
  if (error) inputs.push_back(Error{folder.string(), "cannot be read: " + error.message(), "check its permissions"});
  std::sort(entries.begin(), entries.end());
  for (const fs::directory_entry& entry : entries) {
    std::error_code none;
    if (entry.is_directory(none)) {
      if (!entry.is_symlink(none)) walk(entry.path(), inputs);
    } else if (is_page(entry.path())) {
      inputs.push_back(entry.path().string());
    }
  }
}

Error system_error(const std::string& path) {
  const int code = errno;
  const bool is_missing = code == ENOENT || code == ENOTDIR;
  return {path, code == ENOENT ? "no such file" : std::strerror(code),
          is_missing ? "check the path" : "check that it can be read"};
}

Error too_large(const std::string& path) {
  return {path, "larger than " + std::to_string(kMaxBytes >> 20) + " MiB", "a page is smaller; split the file"};
}

Result<std::string> read_all(int file, const std::string& path, size_t expected) {
  std::string bytes;
  size_t used = 0;
  bytes.resize(std::max<size_t>(expected + 1, 1u << 16));
  while (true) {
    const ssize_t count = ::read(file, bytes.data() + used, bytes.size() - used);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return system_error(path);
    if (count == 0) break;
    used += static_cast<size_t>(count);
    if (used > kMaxBytes) return too_large(path);
    if (used == bytes.size()) bytes.resize(bytes.size() * 2);
  }
  bytes.resize(used);
  return bytes;
}

}  // namespace

std::vector<Input> find_inputs(const std::vector<std::string>& paths) {
  std::vector<Input> inputs;
  for (const std::string& path : paths) {
    std::error_code none;
    if (path == "-" || !fs::is_directory(path, none)) {
      inputs.push_back(path);
      continue;
    }
    const size_t before = inputs.size();
    walk(path, inputs);
    if (inputs.size() == before) {
      inputs.push_back(Error{path, "no pages in this folder", std::string(kEndingsHint)});
    }
  }
  return inputs;
}

Result<std::string> read_bytes(const std::string& path) {
  if (path == "-") return read_all(STDIN_FILENO, "standard input", 0);
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return system_error(path);
  struct stat status = {};
  const bool is_known = ::fstat(file, &status) == 0 && S_ISREG(status.st_mode);
  const auto size = is_known ? static_cast<size_t>(status.st_size) : 0;
  Result<std::string> bytes = size > kMaxBytes ? Result<std::string>(too_large(path)) : read_all(file, path, size);
  ::close(file);
  return bytes;
}

}  // namespace urazuke
