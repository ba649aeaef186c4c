#include "dom/tag.h"

#include <array>

namespace winnow {

std::string_view name_of(Tag tag) {
  switch (tag) {
    case Tag::unknown: return "";
    case Tag::template_: return "template";
    case Tag::annotation_xml: return "annotation-xml";
    default: break;
  }
  static constexpr std::array kNames{
      std::string_view(""),
#define WINNOW_TAG(lower, upper) std::string_view(#lower),
#include "dom/tags.def"
#undef WINNOW_TAG
  };
  return kNames[static_cast<std::size_t>(tag)];
}

bool is_block(Tag tag) {
  switch (tag) {
    case Tag::html:
    case Tag::body:
    case Tag::article:
    case Tag::section:
    case Tag::nav:
    case Tag::aside:
    case Tag::h1:
    case Tag::h2:
    case Tag::h3:
    case Tag::h4:
    case Tag::h5:
    case Tag::h6:
    case Tag::hgroup:
    case Tag::header:
    case Tag::footer:
    case Tag::address:
    case Tag::p:
    case Tag::hr:
    case Tag::pre:
    case Tag::blockquote:
    case Tag::ol:
    case Tag::ul:
    case Tag::li:
    case Tag::dl:
    case Tag::dt:
    case Tag::dd:
    case Tag::figure:
    case Tag::figcaption:
    case Tag::main:
    case Tag::div:
    case Tag::table:
    case Tag::caption:
    case Tag::tbody:
    case Tag::thead:
    case Tag::tfoot:
    case Tag::tr:
    case Tag::td:
    case Tag::th:
    case Tag::form:
    case Tag::fieldset:
    case Tag::legend:
    case Tag::details:
    case Tag::summary:
    case Tag::menu:
    case Tag::dir:
    case Tag::listing:
    case Tag::xmp:
    case Tag::plaintext:
    case Tag::center:
    case Tag::noframes:
    case Tag::noscript:
    case Tag::optgroup:
    case Tag::option:
    case Tag::frameset:
    case Tag::frame:
    case Tag::multicol: return true;
    default: return false;
  }
}

}  // namespace winnow
