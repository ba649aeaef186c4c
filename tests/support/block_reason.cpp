#include "support/block_reason.h"

#include <catch2/catch.hpp>

#include "dom/parse.h"
#include "extract/segment.h"
#include "metadata/metadata.h"

namespace winnow::test {

Reason reason_after(void (*rule)(const PageView&, std::vector<PageBlock>&), const std::string& body,
                    float probability, const std::string& part) {
  const std::string html = "<html><body>" + body + "</body></html>";
  const auto document = parse(html);
  const Metadata metadata = read_metadata(*document, "");
  auto blocks = segment(*document);
  const PageView page(*document, blocks, metadata);
  for (PageBlock& block : blocks) {
    block.reason = Reason::none;
    block.probability = probability;
  }
  rule(page, blocks);
  for (const PageBlock& block : blocks) {
    if (block.text.find(part) != std::string::npos) return block.reason;
  }
  FAIL("no block holds “" << part << "”");
  return Reason::none;
}

}  // namespace winnow::test
