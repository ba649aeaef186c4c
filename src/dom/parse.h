// UTF-8 → Document, by gumbo. The only door to the parser.
#pragma once

#include <concepts>
#include <string>
#include <string_view>

#include "base/error.h"
#include "dom/document.h"

namespace winnow {

// The most start and end tags of a page that is parsed: about 1 GB of trees.
inline constexpr std::size_t kMostTags = 3'000'000;

// Any text is a page. Left out are comments and processing instructions, the contents of script
// (JSON-LD stays), style and svg, and tags nested more than 512 deep: see reduce.h. Time and memory
// are linear in the page. Fails with too_large. The Document refers to `html`, which must outlive
// it.
Result<Document> parse(std::string_view html);

template <typename Temporary>
requires std::same_as<Temporary, std::string> Result<Document> parse(Temporary&& html)
= delete;

}  // namespace winnow
