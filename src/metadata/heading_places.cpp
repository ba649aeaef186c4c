#include "metadata/heading_places.h"

#include <algorithm>

#include "base/text.h"

namespace winnow {

namespace {

constexpr Tag kLevels[] = {Tag::h1, Tag::h2, Tag::h3, Tag::h4};

bool holds_no_running_text(Tag tag) {
  switch (tag) {
    case Tag::h1:
    case Tag::h2:
    case Tag::h3:
    case Tag::h4:
    case Tag::a:
    case Tag::header:
    case Tag::footer:
    case Tag::nav:
    case Tag::aside:
    case Tag::title: return true;
    default: return false;
  }
}

}  // namespace

HeadingPlaces::HeadingPlaces(const Document& document) {
  constexpr std::size_t kRunning = 60;
  HeadingPlace* last = nullptr;
  NodeId passed_over = 0;  // up to where
  for (NodeId id = 0; id < document.size(); ++id) {
    const Node& node = document[id];
    if (node.tag == Tag::script || node.tag == Tag::style) {
      id = node.end - 1;
    } else if (node.kind == NodeKind::element) {
      const auto* const level = std::find(std::begin(kLevels), std::end(kLevels), node.tag);
      if (level != std::end(kLevels)) {
        ++counts_[static_cast<std::size_t>(level - std::begin(kLevels))];
        last = &places_.emplace(id, HeadingPlace{running_text_, 0}).first->second;
      }
      if (holds_no_running_text(node.tag)) passed_over = std::max(passed_over, node.end);
    } else if (id >= passed_over) {
      const std::size_t size = trimmed(node.text).size();
      if (size < kRunning) continue;
      running_text_ += size;
      if (last != nullptr) last->text_below += size;
    }
  }
}

const HeadingPlace* HeadingPlaces::of(NodeId heading) const {
  const auto found = places_.find(heading);
  return found == places_.end() ? nullptr : &found->second;
}

std::size_t HeadingPlaces::count_of(Tag level) const {
  const auto* const found = std::find(std::begin(kLevels), std::end(kLevels), level);
  return found == std::end(kLevels)
             ? 0
             : counts_[static_cast<std::size_t>(found - std::begin(kLevels))];
}

}  // namespace winnow
