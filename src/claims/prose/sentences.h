// A paragraph → its sentences.
//
//   "Why?" Dr. Hall asked. "It cost $1.5 million." He left
//   [       1           ) [         2            ) [ 3   )
#pragma once

#include <string_view>
#include <vector>

#include "base/span.h"

namespace winnow {

// In order, without the white space around them, together covering every word of `paragraph`
// (bytes of `text`). A closing quote or bracket belongs to the sentence that it closes. Knows the
// full stops of most scripts; a paragraph in one that has none (Thai) is one sentence. Never
// splits inside a word.
std::vector<Span> split_sentences(std::string_view text, Span paragraph);

}  // namespace winnow
