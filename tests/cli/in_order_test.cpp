#include "cli/in_order.h"

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <numeric>

using urazuke::in_order;
using urazuke::kWindow;

namespace {

// Later items are done sooner, so that results have to wait for earlier ones.
size_t slow(size_t index) {
  std::this_thread::sleep_for(std::chrono::microseconds(index % 7 == 0 ? 900 : 10));
  return index;
}

}  // namespace

TEST_CASE("results come in the order of the items, each once, for every number of threads") {
  std::vector<size_t> expected(200);
  std::iota(expected.begin(), expected.end(), 0);
  for (const unsigned threads : {1u, 2u, 3u, 8u, 300u}) {
    std::vector<size_t> delivered;
    in_order<size_t>(
        expected.size(), threads, [] { return slow; },
        [&](size_t result) {
          delivered.push_back(result);
          return true;
        });
    CHECK(delivered == expected);
  }
}

TEST_CASE("no more than the window is worked on ahead of what is delivered") {
  constexpr unsigned kThreads = 3;
  std::atomic<size_t> started = 0;
  size_t delivered = 0, ahead = 0;
  const auto work = [&started](size_t index) {
    ++started;
    return index;
  };
  in_order<size_t>(
      500, kThreads, [&] { return work; },
      [&](size_t) {
        std::this_thread::sleep_for(std::chrono::microseconds(50));
        ahead = std::max(ahead, started - ++delivered);
        return true;
      });
  CHECK(ahead <= kWindow * kThreads);
}

TEST_CASE("a delivery that says stop ends the work") {
  for (const unsigned threads : {1u, 4u}) {
    size_t delivered = 0;
    in_order<size_t>(
        100000, threads, [] { return slow; }, [&](size_t) { return ++delivered < 5; });
    CHECK(delivered == 5);
  }
}

TEST_CASE("nothing to do is done at once") {
  in_order<size_t>(
      0, 4, [] { return slow; }, [](size_t) { return true; });
}
