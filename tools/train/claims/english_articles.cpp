#include "english_articles.h"

#include <cstdlib>

#include "extraction/corpus.h"
#include "winnow.h"

namespace winnow::training {

void for_each_english_article(
    const std::string& folder,
    const std::function<void(const std::string& id, const Article& article)>& use) {
  Options options;
  options.claims = false;
  const auto take = [&](const CorpusPage& page) {
    const auto report = clean({.bytes = page.html, .url = page.url}, options);
    if (report && report->metadata.language.starts_with("en")) use(page.id, report->article);
  };
  if (!for_each_page(folder, take)) std::exit(1);
}

std::vector<Span> prose_paragraphs(const Article& article) {
  std::vector<Span> paragraphs;
  for (const Block& block : article.blocks) {
    if (is_prose(block.kind)) paragraphs.push_back(block.text);
  }
  return paragraphs;
}

}  // namespace winnow::training
