// What the block model sees: numbers for each block, listed in features.def. Training and use read
// them from here.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <unordered_set>
#include <vector>

#include "dom/document.h"
#include "extract/features/landmarks.h"
#include "extract/features/markers.h"
#include "extract/features/outline.h"
#include "extract/features/phrases.h"
#include "extract/features/repetition.h"
#include "extract/page_block.h"
#include "metadata/metadata.h"

namespace winnow {

// The place of each feature in a row; those with several numbers begin there.
namespace feature {
enum : std::uint16_t {
#define WINNOW_FEATURE(name, count) name, name##_last = name + (count)-1,
#include "extract/features/features.def"
#undef WINNOW_FEATURE
  count
};
}  // namespace feature

using FeatureRow = std::array<float, feature::count>;

inline constexpr std::size_t kNoBlock = SIZE_MAX;

// What is known of the whole page, computed once in linear time. Refers to document and blocks.
class PageView {
 public:
  PageView(const Document& document, const std::vector<PageBlock>& blocks,
           const Metadata& metadata);

  // Writes block i's numbers.
  void features(std::size_t i, FeatureRow& row) const;

  // What stands under the heading that is, or is above, block i: blocks [begin, end).
  struct Section {
    std::size_t heading = kNoBlock;
    std::size_t begin = 0, end = 0;
  };
  Section section(std::size_t i) const;

  // 1 to 6 for a heading's text, 0 for others.
  std::uint8_t heading_level(std::size_t i) const;
  // Its element; kNoNode for what is no heading.
  NodeId heading_of(std::size_t i) const;

  // The blocks that begin in an element.
  BlockRange blocks_in(NodeId element) const;

  // The nearest element above that holds other blocks too: above the boxes that it has to itself.
  NodeId shared_place(NodeId element) const;

  // kNoNode where there is none at or above the node.
  NodeId nearest_list_or_table(NodeId id) const {
    return nearest_[id].list != kNoNode ? nearest_[id].list : nearest_[id].table;
  }

  const Document& document;
  const std::vector<PageBlock>& blocks;
  Outline outline;
  Markers markers;
  Repetition repetition;
  Landmarks landmarks;
  std::vector<PhraseHits> phrases;  // by block
  std::size_t title_block = kNoBlock;

 private:
  // Running totals over the blocks before block i; one entry more than there are blocks.
  struct Before {
    float words = 0;
    float link_words = 0;
    float prose_words = 0;
    std::uint32_t prose = 0;
  };
  // Nearest elements at or above a node.
  struct Holders {
    NodeId list = kNoNode, table = kNoNode, article = kNoNode, form = kNoNode;
  };
  struct Copies {
    std::uint16_t before = 0, after = 0;
  };

  struct SharedWords {
    std::size_t shared = 0, all = 0;
  };

  void count_copies();
  void find_headings();
  void find_title(const Metadata& metadata);
  SharedWords words_of_title_in(std::string_view text) const;
  void add_up();
  void describe_page();
  std::uint8_t kind_of(NodeId element) const;
  float strongest_phrase(std::size_t i) const;

  // The groups of features.def, one function a group.
  void own_text(std::size_t i, FeatureRow& row) const;
  void own_nodes(std::size_t i, FeatureRow& row) const;
  void own_element(std::size_t i, FeatureRow& row) const;
  void place(std::size_t i, FeatureRow& row) const;
  void surroundings(std::size_t i, FeatureRow& row) const;
  void headings(std::size_t i, FeatureRow& row) const;
  void holders(std::size_t i, FeatureRow& row) const;
  void likeness(std::size_t i, FeatureRow& row) const;

  std::vector<Before> before_;
  std::vector<float> log_words_;  // by block
  ByHolder<Holders> nearest_;
  ByHolder<float> phrase_sums_;            // strongest phrases of the blocks below
  std::vector<Copies> copies_;             // by block
  std::vector<std::size_t> heading_;       // by block: the last heading before, or kNoBlock
  std::vector<std::size_t> next_heading_;  // by block: the next one, or the number of blocks
  std::vector<std::size_t> last_prose_;    // by block: the last running text before, or kNoBlock
  std::vector<std::size_t> next_prose_;
  std::vector<std::uint64_t> title_words_;  // hashes, sorted
  std::uint32_t articles_ = 0;
  std::uint32_t headings_ = 0;
  std::array<float, 3> speaking_{};  // share of blocks that speak of comments, answers, shops
  std::array<float, feature::count - feature::page_words> page_{};  // the same for each block
};

}  // namespace winnow
