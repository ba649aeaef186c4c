// Metadata from any page: plain valid text, ISO dates, absolute addresses.
#include <cstdint>
#include <string>

#include "base/url.h"
#include "base/utf8.h"
#include "dom/parse.h"
#include "fuzz/property.h"
#include "metadata/date.h"
#include "metadata/metadata.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace winnow;
  std::uint32_t replaced = 0;
  const std::string page = utf8::repaired({reinterpret_cast<const char*>(data), size}, replaced);
  const auto document = parse(page);
  if (!document) return 0;
  const Metadata metadata = read_metadata(*document, "https://example.org/a/b");
  for (const std::string* text :
       {&metadata.title, &metadata.deck, &metadata.byline, &metadata.credit, &metadata.published,
        &metadata.modified, &metadata.site_name, &metadata.language, &metadata.image,
        &metadata.canonical_url}) {
    fuzz::demand(utf8::valid(*text), "fields are valid UTF-8");
    fuzz::demand(text->find_first_of("\n\t\r") == std::string::npos, "fields are one line");
  }
  for (const std::string* date : {&metadata.published, &metadata.modified}) {
    fuzz::demand(date->empty() || date_in(*date) == *date, "dates read back as themselves");
  }
  for (const std::string* url : {&metadata.image, &metadata.canonical_url}) {
    fuzz::demand(url->empty() || !split_url(*url).scheme.empty(), "addresses are absolute");
    fuzz::demand(resolved_url(*url, "") == *url, "addresses resolve to themselves");
  }
  return 0;
}
