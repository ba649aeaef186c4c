#include "render/inline_markdown.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/text.h"
#include "base/utf8.h"
#include "render/html_writer.h"

namespace winnow {

namespace {

bool is_ascii_punctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
         (c >= '{' && c <= '~');
}

bool is_alphanumeric(char c) { return is_ascii_letter(c) || is_digit(c); }

// Not "\<": GitHub takes a bare address up to white space or "<", backslash and all.
constexpr std::string_view kLessThan = "&lt;";

// Characters that a backslash keeps from meaning something, wherever they stand.
bool is_special(std::string_view text, std::size_t at) {
  const char next = at + 1 < text.size() ? text[at + 1] : '\0';
  switch (text[at]) {
    case '\\':
    case '`':
    case '*':
    case '[':
    case ']': return true;
    case '&': return is_ascii_letter(next) || next == '#';
    case '~': return next == '~' || (at > 0 && text[at - 1] == '~');
    case '_': return !(at > 0 && is_alphanumeric(text[at - 1]) && is_alphanumeric(next));
    default: return false;
  }
}

// What would make a heading, list, quote, rule or fence of the line: the length of the text before
// the character to escape, or npos.
std::size_t block_marker(std::string_view line) {
  constexpr std::size_t kNone = std::string_view::npos;
  if (line.empty()) return kNone;
  switch (line[0]) {
    case '#':
    case '>':
    case '=': return 0;
    case '+':
    case '-': return line.size() == 1 || is_space(line[1]) || line[1] == '-' ? 0 : kNone;
    default: break;
  }
  std::size_t digits = 0;
  while (digits < line.size() && digits < 10 && is_digit(line[digits])) ++digits;
  if (digits == 0 || digits == line.size()) return kNone;
  const bool marker = (line[digits] == '.' || line[digits] == ')') &&
                      (digits + 1 == line.size() || is_space(line[digits + 1]));
  return marker ? digits : kNone;
}

// Where a delimiter run may open or close emphasis: "left-flanking" and "right-flanking" of
// CommonMark 0.31. Beyond ASCII only the large alphabets count as letters; what is neither may be
// punctuation or a letter, so next to it the answer is the careful one.
enum class Side { space, punctuation, letter, unknown };

Side side_of(char32_t c) {
  if (c == 0 || c == U' ' || c == U'\n' || c == U'\t' || c == 0xA0) return Side::space;
  if (c < 0x80) {
    return is_ascii_punctuation(static_cast<char>(c)) ? Side::punctuation : Side::letter;
  }
  const bool latin_to_hebrew = c >= 0xC0 && c < 0x5F0 && c != 0xD7 && c != 0xF7;
  const bool kana_or_ideograph = (c >= 0x3041 && c < 0x3100) || (c >= 0x3400 && c < 0xA000);
  const bool hangul = c >= 0xAC00 && c < 0xD7B0;
  return latin_to_hebrew || kana_or_ideograph || hangul ? Side::letter : Side::unknown;
}

bool takes_effect(char32_t outside, char32_t inside) {
  const Side in = side_of(inside);
  const Side out = side_of(outside);
  return in == Side::letter ||
         (in != Side::space && (out == Side::space || out == Side::punctuation));
}

std::string escaped_url(std::string_view url) {
  std::string out;
  for (std::size_t at = 0; at < url.size(); ++at) {
    switch (url[at]) {
      case '(': out += "%28"; break;
      case ')': out += "%29"; break;
      case '<': out += "%3C"; break;
      case '>': out += "%3E"; break;
      case '|': out += "%7C"; break;
      case '\\': out += "%5C"; break;
      case '&': out += is_special(url, at) ? "\\&" : "&"; break;
      case '*':
      case '_':
      case '`':
      case '[':
      case ']': out += '\\'; [[fallthrough]];
      default: out += url[at];
    }
  }
  return out;
}

std::string escaped_attribute(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\n': out += ' '; break;
      default: out += c;
    }
  }
  return out;
}

// Backticks around, more of them than stand inside in a row.
std::string code_span(std::string_view code) {
  std::size_t longest = 0;
  std::size_t run = 0;
  for (const char c : code) {
    run = c == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  const std::string fence(longest + 1, '`');
  const bool pad = !code.empty() && (code.front() == '`' || code.back() == '`' ||
                                     (code.front() == ' ' && code.back() == ' '));
  std::string out = fence;
  if (pad) out += ' ';
  for (const char c : code) out += c == '\n' ? ' ' : c;
  if (pad) out += ' ';
  return out + fence;
}

// MathJax and KaTeX make links, styles and attributes of these.
bool is_active_formula(std::string_view tex) {
  static constexpr std::array<std::string_view, 9> kActive{"\\href",    "\\url",     "\\html",
                                                           "\\style",   "\\class",   "\\cssid",
                                                           "\\include", "\\require", "\\data"};
  return tex.find('$') != std::string_view::npos ||
         std::any_of(kActive.begin(), kActive.end(), [tex](std::string_view command) {
           return contains_ignoring_case(tex, command);
         });
}

class InlineMarkdown {
 public:
  InlineMarkdown(const Article& article, const Block& block, const Span& range, bool in_table)
      : text_(article.text), block_(block), at_(range.begin), end_(range.end), table_(in_table) {}

  std::string write() {
    auto mark = std::partition_point(block_.marks.begin(), block_.marks.end(),
                                     [this](const Mark& one) { return one.text.begin < at_; });
    for (; mark != block_.marks.end() && mark->text.begin <= end_; ++mark) {
      close_until(mark->text.begin);
      if (mark->text.begin < at_) continue;  // inside something that is written as a whole
      text_until(mark->text.begin);
      open(*mark);
    }
    close_until(end_);
    text_until(end_);
    return std::move(out_);
  }

 private:
  struct Open {
    std::uint32_t end = 0;
    std::string close;
  };

  void close_until(std::uint32_t at) {
    while (!open_.empty() && open_.back().end <= at) {
      text_until(open_.back().end);
      out_ += open_.back().close;
      open_.pop_back();
    }
  }

  void open(const Mark& mark) {
    const Span text{mark.text.begin, std::min(mark.text.end, end_)};
    switch (mark.kind) {
      case MarkKind::image: out_ += markdown_image(mark.title, mark.target); return;
      case MarkKind::line_break:
        out_ += table_ ? "<br>" : "\\\n";
        at_ = text.end;
        return;
      case MarkKind::code:
        out_ += code(slice(text));
        at_ = text.end;
        return;
      case MarkKind::math:
        if (mark.title != "tex") return;
        out_ += is_active_formula(slice(text)) ? code(slice(text))
                                               : markdown_formula(slice(text), "$", "$");
        at_ = text.end;
        return;
      case MarkKind::footnote_reference:
        keep_from_image();
        out_ += "[^" + mark.target + "]";
        at_ = text.end;
        return;
      case MarkKind::link: return open_link(mark, text);
      case MarkKind::emphasis:
      case MarkKind::citation: return open_delimited("_", "em", text);
      case MarkKind::strong: return open_delimited("**", "strong", text);
      case MarkKind::deleted: return open_delimited("~~", "del", text);
      case MarkKind::inserted: return open_element("ins", text);
      case MarkKind::highlighted: return open_element("mark", text);
      case MarkKind::subscript: return open_element("sub", text);
      case MarkKind::superscript: return open_element("sup", text);
      case MarkKind::keyboard: return open_element("kbd", text);
      case MarkKind::abbreviation:
        out_ += "<abbr title=\"" + escaped_attribute(mark.target) + "\">";
        open_.push_back({text.end, "</abbr>"});
        return;
      case MarkKind::ruby:
        out_ += "<ruby>";
        open_.push_back(
            {text.end, "<rt>" + markdown_escaped(mark.target, false, table_) + "</rt></ruby>"});
        return;
      case MarkKind::language: return;
    }
  }

  // As an element where a bare address stands before it, which would take the backticks.
  std::string code(std::string_view text) const {
    if (touches_address()) {
      return "<code>" + markdown_escaped(text, false, table_) + "</code>";
    }
    return table_ ? escaped_pipes(code_span(text)) : code_span(text);
  }

  bool touches_address() const {
    constexpr std::size_t kLongest = 2048;  // of a word; longer ones count as addresses
    const std::size_t from = out_.size() - std::min(out_.size(), kLongest);
    const std::string_view before = std::string_view(out_).substr(from);
    const std::size_t gap = before.find_last_of(" \t\n<");
    if (gap == std::string_view::npos && before.size() == kLongest) return true;
    const std::string_view word = before.substr(gap + 1);
    return word.find("://") != std::string_view::npos || contains_ignoring_case(word, "www.");
  }

  void open_link(const Mark& mark, const Span& text) {
    const std::string link = markdown_link("", mark.target, mark.title);
    if (link.empty()) return;
    keep_from_image();
    out_ += '[';
    open_.push_back({text.end, link.substr(1)});
  }

  // "!" right before a link would make an image of it, which loads by itself.
  void keep_from_image() {
    if (!out_.empty() && out_.back() == '!') out_.insert(out_.size() - 1, "\\");
  }

  void open_element(const std::string& name, const Span& text) {
    out_ += "<" + name + ">";
    open_.push_back({text.end, "</" + name + ">"});
  }

  void open_delimited(const std::string& delimiter, const std::string& element, const Span& text) {
    if (text.empty()) return;
    const bool opens = takes_effect(before(text.begin), utf8::decode(text_, text.begin).value);
    const bool closes = takes_effect(after(text.end), utf8::decode_before(text_, text.end).value);
    const bool inside_word = delimiter == "_" && (side_of(before(text.begin)) == Side::letter ||
                                                  side_of(after(text.end)) == Side::letter);
    const bool touches = !out_.empty() && out_.back() == delimiter.back();
    if (!opens || !closes || inside_word || touches) return open_element(element, text);
    out_ += delimiter;
    open_.push_back({text.end, delimiter});
  }

  // What stands next to a delimiter in the text; another mark's delimiter is punctuation.
  char32_t before(std::uint32_t at) const {
    return at == block_.text.begin ? 0 : utf8::decode_before(text_, at).value;
  }
  char32_t after(std::uint32_t at) const {
    return at == block_.text.end ? 0 : utf8::decode(text_, at).value;
  }

  void text_until(std::uint32_t to) {
    if (to <= at_) return;
    const bool line_start = !table_ && (out_.empty() || out_.back() == '\n');
    out_ += markdown_escaped(slice({at_, to}), line_start, table_);
    at_ = to;
  }

  std::string_view slice(const Span& span) const { return text_.substr(span.begin, span.size()); }

  static std::string escaped_pipes(std::string_view text) {
    std::string out;
    for (const char c : text) {
      if (c == '|') out += '\\';
      out += c;
    }
    return out;
  }

  std::string_view text_;
  const Block& block_;
  std::uint32_t at_;
  std::uint32_t end_;
  bool table_;
  std::string out_;
  std::vector<Open> open_;
};

}  // namespace

std::string markdown_escaped(std::string_view text, bool at_line_start, bool in_table) {
  std::string out;
  std::size_t marker = at_line_start ? block_marker(text) : std::string_view::npos;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '\n') {
      out += in_table ? ' ' : '\n';
      const std::size_t next = block_marker(text.substr(at + 1));
      marker = next == std::string_view::npos ? next : at + 1 + next;
      continue;
    }
    if (c == '<') {
      out += kLessThan;
      continue;
    }
    if (at == marker || is_special(text, at) || (in_table && c == '|')) out += '\\';
    out += c;
  }
  return out;
}

std::string markdown_image(std::string_view alt, std::string_view url) {
  if (!is_safe_image(url)) return {};
  return "![" + markdown_escaped(alt, false, true) + "](" + escaped_url(url) + ")";
}

std::string markdown_link(std::string_view text, std::string_view url, std::string_view title) {
  if (!is_safe_link(url)) return {};
  std::string out = "[" + std::string(text) + "](" + escaped_url(url);
  if (!title.empty()) {
    constexpr std::string_view kSpecial = "\"\\&|[]()";
    out += " \"";
    for (const char c : title) {
      if (c == '<') {
        out += kLessThan;
        continue;
      }
      if (kSpecial.find(c) != std::string_view::npos) out += '\\';
      out += c == '\n' ? ' ' : c;
    }
    out += '"';
  }
  return out + ")";
}

std::string markdown_formula(std::string_view tex, std::string_view opening,
                             std::string_view closing) {
  if (is_active_formula(tex)) return code_span(tex);
  std::string out(opening);
  for (std::size_t at = 0; at < tex.size(); ++at) {
    if (tex[at] != '<') {
      out += tex[at];
      continue;
    }
    // A tag to whoever does not know formulas.
    const bool word_follows = at + 1 < tex.size() && is_ascii_letter(tex[at + 1]);
    out += word_follows ? "\\lt " : "\\lt";
  }
  return out.append(closing);
}

std::string inline_markdown(const Article& article, const Block& block, const Span& range,
                            bool in_table) {
  return InlineMarkdown(article, block, range, in_table).write();
}

}  // namespace winnow
