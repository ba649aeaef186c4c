#include "extract/markers.h"

#include <algorithm>
#include <bit>
#include <string>
#include <unordered_map>

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

class StemIndex {
 public:
  StemIndex() {
    for (const auto& [group, stem] : kStems) add(group, stem);
  }

  // `word` in small letters.
  MarkerSet find(std::string_view word) const {
    MarkerSet found = 0;
    for (std::size_t size = kShortest; size <= word.size(); ++size) {
      const auto stem = stems_.find(word.substr(0, size));
      if (stem == stems_.end()) continue;
      found |= stem->second.beginning;
      if (size == word.size()) found |= stem->second.whole;
    }
    return found;
  }

 private:
  static constexpr std::size_t kShortest = 2;

  struct Sets {
    MarkerSet beginning = 0;
    MarkerSet whole = 0;
  };

  void add(Marker group, std::string_view stem) {
    if (stem.back() == '$') {
      stem.remove_suffix(1);
      stems_[stem].whole |= bit(group);
    } else {
      stems_[stem].beginning |= bit(group);
    }
  }

  std::unordered_map<std::string_view, Sets> stems_;
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
  std::string word;
  names = names.substr(0, kLongestNames);
  for (std::size_t at = 0; at <= names.size(); ++at) {
    const char c = at < names.size() ? names[at] : ' ';
    const bool capital = c >= 'A' && c <= 'Z';
    const bool after_small = at > 0 && names[at - 1] >= 'a' && names[at - 1] <= 'z';
    if (!is_ascii_letter(c) || (capital && after_small)) {
      if (!word.empty()) found |= index.find(word);
      word.clear();
    }
    if (is_ascii_letter(c)) word.push_back(to_lower(c));
  }
  return found;
}

Markers find_markers(const Document& document) {
  Markers markers;
  markers.own.assign(document.size(), 0);
  markers.levels_above.resize(document.size());
  std::unordered_map<std::string_view, MarkerSet> known;
  for (NodeId id = 0; id < document.size(); ++id) {
    for (const Attribute& attribute : document.attributes(id)) {
      if (!names_parts(attribute.name)) continue;
      const auto [entry, fresh] = known.try_emplace(attribute.value, 0);
      if (fresh) entry->second = markers_in(attribute.value);
      markers.own[id] |= entry->second;
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
