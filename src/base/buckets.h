// A list that is asked a bucket at a time.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <span>
#include <utility>
#include <vector>

#include "base/stable_order.h"

namespace winnow {

// At most 65,535 entries in `kCount` buckets.
template <typename Entry, std::size_t kCount>
class Buckets {
 public:
  // `bucket_of` an entry is below kCount. In a bucket the entries keep their order.
  template <typename BucketOf>
  Buckets(std::vector<Entry> entries, BucketOf bucket_of) : entries_(std::move(entries)) {
    stable_sort_by(
        entries_, [&](const Entry& entry) { return static_cast<std::uint64_t>(bucket_of(entry)); });
    for (const Entry& entry : entries_) ++ends_[bucket_of(entry)];
    std::partial_sum(ends_.begin(), ends_.end(), ends_.begin());
  }

  std::span<const Entry> operator[](std::size_t bucket) const {
    const std::size_t begin = bucket == 0 ? 0 : ends_[bucket - 1];
    return std::span<const Entry>(entries_).subspan(begin, ends_[bucket] - begin);
  }

 private:
  std::vector<Entry> entries_;  // by bucket
  std::array<std::uint16_t, kCount> ends_{};
};

}  // namespace winnow
