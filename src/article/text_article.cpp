// Plain text → Article: every kept line a paragraph, a heading or an item of a list.
#include <string>
#include <string_view>
#include <vector>

#include "article/build_article.h"
#include "article/white_space.h"
#include "extract/text/line_marker.h"

namespace winnow {

namespace {

// One item is no list: a dash may be a dialogue, "1." a date.
bool makes_list(const LineMarker& a, const LineMarker& b) {
  if (a.kind != b.kind) return false;
  return a.kind == LineMarker::Kind::bullet ||
         (a.kind == LineMarker::Kind::number && b.value == a.value + 1);
}

}  // namespace

Article build_article(const Extraction& extraction, const Metadata& metadata) {
  std::vector<const PageBlock*> lines;
  std::vector<LineMarker> markers;
  for (const PageBlock& block : extraction.blocks) {
    if (!block.kept()) continue;
    lines.push_back(&block);
    markers.push_back(line_marker(block.text));
  }

  Article article;
  std::uint32_t list = 0;  // the container's id
  std::uint32_t next_container = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool goes_on = i > 0 && makes_list(markers[i - 1], markers[i]);
    const bool item = goes_on || (i + 1 < lines.size() && makes_list(markers[i], markers[i + 1]));
    const bool marked = markers[i].kind == LineMarker::Kind::heading;
    Block block;
    block.id = static_cast<std::uint32_t>(i);
    block.source = lines[i]->source;
    block.right_to_left = metadata.direction == Direction::rtl;
    std::string_view text = lines[i]->text;
    if (item) {
      block.kind = BlockKind::list_item;
      text.remove_prefix(markers[i].size);
      if (!goes_on) list = ++next_container;
      const bool ordered = markers[i].kind == LineMarker::Kind::number;
      const std::int32_t start = markers[i].value;
      if (goes_on) {
        block.containers.push_back(article.blocks.back().containers.front());
      } else {
        block.containers.push_back(
            {list,
             ordered ? ContainerKind::ordered_list : ContainerKind::unordered_list,
             start,
             {}});
      }
      block.containers.push_back({++next_container, ContainerKind::list_item, 1, {}});
    } else if (marked || lines[i]->heading > 0) {
      block.kind = BlockKind::heading;
      block.level = marked ? static_cast<std::uint8_t>(markers[i].value) : lines[i]->heading;
      text.remove_prefix(markers[i].size);
    }
    if (!article.text.empty()) article.text += "\n\n";
    block.text.begin = static_cast<std::uint32_t>(article.text.size());
    article.text += shown(text);
    block.text.end = static_cast<std::uint32_t>(article.text.size());
    article.blocks.push_back(std::move(block));
  }
  return article;
}

}  // namespace winnow
