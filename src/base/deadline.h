// When work has to end with what there is by then.
#pragma once

#include <algorithm>
#include <chrono>
#include <optional>

namespace winnow {

class Deadline {
 public:
  Deadline() = default;  // never passes, nor does one that is std::nullopt
  explicit Deadline(std::optional<std::chrono::milliseconds> from_now) {
    if (from_now) at_ = reached_in(*from_now);
  }

  bool passed() const { return at_ && Clock::now() >= *at_; }

 private:
  using Clock = std::chrono::steady_clock;

  // The clock counts centuries; a sum that it cannot hold would lie in the past.
  static Clock::time_point reached_in(std::chrono::milliseconds from_now) {
    using std::chrono::milliseconds;
    const auto now = Clock::now();
    const auto longest = std::chrono::duration_cast<milliseconds>(Clock::time_point::max() - now);
    return now + std::clamp(from_now, milliseconds(0), longest);
  }

  std::optional<Clock::time_point> at_;
};

}  // namespace winnow
