// A stretch of the article's text with its inline marks, as CommonMark.
#pragma once

#include <string>
#include <string_view>

#include "article/article.h"

namespace winnow {

// `range` lies in the text of `block`. Line breaks come out as a backslash and a newline, or as
// <br> in a cell of a table, where "|" is escaped as well. Marks that CommonMark lacks or whose
// delimiters would not take effect where they stand are written as HTML elements.
std::string inline_markdown(const Article& article, const Block& block, const Span& range,
                            bool in_table = false);

// Text without marks, escaped so that it reads as it stands. `at_line_start` is whether a line
// begins with it, where "1." or "#" would mean something.
std::string markdown_escaped(std::string_view text, bool at_line_start, bool in_table);

// "![alt](url)", and "[text](url)" where `text` is Markdown already; "" where the address may not
// be in the output.
std::string markdown_image(std::string_view alt, std::string_view url);
std::string markdown_link(std::string_view text, std::string_view url, std::string_view title = {});

// TeX between `delimiter`s ("$", "$$\n"), or as code where it does more than show a formula.
std::string markdown_formula(std::string_view tex, std::string_view opening,
                             std::string_view closing);

}  // namespace winnow
