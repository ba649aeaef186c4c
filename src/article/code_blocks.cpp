#include "article/code_blocks.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "article/class_names.h"
#include "article/white_space.h"
#include "base/text.h"
#include "base/utf8.h"
#include "extract/settle/table_survey.h"
#include "extract/visibility.h"

namespace winnow {

namespace {

// Class names that carry a language after them: "language-cpp", "highlight-source-cpp".
constexpr std::array<std::string_view, 5> kLanguagePrefixes{
    "language-", "lang-", "highlight-source-", "highlight-text-", "brush:"};

// Names that highlighters give to what is in no language.
constexpr std::array<std::string_view, 6> kNoLanguage{"none",      "plain",   "text",
                                                      "plaintext", "default", "nohighlight"};

constexpr int kElementsWithLanguage = 4;  // the listing and what is put around it

std::string as_language(std::string_view name) {
  const std::string language = lowered(trimmed(name));
  const bool none =
      std::find(kNoLanguage.begin(), kNoLanguage.end(), language) != kNoLanguage.end();
  return none || language.size() > 32 ? std::string() : language;
}

// The word after "brush:" stands apart from it.
std::string brush_of(std::string_view classes) {
  const std::size_t at = classes.find("brush:");
  if (at == std::string_view::npos) return {};
  const std::string_view rest = trimmed(classes.substr(at + 6));
  return as_language(rest.substr(0, rest.find_first_of("; \t\n")));
}

std::string language_on(const Document& document, NodeId id) {
  for (const std::string_view name : {"data-lang", "data-language", "data-code-language"}) {
    std::string language = as_language(document.attribute(id, name));
    if (!language.empty()) return language;
  }
  std::string language = brush_of(document.attribute(id, "class"));
  std::string_view previous;
  any_class(document, id, [&](std::string_view one) {
    if (!language.empty()) return true;
    for (const std::string_view prefix : kLanguagePrefixes) {
      if (starts_with_ignoring_case(one, prefix)) {
        language = as_language(one.substr(prefix.size()));
      }
    }
    // pandoc: "sourceCode python"; highlight.js: "hljs python"; Sphinx: "highlight-python".
    if (previous == "sourceCode" || previous == "hljs") language = as_language(one);
    if (language.empty() && has_class(document, id, "notranslate") &&
        starts_with_ignoring_case(one, "highlight-")) {
      language = as_language(one.substr(10));
    }
    previous = one;
    return !language.empty();
  });
  return language;
}

std::string language_of(const Document& document, NodeId root) {
  for (NodeId id = root; id < document[root].end; ++id) {
    const Tag tag = document[id].tag;
    if (id != root && tag != Tag::code && !is_preformatted(tag)) continue;
    std::string language = language_on(document, id);
    if (!language.empty()) return language;
  }
  NodeId id = document[root].parent;
  for (int i = 1; i < kElementsWithLanguage && id != kNoNode; ++i, id = document[id].parent) {
    std::string language = language_on(document, id);
    if (!language.empty()) return language;
  }
  return {};
}

// Tabs and spaces as they are, no-break ones as plain ones, nothing without width.
void append_code(std::string& to, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto found = utf8::decode(text, at);
    if (found.value == 0xA0) {
      to += ' ';
    } else if (!shows_nothing(found.value)) {
      to += text.substr(at, found.size);
    }
    at += found.size;
  }
}

// Whether a text only parts the elements that lines of code stand in, and indents none of them.
bool is_between_lines(const Document& document, NodeId id) {
  const Tag parent = document[document[id].parent].tag;
  if (!is_block(parent) || is_preformatted(parent)) return false;
  const std::string_view text = document[id].text;
  const bool indents =
      (parent == Tag::td || parent == Tag::div) && text.find('\n') == std::string_view::npos;
  return !indents && trimmed(text).empty();
}

void end_line(std::string& text) {
  if (!text.empty() && text.back() != '\n') text += '\n';
}

std::string without_blank_edges(std::string_view text) {
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  std::size_t first_line = 0;
  for (std::size_t at = 0; at < text.size() && is_space(text[at]); ++at) {
    if (text[at] == '\n') first_line = at + 1;
  }
  return std::string(text.substr(first_line));
}

}  // namespace

bool is_preformatted(Tag tag) { return tag == Tag::pre || tag == Tag::listing || tag == Tag::xmp; }

Code code_of(const Document& document, NodeId root) {
  Code code;
  code.language = language_of(document, root);
  std::vector<NodeId> blocks;  // ends of the open block elements, each of which ends a line
  for (NodeId id = root; id < document[root].end;) {
    while (!blocks.empty() && blocks.back() <= id) {
      end_line(code.text);
      blocks.pop_back();
    }
    const Node& node = document[id];
    if (node.kind == NodeKind::text) {
      if (is_preformatted(document[root].tag) || !is_between_lines(document, id)) {
        append_code(code.text, node.text);
      }
      ++id;
      continue;
    }
    if (id != root && (is_machinery(document, id) || node.tag == Tag::button ||
                       is_gutter(document, id) || is_hidden(document, id))) {
      id = node.end;
      continue;
    }
    if (node.tag == Tag::br) code.text += '\n';
    if (id != root && is_block(node.tag)) {
      end_line(code.text);
      blocks.push_back(node.end);
    }
    ++id;
  }
  code.text = without_blank_edges(code.text);
  return code;
}

}  // namespace winnow
