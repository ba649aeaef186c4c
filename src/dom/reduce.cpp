#include "dom/reduce.h"

#include <algorithm>
#include <iterator>

#include "base/find_byte.h"
#include "base/text.h"
#include "dom/character_references.h"
#include "dom/foreign_content.h"
#include "dom/open_elements.h"
#include "dom/parsed_names.h"
#include "dom/tag_scanner.h"

namespace winnow {

namespace {

constexpr auto kNoPosition = std::string_view::npos;

// Elements whose content the parser reads as text up to their end tag.
bool holds_raw_text(GumboTag tag) {
  return tag == GUMBO_TAG_SCRIPT || tag == GUMBO_TAG_STYLE || tag == GUMBO_TAG_TITLE ||
         tag == GUMBO_TAG_TEXTAREA || tag == GUMBO_TAG_XMP || tag == GUMBO_TAG_IFRAME ||
         tag == GUMBO_TAG_NOEMBED || tag == GUMBO_TAG_NOFRAMES;
}

// Whether the parser compares the attributes of such tags: open formatting that is alike, and roots
// that come again.
bool is_built_by_attributes(GumboTag tag) {
  switch (tag) {
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
    case GUMBO_TAG_U:
    case GUMBO_TAG_ISINDEX:
    case GUMBO_TAG_HTML:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_MATH: return true;
    default: return false;
  }
}

// Names in which the parser replaces characters may become alike.
bool all_differ(const std::vector<ScannedAttribute>& attributes) {
  for (std::size_t i = 0; i < attributes.size(); ++i) {
    const std::string_view name = attributes[i].text.name;
    if (end_of_plain_text(name, 0, name.size()) != name.size()) return false;
    for (std::size_t j = 0; j < i; ++j) {
      if (equals_ignoring_case(name, attributes[j].text.name)) return false;
    }
  }
  return true;
}

// Behind the character reference that may start at `at`, and behind what could belong to it.
std::size_t end_of_reference(std::string_view page, std::size_t at, std::size_t end) {
  ++at;
  while (at < end && (is_ascii_letter(page[at]) || is_digit(page[at]) || page[at] == '#')) ++at;
  return at < end && page[at] == ';' ? at + 1 : at;
}

class Reducer {
 public:
  Reducer(std::string_view page, bool standing_in) : page_(page), standing_in_(standing_in) {
    reduced_.html.reserve(page.size());
  }

  Reduced reduce() {
    for (std::size_t at = 0; at < page_.size();) {
      const std::size_t markup = std::min(find_byte(page_, '<', at), page_.size());
      if (at < markup) text(at, markup);
      at = markup < page_.size() ? after_markup(markup) : markup;
    }
    take_up_to(page_.size());
    reduced_.tags += open_.repeated();
    return std::move(reduced_);
  }

  // Whether what stays of the page could be taken for stand-ins.
  bool ambiguous() const { return ambiguous_; }

 private:
  std::size_t after_markup(std::size_t at) {
    const char next = at + 1 < page_.size() ? page_[at + 1] : ' ';
    if (is_ascii_letter(next)) return start_tag(at);
    if (next == '/' && at + 2 < page_.size() && is_ascii_letter(page_[at + 2])) return end_tag(at);
    if (next == '!' && page_.substr(at, 4) == "<!--") return comment(at);
    // A doctype or a bogus comment, in which nothing reads otherwise.
    if (next == '!' || next == '?' || next == '/') {
      return std::min(page_.find('>', at), page_.size() - 1) + 1;
    }
    return at + 1;  // a plain "<"
  }

  // White space stays in front: what the parser does with a text depends on what it starts with.
  void text(std::size_t at, std::size_t end) {
    if (!reducing_ || !standing_in_) return;
    white_space(at, end_of_space(at, end));
    while (at < end) {
      at = end_of_space(at, end);
      at = stand_in(at, plain_text(at, end), end);
    }
  }

  struct Plain {
    std::string_view text;
    std::size_t end = 0;  // in the page
  };

  // Behind the text that starts at `at`, which may have a stand-in now, and behind what ended it.
  std::size_t stand_in(std::size_t at, const Plain& plain, std::size_t end) {
    if (plain.end - at > reduced_.stand_ins.next_text_size()) {
      take_up_to(at);
      reduced_.stand_ins.add_text(plain.text, reduced_.html);
      leave_to_stand_in(plain.end);
    }
    if (plain.end == end) return end;
    return page_[plain.end] == '&' ? end_of_reference(page_, plain.end, end) : plain.end + 1;
  }

  // The plain text that starts at `at`, simple references resolved.
  Plain plain_text(std::size_t at, std::size_t end) {
    std::size_t plain_end = end_of_plain_text(page_, at, end);
    if (plain_end == end || page_[plain_end] != '&') {
      return {page_.substr(at, plain_end - at), plain_end};
    }
    std::string& text = resolved_.assign(page_, at, plain_end - at);
    while (plain_end < end && page_[plain_end] == '&') {
      const std::size_t behind = resolve_reference(page_.substr(0, end), plain_end, text);
      if (behind == plain_end) break;
      plain_end = end_of_plain_text(page_, behind, end);
      text.append(page_, behind, plain_end - behind);
    }
    return {reduced_.stand_ins.keep(text), plain_end};
  }

  std::size_t end_of_space(std::size_t at, std::size_t end) const {
    while (at < end && is_space(page_[at])) ++at;
    return at;
  }

  bool keeps_white_space() const {
    return open_.is_open(GUMBO_TAG_PRE) || open_.is_open(GUMBO_TAG_LISTING) ||
           open_.is_open(GUMBO_TAG_CODE);
  }

  // Of a line break and what follows it only the break stays. Other white space may indent code.
  void white_space(std::size_t begin, std::size_t end) {
    // To the parser "\r\n" is one character, and stands where the "\n" does.
    if (begin < end && page_[begin] == '\r') ++begin;
    if (begin < end && page_[begin] == '\n' && !keeps_white_space()) cut(begin + 1, end);
  }

  void attributes(GumboTag tag) {
    constexpr std::size_t kMost = 32;
    if (!reducing_ || !standing_in_ || attributes_.size() > kMost || is_built_by_attributes(tag) ||
        !all_differ(attributes_)) {
      return;
    }
    const auto stays = [this, tag](ScannedAttribute& attribute) {
      return !make_plain(tag, attribute.text);
    };
    for (auto first = attributes_.begin(); first != attributes_.end();) {
      const auto end = std::find_if(first, attributes_.end(), stays);
      stand_in(first, end);
      first = end == attributes_.end() ? end : end + 1;
    }
  }

  // Whether it is known what the parser makes of the attribute, as which it is then here.
  bool make_plain(GumboTag tag, Attribute& attribute) {
    const std::string_view name = parsed_name(tag, attribute.name);
    if (name.empty()) return false;
    const auto at = static_cast<std::size_t>(attribute.value.data() - page_.data());
    const Plain plain = plain_text(at, at + attribute.value.size());
    const bool whole = plain.end == at + attribute.value.size();
    if (whole) attribute = {name, plain.text};
    return whole;
  }

  using AttributeAt = std::vector<ScannedAttribute>::const_iterator;
  void stand_in(AttributeAt first, AttributeAt end) {
    if (first == end) return;
    const std::size_t source_end = std::prev(end)->end;
    if (source_end - first->begin <= reduced_.stand_ins.next_attributes_size()) return;
    // What follows must not become part of its name, nor its value: <p title="a"class =b>.
    const std::size_t next = end_of_space(source_end, page_.size());
    const bool apart = next > source_end || page_[next] == '/' || page_[next] == '>';
    if (!apart || page_[next] == '=') return;
    take_up_to(first->begin);
    reduced_.stand_ins.begin_attributes(reduced_.html);
    for (auto at = first; at != end; ++at) reduced_.stand_ins.add_attribute(at->text);
    leave_to_stand_in(source_end);
  }

  // The page up to `end` is what the stand-in that was added last stands for. Offsets change within
  // it, so that its ends are the ends of that.
  void leave_to_stand_in(std::size_t end) {
    taken_ = end;
    const std::size_t size = reduced_.html.size();
    reduced_.cuts.push_back(
        {static_cast<std::uint32_t>(size - 1), static_cast<std::uint32_t>(end - size)});
  }

  void take_up_to(std::size_t end) {
    const std::string_view taken = page_.substr(taken_, end - taken_);
    if (standing_in_ && holds_stand_in(taken)) ambiguous_ = true;
    reduced_.html.append(taken);
    taken_ = end;
  }

  // Leaves out [begin, end).
  void cut(std::size_t begin, std::size_t end) {
    if (begin >= end) return;
    take_up_to(begin);
    taken_ = end;
    const auto removed = static_cast<std::uint32_t>(end - reduced_.html.size());
    reduced_.cuts.push_back({static_cast<std::uint32_t>(reduced_.html.size()), removed});
  }

  std::size_t comment(std::size_t at) {
    const std::size_t end = end_of_comment(page_, at);
    // A comment that is left open runs to the end of the page; nothing is won by cutting it.
    const std::size_t closing = page_.substr(end - 3, 3) == "-->"    ? 3
                                : page_.substr(end - 4, 4) == "--!>" ? 4
                                                                     : 0;
    // "<!-->" and its like are comments without content.
    if (!reducing_ || closing == 0) return end;
    // What ends where the page does would end behind the comment.
    const bool last = end == page_.size();
    if (standing_in_ && !last && !parts_texts(at, end)) {
      cut(at, end);
    } else if (end - at > 4 + closing) {
      cut(at + 4, end - closing);
    }
    return end;
  }

  // Whether the comment in [at, end) may keep texts apart, which in a table may go to different
  // places, or "</>" from the tag behind, whose start the parser would take it for.
  bool parts_texts(std::size_t at, std::size_t end) const {
    const std::size_t next = end_of_space(end, page_.size());
    return keeps_white_space() || open_.is_open(GUMBO_TAG_TABLE) ||
           open_.is_open(GUMBO_TAG_TEMPLATE) || page_.substr(0, at).ends_with("</>") ||
           (next < page_.size() && page_[next] != '<');
  }

  std::size_t start_tag(std::size_t at) {
    attributes_.clear();
    const ScannedTag tag = scan_tag(page_, at + 1, kMostAttributes, &attributes_);
    if (!tag.closed) {  // the parser drops it with all that follows
      return page_.size();
    }
    const bool in_select = open_.is_open(GUMBO_TAG_SELECT);
    const bool in_foreign = open_.is_open(GUMBO_TAG_SVG) || open_.is_open(GUMBO_TAG_MATH);
    const bool again = tag.name == GUMBO_TAG_HTML || tag.name == GUMBO_TAG_BODY;
    const bool raw = holds_raw_text(tag.name) && !in_foreign;
    constexpr int kMostRoots = 8;
    const bool refused =
        (again && ++roots_ > kMostRoots) ||
        (!raw && !open_.open(tag.name, tag.self_closing, page_.substr(at, tag.end - at)));
    if (refused) {
      cut(at, tag.end);
      return tag.end;
    }
    ++reduced_.tags;
    if (tag.excess_begin < tag.end) {
      cut(tag.excess_begin, tag.end - 1);
    } else {
      attributes(tag.name);
    }
    if (raw) return raw_text(tag, in_select);
    if (tag.name == GUMBO_TAG_SVG && !tag.self_closing) return svg(tag.end, in_select);
    if (tag.name == GUMBO_TAG_MATH || tag.name == GUMBO_TAG_FRAMESET ||
        tag.name == GUMBO_TAG_PLAINTEXT) {
      reducing_ = false;
    }
    return tag.end;
  }

  std::size_t end_tag(std::size_t at) {
    const ScannedTag tag = scan_tag(page_, at + 2, kMostAttributes);
    if (!tag.closed) return page_.size();
    if (!open_.close(tag.name)) {
      cut(at, tag.end);
    } else {
      ++reduced_.tags;
      const std::size_t name_end = at + 2 + tag.text.size();
      if (tag.excess_begin < tag.end) {
        cut(tag.excess_begin, tag.end - 1);
      } else if (tag.name == GUMBO_TAG_SVG && end_of_space(name_end, tag.end) == tag.end - 1) {
        cut(name_end, tag.end - 1);  // the parser closes no SVG at "</svg >"
      }
    }
    return tag.end;
  }

  // The content of an element that holds text; gives the place of its end tag.
  std::size_t raw_text(const ScannedTag& tag, bool in_select) {
    // In a <select> most of them are ignored, and what they hold is read as usual.
    if (in_select && tag.name != GUMBO_TAG_SCRIPT) {
      reducing_ = false;
      return tag.end;
    }
    const std::size_t end = tag.name == GUMBO_TAG_SCRIPT
                                ? end_of_script(page_, tag.end)
                                : end_of_raw_text(page_, tag.end, tag.text);
    // The parser's ends are not exact where the page ends within the end tag.
    const bool ended = end == page_.size() || page_.find('>', end) != kNoPosition;
    if (!reducing_ || !ended) return end;
    if (tag.holds_data) {
      data(tag.end, end);
    } else if (tag.name == GUMBO_TAG_SCRIPT || tag.name == GUMBO_TAG_STYLE) {
      cut(tag.end, end);
    }
    return end;
  }

  // In a script only "<" and carriage returns are more than text; but numbers that look like a
  // reference are cut short in it, too.
  void data(std::size_t at, std::size_t end) {
    if (!standing_in_ || page_.substr(at, end - at).find('<') != kNoPosition) return;
    while (at < end) {
      std::size_t plain_end = end_of_plain_text(page_, at, end);
      while (plain_end < end && page_[plain_end] == '&' && page_.substr(plain_end, 2) != "&#") {
        plain_end = end_of_plain_text(page_, plain_end + 1, end);
      }
      at = stand_in(at, {page_.substr(at, plain_end - at), plain_end}, end);
    }
  }

  std::size_t svg(std::size_t begin, bool in_select) {
    const std::size_t end = in_select || !reducing_ ? kNoPosition : end_of_pure_svg(page_, begin);
    if (end == kNoPosition) {
      reducing_ = false;
      return begin;
    }
    cut(begin, end);
    return end;
  }

  std::string_view page_;
  Reduced reduced_;
  OpenElements open_;
  std::vector<ScannedAttribute> attributes_;  // of the tag that was scanned last
  std::string resolved_;                      // the plain text that was read last
  std::size_t taken_ = 0;                     // page bytes that are in reduced_ or cut
  bool reducing_ = true;
  bool standing_in_;
  bool ambiguous_ = false;
  int roots_ = 0;
};

}  // namespace

Reduced reduce(std::string_view page) {
  for (const bool standing_in : {true, false}) {
    Reducer reducer(page, standing_in);
    Reduced reduced = reducer.reduce();
    const bool ambiguous = bound_character_references(reduced.html) || reducer.ambiguous();
    if (!standing_in || !ambiguous) return reduced;
  }
  return {};
}

}  // namespace winnow
