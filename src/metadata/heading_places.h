// Where a page's headings stand in its running text: a title stands before all of it, a section's
// heading within, a site's name or a label far from it.
#pragma once

#include <array>
#include <cstddef>
#include <unordered_map>

#include "dom/document.h"

namespace winnow {

struct HeadingPlace {
  std::size_t text_before = 0;  // bytes of running text
  std::size_t text_below = 0;   // up to the next heading
};

// Running text is text nodes of 60 bytes or more outside headings, links, and the parts of a page
// that speak of the site (header, footer, nav, aside).
class HeadingPlaces {
 public:
  explicit HeadingPlaces(const Document& document);

  // Of an element h1 to h4; null for any other.
  const HeadingPlace* of(NodeId heading) const;
  std::size_t running_text() const { return running_text_; }
  // How many of h1 to h4.
  std::size_t count_of(Tag level) const;

 private:
  std::unordered_map<NodeId, HeadingPlace> places_;
  std::array<std::size_t, 4> counts_{};
  std::size_t running_text_ = 0;
};

}  // namespace winnow
