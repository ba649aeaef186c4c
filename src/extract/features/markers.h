// What authors of pages call the parts of them: "entry-content", "related-posts", "breadcrumb".
// The words are in markers.def.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "dom/document.h"
#include "extract/features/block_holders.h"

namespace winnow {

enum class Marker : std::uint8_t {
  article,
  content,
  comment,
  forum,
  related,
  teaser,
  list,
  share,
  nav,
  contents,
  header,
  footer,
  sidebar,
  advertisement,
  subscribe,
  cookie,
  author,
  meta,
  tags,
  title,
  summary,
  caption,
  carousel,
  modal,
  control,
  product,
  review,
  description,
  folded,
  concealed,
  code,
  notes,
};
inline constexpr std::size_t kMarkers = 32;

using MarkerSet = std::uint32_t;  // a bit for each Marker
constexpr MarkerSet bit(Marker marker) { return 1U << static_cast<unsigned>(marker); }

// Bytes of an attribute that are read: utility classes by the dozen say nothing more.
inline constexpr std::size_t kLongestNames = 400;

// The markers among the words of a class, an id or the like. Words end at signs, at digits and
// where a capital follows a small letter.
MarkerSet markers_in(std::string_view names);

// The markers of each element, and how far above a holder the nearest element with each is.
struct Markers {
  static constexpr std::uint8_t kNone = 15;  // and farther

  std::vector<MarkerSet> own;                                 // by node
  ByHolder<std::array<std::uint8_t, kMarkers>> levels_above;  // 0: its own

  std::uint8_t levels_to(Marker marker, NodeId id) const {
    return levels_above[id][static_cast<std::size_t>(marker)];
  }
};

Markers find_markers(const Document& document, const BlockHolders& holders);

}  // namespace winnow
