#include "dom/page_offsets.h"

namespace winnow {

namespace {

constexpr std::uint32_t kStretch = 64;  // bytes; few cuts are in one

}  // namespace

PageOffsets::PageOffsets(const Reduced& reduced) : reduced_(reduced) {
  first_cuts_.reserve(reduced.html.size() / kStretch + 1);
  std::uint32_t cut = 0;
  for (std::size_t at = 0; at <= reduced.html.size(); at += kStretch) {
    while (cut < reduced.cuts.size() && reduced.cuts[cut].at < at) ++cut;
    first_cuts_.push_back(cut);
  }
}

std::uint32_t PageOffsets::begin_in_page(std::uint32_t at) const {
  std::uint32_t cut = first_cuts_[at / kStretch];
  while (cut < reduced_.cuts.size() && reduced_.cuts[cut].at <= at) ++cut;
  return cut == 0 ? at : at + reduced_.cuts[cut - 1].removed;
}

std::uint32_t PageOffsets::end_in_page(std::uint32_t at) const {
  // What runs to the end runs to the page's end.
  if (at == reduced_.html.size()) return begin_in_page(at);
  std::uint32_t cut = first_cuts_[at / kStretch];
  while (cut < reduced_.cuts.size() && reduced_.cuts[cut].at < at) ++cut;
  return cut == 0 ? at : at + reduced_.cuts[cut - 1].removed;
}

}  // namespace winnow
