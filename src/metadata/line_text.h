// A short element's text as one line.
#pragma once

#include <string>

#include "dom/document.h"

namespace winnow {

// The element's text as a reader sees it, with single spaces: blocks and line breaks part words;
// buttons, ruby, soft hyphens and what is hidden are left out. "" when it is longer than `most`
// bytes or the element holds more than a few nodes: then it is no line of its own.
std::string line_text(const Document& document, NodeId id, std::size_t most);

}  // namespace winnow
