// Texts that stand on a page more than once. Most are one text that a template shows in several
// places; some are said again by right.
#pragma once

#include <cstdint>
#include <set>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "extract/features/features.h"

namespace winnow {

class RepeatedTexts {
 public:
  // Refers to the page.
  explicit RepeatedTexts(const PageView& page);

  // Whether block i says once more, and not by right, what a block before it has said. To be asked
  // of blocks that would be kept, once each, in the order of the page.
  bool is_repeated(std::size_t i);

 private:
  using Section = std::uint32_t;  // a way from heading to heading; 0: above them all

  void find_sections();
  bool is_long(std::size_t i) const;
  bool is_line_of_another_section(std::size_t i, std::size_t first) const;
  bool is_refrain(std::size_t i, std::size_t first) const;

  const PageView& page_;
  std::vector<Section> section_of_;     // by block; a heading is in the section around its own
  std::vector<std::uint8_t> level_of_;  // by section: of its heading
  std::unordered_map<std::string_view, std::size_t> first_;  // by text: the block that said it
  std::set<std::pair<Section, std::string_view>> said_;
};

}  // namespace winnow
