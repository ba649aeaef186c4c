// Everything that winnow knows of one page or text, as plain values. Owns all of it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "article/article.h"
#include "claims/find_claims.h"
#include "extract/extract.h"
#include "metadata/metadata.h"

namespace winnow {

// What the page (or the plain text) shows, or what only its JSON-LD holds.
enum class TextFrom : std::uint8_t { page, json_ld };

enum class InputKind : std::uint8_t { automatic, html, text };

struct RemovedBlock {
  Reason reason = Reason::low_density;
  std::string text;
  Span source;
};

struct Report {
  InputKind kind = InputKind::html;  // what the input was taken for
  std::string page;                  // the decoded input; every `source` is a range of it
  std::string charset;
  std::uint32_t replacements = 0;  // broken byte sequences that became U+FFFD
  Metadata metadata;
  PageType page_type = PageType::article;
  float page_type_confidence = 0;
  float quality = 0;  // how sure winnow is that this is an article, 0 to 1
  Obstacle obstacle = Obstacle::none;
  TextFrom text_from = TextFrom::page;
  Article article;
  std::vector<RemovedBlock> removed;
  Claims claims;
  bool partial = false;  // Limits::time ended the work before it was done
};

}  // namespace winnow
