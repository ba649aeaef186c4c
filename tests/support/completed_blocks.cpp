#include "support/completed_blocks.h"

#include <algorithm>

#include "dom/parse.h"
#include "extract/segment.h"
#include "metadata/metadata.h"

namespace winnow::test {

std::string kept_after(
    const std::function<void(const PageView& page, std::vector<PageBlock>& blocks)>& complete,
    const std::string& html, const Lost& lost) {
  const auto document = parse(html);
  const Metadata metadata = read_metadata(*document, "");
  auto blocks = segment(*document);
  const PageView page(*document, blocks, metadata);
  for (PageBlock& block : blocks) {
    const bool is_lost =
        std::find(lost.texts.begin(), lost.texts.end(), block.text) != lost.texts.end();
    block.probability = is_lost ? lost.probability : 0.95F;
    if (block.reason != Reason::hidden) block.reason = is_lost ? lost.reason : Reason::none;
  }
  complete(page, blocks);
  std::string kept;
  for (const PageBlock& block : blocks) {
    if (block.kept()) kept += (kept.empty() ? "" : "|") + block.text;
  }
  return kept;
}

}  // namespace winnow::test
