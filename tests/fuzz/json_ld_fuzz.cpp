// What any JSON-LD says of the page: valid text, ISO dates, and never more than was written.
#include <cstdint>
#include <string>

#include "base/utf8.h"
#include "dom/parse.h"
#include "fuzz/property.h"
#include "metadata/date.h"
#include "metadata/json_ld.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace winnow;
  std::uint32_t replaced = 0;
  const std::string script = utf8::repaired({reinterpret_cast<const char*>(data), size}, replaced);
  const std::string page = "<script type=application/ld+json>" + script + "</script>";
  const auto document = parse(page);
  if (!document) return 0;
  const Found found = read_json_ld(*document);
  for (const std::string* text : {&found.deck, &found.published, &found.modified, &found.site_name,
                                  &found.language, &found.image, &found.canonical_url}) {
    fuzz::demand(utf8::valid(*text), "fields are valid UTF-8");
    fuzz::demand(text->size() <= 3 * script.size(), "fields are not multiplied");
  }
  for (const std::string* date : {&found.published, &found.modified}) {
    fuzz::demand(date->empty() || date_in(*date) == *date, "dates read back as themselves");
  }
  for (const auto* list : {&found.titles, &found.authors}) {
    fuzz::demand(list->size() <= script.size(), "lists are not multiplied");
    for (const std::string& one : *list) fuzz::demand(utf8::valid(one), "lists are valid UTF-8");
  }
  return 0;
}
