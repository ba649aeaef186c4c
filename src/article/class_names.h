// The class attribute as a list of words.
#pragma once

#include <string_view>

#include "base/text.h"
#include "dom/document.h"

namespace winnow {

// Calls `visit(word)` for each class of an element until it returns true; whether it did.
template <typename Visit>
bool any_class(const Document& document, NodeId id, Visit visit) {
  const std::string_view classes = document.attribute(id, "class");
  for (std::size_t begin = 0; begin < classes.size();) {
    if (is_space(classes[begin])) {
      ++begin;
      continue;
    }
    std::size_t end = begin;
    while (end < classes.size() && !is_space(classes[end])) ++end;
    if (visit(classes.substr(begin, end - begin))) return true;
    begin = end;
  }
  return false;
}

inline bool has_class(const Document& document, NodeId id, std::string_view name) {
  return any_class(document, id, [name](std::string_view one) { return one == name; });
}

// Whether a class holds `part` (in lower case) somewhere.
inline bool has_class_with(const Document& document, NodeId id, std::string_view part) {
  return contains_ignoring_case(document.attribute(id, "class"), part);
}

}  // namespace winnow
