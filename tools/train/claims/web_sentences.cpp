#include "web_sentences.h"

#include <cstdlib>
#include <optional>

#include "claims/attribution/find_attributions.h"
#include "claims/attribution/tagger.h"
#include "extraction/corpus.h"
#include "labels.h"
#include "winnow.h"

namespace winnow::training {

void add_web_sentences(const std::string& folder, const AttributionModel& model,
                       std::vector<FilterExample>& into) {
  const Tagger tagger(model);
  const auto add = [&](const CorpusPage& page) {
    Options options;
    options.claims = false;
    const auto report = clean({.bytes = page.html, .url = page.url}, options);
    if (!report || !report->metadata.language.starts_with("en")) return;
    const std::string& text = report->article.text;
    std::vector<Span> paragraphs;
    for (const Block& block : report->article.blocks) paragraphs.push_back(block.text);
    const std::vector<Quotation> quotations = find_quotations(text, paragraphs);
    const std::vector<Token> tokens = tokenize_all(text, paragraphs);
    const ReadText read{text, paragraphs, quotations, tokens};
    const std::vector<Attribution> found = find_attributions(read, tagger);
    ChunkReader reader(read, tagger.words(), Introductions::apart);
    while (const std::optional<Chunk> chunk = reader.next()) {
      add_sentences(chunk->words, gold_path(chunk->tokens, found), into);
    }
  };
  if (!for_each_page(folder, add)) std::exit(1);
}

}  // namespace winnow::training
