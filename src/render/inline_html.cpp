#include "render/inline_html.h"

#include <algorithm>
#include <vector>

namespace winnow {

std::string element_id(std::string_view anchor) { return std::string("winnow-").append(anchor); }

std::string reference_id(std::string_view anchor, std::uint32_t n) {
  return std::string("winnow-ref-").append(std::to_string(n)).append("-").append(anchor);
}

std::uint32_t InlineHtml::references_to(std::string_view anchor) const {
  const auto found = references_.find(anchor);
  return found == references_.end() ? 0 : found->second;
}

// One range, from left to right, with a stack of the elements that are open.
class InlineHtmlRun {
 public:
  InlineHtmlRun(InlineHtml& out, const Block& block, const Span& range)
      : out_(out), html_(out.html_), at_(range.begin), end_(range.end) {
    const auto begin =
        std::partition_point(block.marks.begin(), block.marks.end(),
                             [&range](const Mark& mark) { return mark.text.begin < range.begin; });
    mark_ = block.marks.data() + (begin - block.marks.begin());
    marks_end_ = block.marks.data() + block.marks.size();
    const auto stretches = out.stretches_.in(range);
    stretch_ = stretches.data();
    stretches_end_ = stretch_ + stretches.size();
  }

  void write() {
    for (;;) {
      const Next next = find_next();
      if (!open_.empty() && open_.back().end <= next.at) {
        text_until(open_.back().end);
        close_top();
      } else {
        text_until(next.at);
        if (next.kind == Next::none) return;
        open(next);
      }
    }
  }

 private:
  struct Open {
    std::uint32_t end = 0;
    std::string_view name;   // of the element
    std::string_view outer;  // of an element around it, or ""
    const ClaimStretch* claim = nullptr;
    const Mark* mark = nullptr;
  };
  struct Rest {
    std::uint32_t begin = 0;
    const ClaimStretch* claim = nullptr;
  };
  struct Next {
    enum Kind { none, mark, stretch, rest } kind = none;
    std::uint32_t at = 0;
    std::uint32_t end = 0;
    std::size_t rest_index = 0;
  };

  // The first that opens; of two at one place the longer, of two alike the mark.
  Next find_next() const {
    Next next{Next::none, end_, 0};
    const auto consider = [&next](Next::Kind kind, std::uint32_t at, std::uint32_t end,
                                  std::size_t rest_index = 0) {
      const bool better =
          next.kind == Next::none || at < next.at || (at == next.at && end > next.end);
      if (better) next = {kind, at, end, rest_index};
    };
    if (mark_ != marks_end_ && is_inside(*mark_)) {
      consider(Next::mark, mark_->text.begin, std::min(mark_->text.end, end_));
    }
    for (std::size_t i = 0; i < rests_.size(); ++i) {
      consider(Next::rest, rests_[i].begin, rests_[i].claim->text.end, i);
    }
    if (stretch_ != stretches_end_) {
      consider(Next::stretch, stretch_->text.begin, stretch_->text.end);
    }
    return next;
  }

  bool is_inside(const Mark& mark) const {
    return mark.text.begin < end_ || (mark.text.begin == end_ && mark.text.empty());
  }

  void close_top() {
    const Open top = open_.back();
    open_.pop_back();
    if (top.mark != nullptr && top.mark->kind == MarkKind::ruby) write_reading(top.mark->target);
    html_.close(top.name);
    if (!top.outer.empty()) html_.close(top.outer);
    if (top.claim != nullptr && top.claim->text.end > top.end) {
      rests_.push_back({top.end, top.claim});
    }
  }

  void open(const Next& next) {
    switch (next.kind) {
      case Next::mark: open_mark(*mark_++); break;
      case Next::stretch: open_claim(*stretch_++); break;
      case Next::rest: {
        const ClaimStretch& claim = *rests_[next.rest_index].claim;
        rests_.erase(rests_.begin() + static_cast<std::ptrdiff_t>(next.rest_index));
        open_claim(claim);
        break;
      }
      case Next::none: break;
    }
  }

  void open_claim(const ClaimStretch& claim) {
    std::uint32_t end = std::min(claim.text.end, end_);
    if (!open_.empty()) end = std::min(end, open_.back().end);
    if (end <= at_) return;  // stood inside something that is written as a whole
    html_.open("mark",
               {{"data-claim", std::to_string(claim.claim)}, {"data-part", name_of(claim.part)}});
    open_.push_back({end, "mark", "", &claim, nullptr});
  }

  // A claim that ends inside the mark is closed before it and goes on inside.
  void open_mark(const Mark& mark) {
    if (mark.text.begin < at_) return;
    std::uint32_t end = std::min(mark.text.end, end_);
    const auto element_around = std::find_if(open_.rbegin(), open_.rend(),
                                             [](const Open& one) { return one.claim == nullptr; });
    if (element_around != open_.rend()) end = std::min(end, element_around->end);
    while (!open_.empty() && open_.back().claim != nullptr && open_.back().end < end) {
      const ClaimStretch* claim = open_.back().claim;
      html_.close("mark");
      open_.pop_back();
      rests_.push_back({mark.text.begin, claim});
    }
    write_mark(mark, end);
  }

  void write_mark(const Mark& mark, std::uint32_t end) {
    const auto open_as = [&](std::string_view name, std::string_view outer = {}) {
      open_.push_back({end, name, outer, nullptr, &mark});
    };
    switch (mark.kind) {
      case MarkKind::image: write_image(mark); return;
      case MarkKind::line_break: html_.open("br"); return;
      case MarkKind::math:
        if (mark.target.empty()) {
          html_.open("span", {{"class", "math"}});
          return open_as("span");
        }
        html_.trusted(mark.target);
        at_ = end;
        return;
      case MarkKind::link:
        if (!is_safe_link(mark.target)) return;
        if (mark.target.front() == '#') {
          html_.open("a", {{"href", "#" + element_id(std::string_view(mark.target).substr(1))},
                           {"title", mark.title}});
        } else {
          html_.open(
              "a", {{"href", mark.target}, {"title", mark.title}, {"rel", "noopener noreferrer"}});
        }
        return open_as("a");
      case MarkKind::footnote_reference: {
        const std::uint32_t n = ++out_.references_[mark.target];
        html_.open("sup");
        html_.open("a", {{"href", "#" + element_id(mark.target)},
                         {"id", reference_id(mark.target, n)},
                         {"role", "doc-noteref"}});
        return open_as("a", "sup");
      }
      case MarkKind::abbreviation:
        html_.open("abbr", {{"title", mark.target}});
        return open_as("abbr");
      case MarkKind::language:
        html_.open("span", {{"lang", mark.target}, {"dir", mark.title}});
        return open_as("span");
      default: break;
    }
    const std::string_view name = element_of(mark.kind);
    html_.open(name);
    open_as(name);
  }

  static std::string_view element_of(MarkKind kind) {
    switch (kind) {
      case MarkKind::strong: return "strong";
      case MarkKind::code: return "code";
      case MarkKind::deleted: return "del";
      case MarkKind::inserted: return "ins";
      case MarkKind::highlighted: return "mark";
      case MarkKind::subscript: return "sub";
      case MarkKind::superscript: return "sup";
      case MarkKind::keyboard: return "kbd";
      case MarkKind::citation: return "cite";
      case MarkKind::ruby: return "ruby";
      default: return "em";
    }
  }

  void write_image(const Mark& mark) {
    if (!is_safe_image(mark.target)) return;
    html_.open("img", {{"src", mark.target},
                       {"alt", mark.title, true},
                       {"loading", "lazy"},
                       {"referrerpolicy", "no-referrer"}});
  }

  // In brackets where ruby is not supported.
  void write_reading(std::string_view reading) {
    const auto bracket = [this](std::string_view text) {
      html_.open("rp");
      html_.text(text);
      html_.close("rp");
    };
    bracket("(");
    html_.open("rt");
    html_.text(reading);
    html_.close("rt");
    bracket(")");
  }

  void text_until(std::uint32_t to) {
    if (to <= at_) return;
    html_.text(out_.text_.substr(at_, to - at_));
    at_ = to;
  }

  InlineHtml& out_;
  HtmlWriter& html_;
  std::uint32_t at_;
  std::uint32_t end_;
  const Mark* mark_;
  const Mark* marks_end_;
  const ClaimStretch* stretch_;
  const ClaimStretch* stretches_end_;
  std::vector<Open> open_;
  std::vector<Rest> rests_;  // of claims that a mark has cut
};

void InlineHtml::write(const Block& block, const Span& range) {
  InlineHtmlRun(*this, block, range).write();
}

}  // namespace winnow
