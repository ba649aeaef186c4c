// What a page's relative addresses are relative to.
#pragma once

#include <string>
#include <string_view>

#include "dom/document.h"

namespace winnow {

// The href of the first <base> that has one, resolved against `url`, else `url`; `url` is where
// the page was read, or "". Give the result to resolved_url (base/url.h) as the base.
std::string base_url(const Document& document, std::string_view url);

}  // namespace winnow
