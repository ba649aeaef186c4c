#include "article/quotation_marks.h"

#include <algorithm>
#include <iterator>

#include "base/text.h"

namespace winnow {

namespace {

struct Entry {
  std::string_view language;
  QuotationMarks outer;
  QuotationMarks inner;
};

constexpr Entry kEntries[] = {
    {"de", {"„", "“"}, {"‚", "‘"}},
    {"cs", {"„", "“"}, {"‚", "‘"}},
    {"pl", {"„", "”"}, {"«", "»"}},
    {"hu", {"„", "”"}, {"»", "«"}},
    {"fr", {"«\u00A0", "\u00A0»"}, {"“", "”"}},
    {"ru", {"«", "»"}, {"„", "“"}},
    {"uk", {"«", "»"}, {"„", "“"}},
    {"es", {"«", "»"}, {"“", "”"}},
    {"it", {"«", "»"}, {"“", "”"}},
    {"pt", {"“", "”"}, {"‘", "’"}},
    {"sv", {"”", "”"}, {"’", "’"}},
    {"fi", {"”", "”"}, {"’", "’"}},
    {"ja", {"「", "」"}, {"『", "』"}},
    {"he", {"”", "”"}, {"’", "’"}},
};
constexpr Entry kEnglish{"en", {"“", "”"}, {"‘", "’"}};

std::string_view primary(std::string_view tag) { return tag.substr(0, tag.find_first_of("-_")); }

}  // namespace

QuotationMarks quotation_marks(std::string_view language, bool nested) {
  for (const Entry& entry : kEntries) {
    if (same_language(entry.language, language)) return nested ? entry.inner : entry.outer;
  }
  return nested ? kEnglish.inner : kEnglish.outer;
}

bool starts_with_quotation_mark(std::string_view text) {
  constexpr std::string_view kMarks[] = {"\"", "'", "“", "”", "„",  "‘",
                                         "’",  "‚", "«", "»", "「", "『"};
  return std::any_of(std::begin(kMarks), std::end(kMarks),
                     [text](std::string_view mark) { return text.substr(0, mark.size()) == mark; });
}

bool same_language(std::string_view a, std::string_view b) {
  return equals_ignoring_case(primary(a), primary(b));
}

}  // namespace winnow
