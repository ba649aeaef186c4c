// When work has to end with what there is by then.
#pragma once

#include <chrono>
#include <optional>

namespace winnow {

class Deadline {
 public:
  Deadline() = default;  // never passes
  explicit Deadline(std::chrono::milliseconds from_now) : at_(Clock::now() + from_now) {}

  bool passed() const { return at_ && Clock::now() >= *at_; }

 private:
  using Clock = std::chrono::steady_clock;
  std::optional<Clock::time_point> at_;
};

}  // namespace winnow
