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

// Whether two BCP 47 tags name the same language, whatever the country: "en" and "en-GB".
bool same_language(std::string_view a, std::string_view b);

}  // namespace winnow
