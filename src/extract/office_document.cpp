#include "extract/office_document.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/text.h"

namespace winnow {

namespace {

// As the programs call themselves, in lower case: "Microsoft Word 15", "LibreOffice 7.4 (Linux)".
constexpr std::array<std::string_view, 3> kWriters{"microsoft word", "libreoffice", "openoffice"};

}  // namespace

bool is_office_document(const Document& document) {
  const NodeId head = document.find(Tag::head);
  if (head == kNoNode) return false;
  for (NodeId id = head + 1; id < document[head].end; ++id) {
    if (!document.is(id, Tag::meta)) continue;
    if (!equals_ignoring_case(document.attribute(id, "name"), "generator")) continue;
    const std::string_view writer = document.attribute(id, "content");
    return std::any_of(kWriters.begin(), kWriters.end(), [writer](std::string_view name) {
      return starts_with_ignoring_case(writer, name);
    });
  }
  return false;
}

}  // namespace winnow
