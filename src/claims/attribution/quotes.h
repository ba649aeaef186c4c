// Quotation marks in pairs: “ ” ‘ ’ „ “ « » » « " ' and the doubled '' and `` of wire copy.
//
//   “We will win,” he said. “We must.          an opening mark before each paragraph,
//                                              a closing one only after the last:
//   “And we shall.”                            `continues` and `resumes` tie them together
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace winnow {

struct Quotation {
  Span span;               // bytes of the text, marks included
  Span inside;             // without the marks
  bool closed = true;      // false: runs to the end of its paragraph
  bool continues = false;  // unclosed, and the next paragraph opens with a mark again
  bool resumes = false;    // the continuation of the quotation before
};

// The outermost quotations of each paragraph, in order. Apostrophes are no quotation marks; a
// mark that nothing closes is one only where the quotation may go on in the next paragraph or
// opens the paragraph. Linear in the text.
std::vector<Quotation> find_quotations(std::string_view text, std::span<const Span> paragraphs);

}  // namespace winnow
