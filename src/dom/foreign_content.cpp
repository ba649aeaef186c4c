#include "dom/foreign_content.h"

#include <algorithm>
#include <vector>

#include "base/text.h"
#include "dom/tag_scanner.h"

namespace winnow {

namespace {

constexpr auto kNoPosition = std::string_view::npos;

// Start tags that end foreign content (the standard's list), and elements that hold HTML.
bool breaks_out(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_B:
    case GUMBO_TAG_BIG:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_BR:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_CODE:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_EM:
    case GUMBO_TAG_EMBED:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_I:
    case GUMBO_TAG_IMG:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_LISTING:
    case GUMBO_TAG_MENU:
    case GUMBO_TAG_META:
    case GUMBO_TAG_NOBR:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_P:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_RUBY:
    case GUMBO_TAG_S:
    case GUMBO_TAG_SMALL:
    case GUMBO_TAG_SPAN:
    case GUMBO_TAG_STRONG:
    case GUMBO_TAG_STRIKE:
    case GUMBO_TAG_SUB:
    case GUMBO_TAG_SUP:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_TT:
    case GUMBO_TAG_U:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_VAR:
    case GUMBO_TAG_FONT:
    case GUMBO_TAG_FOREIGNOBJECT:
    case GUMBO_TAG_MATH: return true;
    default: return false;
  }
}

bool is_text_element(GumboTag tag) { return tag == GUMBO_TAG_TITLE || tag == GUMBO_TAG_DESC; }

}  // namespace

std::size_t end_of_pure_svg(std::string_view page, std::size_t at) {
  constexpr std::size_t kMostDeep = 64;
  constexpr std::size_t kMostAttributes = 1000;
  std::vector<std::string_view> open;
  for (at = page.find('<', at); at != kNoPosition; at = page.find('<', at)) {
    const char next = at + 1 < page.size() ? page[at + 1] : ' ';
    if (page.substr(at, 4) == "<!--") {
      at = end_of_comment(page, at);
    } else if (page.substr(at, 9) == "<![CDATA[") {
      at = page.find("]]>", at);
    } else if (is_ascii_letter(next)) {
      const ScannedTag tag = scan_tag(page, at + 1, kMostAttributes);
      if (!tag.closed || breaks_out(tag.name) || open.size() >= kMostDeep) return kNoPosition;
      if (is_text_element(tag.name) && !tag.self_closing) {
        // These may hold HTML; only plain text is beyond doubt.
        at = page.find('<', tag.end);
        if (at == kNoPosition || at != end_of_raw_text(page, tag.end, tag.text)) return kNoPosition;
        at = page.find('>', at);
        continue;
      }
      if (!tag.self_closing) open.push_back(tag.text);
      at = tag.end;
    } else if (next == '/') {
      const ScannedTag tag = scan_tag(page, at + 2, kMostAttributes);
      // gumbo loses count at "</svg/>" and "</svg a>".
      const auto name_end =
          static_cast<std::size_t>(tag.text.data() - page.data()) + tag.text.size();
      if (!tag.closed || !trimmed(page.substr(name_end, tag.end - 1 - name_end)).empty()) {
        return kNoPosition;
      }
      if (tag.name == GUMBO_TAG_SVG && std::none_of(open.begin(), open.end(), [](auto name) {
            return equals_ignoring_case(name, "svg");
          })) {
        return at;
      }
      const auto match = std::find_if(open.rbegin(), open.rend(), [&tag](std::string_view name) {
        return equals_ignoring_case(name, tag.text);
      });
      if (match == open.rend()) return kNoPosition;
      open.erase(match.base() - 1, open.end());
      at = tag.end;
    } else if (next == '!' || next == '?') {
      return kNoPosition;
    } else {
      ++at;
    }
  }
  return kNoPosition;
}

}  // namespace winnow
