#include "article/inline_text.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "article/class_names.h"
#include "article/images.h"
#include "article/math.h"
#include "article/quotation_marks.h"
#include "article/white_space.h"
#include "base/stable_order.h"
#include "base/text.h"
#include "base/url.h"
#include "extract/visibility.h"

namespace winnow {

namespace {

// Marks nested deeper than this are noise of an editor (or an attack); their text stays.
constexpr std::size_t kMaxOpen = 24;

struct Styled {
  Tag tag;
  MarkKind kind;
};
constexpr Styled kStyled[] = {
    {Tag::em, MarkKind::emphasis},      {Tag::i, MarkKind::emphasis},
    {Tag::dfn, MarkKind::emphasis},     {Tag::var, MarkKind::emphasis},
    {Tag::strong, MarkKind::strong},    {Tag::b, MarkKind::strong},
    {Tag::code, MarkKind::code},        {Tag::samp, MarkKind::code},
    {Tag::tt, MarkKind::code},          {Tag::kbd, MarkKind::keyboard},
    {Tag::sub, MarkKind::subscript},    {Tag::sup, MarkKind::superscript},
    {Tag::del, MarkKind::deleted},      {Tag::s, MarkKind::deleted},
    {Tag::strike, MarkKind::deleted},   {Tag::ins, MarkKind::inserted},
    {Tag::mark, MarkKind::highlighted}, {Tag::cite, MarkKind::citation},
};

std::optional<MarkKind> style_of(const Document& document, NodeId id) {
  const Tag tag = document[id].tag;
  for (const Styled& styled : kStyled) {
    if (styled.tag == tag) return styled.kind;
  }
  if (tag != Tag::span) return std::nullopt;
  // Editors that paste from word processors know no elements.
  const std::string_view style = document.attribute(id, "style");
  if (style.empty()) return std::nullopt;
  std::string compact = lowered(style);
  compact.erase(std::remove_if(compact.begin(), compact.end(), is_space), compact.end());
  const auto says = [&compact](std::string_view rule) {
    return compact.find(rule) != std::string::npos;
  };
  if (says("font-weight:bold") || says("font-weight:700")) return MarkKind::strong;
  if (says("font-style:italic")) return MarkKind::emphasis;
  return std::nullopt;
}

class InlineReader {
 public:
  InlineReader(const Document& document, const InlineContext& context)
      : document_(document), context_(context), writer_(out_.text) {}

  RichText read(NodeId begin, NodeId end) {
    open_around(begin, end);
    for (NodeId id = begin; id < end;) {
      close_until(id);
      id = visit(id, end);
    }
    close_until(UINT32_MAX);
    finish();
    return std::move(out_);
  }

 private:
  struct Open {
    NodeId end;
    std::size_t mark = SIZE_MAX;  // into out_.marks, SIZE_MAX for none
    std::string_view closing_quote;
    bool ruby = false;
  };

  // A run may begin inside an inline element: after a double <br>, or after a block in a link.
  void open_around(NodeId begin, NodeId end) {
    std::vector<NodeId> around;
    for (NodeId id = document_[begin].parent; id != kNoNode && around.size() < kMaxOpen;
         id = document_[id].parent) {
      if (is_block(document_[id].tag)) break;
      around.push_back(id);
    }
    for (auto id = around.rbegin(); id != around.rend(); ++id) {
      open_element(*id, std::min(end, document_[*id].end));
    }
  }

  NodeId visit(NodeId id, NodeId end) {
    const Node& node = document_[id];
    if (node.kind == NodeKind::text) {
      if (!points_back(id)) add_text(node.text);
      return id + 1;
    }
    if (const auto formula = formula_at(document_, id)) {
      add_formula(*formula);
      return formula->end;
    }
    if (is_machinery(document_, id) || node.tag == Tag::noscript) return node.end;
    if (is_hidden(document_, id)) return node.end;
    if (context_.heading && is_heading_tool(id)) return node.end;
    switch (node.tag) {
      case Tag::br: add_line_break(); return node.end;
      case Tag::img:
      case Tag::image: add_image(id); return node.end;
      case Tag::rt: add_reading(id); return node.end;
      case Tag::rp:
      case Tag::rtc: return node.end;
      case Tag::a:
        if (context_.footnotes->is_back_link(id)) return node.end;
        break;
      default: break;
    }
    open_element(id, std::min(node.end, end));
    return id + 1;
  }

  // What wikis and documentation put beside a heading: "[edit]", a link to itself.
  bool is_heading_tool(NodeId id) const {
    if (has_class_with(document_, id, "editsection")) return true;
    if (!document_.is(id, Tag::a) || document_.attribute(id, "href").substr(0, 1) != "#") {
      return false;
    }
    const std::string sign = collapsed(document_.text_content(id));
    return sign == "¶" || sign == "#" || sign == "§" || sign == "🔗";
  }

  // The arrow that encyclopedias put before several links back to the text: "^ a b".
  bool points_back(NodeId text) const {
    const std::string_view sign = trimmed(document_[text].text);
    if (sign != "^" && sign != "↑") return false;
    const NodeId next = document_.next_sibling(text);
    return next != kNoNode && context_.footnotes->is_back_link(next);
  }

  void add_text(std::string_view text) {
    if (!writer_.add(text)) return;
    // Marks begin at the first character that stands in them.
    const auto begin = static_cast<std::uint32_t>(writer_.last_added());
    for (; first_unset_ < open_.size(); ++first_unset_) {
      const std::size_t mark = open_[first_unset_].mark;
      if (mark != SIZE_MAX) out_.marks[mark].text.begin = begin;
    }
    if (ruby_begin_ == kUnset) ruby_begin_ = begin;
  }

  std::uint32_t position() const { return static_cast<std::uint32_t>(out_.text.size()); }

  void add_line_break() {
    if (!writer_.end_line(context_.one_line ? ' ' : '\n')) return;
    out_.marks.push_back({MarkKind::line_break, {position() - 1, position()}, {}, {}});
  }

  void add_image(NodeId id) {
    const std::string_view emoji = emoji_of(document_, id);
    if (!emoji.empty()) return add_text(emoji);
    Medium image = image_at(document_, id, context_.base);
    if (image.url.empty()) return;
    writer_.flush();
    out_.marks.push_back(
        {MarkKind::image, {position(), position()}, std::move(image.url), std::move(image.alt)});
  }

  void add_formula(const Formula& formula) {
    if (formula.text.empty()) return;
    const std::size_t mark = out_.marks.size();
    out_.marks.push_back({MarkKind::math, {}, formula.mathml, formula.tex ? "tex" : ""});
    add_text(formula.text);
    out_.marks[mark].text = {static_cast<std::uint32_t>(writer_.last_added()), position()};
  }

  // The reading belongs to what stands before it since the last reading.
  void add_reading(NodeId id) {
    std::string reading = collapsed(document_.text_content(id));
    if (ruby_begin_ != kUnset && ruby_begin_ < position()) {
      out_.marks.push_back({MarkKind::ruby, {ruby_begin_, position()}, std::move(reading), {}});
    } else if (!out_.marks.empty() && out_.marks.back().kind == MarkKind::ruby) {
      out_.marks.back().target += reading;
    }
    ruby_begin_ = kUnset;
  }

  void open_element(NodeId id, NodeId end) {
    if (open_.size() >= kMaxOpen) return;
    const Tag tag = document_[id].tag;
    if (tag == Tag::q) {
      open_quotation(id, end);
    } else if (tag == Tag::ruby) {
      ruby_begin_ = kUnset;
      open_.push_back({end, SIZE_MAX, {}, true});
    } else if (tag == Tag::a) {
      if (document_.has_attribute(id, "href")) open_link(id, end);
    } else if ((tag == Tag::abbr || tag == Tag::acronym) && document_.has_attribute(id, "title")) {
      open_mark(MarkKind::abbreviation, end, collapsed(document_.attribute(id, "title")));
    } else if (const auto style = style_of(document_, id)) {
      const bool already = is_open(*style) || (context_.heading && *style == MarkKind::strong);
      if (!already) open_mark(*style, end);
    }
    open_language(id, end);
  }

  // The marks that a browser would show, unless the page has its own.
  void open_quotation(NodeId id, NodeId end) {
    NodeId text = id + 1;
    while (text < end && !document_.is_text(text)) ++text;
    const bool quoted = text < end && starts_with_quotation_mark(trimmed(document_[text].text));
    if (quoted) return;
    const auto marks = quotation_marks(context_.language, quotes_++ % 2 == 1);
    add_text(marks.opening);
    open_.push_back({end, SIZE_MAX, marks.closing, false});
  }

  bool is_open(MarkKind kind) const {
    return std::any_of(open_.begin(), open_.end(), [this, kind](const Open& one) {
      return one.mark != SIZE_MAX && out_.marks[one.mark].kind == kind;
    });
  }

  void open_mark(MarkKind kind, NodeId end, std::string target = {}, std::string title = {}) {
    if (open_.size() >= kMaxOpen) return;
    open_.push_back({end, out_.marks.size(), {}, false});
    out_.marks.push_back({kind, {kUnset, 0}, std::move(target), std::move(title)});
  }

  void open_link(NodeId id, NodeId end) {
    const std::string_view note = context_.footnotes->anchor_of_reference(id);
    if (!note.empty()) return open_mark(MarkKind::footnote_reference, end, std::string(note));
    if (is_open(MarkKind::link)) return;
    const std::string_view href = trimmed(document_.attribute(id, "href"));
    std::string target;
    const std::size_t hash = href.find('#');
    const std::string_view fragment =
        hash == std::string_view::npos ? std::string_view() : href.substr(hash + 1);
    const bool on_page = hash == 0 || (hash != std::string_view::npos && !context_.page.empty() &&
                                       href.substr(0, hash) == context_.page);
    if (on_page) {
      const std::string_view anchor = context_.footnotes->anchor_of_target(fragment);
      target = !anchor.empty() ? std::string("#").append(anchor)
               : context_.page.empty() || fragment.empty()
                   ? std::string()
                   : resolved_url(std::string(context_.page).append("#").append(fragment), {});
    } else {
      target = resolved_url(href, context_.base);
    }
    if (target.empty()) return;
    open_mark(MarkKind::link, end, std::move(target), collapsed(document_.attribute(id, "title")));
  }

  void open_language(NodeId id, NodeId end) {
    const std::string_view language = document_.attribute(id, "lang");
    std::string_view direction = document_.attribute(id, "dir");
    if (direction != "rtl" && direction != "ltr") direction = {};
    const bool foreign = !language.empty() && !same_language(language, context_.language);
    if (!foreign && direction.empty()) return;
    open_mark(MarkKind::language, end, foreign ? std::string(language) : std::string(),
              std::string(direction));
  }

  void close_until(NodeId id) {
    while (!open_.empty() && open_.back().end <= id) {
      const Open top = open_.back();
      open_.pop_back();
      first_unset_ = std::min(first_unset_, open_.size());
      if (!top.closing_quote.empty()) {
        --quotes_;
        writer_.add_closing(top.closing_quote);
      }
      if (top.ruby) ruby_begin_ = kUnset;
      if (top.mark != SIZE_MAX) out_.marks[top.mark].text.end = position();
    }
  }

  // What stands at the end and shows nothing is gone, marks without text as well.
  void finish() {
    writer_.trim_end();
    std::vector<Mark>& marks = out_.marks;
    const std::uint32_t end = position();
    for (Mark& mark : marks) {
      if (mark.text.begin == kUnset) continue;
      mark.text = {std::min(mark.text.begin, end), std::min(mark.text.end, end)};
    }
    marks.erase(std::remove_if(marks.begin(), marks.end(),
                               [](const Mark& mark) {
                                 return mark.text.begin == kUnset ||
                                        (mark.kind != MarkKind::image && mark.text.empty());
                               }),
                marks.end());
    stable_sort_by(marks, [](const Mark& mark) { return nesting_order(mark.text); });
    drop_raised_references();
    clip_crossing();
  }

  // A ruby's base may begin outside an element that ends after it; all others nest as elements do.
  void clip_crossing() {
    std::vector<std::uint32_t> ends;  // of the marks around
    for (Mark& mark : out_.marks) {
      while (!ends.empty() && ends.back() <= mark.text.begin) ends.pop_back();
      if (!ends.empty()) mark.text.end = std::min(mark.text.end, ends.back());
      ends.push_back(mark.text.end);
    }
  }

  // A reference is raised by itself.
  void drop_raised_references() {
    std::vector<Mark>& marks = out_.marks;
    for (std::size_t i = 0; i < marks.size(); ++i) {
      if (marks[i].kind != MarkKind::footnote_reference) continue;
      for (std::size_t j = i; j-- > 0 && marks[j].text == marks[i].text;) {
        if (marks[j].kind == MarkKind::superscript) marks[j].text.begin = kUnset;
      }
      for (std::size_t j = i + 1; j < marks.size() && marks[j].text == marks[i].text; ++j) {
        if (marks[j].kind == MarkKind::superscript) marks[j].text.begin = kUnset;
      }
    }
    marks.erase(std::remove_if(marks.begin(), marks.end(),
                               [](const Mark& mark) { return mark.text.begin == kUnset; }),
                marks.end());
  }

  static constexpr std::uint32_t kUnset = UINT32_MAX;

  const Document& document_;
  const InlineContext& context_;
  RichText out_;
  WhiteSpaceWriter writer_;
  std::vector<Open> open_;
  std::size_t first_unset_ = 0;  // of open_: marks from here have no text yet
  std::uint32_t ruby_begin_ = kUnset;
  int quotes_ = 0;
};

}  // namespace

RichText inline_text(const Document& document, NodeId begin, NodeId end,
                     const InlineContext& context) {
  return InlineReader(document, context).read(begin, end);
}

}  // namespace winnow
