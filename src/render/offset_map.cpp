#include "render/offset_map.h"

#include <algorithm>

namespace winnow {

namespace {

constexpr bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

}  // namespace

OffsetMap::OffsetMap(std::string_view text, OffsetUnit unit) : text_(text), unit_(unit) {
  before_.reserve(text.size() / kStride + 1);
  std::uint32_t units = 0;
  for (std::size_t at = 0; at <= text.size(); at += kStride) {
    before_.push_back(units);
    units += units_in(at, std::min(at + kStride, text.size()));
  }
}

// A code point counts where it starts, so any cut of the text adds up.
std::uint32_t OffsetMap::units_in(std::size_t begin, std::size_t end) const {
  std::uint32_t units = 0;
  for (std::size_t at = begin; at < end; ++at) {
    if (continues(text_[at])) continue;
    const bool surrogate_pair = static_cast<unsigned char>(text_[at]) >= 0xF0U;
    units += unit_ == OffsetUnit::utf16 && surrogate_pair ? 2 : 1;
  }
  return units;
}

std::uint32_t OffsetMap::operator()(std::uint32_t at) const {
  std::size_t end = std::min<std::size_t>(at, text_.size());
  while (end > 0 && end < text_.size() && continues(text_[end])) --end;
  const std::size_t stride = end / kStride;
  return before_[stride] + units_in(stride * kStride, end);
}

}  // namespace winnow
