#include "article/build_article.h"

namespace winnow {

Article build_article(const Document& /*document*/, const Extraction& extraction,
                      const Metadata& /*metadata*/, std::string_view /*url*/) {
  return build_article(extraction);
}

Article build_article(const Extraction& extraction) {
  Article article;
  for (const PageBlock& from : extraction.blocks) {
    if (!from.kept()) continue;
    if (!article.text.empty()) article.text += "\n\n";
    Block block;
    block.id = static_cast<std::uint32_t>(article.blocks.size());
    block.text.begin = static_cast<std::uint32_t>(article.text.size());
    article.text += from.text;
    block.text.end = static_cast<std::uint32_t>(article.text.size());
    block.source = from.source;
    article.blocks.push_back(std::move(block));
  }
  return article;
}

}  // namespace winnow
