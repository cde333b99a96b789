// in_order: work on `count` items with several threads, deliver the results in the order of the items. At most
// kWindow results a thread wait for an earlier one, so memory does not grow with the number of items, and what is
// delivered is the same for every number of threads.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace urazuke {

inline constexpr size_t kWindow = 4;

// make_worker() -> worker, called once in each thread; worker(index) -> R; deliver(R) -> false to stop early.
// deliver runs in the calling thread.
template <class R, class MakeWorker, class Deliver>
void in_order(size_t count, unsigned threads, MakeWorker make_worker, Deliver deliver) {
  if (threads <= 1 || count <= 1) {
    auto worker = make_worker();
    for (size_t index = 0; index < count; ++index) {
      if (!deliver(worker(index))) return;
    }
    return;
  }
  std::mutex mutex;
  std::condition_variable has_room, has_result;
  std::vector<std::optional<R>> ring(kWindow * threads);  // result `index` waits in ring[index % size]
  size_t next = 0, delivered = 0;
  bool is_stopped = false;

  const auto work = [&] {
    auto worker = make_worker();
    std::unique_lock lock(mutex);
    while (true) {
      has_room.wait(lock, [&] { return is_stopped || next >= count || next < delivered + ring.size(); });
      if (is_stopped || next >= count) return;
      const size_t index = next++;
      lock.unlock();
      R result = worker(index);
      lock.lock();
      ring[index % ring.size()] = std::move(result);
      if (index == delivered) has_result.notify_one();
    }
  };
  std::vector<std::jthread> pool;
  for (unsigned i = 0; i < threads; ++i) pool.emplace_back(work);

  std::unique_lock lock(mutex);
  while (delivered < count && !is_stopped) {
    std::optional<R>& slot = ring[delivered % ring.size()];
    has_result.wait(lock, [&] { return slot.has_value(); });
    R result = std::move(*slot);
    slot.reset();
    ++delivered;
    has_room.notify_one();
    lock.unlock();
    const bool goes_on = deliver(std::move(result));
    lock.lock();
    if (!goes_on) is_stopped = true;
  }
  is_stopped = true;
  lock.unlock();
  has_room.notify_all();
}

}  // namespace urazuke
