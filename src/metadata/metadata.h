// What the page says of itself. Every text but the declared one is plain UTF-8 with single spaces,
// "" when not found.
#pragma once

#include <string>
#include <string_view>

#include "dom/document.h"

namespace winnow {

enum class Direction { ltr, rtl };

struct Metadata {
  std::string title;      // the article's, without the site's name
  std::string deck;       // the line under the title
  std::string byline;     // people, "Ada Lovelace, Alan Turing"; where the page names none, the
                          // screen name or the desk that it gives in their place
  std::string credit;     // "Additional reporting by …", desks and agencies beside people
  std::string published;  // ISO 8601, as exact as the page is: "2024-03-01" or with time and zone;
                          // the day of the last change where the page gives no other
  std::string modified;   // the same
  std::string event_day;  // when an event that the page announces begins, as it declares: no day of
                          // publication
  std::string site_name;
  std::string language;  // BCP 47, "en" or "de-AT": declared, unless the text is clearly in another
  Direction direction = Direction::ltr;
  std::string image;          // absolute URL
  std::string canonical_url;  // absolute URL
  std::string declared_text;  // HTML, not safe: the whole article as JSON-LD holds it, shown or not
};

// Merges JSON-LD, meta tags and markup, the most trusted first. `url` is where the page was read,
// or "": relative addresses are resolved against it and <base>.
Metadata read_metadata(const Document& document, std::string_view url);

}  // namespace winnow
