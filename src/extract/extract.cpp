#include "extract/extract.h"

#include "base/text.h"

namespace winnow {

std::string_view name_of(PageType type) {
  switch (type) {
    case PageType::article: return "article";
    case PageType::forum: return "forum";
    case PageType::documentation: return "documentation";
    case PageType::product: return "product";
    case PageType::listing: return "listing";
    case PageType::collection: return "collection";
    case PageType::service: return "service";
  }
  return "article";
}

std::string_view name_of(Obstacle obstacle) {
  switch (obstacle) {
    case Obstacle::none: return "none";
    case Obstacle::login_wall: return "login_wall";
    case Obstacle::error_page: return "error_page";
    case Obstacle::empty_shell: return "empty_shell";
  }
  return "none";
}

Extraction extract(const Document& document, Metadata& /*metadata*/,
                   const std::vector<BlockOverride>& /*overrides*/) {
  Extraction extraction;
  for (NodeId id = 0; id < document.size(); ++id) {
    if (!document.is(id, Tag::p)) continue;
    PageBlock block;
    block.element = id;
    block.begin = id + 1;
    block.end = document[id].end;
    block.text = collapsed(document.text_content(id));
    block.source = document[id].source;
    block.reason = Reason::none;
    if (!block.text.empty()) extraction.blocks.push_back(std::move(block));
  }
  return extraction;
}

Extraction extract_text(std::string_view text, Metadata& /*metadata*/,
                        const std::vector<BlockOverride>& /*overrides*/) {
  Extraction extraction;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = text.find('\n', begin);
    if (end == std::string_view::npos) end = text.size();
    PageBlock block;
    block.text = collapsed(text.substr(begin, end - begin));
    block.source = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    block.reason = Reason::none;
    if (!block.text.empty()) extraction.blocks.push_back(std::move(block));
    begin = end + 1;
  }
  return extraction;
}

}  // namespace winnow
