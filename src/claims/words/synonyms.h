// Words that the news uses for the same thing, so that "weapons" answers "military equipment" and
// "12 dead" differs from "20 people killed".
#pragma once

#include <string_view>

namespace winnow::words {

// The form under which a content word (lower case) is compared: the name of its class of synonyms
// or country ("Russia", which no stem is spelled like), otherwise its stem, a view of it. "" for
// words that carry no content.
std::string_view comparable(std::string_view word);

}  // namespace winnow::words
