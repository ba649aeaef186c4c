#include "article/math.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "article/class_names.h"
#include "article/white_space.h"
#include "base/text.h"
#include "extract/visibility.h"

namespace winnow {

namespace {

// https://www.w3.org/TR/mathml-core/, without what can load, link, script or hold HTML.
constexpr std::array<std::string_view, 28> kElements{
    "math",    "mfrac",    "mi",          "mmultiscripts", "mn",   "mo",        "mover",
    "mpadded", "mphantom", "mprescripts", "mroot",         "mrow", "ms",        "mspace",
    "msqrt",   "mstyle",   "msub",        "msubsup",       "msup", "mtable",    "mtd",
    "mtext",   "mtr",      "munder",      "munderover",    "none", "semantics", "menclose"};
constexpr std::array<std::string_view, 26> kAttributes{
    "accent",        "accentunder",  "columnalign", "columnspan",  "depth",     "dir",
    "display",       "displaystyle", "fence",       "form",        "height",    "largeop",
    "linethickness", "lspace",       "mathvariant", "maxsize",     "minsize",   "movablelimits",
    "notation",      "rowspan",      "rspace",      "scriptlevel", "separator", "stretchy",
    "symmetric",     "width"};
// Only these hold text; markup in them would be HTML to a parser.
constexpr std::array<std::string_view, 5> kTokens{"mi", "mn", "mo", "ms", "mtext"};
constexpr std::size_t kMaxDepth = 64;
// How far to look for the source of a formula: nodes below its wrapper, siblings after its glyphs.
constexpr NodeId kMaxNodes = 20000;
constexpr int kMaxSiblings = 4;

template <std::size_t N>
bool is_one_of(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

void append_escaped(std::string& to, std::string_view text) {
  for (const char c : text) {
    switch (c) {
      case '&': to += "&amp;"; break;
      case '<': to += "&lt;"; break;
      case '>': to += "&gt;"; break;
      case '"': to += "&quot;"; break;
      default:
        if (static_cast<unsigned char>(c) >= 0x20) to += c;
    }
  }
}

// Copies a <math> by the allow-list; what is not on it goes with all that it holds.
class MathmlCopy {
 public:
  MathmlCopy(const Document& document, NodeId math) : document_(document), math_(math) {}

  // The text of the tokens, for formulas without TeX.
  std::string text;

  std::string write(std::string_view alternative, bool alternative_is_text) {
    for (NodeId id = math_; id < document_[math_].end;) {
      close_until(id);
      const Node& node = document_[id];
      if (node.kind == NodeKind::text) {
        if (in_token_) {
          const std::string token = shown(node.text);
          append_escaped(out_, trimmed(token));
          text += trimmed(token);
        }
        ++id;
        continue;
      }
      const std::string name = lowered(document_.name(id));
      const bool allowed = node.name_space == Namespace::mathml && !in_token_ &&
                           is_one_of(name, kElements) && (name != "math" || id == math_) &&
                           open_.size() < kMaxDepth;
      if (!allowed) {
        id = node.end;
        continue;
      }
      out_ += '<' + name;
      if (id == math_) alternative_at_ = out_.size();
      write_attributes(id);
      out_ += '>';
      open_.push_back({node.end, name});
      in_token_ = is_one_of(name, kTokens);
      ++id;
    }
    close_until(UINT32_MAX);
    std::string attribute = " alttext=\"";
    append_escaped(attribute, alternative_is_text ? std::string_view(text) : alternative);
    out_.insert(alternative_at_, attribute + '"');
    return std::move(out_);
  }

 private:
  struct Open {
    NodeId end;
    std::string name;
  };

  void close_until(NodeId id) {
    while (!open_.empty() && open_.back().end <= id) {
      out_ += "</" + open_.back().name + '>';
      open_.pop_back();
      in_token_ = false;
    }
  }

  void write_attributes(NodeId id) {
    for (const Attribute& attribute : document_.attributes(id)) {
      if (!is_one_of(attribute.name, kAttributes)) continue;
      out_ += ' ';
      out_ += attribute.name;
      out_ += "=\"";
      append_escaped(out_, attribute.value);
      out_ += '"';
    }
  }

  const Document& document_;
  NodeId math_;
  std::string out_;
  std::size_t alternative_at_ = 0;
  bool in_token_ = false;
  std::vector<Open> open_;
};

// TeX in an <annotation> below `math`, or its alttext.
std::string tex_of(const Document& document, NodeId math) {
  for (NodeId id = math + 1; id < document[math].end; ++id) {
    if (document.name(id) != "annotation") continue;
    const std::string_view encoding = document.attribute(id, "encoding");
    if (contains_ignoring_case(encoding, "tex")) return collapsed(shown(document.text_content(id)));
  }
  return collapsed(shown(document.attribute(math, "alttext")));
}

// MediaWiki wraps all it has: {\displaystyle E=mc^{2}}.
std::string without_display_style(std::string tex) {
  constexpr std::string_view kOpening = "{\\displaystyle ";
  if (tex.size() > kOpening.size() && tex.compare(0, kOpening.size(), kOpening) == 0 &&
      tex.back() == '}') {
    return std::string(
        trimmed(std::string_view(tex).substr(kOpening.size(), tex.size() - kOpening.size() - 1)));
  }
  return tex;
}

Formula from_mathml(const Document& document, NodeId math, NodeId end) {
  Formula formula;
  formula.text = without_display_style(tex_of(document, math));
  formula.tex = !formula.text.empty();
  MathmlCopy copy(document, math);
  formula.mathml = copy.write(formula.text, !formula.tex);
  if (!formula.tex) formula.text = std::move(copy.text);
  formula.display = equals_ignoring_case(document.attribute(math, "display"), "block");
  formula.end = end;
  return formula;
}

Formula from_tex(std::string_view tex, bool display, NodeId end) {
  Formula formula;
  formula.text = collapsed(shown(tex));
  formula.tex = true;
  formula.display = display;
  formula.end = end;
  return formula;
}

Formula from_script(const Document& document, NodeId script) {
  std::string tex;
  for (NodeId id = script + 1; id < document[script].end; ++id) tex += document[id].text;
  return from_tex(tex, contains_ignoring_case(document.attribute(script, "type"), "mode=display"),
                  document[script].end);
}

// MathJax 2 shows glyphs, and keeps the source in a script right after them.
std::optional<Formula> after_glyphs(const Document& document, NodeId id) {
  NodeId next = document.next_sibling(id);
  for (int i = 0; i < kMaxSiblings && next != kNoNode; ++i, next = document.next_sibling(next)) {
    if (is_tex(document, next)) return from_script(document, next);
    const bool still_glyphs =
        document.is_element(next) && has_class_with(document, next, "mathjax");
    const bool blank = document.is_text(next) && trimmed(document[next].text).empty();
    if (!still_glyphs && !blank) break;
  }
  return std::nullopt;
}

NodeId math_below(const Document& document, NodeId id) {
  const NodeId end = std::min(document[id].end, id + kMaxNodes);
  for (NodeId at = id; at < end; ++at) {
    if (document.is(at, Tag::math)) return at;
  }
  return kNoNode;
}

}  // namespace

std::optional<Formula> formula_at(const Document& document, NodeId id) {
  const Node& node = document[id];
  if (node.kind != NodeKind::element) return std::nullopt;
  if (node.tag == Tag::math) return from_mathml(document, id, node.end);
  if (node.tag == Tag::script) {
    if (!is_tex(document, id)) return std::nullopt;
    return from_script(document, id);
  }
  const bool wrapper =
      document.name(id) == "mjx-container" || any_class(document, id, [](std::string_view one) {
        return one == "katex" || one == "katex-display" || one == "mwe-math-element" ||
               starts_with_ignoring_case(one, "mathjax");
      });
  if (!wrapper) return std::nullopt;
  const NodeId math = math_below(document, id);
  if (math == kNoNode) return after_glyphs(document, id);
  Formula formula = from_mathml(document, math, node.end);
  formula.display = formula.display || has_class_with(document, id, "display") ||
                    equals_ignoring_case(document.attribute(id, "display"), "true");
  return formula;
}

}  // namespace winnow
