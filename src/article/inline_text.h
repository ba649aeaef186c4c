// A run of the page's nodes → text as a reader sees it, with its inline marks.
#pragma once

#include <string>
#include <string_view>

#include "article/footnotes.h"
#include "article/rich_text.h"
#include "dom/document.h"

namespace winnow {

// What the marks of an article need to know. The views must live while it is used.
struct InlineContext {
  std::string_view base;      // for relative addresses, see dom/base_url.h
  std::string_view page;      // the page's address, or ""
  std::string_view language;  // of the text around, BCP 47 or ""
  const Footnotes* footnotes = nullptr;
  bool one_line = false;  // a line break is a space (in the cells of a table)
  bool heading = false;   // headings are strong as they are
};

// White space collapsed, <br> as "\n"; no-break spaces stay where typography wants them (between
// digits, inside French quotation marks and before French punctuation) and are spaces elsewhere;
// soft hyphens and characters without width are left out, save the joiners that scripts need.
RichText inline_text(const Document& document, NodeId begin, NodeId end,
                     const InlineContext& context);

}  // namespace winnow
