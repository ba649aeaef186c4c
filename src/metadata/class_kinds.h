// What class and id values say of an element: whether it holds an author, a date, a deck, or a part
// of the page that speaks of others. The words are those of class_words.def.
#pragma once

#include <string_view>

namespace winnow {

struct ClassKinds {
  bool author = false;
  bool no_author = false;  // a longer word that begins like one of an author
  bool date = false;
  bool modified = false;
  bool deck = false;
  bool foreign = false;  // comments, sidebars, related articles
};

ClassKinds class_kinds_of(std::string_view value);

}  // namespace winnow
