// whole_file: a file that is written whole or not at all. What is written goes to a hidden file beside it, which takes
// its place at the end; where that does not come, nothing is left behind and an older file stays as it was. A device or
// a pipe, which has no place beside it, is written straight.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "text/result.h"

namespace urazuke {

class WholeFile {
 public:
  // An error where the file could not be written in the end: no such folder, no permission, a folder by that name.
  static Result<WholeFile> open(const std::string& path);

  WholeFile(WholeFile&& other) noexcept;
  WholeFile& operator=(WholeFile&& other) noexcept;
  WholeFile(const WholeFile&) = delete;
  WholeFile& operator=(const WholeFile&) = delete;
  ~WholeFile();

  void write(std::string_view text);  // the first failure is kept for `commit`
  // Puts the file in its place, with the permissions of the one that it replaces.
  std::optional<Error> commit();

 private:
  WholeFile() = default;
  void discard();

  std::string path_;       // behind links
  std::string temporary_;  // empty: written straight
  int file_ = -1;
  int error_ = 0;  // errno of the first failure
};

// The same for bytes that are there already.
std::optional<Error> write_whole(const std::string& path, std::string_view bytes);

}  // namespace urazuke
