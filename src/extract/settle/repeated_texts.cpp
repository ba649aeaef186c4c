#include "extract/settle/repeated_texts.h"

#include <map>

namespace winnow {

namespace {

constexpr float kRepeatable = 5;      // words: shorter texts may stand twice (names, refrains),
constexpr float kRepeatableCell = 8;  // and cells of a table more so
constexpr float kLongestLine = 30;    // words of what several sections may say alike

}  // namespace

RepeatedTexts::RepeatedTexts(const PageView& page) : page_(page) { find_sections(); }

// Two headings that say the same under the same headings are one section that stands twice.
void RepeatedTexts::find_sections() {
  std::map<std::pair<Section, std::string_view>, Section> known;
  std::vector<Section> open{0};
  level_of_.push_back(0);
  section_of_.reserve(page_.blocks.size());
  for (std::size_t i = 0; i < page_.blocks.size(); ++i) {
    const std::uint8_t level = page_.heading_level(i);
    const bool heading = level > 0 && !page_.outline.blocks[i].medium;
    while (heading && level_of_[open.back()] >= level) open.pop_back();
    section_of_.push_back(open.back());
    if (!heading) continue;
    const auto [section, fresh] =
        known.try_emplace({open.back(), page_.blocks[i].text}, level_of_.size());
    if (fresh) level_of_.push_back(level);
    open.push_back(section->second);
  }
}

bool RepeatedTexts::is_repeated(std::size_t i) {
  if (!is_long(i)) return false;
  const std::string_view text = page_.blocks[i].text;
  const auto [first, unsaid] = first_.try_emplace(text, i);
  const bool unsaid_here = said_.emplace(section_of_[i], text).second;
  if (unsaid) return false;
  return !(unsaid_here && is_line_of_another_section(i, first->second)) &&
         !is_refrain(i, first->second);
}

// Too long to stand on the page twice by chance.
bool RepeatedTexts::is_long(std::size_t i) const {
  const NodeId element = page_.blocks[i].element;
  const bool cell = element != kNoNode && (page_.outline.inside[element] & kInTable) != 0;
  return page_.outline.blocks[i].text.words >= (cell ? kRepeatableCell : kRepeatable);
}

// "Bug fixes and performance improvements." under version after version. In a thread such lines
// are signatures.
bool RepeatedTexts::is_line_of_another_section(std::size_t i, std::size_t first) const {
  const std::uint8_t level = level_of_[section_of_[i]];
  const NodeId element = page_.blocks[i].element;
  return level > 0 && level == level_of_[section_of_[first]] &&
         page_.outline.blocks[i].text.words <= kLongestLine && element != kNoNode &&
         page_.markers.levels_to(Marker::forum, element) == Markers::kNone;
}

// A stanza, its lines broken by hand, among the others of its song.
bool RepeatedTexts::is_refrain(std::size_t i, std::size_t first) const {
  const PageBlock& block = page_.blocks[i];
  const NodeId element = block.element;
  const NodeId other = page_.blocks[first].element;
  if (element == kNoNode || page_.document[element].parent != page_.document[other].parent) {
    return false;
  }
  for (NodeId id = block.begin; id < block.end; ++id) {
    if (page_.document.is(id, Tag::br)) return true;
  }
  return false;
}

}  // namespace winnow
