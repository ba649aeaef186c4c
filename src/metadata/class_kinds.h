// What class and id values say of an element: whether it holds an author, a date, a deck, or a part
// of the page that speaks of others. The words are those of class_words.def.
#pragma once

#include <string_view>
#include <unordered_map>

namespace winnow {

struct ClassKinds {
  bool author = false;
  bool date = false;
  bool modified = false;
  bool deck = false;
  bool foreign = false;  // comments, sidebars, related articles
};

// Remembers the values that it has seen, which repeat all over a page; they must outlive it.
class ClassReader {
 public:
  const ClassKinds& kinds_of(std::string_view value);

 private:
  std::unordered_map<std::string_view, ClassKinds> seen_;
};

}  // namespace winnow
