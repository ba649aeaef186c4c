#include "web_sentences.h"

#include <optional>

#include "claims/attribution/find_attributions.h"
#include "claims/attribution/tagger.h"
#include "english_articles.h"
#include "labels.h"

namespace winnow::training {

void add_web_sentences(const std::string& folder, const AttributionModel& model,
                       std::vector<FilterExample>& into) {
  const Tagger tagger(model);
  for_each_english_article(folder, [&](const std::string&, const Article& article) {
    const std::string& text = article.text;
    std::vector<Span> paragraphs;
    for (const Block& block : article.blocks) paragraphs.push_back(block.text);
    const std::vector<Quotation> quotations = find_quotations(text, paragraphs);
    const std::vector<Token> tokens = tokenize_all(text, paragraphs);
    const ReadText read{text, paragraphs, quotations, tokens};
    const std::vector<Attribution> found = find_attributions(read, tagger);
    ChunkReader reader(read, tagger.words(), Introductions::apart);
    while (const std::optional<Chunk> chunk = reader.next()) {
      add_sentences(chunk->words, gold_path(chunk->tokens, found), into);
    }
  });
}

}  // namespace winnow::training
