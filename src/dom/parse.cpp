#include "dom/parse.h"

#include <utility>

#include "dom/build_document.h"
#include "dom/reduce.h"

namespace winnow {

Result<Document> parse(std::string_view html) {
  Reduced reduced = reduce(html);
  if (reduced.tags > kMostTags) {
    return Error{ErrorCode::too_large, Stage::dom,
                 "This page has more elements than winnow can take in."};
  }
  return build_document(std::move(reduced));
}

}  // namespace winnow
