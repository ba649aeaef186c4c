// Threads that answer requests in any order and hand the answers over in the order of the
// requests. At most `kWindow` requests a thread are in the house, so memory is constant however
// long the input is.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace winnow::cli {

class OrderedWorkers {
 public:
  // `work` runs on any thread, several at once. `write` runs on one thread at a time, in order;
  // when it returns false, everything stops.
  OrderedWorkers(unsigned threads, std::function<std::string(std::string)> work,
                 std::function<bool(const std::string&)> write);
  OrderedWorkers(const OrderedWorkers&) = delete;
  OrderedWorkers& operator=(const OrderedWorkers&) = delete;
  ~OrderedWorkers() { finish(); }

  // Waits while the window is full. False once `write` has failed.
  bool add(std::string request);

  // Waits for every answer. False when `write` has failed.
  bool finish();

 private:
  static constexpr unsigned kWindow = 4;

  enum class State : std::uint8_t { free, waiting, running, done };
  struct Slot {
    State state = State::free;
    std::string text;  // the request, then the answer
  };

  void run();
  void write_ready();
  Slot& slot(std::uint64_t number) { return slots_[number % slots_.size()]; }

  std::function<std::string(std::string)> work_;
  std::function<bool(const std::string&)> write_;
  std::mutex mutex_;
  std::condition_variable work_added_;
  std::condition_variable slot_freed_;
  std::vector<Slot> slots_;
  std::uint64_t added_ = 0;    // requests so far
  std::uint64_t taken_ = 0;    // requests that a thread has taken
  std::uint64_t written_ = 0;  // answers handed over
  bool no_more_ = false;
  bool failed_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace winnow::cli
