#include "extract/text/text_headings.h"

#include "extract/text/line_marker.h"

namespace winnow {

namespace {

constexpr float kLongest = 6;          // words
constexpr float kLongestShouted = 12;  // words
constexpr std::uint8_t kLevel = 2;     // below the title

bool heads(const TextLine& before, const TextLine& line, const TextLine& after) {
  const Measure& text = line.text;
  if (line.closed() || line.turn || text.ends_colon || text.starts_small) return false;
  if (text.letters <= 2 || text.letters < text.digits || text.commas > 0) return false;
  if (line.shouted()) {
    return text.words <= kLongestShouted && !before.shouted() && !after.shouted();
  }
  return text.words <= kLongest && before.prose() && after.prose();
}

}  // namespace

void mark_headings(std::vector<PageBlock>& blocks, const std::vector<TextLine>& lines) {
  std::vector<std::size_t> kept;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].kept()) kept.push_back(i);
  }
  bool shouts = false;
  for (std::size_t at = kept.size() < 2 ? 0 : kept.size() - 1; at-- > 0;) {
    // Nothing but other headings in capitals tells the first one from a place or a section.
    if (at == 0 && !shouts) continue;
    PageBlock& block = blocks[kept[at]];
    const TextLine& line = lines[kept[at]];
    const TextLine before = at > 0 ? lines[kept[at - 1]] : TextLine{};
    if (!heads(before, line, lines[kept[at + 1]])) continue;
    // In capitals, everything reads like a name.
    if (!line.shouted() && names_persons_alone(block.text)) continue;
    if (line_marker(block.text).kind != LineMarker::Kind::none) continue;
    block.heading = kLevel;
    shouts = shouts || line.shouted();
  }
}

}  // namespace winnow
