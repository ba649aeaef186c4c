#include "extract/visibility.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.h"
#include "extract/word_lists.h"

namespace winnow {

namespace {

// Bootstrap's, WordPress's, Drupal's and HTML5 Boilerplate's names for the same style rule.
constexpr std::array<std::string_view, 7> kScreenReaderOnly{"sr-only",
                                                            "visually-hidden",
                                                            "visuallyhidden",
                                                            "screen-reader-text",
                                                            "screen-reader-only",
                                                            "element-invisible",
                                                            "a11y-hidden"};

bool style_hides(std::string_view style) {
  std::string compact;
  std::copy_if(style.begin(), style.end(), std::back_inserter(compact),
               [](char c) { return !is_space(c); });
  return contains_ignoring_case(compact, "display:none") ||
         contains_ignoring_case(compact, "visibility:hidden");
}

bool is_for_screen_readers(std::string_view classes) {
  for (std::size_t at = 0; at < classes.size(); ++at) {
    const std::size_t begin = at;
    while (at < classes.size() && !is_space(classes[at])) ++at;
    const std::string_view name = classes.substr(begin, at - begin);
    if (std::find(kScreenReaderOnly.begin(), kScreenReaderOnly.end(), name) !=
        kScreenReaderOnly.end()) {
      return true;
    }
  }
  return false;
}

}  // namespace

bool is_hidden(const Document& document, NodeId id) {
  bool open = false;
  for (const Attribute& attribute : document.attributes(id)) {
    if (attribute.name == "hidden" && attribute.value != "until-found") return true;
    if (attribute.name == "style" && style_hides(attribute.value)) return true;
    if (attribute.name == "class" && is_for_screen_readers(attribute.value)) return true;
    open |= attribute.name == "open";
  }
  return !open && document.name(id) == "dialog";
}

bool is_tex(const Document& document, NodeId id) {
  return document.is(id, Tag::script) &&
         starts_with_ignoring_case(document.attribute(id, "type"), "math/tex");
}

bool is_machinery(const Document& document, NodeId id) {
  const Node& node = document[id];
  if (node.name_space == Namespace::svg) return true;
  switch (node.tag) {
    case Tag::head:
    case Tag::script:
    case Tag::style:
    case Tag::template_:
    case Tag::svg:
    case Tag::select:
    case Tag::input:
    case Tag::textarea:
    case Tag::datalist:
    case Tag::progress:
    case Tag::meter:
    case Tag::canvas:
    case Tag::map:
    case Tag::noembed:
    case Tag::noframes:
    case Tag::link:
    case Tag::meta:
    case Tag::rp: return true;
    case Tag::span: return is_word_list_marker(document, id);
    default: return false;
  }
}

}  // namespace winnow
