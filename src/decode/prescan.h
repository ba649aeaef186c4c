// What a page says of its own encoding.
#pragma once

#include <string_view>

namespace winnow {

// The charset that a <meta> or an XML declaration in `head` names, by its standard name, or "" when
// there is none or it is unknown. The HTML standard's "prescan a byte stream to determine its
// encoding"; UTF-16 is taken as UTF-8 there, because its <meta> could not have been read.
std::string_view charset_in_page(std::string_view head);

}  // namespace winnow
