#include "cli/progress.h"

#include <unistd.h>

#include <cstdio>
#include <string>

namespace urazuke {

namespace {

constexpr std::chrono::seconds kLong{2};
constexpr std::chrono::milliseconds kPause{100};
constexpr size_t kBarColumns = 30;

}  // namespace

Progress::Progress(size_t total) : total_(total), is_terminal_(::isatty(STDERR_FILENO) == 1) {}

void Progress::advance() {
  ++done_;
  if (!is_terminal_ || total_ < 2) return;
  const Clock::time_point now = Clock::now();
  if (now - start_ < kLong || now - drawn_ < kPause) return;
  drawn_ = now;
  const size_t filled = kBarColumns * done_ / total_;
  const std::string bar = std::string(filled, '#') + std::string(kBarColumns - filled, '.');
  std::fprintf(stderr, "\r[%s] %zu/%zu", bar.c_str(), done_, total_);
  std::fflush(stderr);
  is_shown_ = true;
}

void Progress::clear() {
  if (!is_shown_) return;
  std::fputs("\r\x1b[K", stderr);
  std::fflush(stderr);
  is_shown_ = false;
}

}  // namespace urazuke
