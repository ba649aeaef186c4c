#include "claims/attribution/find_attributions.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "base/utf8.h"
#include "claims/attribution/chunks.h"
#include "claims/attribution/quotes.h"
#include "claims/attribution/tagger.h"

namespace winnow {

namespace {

// Bytes of the longest paragraph that is a name under a quotation: "— Ada Smith, editor".
constexpr std::uint32_t kLongestSignature = 120;
constexpr float kSignatureConfidence = 0.8F;

Span trimmed_span(std::string_view text, Span span) {
  const std::string_view part = text.substr(span.begin, span.size());
  const std::string_view inner = trimmed(part);
  const auto begin = static_cast<std::uint32_t>(inner.data() - text.data());
  return {begin, static_cast<std::uint32_t>(begin + inner.size())};
}

// The attribution of `quotation`, all of a paragraph, by a next one that is a dash and a name.
std::optional<Attribution> signed_by(std::string_view text, const Span& quotation, Span paragraph) {
  const Span line = trimmed_span(text, paragraph);
  if (line.size() > kLongestSignature) return std::nullopt;
  const utf8::CodePoint dash = utf8::decode(text, line.begin);
  const bool dashed = dash.value == 0x2013 || dash.value == 0x2014 || dash.value == 0x2015;
  if (!dashed) return std::nullopt;
  const Span name = trimmed_span(text, {line.begin + dash.size, line.end});
  if (name.empty()) return std::nullopt;
  Attribution result;
  result.source = {name};
  result.cue = {{line.begin, line.begin + dash.size}};
  result.content = {quotation};
  result.confidence = kSignatureConfidence;
  return result;
}

// Quotations that fill their paragraph, with a signature in the next.
void add_signed(std::string_view text, std::span<const Span> paragraphs,
                std::span<const Quotation> quotations, std::vector<Attribution>& found) {
  std::size_t p = 0;
  for (const Quotation& quotation : quotations) {
    while (p < paragraphs.size() && paragraphs[p].end <= quotation.span.begin) ++p;
    if (p + 1 >= paragraphs.size()) return;
    if (trimmed_span(text, paragraphs[p]) != quotation.span) continue;
    if (std::optional<Attribution> one = signed_by(text, quotation.span, paragraphs[p + 1])) {
      found.push_back(std::move(*one));
    }
  }
}

// A content that stands alone completes a paragraph that ended in "she said:", or goes on with a
// quotation that its paragraph left open. Others are left to the reader of paragraphs.
void join_content(Attribution& last, const Attribution& alone, bool resumes) {
  if (!last.content.empty() && !resumes) return;
  last.content.insert(last.content.end(), alone.content.begin(), alone.content.end());
}

}  // namespace

std::vector<Attribution> find_attributions(std::string_view text, std::span<const Span> paragraphs,
                                           const AttributionModel& model,
                                           const Deadline& deadline) {
  const Tagger tagger(model);
  const std::vector<Quotation> quotations = find_quotations(text, paragraphs);
  ChunkReader reader(text, paragraphs, quotations, model.words);
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
  add_signed(text, paragraphs, quotations, found);
  std::stable_sort(found.begin(), found.end(), [](const Attribution& a, const Attribution& b) {
    return a.content.front().begin < b.content.front().begin;
  });
  return found;
}

std::vector<Attribution> find_attributions(std::string_view text, std::span<const Span> paragraphs,
                                           const Deadline& deadline) {
  return find_attributions(text, paragraphs, attribution_model(), deadline);
}

}  // namespace winnow
