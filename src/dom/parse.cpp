#include "dom/parse.h"

#include "dom/build_document.h"
#include "dom/reduce.h"

namespace winnow {

Result<Document> parse(std::string_view html) {
  const Reduced reduced = reduce(html);
  if (reduced.tags > kMostTags) {
    return Error{ErrorCode::too_large, Stage::dom,
                 "This page has more elements than winnow can take in."};
  }
  return build_document(reduced);
}

}  // namespace winnow
