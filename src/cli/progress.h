// Progress: "12/340 pages" on standard error, where that is a terminal and the work takes longer than two seconds.
#pragma once

#include <chrono>
#include <cstddef>

namespace urazuke {

class Progress {
 public:
  explicit Progress(size_t total);
  ~Progress() { clear(); }
  void advance();
  void clear();  // to be called before anything else is written

 private:
  using Clock = std::chrono::steady_clock;
  size_t total_;
  size_t done_ = 0;
  bool is_terminal_;
  bool is_shown_ = false;
  Clock::time_point start_ = Clock::now();
  Clock::time_point drawn_ = start_;
};

}  // namespace urazuke
