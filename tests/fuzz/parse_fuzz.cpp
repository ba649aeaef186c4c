// Any text parses to a sound Document of bounded depth and size.
#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "dom/parse.h"
#include "fuzz/property.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace winnow;
  std::uint32_t replaced = 0;
  const std::string page = utf8::repaired({reinterpret_cast<const char*>(data), size}, replaced);
  const auto document = parse(page);
  if (!document) return 0;
  fuzz::demand(document->size() > 0 && (*document)[0].end == document->size(), "one root");
  std::vector<std::uint32_t> depth(document->size(), 0);
  for (NodeId id = 1; id < document->size(); ++id) {
    const Node& node = (*document)[id];
    fuzz::demand(node.parent < id && document->contains(node.parent, id), "parents come first");
    fuzz::demand(id < node.end && node.end <= (*document)[node.parent].end, "subtrees nest");
    fuzz::demand(node.source.begin <= node.source.end && node.source.end <= page.size(),
                 "sources are ranges of the page");
    fuzz::demand(utf8::valid(node.text), "texts are valid UTF-8");
    depth[id] = depth[node.parent] + 1;
    fuzz::demand(depth[id] <= 1100, "the tree is not deep");
  }
  const auto tags = static_cast<std::size_t>(std::count(page.begin(), page.end(), '<'));
  fuzz::demand(document->size() <= 20 + 40 * (tags + 1), "the tree is not multiplied");
  return 0;
}
