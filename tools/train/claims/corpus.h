// Articles with annotated attributions: JSON lines of {"id", "text", "attributions": [{"source",
// "cue", "content"}, …]}, offsets in code points.
#pragma once

#include <string>
#include <vector>

#include "claims/attribution/attribution.h"
#include "claims/attribution/chunks.h"

namespace winnow::training {

struct Document {
  std::string id;
  std::string text;
  std::vector<Span> paragraphs;  // its lines
  std::vector<Quotation> quotations;
  std::vector<Token> tokens;
  std::vector<Attribution> gold;

  ReadText read() const { return {text, paragraphs, quotations, tokens}; }
};

// Ends the program with a message where the file cannot be read.
std::vector<Document> read_documents(const std::string& path);

// The lines of `text` that hold more than white space.
std::vector<Span> lines_of(std::string_view text);

}  // namespace winnow::training
