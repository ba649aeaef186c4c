// The elements that hold blocks: those that blocks stand in, and all above. Most nodes are texts
// and what is inline, so what is known of holders alone has a place for each holder only.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "dom/document.h"
#include "extract/page_block.h"

namespace winnow {

class BlockHolders {
 public:
  BlockHolders(const Document& document, const std::vector<PageBlock>& blocks);

  bool has(NodeId id) const { return places_[id] != 0; }
  std::size_t count() const { return count_; }
  // By node: from 1 on in document order, 0 for what holds no block. Survives moving this.
  std::span<const std::uint32_t> places() const { return places_; }

 private:
  std::vector<std::uint32_t> places_;
  std::uint32_t count_ = 0;
};

// Refers to the holders' places.
template <typename Value>
class ByHolder {
 public:
  ByHolder() = default;
  explicit ByHolder(const BlockHolders& holders)
      : places_(holders.places()), values_(holders.count() + 1) {}

  // To be written only for holders; what holds no block has what Value() says.
  Value& operator[](NodeId id) { return values_[places_[id]]; }
  const Value& operator[](NodeId id) const { return values_[places_[id]]; }

 private:
  std::span<const std::uint32_t> places_;
  std::vector<Value> values_;
};

}  // namespace winnow
