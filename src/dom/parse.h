// UTF-8 → Document, by gumbo. The only door to the parser.
#pragma once

#include <string_view>

#include "base/error.h"
#include "dom/document.h"

namespace winnow {

// Any text is a page. Comments and processing instructions are left out; script and style keep
// their element and its text. The Document does not refer to `html` afterwards.
Result<Document> parse(std::string_view html);

}  // namespace winnow
