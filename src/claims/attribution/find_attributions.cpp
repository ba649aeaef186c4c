#include "claims/attribution/find_attributions.h"

#include <algorithm>
#include <utility>

#include "claims/attribution/chunks.h"
#include "claims/attribution/quotes.h"
#include "claims/attribution/speech_layout.h"

namespace winnow {

namespace {

// A content that stands alone completes a paragraph that ended in "she said:", or goes on with a
// quotation that its paragraph left open. Others are left to the reader of paragraphs.
void join_content(Attribution& last, const Attribution& alone, bool resumes) {
  if (!last.content.empty() && !resumes) return;
  last.content.insert(last.content.end(), alone.content.begin(), alone.content.end());
}

}  // namespace

std::vector<Attribution> find_attributions(const ReadText& read, const Tagger& tagger,
                                           const Deadline& deadline) {
  ChunkReader reader(read, tagger.words());
  std::vector<Attribution> found;
  std::size_t before = 0;  // where the attributions of the paragraph before begin
  std::size_t here = 0;    // where those of this paragraph begin
  std::uint32_t paragraph = 0;
  while (const std::optional<Chunk> chunk = reader.next()) {
    if (deadline.passed()) break;
    if (chunk->place.paragraph != paragraph) {
      before = chunk->place.paragraph == paragraph + 1 ? here : found.size();
      here = found.size();
      paragraph = chunk->place.paragraph;
    }
    for (PathAttribution& one : tagger.tag(*chunk)) {
      if (!one.alone) {
        found.push_back(std::move(one.attribution));
      } else if (here == found.size() && before < here) {
        join_content(found.back(), one.attribution, chunk->place.resumes);
      }
    }
  }
  const auto without_content = [](const Attribution& a) { return a.content.empty(); };
  found.erase(std::remove_if(found.begin(), found.end(), without_content), found.end());
  read_layout(read.text, read.paragraphs, read.quotations, found);
  return found;
}

std::vector<Attribution> find_attributions(const ReadText& read, const Deadline& deadline) {
  static const Tagger tagger(attribution_model());
  return find_attributions(read, tagger, deadline);
}

std::vector<Attribution> find_attributions(std::string_view text, std::span<const Span> paragraphs,
                                           const Deadline& deadline) {
  const std::vector<Quotation> quotations = find_quotations(text, paragraphs);
  const std::vector<Token> tokens = tokenize_all(text, paragraphs);
  return find_attributions({text, paragraphs, quotations, tokens}, deadline);
}

}  // namespace winnow
