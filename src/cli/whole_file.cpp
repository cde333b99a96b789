#include "cli/whole_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <utility>

namespace urazuke {

namespace {

namespace fs = std::filesystem;

Error write_error(const std::string& path, int code) {
  return {path, std::string("cannot be written: ") + std::strerror(code),
          "check the folder, its permissions and the disk"};
}

// What a file gets that is new: all that the process's mask leaves.
mode_t new_mode() {
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666 & ~mask;
}

std::string behind_links(const std::string& path) {
  std::error_code error;
  const fs::path real = fs::canonical(path, error);
  return error ? path : real.string();
}

}  // namespace

Result<WholeFile> WholeFile::open(const std::string& path) {
  WholeFile file;
  file.path_ = behind_links(path);
  struct stat status = {};
  const bool exists = ::stat(file.path_.c_str(), &status) == 0;
  if (exists && S_ISDIR(status.st_mode)) return write_error(path, EISDIR);
  if (exists && !S_ISREG(status.st_mode)) {
    file.file_ = ::open(file.path_.c_str(), O_WRONLY | O_CLOEXEC);
    if (file.file_ < 0) return write_error(path, errno);
    return file;
  }
  if (exists && ::access(file.path_.c_str(), W_OK) != 0) return write_error(path, errno);
  const fs::path target(file.path_);
  file.temporary_ = (target.parent_path() / ("." + target.filename().string() + ".XXXXXX")).string();
  file.file_ = ::mkstemp(file.temporary_.data());
  if (file.file_ < 0) {
    const int code = errno;
    file.temporary_.clear();
    return write_error(path, code);
  }
  if (::fchmod(file.file_, exists ? status.st_mode & 07777 : new_mode()) != 0) file.error_ = errno;
  return file;
}

WholeFile::WholeFile(WholeFile&& other) noexcept { *this = std::move(other); }

WholeFile& WholeFile::operator=(WholeFile&& other) noexcept {
  std::swap(path_, other.path_);
  std::swap(temporary_, other.temporary_);
  std::swap(file_, other.file_);
  std::swap(error_, other.error_);
  return *this;
}

WholeFile::~WholeFile() { discard(); }

void WholeFile::discard() {
  if (file_ >= 0) ::close(file_);
  if (!temporary_.empty()) ::unlink(temporary_.c_str());
  file_ = -1;
  temporary_.clear();
}

void WholeFile::write(std::string_view text) {
  while (!text.empty() && error_ == 0) {
    const ssize_t count = ::write(file_, text.data(), text.size());
    if (count < 0 && errno != EINTR) error_ = errno;
    if (count > 0) text.remove_prefix(static_cast<size_t>(count));
  }
}

std::optional<Error> WholeFile::commit() {
  const bool is_temporary = !temporary_.empty();
  if (error_ == 0 && is_temporary && ::fsync(file_) != 0) error_ = errno;
  if (::close(file_) != 0 && error_ == 0) error_ = errno;
  file_ = -1;
  if (error_ == 0 && is_temporary && std::rename(temporary_.c_str(), path_.c_str()) != 0) error_ = errno;
  if (error_ == 0) temporary_.clear();
  discard();
  return error_ == 0 ? std::nullopt : std::optional(write_error(path_, error_));
}

std::optional<Error> write_whole(const std::string& path, std::string_view bytes) {
  Result<WholeFile> file = WholeFile::open(path);
  if (!file) return file.error();
  file->write(bytes);
  return file->commit();
}

}  // namespace urazuke
