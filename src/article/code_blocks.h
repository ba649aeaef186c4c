// Code listings: their text as it stands, and what language it is in.
#pragma once

#include <string>

#include "dom/document.h"

namespace winnow {

// <pre> and its obsolete kin.
bool is_preformatted(Tag tag);

struct Code {
  std::string text;      // lines ended by "\n", none at the end, no blank lines around
  std::string language;  // "cpp", lower case; "" when the page does not say
};

// `root` is a <pre> or a highlighter's table.
Code code_of(const Document& document, NodeId root);

}  // namespace winnow
