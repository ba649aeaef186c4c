#include "pipeline.h"

#include <utility>

#include "article/build_article.h"
#include "base/deadline.h"
#include "base/text.h"
#include "claims/find_claims.h"
#include "decode/decode.h"
#include "dom/parse.h"
#include "metadata/language.h"

namespace winnow {

namespace {

// A tag near the start says HTML; news prose has none.
bool looks_like_html(std::string_view text) {
  const std::string_view head = text.substr(0, 4096);
  for (std::size_t at = head.find('<'); at != std::string_view::npos; at = head.find('<', at + 1)) {
    const char next = at + 1 < head.size() ? head[at + 1] : ' ';
    if (is_ascii_letter(next) || next == '!' || next == '/') return true;
  }
  return false;
}

void move_blocks(Extraction& extraction, Report& report) {
  report.page_type = extraction.page_type;
  report.page_type_confidence = extraction.page_type_confidence;
  report.quality = extraction.quality;
  report.obstacle = extraction.obstacle;
  report.text_from = extraction.declared ? TextFrom::json_ld : TextFrom::page;
  for (PageBlock& block : extraction.blocks) {
    if (!block.kept()) {
      report.removed.push_back({block.reason, std::move(block.text), block.source});
    }
  }
}

Result<Report> distill_html(Report report, std::string_view url, const Options& options,
                            const Deadline& deadline) {
  const auto document = parse(report.page);
  if (!document) return document.error();
  report.metadata = read_metadata(*document, url);
  if (deadline.passed()) return report;
  Extraction extraction = extract(*document, report.metadata, options.overrides);
  report.article = build_article(*document, extraction, report.metadata, url);
  if (extraction.declared && report.metadata.language.empty()) {
    report.metadata.language = detected_language(report.article.text);
    report.metadata.direction = direction_of(report.metadata.language);
  }
  move_blocks(extraction, report);
  return report;
}

Report distill_text(Report report, const Options& options, const Deadline& deadline) {
  report.metadata.language = detected_language(report.page);
  report.metadata.direction = direction_of(report.metadata.language);
  if (deadline.passed()) return report;
  Extraction extraction = extract_text(report.page, report.metadata, options.overrides);
  report.article = build_article(extraction, report.metadata);
  move_blocks(extraction, report);
  return report;
}

}  // namespace

Result<Report> clean(const Input& input, const Options& options) {
  const Deadline deadline(options.limits.time);
  if (input.bytes.size() > options.limits.bytes) {
    return too_large("This is larger", options.limits.bytes);
  }
  auto decoded = decode(input.bytes, input.charset);
  if (!decoded) return decoded.error();
  if (trimmed(decoded->text).empty()) {
    return Error{ErrorCode::empty_input, Stage::input, "There is nothing to read here."};
  }

  Report report;
  report.kind = input.kind != InputKind::automatic ? input.kind
                : looks_like_html(decoded->text)   ? InputKind::html
                                                   : InputKind::text;
  report.page = std::move(decoded->text);
  report.charset = std::move(decoded->charset);
  report.replacements = decoded->replacements;

  auto distilled = report.kind == InputKind::html
                       ? distill_html(std::move(report), input.url, options, deadline)
                       : Result<Report>(distill_text(std::move(report), options, deadline));
  if (!distilled) return distilled;
  if (options.claims) {
    distilled->claims = find_claims(distilled->article, distilled->metadata.language,
                                    ClaimUnit::statement, deadline);
  }
  distilled->partial = deadline.passed();
  return distilled;
}

Result<Report> find_claims_in_text(std::string_view text, std::string_view language,
                                   std::optional<std::chrono::milliseconds> time) {
  const Deadline deadline(time);
  if (trimmed(text).empty()) {
    return Error{ErrorCode::empty_input, Stage::input, "There is nothing to read here."};
  }
  Report report;
  report.kind = InputKind::text;
  report.page = text;
  report.article.text = text;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = text.find('\n', begin);
    if (end == std::string_view::npos) end = text.size();
    if (end > begin) {
      Block block;
      block.id = static_cast<std::uint32_t>(report.article.blocks.size());
      block.text = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
      block.source = block.text;
      report.article.blocks.push_back(std::move(block));
    }
    begin = end + 1;
  }
  report.metadata.language = language.empty() ? detected_language(text) : language;
  report.metadata.direction = direction_of(report.metadata.language);
  report.claims =
      find_claims(report.article, report.metadata.language, ClaimUnit::attribution, deadline);
  report.partial = deadline.passed();
  return report;
}

}  // namespace winnow
