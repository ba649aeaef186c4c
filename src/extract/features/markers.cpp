#include "extract/features/markers.h"

#include <algorithm>
#include <array>
#include <bit>

#include "base/letter_index.h"
#include "base/memo.h"
#include "base/text.h"

namespace winnow {

namespace {

struct Stem {
  Marker group;
  std::string_view stem;
};
constexpr Stem kStems[] = {
#define WINNOW_MARKER(group, stem) {Marker::group, stem},
#include "extract/features/markers.def"
#undef WINNOW_MARKER
};

// `word` in small letters.
MarkerSet markers_of(std::string_view word) {
  static const LetterIndex<Stem> stems(kStems, &Stem::stem);
  MarkerSet found = 0;
  if (word.size() < 2) return found;
  for (const Stem& entry : stems.with(word[0], word[1])) {
    std::string_view stem = entry.stem;
    const bool whole = stem.back() == '$';
    if (whole) stem.remove_suffix(1);
    if (whole ? word == stem : word.substr(0, stem.size()) == stem) found |= bit(entry.group);
  }
  return found;
}

bool names_parts(std::string_view attribute) {
  return attribute == "class" || attribute == "id" || attribute == "role" ||
         attribute == "itemprop" || attribute == "itemtype" || attribute == "rel" ||
         attribute == "data-testid" || attribute == "data-component" || attribute == "aria-label";
}

}  // namespace

MarkerSet markers_in(std::string_view names) {
  MarkerSet found = 0;
  std::array<char, kLongestNames> word;
  std::size_t size = 0;
  char before = ' ';
  for (const char c : names.substr(0, kLongestNames)) {
    const bool capital = c >= 'A' && c <= 'Z';
    const bool after_small = before >= 'a' && before <= 'z';
    if (!is_ascii_letter(c) || (capital && after_small)) {
      found |= markers_of({word.data(), size});
      size = 0;
    }
    if (is_ascii_letter(c)) word[size++] = to_lower(c);
    before = c;
  }
  return found | markers_of({word.data(), size});
}

Markers find_markers(const Document& document, const BlockHolders& holders) {
  Markers markers;
  markers.own.assign(document.size(), 0);
  markers.levels_above = ByHolder<std::array<std::uint8_t, kMarkers>>(holders);
  Memo<MarkerSet> known;
  for (NodeId id = 0; id < document.size(); ++id) {
    for (const Attribute& attribute : document.attributes(id)) {
      if (!names_parts(attribute.name)) continue;
      markers.own[id] |= known.of(attribute.value, markers_in);
    }
    if (!holders.has(id)) continue;
    auto& levels = markers.levels_above[id];
    const NodeId parent = document[id].parent;
    if (parent == kNoNode) {
      levels.fill(Markers::kNone);
    } else {
      levels = markers.levels_above[parent];
      for (std::uint8_t& level : levels) {
        level = std::min(static_cast<std::uint8_t>(level + 1), Markers::kNone);
      }
    }
    for (MarkerSet own = markers.own[id]; own != 0; own &= own - 1) {
      levels[static_cast<std::size_t>(std::countr_zero(own))] = 0;
    }
  }
  return markers;
}

}  // namespace winnow
