#include "dom/open_elements.h"

#include <algorithm>
#include <functional>

namespace winnow {

namespace {

// What the HTML standard's tree construction says of a tag.
enum Trait : unsigned {
  kVoid = 1U << 0U,         // has no content
  kSpecial = 1U << 1U,      // stops an unknown end tag from closing more
  kScope = 1U << 2U,        // boundary of the default scope
  kListScope = 1U << 3U,    // further boundary of the list item scope
  kButtonScope = 1U << 4U,  // further boundary of the button scope
  kTableScope = 1U << 5U,   // boundary of the table scope
  kFormatting = 1U << 6U,
  kClosesParagraph = 1U << 7U,  // its start tag ends an open <p>
  kMarker = 1U << 8U,           // formatting stops at its edges
  kIgnored = 1U << 9U,          // html, head, body: there is but one
};

constexpr unsigned traits_of(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_AREA:
    case GUMBO_TAG_BASE:
    case GUMBO_TAG_BASEFONT:
    case GUMBO_TAG_BGSOUND:
    case GUMBO_TAG_BR:
    case GUMBO_TAG_COL:
    case GUMBO_TAG_EMBED:
    case GUMBO_TAG_FRAME:
    case GUMBO_TAG_IMG:
    case GUMBO_TAG_IMAGE:
    case GUMBO_TAG_INPUT:
    case GUMBO_TAG_KEYGEN:
    case GUMBO_TAG_LINK:
    case GUMBO_TAG_META:
    case GUMBO_TAG_PARAM:
    case GUMBO_TAG_SOURCE:
    case GUMBO_TAG_TRACK:
    case GUMBO_TAG_WBR:
    case GUMBO_TAG_ISINDEX: return kVoid;
    case GUMBO_TAG_HR: return kVoid | kClosesParagraph;
    case GUMBO_TAG_HTML:
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_FRAMESET: return kIgnored;
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_DIR:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_FIELDSET:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_HGROUP:
    case GUMBO_TAG_LISTING:
    case GUMBO_TAG_MENU:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_P:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_SUMMARY:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_DT: return kSpecial | kClosesParagraph;
    case GUMBO_TAG_MAIN: return kClosesParagraph;
    case GUMBO_TAG_OL:
    case GUMBO_TAG_UL: return kSpecial | kClosesParagraph | kListScope;
    case GUMBO_TAG_BUTTON: return kSpecial | kButtonScope;
    case GUMBO_TAG_TABLE: return kSpecial | kScope | kTableScope;
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
    case GUMBO_TAG_APPLET:
    case GUMBO_TAG_MARQUEE:
    case GUMBO_TAG_OBJECT: return kSpecial | kScope | kMarker;
    case GUMBO_TAG_TEMPLATE: return kSpecial | kScope | kTableScope | kMarker;
    case GUMBO_TAG_COLGROUP:
    case GUMBO_TAG_TBODY:
    case GUMBO_TAG_TFOOT:
    case GUMBO_TAG_THEAD:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_MENUITEM: return kSpecial;
    case GUMBO_TAG_FOREIGNOBJECT:
    case GUMBO_TAG_DESC:
    case GUMBO_TAG_MI:
    case GUMBO_TAG_MO:
    case GUMBO_TAG_MN:
    case GUMBO_TAG_MS:
    case GUMBO_TAG_MTEXT:
    case GUMBO_TAG_ANNOTATION_XML: return kSpecial | kScope;
    case GUMBO_TAG_A:
    case GUMBO_TAG_B:
    case GUMBO_TAG_BIG:
    case GUMBO_TAG_CODE:
    case GUMBO_TAG_EM:
    case GUMBO_TAG_FONT:
    case GUMBO_TAG_I:
    case GUMBO_TAG_NOBR:
    case GUMBO_TAG_S:
    case GUMBO_TAG_SMALL:
    case GUMBO_TAG_STRIKE:
    case GUMBO_TAG_STRONG:
    case GUMBO_TAG_TT:
    case GUMBO_TAG_U: return kFormatting;
    default: return 0;
  }
}

bool has(GumboTag tag, unsigned trait) {
  static const auto traits = [] {
    std::array<unsigned, GUMBO_TAG_LAST + 1> all{};
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = traits_of(static_cast<GumboTag>(i));
    return all;
  }();
  return (traits[tag] & trait) != 0;
}

bool is_heading(GumboTag tag) { return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6; }
bool is_list_item(GumboTag tag) { return tag == GUMBO_TAG_LI; }
bool is_definition(GumboTag tag) { return tag == GUMBO_TAG_DD || tag == GUMBO_TAG_DT; }
bool is_ruby_part(GumboTag tag) {
  return tag == GUMBO_TAG_RB || tag == GUMBO_TAG_RP || tag == GUMBO_TAG_RT || tag == GUMBO_TAG_RTC;
}
bool is_row_group(GumboTag tag) {
  return tag == GUMBO_TAG_TBODY || tag == GUMBO_TAG_TFOOT || tag == GUMBO_TAG_THEAD;
}
bool is_cell(GumboTag tag) { return tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH; }
bool is_table_part(GumboTag tag) {
  return is_row_group(tag) || is_cell(tag) || tag == GUMBO_TAG_TR || tag == GUMBO_TAG_CAPTION ||
         tag == GUMBO_TAG_COLGROUP;
}

}  // namespace

bool OpenElements::open(GumboTag tag, bool self_closing, std::string_view source) {
  const bool foreign = is_open(GUMBO_TAG_SVG) || is_open(GUMBO_TAG_MATH);
  if (self_closing && (foreign || tag == GUMBO_TAG_SVG || tag == GUMBO_TAG_MATH)) return true;
  if (is_open(GUMBO_TAG_SELECT)) {
    const bool ends_it =
        tag == GUMBO_TAG_SELECT || tag == GUMBO_TAG_INPUT || tag == GUMBO_TAG_KEYGEN ||
        tag == GUMBO_TAG_TEXTAREA ||
        ((tag == GUMBO_TAG_TABLE || is_table_part(tag)) && is_open(GUMBO_TAG_TABLE));
    if (ends_it) {
      pop_to(find(GUMBO_TAG_SELECT, 0));
      if (tag == GUMBO_TAG_SELECT) return true;
    } else if (tag != GUMBO_TAG_OPTION && tag != GUMBO_TAG_OPTGROUP && tag != GUMBO_TAG_TEMPLATE &&
               !is_open(GUMBO_TAG_TEMPLATE)) {
      return true;  // the parser ignores it
    }
  }
  if (has(tag, kIgnored)) return true;
  if (off_stack_ > 0) repeat_formatting();
  if (has(tag, kClosesParagraph) || tag == GUMBO_TAG_TABLE) close_paragraph();
  if (has(tag, kVoid)) return true;
  if (tag == GUMBO_TAG_P && stack_.size() >= kMostDeep) return true;  // never nests in itself
  if (is_table_part(tag)) return enter_table_part(tag);
  if (has(tag, kFormatting)) return push_formatting(tag, source);
  if (tag == GUMBO_TAG_FORM && is_open(tag) && !is_open(GUMBO_TAG_TEMPLATE))
    return true;  // ignored
  if (is_list_item(tag)) close_item(is_list_item);
  if (is_definition(tag)) close_item(is_definition);
  const GumboTag top = stack_.empty() ? GUMBO_TAG_LAST : stack_.back();
  if ((is_heading(tag) && is_heading(top)) || (is_ruby_part(tag) && is_ruby_part(top)) ||
      ((tag == GUMBO_TAG_OPTION || tag == GUMBO_TAG_OPTGROUP) && top == GUMBO_TAG_OPTION)) {
    pop_to(stack_.size() - 1);
  }
  if (tag == GUMBO_TAG_OPTGROUP && !stack_.empty() && stack_.back() == GUMBO_TAG_OPTGROUP) {
    pop_to(stack_.size() - 1);
  }
  if (tag == GUMBO_TAG_BUTTON) {
    if (const std::size_t at = find(tag, kScope); at != kNowhere) pop_to(at);
  }
  return push(tag);
}

bool OpenElements::close(GumboTag tag) {
  if (refused_[tag] > 0) {
    --refused_[tag];
    return false;
  }
  if (tag == GUMBO_TAG_P) {
    close_paragraph();
    return true;
  }
  if (has(tag, kFormatting)) {
    forget_formatting(tag);
    if (const std::size_t at = find(tag, kScope); at != kNowhere) erase(at);
    return true;
  }
  if (is_heading(tag)) {
    for (std::size_t at = stack_.size(); at-- > 0 && !has(stack_[at], kScope);) {
      if (!is_heading(stack_[at])) continue;
      pop_to(at);
      break;
    }
    return true;
  }
  if (!is_open(tag)) return true;
  std::size_t at = kNowhere;
  if (tag == GUMBO_TAG_TABLE || is_table_part(tag)) {
    at = find(tag, kTableScope);
  } else if (tag == GUMBO_TAG_SELECT || tag == GUMBO_TAG_TEMPLATE) {
    at = find(tag, 0);
  } else if (tag == GUMBO_TAG_LI) {
    at = find(tag, kScope | kListScope);
  } else if (has(tag, kSpecial) || has(tag, kClosesParagraph)) {
    at = find(tag, kScope);
  } else {
    at = find(tag, kSpecial);
  }
  if (at == kNowhere) return true;
  if (tag == GUMBO_TAG_FORM) {
    erase(at);
  } else {
    pop_to(at);
  }
  return true;
}

bool OpenElements::push(GumboTag tag) {
  if (stack_.size() >= kMostDeep) {
    ++refused_[tag];
    return false;
  }
  stack_.push_back(tag);
  ++count_[tag];
  if (has(tag, kMarker)) formatting_.push_back({});
  return true;
}

bool OpenElements::push_formatting(GumboTag tag, std::string_view source) {
  constexpr std::ptrdiff_t kMostAlike = 3;  // the standard's "Noah's Ark clause"
  const bool alone = tag == GUMBO_TAG_A || tag == GUMBO_TAG_NOBR;  // a second one ends the first
  const std::size_t hash = std::hash<std::string_view>()(source);
  const auto is_alike = [&](const Formatting& other) {
    return other.tag == tag && (alone || other.source == hash);
  };
  const auto begin = formatting_.begin() + static_cast<std::ptrdiff_t>(last_marker());
  if (std::count_if(begin, formatting_.end(), is_alike) >= (alone ? 1 : kMostAlike)) {
    forget(static_cast<std::size_t>(std::find_if(begin, formatting_.end(), is_alike) -
                                    formatting_.begin()));
    const std::size_t at = alone ? find(tag, kScope) : kNowhere;
    if (at != kNowhere) erase(at);
  }
  if (!alone && formatting_.size() - last_marker() >= kMostFormatting) {
    ++refused_[tag];
    return false;
  }
  if (!push(tag)) return false;
  formatting_.push_back({tag, hash, true});
  return true;
}

// Leaves `size` elements on the stack. Formatting stays active until its own end tag.
void OpenElements::pop_to(std::size_t size) {
  while (stack_.size() > size) {
    const GumboTag tag = stack_.back();
    stack_.pop_back();
    --count_[tag];
    if (has(tag, kMarker)) {
      while (formatting_.back().tag != GUMBO_TAG_LAST) forget(formatting_.size() - 1);
      formatting_.pop_back();
    } else if (has(tag, kFormatting)) {
      const auto entry =
          std::find_if(formatting_.rbegin(), formatting_.rend(), [tag](auto& active) {
            return active.tag == GUMBO_TAG_LAST || (active.tag == tag && active.on_stack);
          });
      if (entry == formatting_.rend() || entry->tag == GUMBO_TAG_LAST) continue;
      entry->on_stack = false;
      ++off_stack_;
    }
  }
}

// The parser opens again, before the next text or inline element, the formatting that the end of a
// block has closed.
void OpenElements::repeat_formatting() {
  for (std::size_t at = last_marker(); at < formatting_.size(); ++at) {
    if (formatting_[at].on_stack || stack_.size() >= kMostDeep) continue;
    stack_.push_back(formatting_[at].tag);
    ++count_[formatting_[at].tag];
    formatting_[at].on_stack = true;
    --off_stack_;
    ++repeated_;
  }
}

void OpenElements::forget(std::size_t at) {
  if (!formatting_[at].on_stack) --off_stack_;
  formatting_.erase(formatting_.begin() + static_cast<std::ptrdiff_t>(at));
}

void OpenElements::erase(std::size_t at) {
  --count_[stack_[at]];
  stack_.erase(stack_.begin() + static_cast<std::ptrdiff_t>(at));
}

// Where the topmost open `tag` is, unless an element with one of the traits `boundary` is above it.
std::size_t OpenElements::find(GumboTag tag, unsigned boundary) const {
  if (!is_open(tag)) return kNowhere;
  for (std::size_t at = stack_.size(); at-- > 0;) {
    if (stack_[at] == tag) return at;
    if (has(stack_[at], boundary)) return kNowhere;
  }
  return kNowhere;
}

void OpenElements::close_paragraph() {
  const std::size_t at = find(GUMBO_TAG_P, kScope | kButtonScope);
  if (at != kNowhere) pop_to(at);
}

// An item ends the one before it, unless something other than <div>, <p>, <address> is between.
void OpenElements::close_item(bool (*is_like)(GumboTag)) {
  for (std::size_t at = stack_.size(); at-- > 0;) {
    const GumboTag tag = stack_[at];
    if (is_like(tag)) {
      pop_to(at);
      return;
    }
    if (has(tag, kSpecial) && tag != GUMBO_TAG_ADDRESS && tag != GUMBO_TAG_DIV &&
        tag != GUMBO_TAG_P) {
      return;
    }
  }
}

// A part of a table ends everything up to the part or table that may hold it; the parts between
// that are missing are added, as the parser will do.
bool OpenElements::enter_table_part(GumboTag tag) {
  if (!is_open(GUMBO_TAG_TABLE) && !is_open(GUMBO_TAG_TEMPLATE)) return true;  // ignored
  const auto may_hold = [tag](GumboTag open) {
    if (has(open, kTableScope)) return true;
    if (is_cell(tag)) return open == GUMBO_TAG_TR || is_row_group(open);
    return tag == GUMBO_TAG_TR && is_row_group(open);
  };
  std::size_t size = stack_.size();
  while (size > 0 && !may_hold(stack_[size - 1])) --size;
  pop_to(size);
  const GumboTag top = stack_.empty() ? GUMBO_TAG_TABLE : stack_.back();
  if (stack_.size() + 3 > kMostDeep) {
    ++refused_[tag];
    return false;
  }
  if ((is_cell(tag) || tag == GUMBO_TAG_TR) && has(top, kTableScope)) push(GUMBO_TAG_TBODY);
  if (is_cell(tag) && top != GUMBO_TAG_TR) push(GUMBO_TAG_TR);
  return push(tag);
}

// The index behind the last marker, 0 without one.
std::size_t OpenElements::last_marker() const {
  const auto marker =
      std::find_if(formatting_.rbegin(), formatting_.rend(),
                   [](const Formatting& entry) { return entry.tag == GUMBO_TAG_LAST; });
  return static_cast<std::size_t>(formatting_.rend() - marker);
}

void OpenElements::forget_formatting(GumboTag tag) {
  for (std::size_t at = formatting_.size(), first = last_marker(); at-- > first;) {
    if (formatting_[at].tag != tag) continue;
    forget(at);
    return;
  }
}

}  // namespace winnow
