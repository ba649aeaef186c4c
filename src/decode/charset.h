// The names of encodings.
#pragma once

#include <string_view>

namespace winnow {

// The Encoding Standard's name ("windows-1252") for any label of it (" Latin1", "ISO-8859-1"); ""
// for what is no label. Lives forever.
std::string_view charset_of_label(std::string_view label);

}  // namespace winnow
