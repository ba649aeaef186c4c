#include "extract/markers.h"

#include <algorithm>
#include <array>
#include <bit>
#include <iterator>
#include <numeric>

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
#include "extract/markers.def"
#undef WINNOW_MARKER
};

// By their first two letters.
class StemIndex {
 public:
  StemIndex() {
    std::sort(stems_.begin(), stems_.end(),
              [](const Stem& a, const Stem& b) { return bucket_of(a.stem) < bucket_of(b.stem); });
    for (const Stem& stem : stems_) ++ends_[bucket_of(stem.stem)];
    std::partial_sum(ends_.begin(), ends_.end(), ends_.begin());
  }

  // `word` in small letters.
  MarkerSet find(std::string_view word) const {
    MarkerSet found = 0;
    if (word.size() < 2) return found;
    const std::size_t bucket = bucket_of(word);
    for (std::size_t i = bucket == 0 ? 0 : ends_[bucket - 1]; i < ends_[bucket]; ++i) {
      std::string_view stem = stems_[i].stem;
      const bool whole = stem.back() == '$';
      if (whole) stem.remove_suffix(1);
      if (whole ? word == stem : word.substr(0, stem.size()) == stem) found |= bit(stems_[i].group);
    }
    return found;
  }

 private:
  static constexpr std::size_t kLetters = 26;

  static std::size_t bucket_of(std::string_view word) {
    return static_cast<std::size_t>(word[0] - 'a') * kLetters +
           static_cast<std::size_t>(word[1] - 'a');
  }

  std::array<Stem, std::size(kStems)> stems_ = std::to_array(kStems);
  std::array<std::uint16_t, kLetters * kLetters> ends_{};
};

bool names_parts(std::string_view attribute) {
  return attribute == "class" || attribute == "id" || attribute == "role" ||
         attribute == "itemprop" || attribute == "itemtype" || attribute == "rel" ||
         attribute == "data-testid" || attribute == "data-component" || attribute == "aria-label";
}

constexpr std::size_t kLongestNames = 400;  // bytes: utility classes by the dozen say nothing more

}  // namespace

MarkerSet markers_in(std::string_view names) {
  static const StemIndex index;
  MarkerSet found = 0;
  std::array<char, kLongestNames> word;
  std::size_t size = 0;
  char before = ' ';
  for (const char c : names.substr(0, kLongestNames)) {
    const bool capital = c >= 'A' && c <= 'Z';
    const bool after_small = before >= 'a' && before <= 'z';
    if (!is_ascii_letter(c) || (capital && after_small)) {
      found |= index.find({word.data(), size});
      size = 0;
    }
    if (is_ascii_letter(c)) word[size++] = to_lower(c);
    before = c;
  }
  return found | index.find({word.data(), size});
}

Markers find_markers(const Document& document) {
  Markers markers;
  markers.own.assign(document.size(), 0);
  markers.levels_above.resize(document.size());
  Memo<MarkerSet> known;
  for (NodeId id = 0; id < document.size(); ++id) {
    for (const Attribute& attribute : document.attributes(id)) {
      if (!names_parts(attribute.name)) continue;
      markers.own[id] |= known.of(attribute.value, markers_in);
    }
    auto& levels = markers.levels_above[id];
    const NodeId parent = document[id].parent;
    if (parent == kNoNode) {
      levels.fill(Markers::kNone);
    } else {
      const auto step = static_cast<std::uint8_t>(document.is_element(id) ? 1 : 0);
      levels = markers.levels_above[parent];
      for (std::uint8_t& level : levels) {
        level = std::min(static_cast<std::uint8_t>(level + step), Markers::kNone);
      }
    }
    for (MarkerSet own = markers.own[id]; own != 0; own &= own - 1) {
      levels[static_cast<std::size_t>(std::countr_zero(own))] = 0;
    }
  }
  return markers;
}

}  // namespace winnow
