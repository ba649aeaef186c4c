// What the page's structure says of its blocks: sums for every element, and the flags that
// ancestors hand down. Two passes over the nodes, one forwards, one backwards.
#pragma once

#include <cstdint>
#include <vector>

#include "dom/document.h"
#include "extract/features/block_holders.h"
#include "extract/features/measure.h"
#include "extract/page_block.h"

namespace winnow {

// What an element is, or is inside of.
enum Inside : std::uint32_t {
  kInLink = 1U << 0U,
  kInNav = 1U << 1U,
  kInAside = 1U << 2U,
  kInHeader = 1U << 3U,
  kInFooter = 1U << 4U,
  kInMain = 1U << 5U,
  kInArticle = 1U << 6U,
  kInForm = 1U << 7U,
  kInFigure = 1U << 8U,
  kInTable = 1U << 9U,
  kInList = 1U << 10U,
  kInQuote = 1U << 11U,
  kInPre = 1U << 12U,
  kInDetails = 1U << 13U,
  kInHeading = 1U << 14U,
  kInButton = 1U << 15U,
  kInDialog = 1U << 16U,
  kInSection = 1U << 17U,
};

// A block's own text and links.
struct BlockFacts {
  Measure text;
  float link_words = 0;
  std::uint16_t links = 0;
  bool hidden = false;
  bool medium = false;

  float link_density() const { return text.words > 0 ? link_words / text.words : 0; }
  // Running text: long enough to hold a sentence, and not made of links.
  bool prose() const;
};

// Sums over the blocks below an element.
struct ElementSums {
  float words = 0;
  float link_words = 0;
  float prose_words = 0;
  std::uint32_t blocks = 0;
  std::uint32_t prose_blocks = 0;
  std::uint32_t links = 0;
  std::uint32_t media = 0;

  float link_density() const { return words > 0 ? link_words / words : 0; }
  void add(const ElementSums& other);
};

struct Outline {
  BlockHolders holders;
  std::vector<BlockFacts> blocks;  // by block
  ByHolder<ElementSums> sums;
  std::vector<std::uint32_t> inside;  // by node: Inside flags, the element's own among them
  std::vector<std::uint16_t> depth;   // by node: ancestors
};

Outline outline(const Document& document, const std::vector<PageBlock>& blocks);

}  // namespace winnow
