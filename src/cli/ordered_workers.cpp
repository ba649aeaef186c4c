#include "cli/ordered_workers.h"

#include <utility>

namespace winnow::cli {

OrderedWorkers::OrderedWorkers(unsigned threads, std::function<std::string(std::string)> work,
                               std::function<bool(const std::string&)> write)
    : work_(std::move(work)),
      write_(std::move(write)),
      slots_(static_cast<std::size_t>(threads) * kWindow) {
  threads_.reserve(threads);
  for (unsigned i = 0; i < threads; ++i) threads_.emplace_back([this] { run(); });
}

bool OrderedWorkers::add(std::string request) {
  std::unique_lock lock(mutex_);
  slot_freed_.wait(lock, [this] { return failed_ || slot(added_).state == State::free; });
  if (failed_) return false;
  slot(added_) = {State::waiting, std::move(request)};
  ++added_;
  work_added_.notify_one();
  return true;
}

bool OrderedWorkers::finish() {
  {
    const std::lock_guard lock(mutex_);
    no_more_ = true;
  }
  work_added_.notify_all();
  for (std::thread& thread : threads_) thread.join();
  threads_.clear();
  return !failed_;
}

void OrderedWorkers::run() {
  std::unique_lock lock(mutex_);
  for (;;) {
    work_added_.wait(lock, [this] { return failed_ || taken_ < added_ || no_more_; });
    if (failed_ || taken_ == added_) return;
    Slot& mine = slot(taken_++);
    mine.state = State::running;
    lock.unlock();
    std::string answer = work_(std::move(mine.text));
    lock.lock();
    mine = {State::done, std::move(answer)};
    write_ready();
  }
}

void OrderedWorkers::write_ready() {
  while (!failed_ && slot(written_).state == State::done) {
    Slot& next = slot(written_);
    failed_ = !write_(next.text);
    next = {};
    ++written_;
  }
  if (failed_) work_added_.notify_all();
  slot_freed_.notify_one();
}

}  // namespace winnow::cli
