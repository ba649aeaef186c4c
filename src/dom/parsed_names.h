// The names of attributes as the parser gives them.
#pragma once

#include <gumbo.h>

#include <string_view>

namespace winnow {

// Empty where that is not known here, and where the parser goes by the attribute. In `name`, or
// constant.
std::string_view parsed_name(GumboTag tag, std::string_view name);

}  // namespace winnow
