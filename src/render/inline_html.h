// A stretch of the article's text with its inline marks and claims, as HTML.
//
// Marks nest; claims may cross marks and each other, and are cut so that every element closes in
// the one that it was opened in:
//
//   text    Ms Weber said the plan failed
//   link             [said the plan)             →  Ms Weber <a>said <mark>the plan</mark></a>
//   claim                 [the plan failed)         <mark> failed</mark>
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "article/article.h"
#include "render/claim_stretches.h"
#include "render/html_writer.h"

namespace winnow {

class InlineHtml {
 public:
  InlineHtml(const Report& report, HtmlWriter& html)
      : text_(report.article.text), stretches_(report), html_(html) {}

  // `range` lies in the text of `block` (a cell of a table, or all of it).
  void write(const Block& block, const Span& range);

  // How often the footnote of that anchor has been referred to so far.
  std::uint32_t references_to(std::string_view anchor) const;

 private:
  friend class InlineHtmlRun;

  std::string_view text_;
  ClaimStretches stretches_;
  HtmlWriter& html_;
  std::map<std::string, std::uint32_t, std::less<>> references_;
};

// The id of an element for an anchor of the article: prefixed, so that no page can clobber a
// property of the document that shows it.
std::string element_id(std::string_view anchor);
// Where the back-link of a footnote goes: its n-th reference, counted from 1.
std::string reference_id(std::string_view anchor, std::uint32_t n);

}  // namespace winnow
