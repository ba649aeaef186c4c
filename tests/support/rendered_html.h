// Rendered HTML parsed back with our own parser: what it says, and whether it is safe.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "render/report.h"

namespace winnow::test {

// The article's text in the HTML, without white space: what renderers add (data-added, the readings
// of ruby) left out, a formula by its alttext.
std::string shown_text(std::string_view html);

// The same for the <mark>s of claims, by claim and part.
std::map<std::pair<std::string, std::string>, std::string> marked_text(std::string_view html);

// What is in the HTML and must not be in what winnow renders: an element, attribute or address
// that is not on the allow-list, as a sentence; "" when there is none. The list is written down
// here a second time on purpose.
std::string unsafe_part(std::string_view html);

// The same for Markdown, whose raw HTML is HTML once it is shown.
std::string unsafe_markdown(std::string_view markdown);

// Why the report breaks a promise of its types, or "": ranges inside the text and in order, valid
// UTF-8, marks nested, containers and ids consistent.
std::string broken_promise(const Report& report);

std::string without_white_space(std::string_view text);

// All of the above over every rendering of a report: what is wrong, as a sentence, or "".
std::string broken_rendering(const Report& report);

}  // namespace winnow::test
