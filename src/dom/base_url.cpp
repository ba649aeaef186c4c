#include "dom/base_url.h"

#include "base/url.h"

namespace winnow {

std::string base_url(const Document& document, std::string_view url) {
  for (NodeId id = 0; id < document.size(); ++id) {
    if (!document.is(id, Tag::base) || !document.has_attribute(id, "href")) continue;
    std::string resolved = resolved_url(document.attribute(id, "href"), url);
    const std::string_view scheme = split_url(resolved).scheme;
    // The standard ignores a base that could run or embed something.
    if (!resolved.empty() && scheme != "data" && scheme != "javascript") return resolved;
    break;
  }
  return std::string(url);
}

}  // namespace winnow
