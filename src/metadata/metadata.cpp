#include "metadata/metadata.h"

#include "base/text.h"

namespace winnow {

Metadata read_metadata(const Document& document, std::string_view /*url*/) {
  Metadata metadata;
  const NodeId title = document.find(Tag::title);
  if (title != kNoNode) metadata.title = collapsed(document.text_content(title));
  return metadata;
}

}  // namespace winnow
