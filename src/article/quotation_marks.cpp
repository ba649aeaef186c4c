#include "article/quotation_marks.h"

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

bool same_language(std::string_view a, std::string_view b) {
  return equals_ignoring_case(primary(a), primary(b));
}

}  // namespace winnow
