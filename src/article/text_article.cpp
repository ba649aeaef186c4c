// Plain text → Article: every kept line a paragraph, a heading or an item of a list.
#include <string>
#include <string_view>
#include <vector>

#include "article/build_article.h"
#include "article/white_space.h"
#include "base/text.h"

namespace winnow {

namespace {

// What a line of plain text starts with, as people and Markdown mark structure.
struct LineMarker {
  enum class Kind { none, heading, bullet, number } kind = Kind::none;
  std::size_t size = 0;    // bytes before the text
  std::int32_t value = 0;  // a heading's level, an item's number
};

LineMarker marker_of(std::string_view line) {
  std::size_t at = 0;
  while (at < line.size() && at < 7 && line[at] == '#') ++at;
  if (at > 0 && at < 7 && at + 1 < line.size() && line[at] == ' ') {
    return {LineMarker::Kind::heading, at + 1, static_cast<std::int32_t>(at)};
  }
  for (const std::string_view bullet : {"- ", "* ", "• ", "‣ ", "· ", "– "}) {
    if (line.size() > bullet.size() && line.substr(0, bullet.size()) == bullet) {
      return {LineMarker::Kind::bullet, bullet.size(), 0};
    }
  }
  std::int32_t number = 0;
  for (at = 0; at < line.size() && at < 3 && is_digit(line[at]); ++at) {
    number = number * 10 + (line[at] - '0');
  }
  const bool numbered =
      at > 0 && at + 2 < line.size() && (line[at] == '.' || line[at] == ')') && line[at + 1] == ' ';
  if (numbered) return {LineMarker::Kind::number, at + 2, number};
  return {};
}

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
    markers.push_back(marker_of(block.text));
  }

  Article article;
  std::uint32_t list = 0;  // the container's id
  std::uint32_t next_container = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool goes_on = i > 0 && makes_list(markers[i - 1], markers[i]);
    const bool item = goes_on || (i + 1 < lines.size() && makes_list(markers[i], markers[i + 1]));
    const bool heading = markers[i].kind == LineMarker::Kind::heading;
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
    } else if (heading) {
      block.kind = BlockKind::heading;
      block.level = static_cast<std::uint8_t>(markers[i].value);
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
