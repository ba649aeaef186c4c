// Offsets of the page for offsets of the page after the pre-scan.
#pragma once

#include <cstdint>
#include <vector>

#include "dom/reduce.h"

namespace winnow {

// Refers to the reduced page. An answer takes constant time.
class PageOffsets {
 public:
  explicit PageOffsets(const Reduced& reduced);

  // At a cut, a range begins after what was taken out and ends before it. An offset is at most the
  // reduced page's size.
  std::uint32_t begin_in_page(std::uint32_t at) const;
  std::uint32_t end_in_page(std::uint32_t at) const;

 private:
  const Reduced& reduced_;
  std::vector<std::uint32_t> first_cuts_;  // by stretch of the reduced page: the first cut there
};

}  // namespace winnow
