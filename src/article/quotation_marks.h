// The quotation marks that a <q> shows, by language.
#pragma once

#include <string_view>

namespace winnow {

struct QuotationMarks {
  std::string_view opening;
  std::string_view closing;
};

// After CLDR's delimiters. `language` is BCP 47; unknown and "" get English ones. `nested` for a
// quotation inside another. The views live forever.
QuotationMarks quotation_marks(std::string_view language, bool nested);

// Whether it starts with a quotation mark of any language, or a straight one.
bool starts_with_quotation_mark(std::string_view text);

// Whether two BCP 47 tags name the same language, whatever the country: "en" and "en-GB".
bool same_language(std::string_view a, std::string_view b);

}  // namespace winnow
