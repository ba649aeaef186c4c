// Document (or plain text) → blocks, each kept or removed with a reason.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "dom/document.h"
#include "extract/declared_text.h"
#include "extract/page_block.h"
#include "metadata/metadata.h"

namespace winnow {

enum class PageType {
  article,
  forum,
  documentation,
  product,
  listing,
  collection,
  service,
};
std::string_view name_of(PageType type);

// What stands in the way of an article, where the page says so.
enum class Obstacle { none, login_wall, error_page, empty_shell };
std::string_view name_of(Obstacle obstacle);

// A reader's word on a block, named by its source range: it beats every rule.
struct BlockOverride {
  Span source;
  bool keep = true;
};

struct Extraction {
  std::vector<PageBlock> blocks;  // in document order
  PageType page_type = PageType::article;
  float page_type_confidence = 0;  // 0 to 1
  float quality = 0;               // how sure winnow is that this is an article, 0 to 1
  Obstacle obstacle = Obstacle::none;
  // In place of `blocks`, of which none is kept then.
  std::optional<DeclaredText> declared;
};

// The declared text is taken only without overrides: they are a word on the page's own blocks.
// Bylines, credits, dates and decks found among the blocks fill gaps of `metadata`.
Extraction extract(const Document& document, Metadata& metadata,
                   const std::vector<BlockOverride>& overrides);

// One line a block. Fills the title and the deck of `metadata` from the first lines, its byline,
// credit and dates from the lines that give nothing else.
Extraction extract_text(std::string_view text, Metadata& metadata,
                        const std::vector<BlockOverride>& overrides);

}  // namespace winnow
