// What Word writes as paragraphs though its styles make headings of them: a document's title, and
// headings below those that HTML has.
#pragma once

#include <string_view>

#include "dom/tag.h"

namespace winnow {

// Whether this is the class of a title: MsoTitle, and MsoTitleCxSpFirst where it has several lines.
constexpr bool is_word_title(std::string_view class_name) {
  constexpr std::string_view kTitle = "MsoTitle";
  return class_name.substr(0, kTitle.size()) == kTitle;
}

// The tag that says what a <p> of this class is.
constexpr Tag tag_of_word_style(std::string_view class_name) {
  constexpr std::string_view kHeading = "MsoHeading";
  if (is_word_title(class_name)) return Tag::h1;
  const bool deep = class_name.size() == kHeading.size() + 1 &&
                    class_name.substr(0, kHeading.size()) == kHeading && class_name.back() >= '7' &&
                    class_name.back() <= '9';
  return deep ? Tag::h6 : Tag::p;
}

}  // namespace winnow
