// The one way in which markup leaves winnow: every element by name, every attribute value and
// text escaped, every address checked. What this file cannot write cannot be in the output.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace winnow {

// Whether a link may go there: http, https, mailto, tel, or a fragment of this page ("#…").
bool is_safe_link(std::string_view url);

// Whether an image or a player may come from there: http, https, or an image as data: (PNG, JPEG,
// GIF, WebP, AVIF; never SVG, which can hold script).
bool is_safe_image(std::string_view url);

// Language names of code and of text are identifiers ([A-Za-z0-9_+#-]*); anything else in them is
// noise or an attack, such as a line break that ends a fence of Markdown.
std::string identifier(std::string_view name);

class HtmlWriter {
 public:
  struct Attribute {
    std::string_view name;   // a literal of ours
    std::string_view value;  // left out when empty and the attribute is not a flag
    bool flag = false;
  };

  // `name` is a literal of ours. A void element ("br", "hr", "img") is opened only.
  void open(std::string_view name, std::initializer_list<Attribute> attributes = {});
  void close(std::string_view name);

  // As text: & < > become references, NUL and other controls that HTML forbids are dropped.
  void text(std::string_view text);

  // Markup that is safe already: what this class or article/math.h wrote.
  void trusted(std::string_view markup) { html_ += markup; }

  void line() { html_ += '\n'; }

  std::string take() { return std::move(html_); }

 private:
  void escaped(std::string_view text, bool in_attribute);

  std::string html_;
};

}  // namespace winnow
