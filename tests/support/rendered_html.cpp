#include "support/rendered_html.h"

#include <rapidjson/document.h>

#include <algorithm>
#include <set>
#include <vector>

#include "base/text.h"
#include "base/utf8.h"
#include "dom/document.h"
#include "dom/parse.h"
#include "render/render.h"

namespace winnow::test {

namespace {

const std::set<std::string, std::less<>> kElements{
    "a",      "abbr",    "article",    "blockquote", "br",        "caption",
    "cite",   "code",    "dd",         "del",        "details",   "div",
    "dl",     "dt",      "em",         "figcaption", "figure",    "h2",
    "h3",     "h4",      "h5",         "h6",         "hr",        "img",
    "ins",    "kbd",     "li",         "mark",       "ol",        "p",
    "pre",    "rp",      "rt",         "ruby",       "section",   "span",
    "strong", "sub",     "summary",    "sup",        "table",     "tbody",
    "td",     "th",      "thead",      "tr",         "ul",        "html",
    "head",   "body",    "math",       "mfrac",      "mi",        "mmultiscripts",
    "mn",     "mo",      "mover",      "mpadded",    "mphantom",  "mprescripts",
    "mroot",  "mrow",    "ms",         "mspace",     "msqrt",     "mstyle",
    "msub",   "msubsup", "msup",       "mtable",     "mtd",       "mtext",
    "mtr",    "munder",  "munderover", "none",       "semantics", "menclose"};

const std::set<std::string, std::less<>> kAttributes{
    "alt",        "aria-label",   "class",     "colspan",        "data-added",    "data-block",
    "data-claim", "data-part",    "dir",       "height",         "href",          "id",
    "lang",       "loading",      "open",      "referrerpolicy", "rel",           "role",
    "rowspan",    "scope",        "src",       "start",          "title",         "width",
    "accent",     "accentunder",  "alttext",   "columnalign",    "columnspan",    "depth",
    "display",    "displaystyle", "fence",     "form",           "largeop",       "linethickness",
    "lspace",     "mathvariant",  "maxsize",   "minsize",        "movablelimits", "notation",
    "rspace",     "scriptlevel",  "separator", "stretchy",       "symmetric"};

bool starts_with_one(std::string_view url, std::initializer_list<std::string_view> prefixes) {
  return std::any_of(prefixes.begin(), prefixes.end(),
                     [url](std::string_view one) { return starts_with_ignoring_case(url, one); });
}

bool is_safe_address(std::string_view attribute, std::string_view url) {
  const bool plain = std::none_of(url.begin(), url.end(),
                                  [](char c) { return static_cast<unsigned char>(c) <= 0x20; });
  if (!plain) return false;
  if (attribute == "href") {
    return starts_with_one(url, {"http://", "https://", "mailto:", "tel:", "#winnow-"});
  }
  return starts_with_one(
      url, {"http://", "https://", "data:image/png;", "data:image/png,", "data:image/jpeg;",
            "data:image/jpeg,", "data:image/gif;", "data:image/gif,", "data:image/webp;",
            "data:image/webp,", "data:image/avif;", "data:image/avif,"});
}

bool is_left_out(const Document& document, NodeId id) {
  return document.is(id, Tag::rt) || document.is(id, Tag::rp) ||
         document.has_attribute(id, "data-added");
}

// Calls `text(node, characters)` for all that the article says.
template <typename Text>
void read_text(const Document& document, Text text) {
  for (NodeId id = 0; id < document.size();) {
    const Node& node = document[id];
    if (node.kind == NodeKind::text) {
      text(id, node.text);
      ++id;
    } else if (is_left_out(document, id)) {
      id = node.end;
    } else if (document.is(id, Tag::math)) {
      text(id, document.attribute(id, "alttext"));
      id = node.end;
    } else {
      ++id;
    }
  }
}

}  // namespace

std::string without_white_space(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (!is_space(c)) out += c;
  }
  return out;
}

std::string shown_text(std::string_view html) {
  const auto document = parse(html);
  if (!document) return "the HTML cannot be parsed";
  std::string out;
  read_text(*document, [&out](NodeId, std::string_view text) { out += text; });
  return without_white_space(out);
}

std::map<std::pair<std::string, std::string>, std::string> marked_text(std::string_view html) {
  std::map<std::pair<std::string, std::string>, std::string> marked;
  const auto document = parse(html);
  if (!document) return marked;
  read_text(*document, [&](NodeId id, std::string_view text) {
    for (NodeId at = id; at != kNoNode; at = (*document)[at].parent) {
      if (!document->has_attribute(at, "data-claim")) continue;
      marked[{std::string(document->attribute(at, "data-claim")),
              std::string(document->attribute(at, "data-part"))}] += without_white_space(text);
    }
  });
  return marked;
}

std::string unsafe_part(std::string_view html) {
  const auto document = parse(html);
  if (!document) return "the HTML cannot be parsed";
  for (NodeId id = 0; id < document->size(); ++id) {
    if (!document->is_element(id)) continue;
    const std::string name = lowered(document->name(id));
    if (kElements.count(name) == 0) return "element " + name;
    for (const Attribute& attribute : document->attributes(id)) {
      const std::string key(attribute.name);
      if (kAttributes.count(key) == 0) return "attribute " + key + " on " + name;
      if ((key == "href" || key == "src") && !is_safe_address(key, attribute.value)) {
        return key + " " + std::string(attribute.value);
      }
      if (key == "id" && !starts_with_ignoring_case(attribute.value, "winnow-")) {
        return "id " + std::string(attribute.value);
      }
    }
  }
  return {};
}

namespace {

// `bare_addresses`: as GitHub, which makes links of addresses that stand in the text.
std::string unsafe_markdown(std::string_view markdown, bool bare_addresses) {
  // What is code stands as it is; what is escaped is text.
  std::string html;
  std::string active;  // without what is escaped
  std::string fence;
  for (std::size_t begin = 0; begin < markdown.size();) {
    std::size_t end = markdown.find('\n', begin);
    if (end == std::string_view::npos) end = markdown.size();
    std::string_view line = markdown.substr(begin, end - begin);
    begin = end + 1;
    const std::size_t at = line.find_first_not_of(" >-*0123456789.)[]^:abcdefghijklmnopqrstuvwxyz");
    const std::string_view content =
        at == std::string_view::npos ? std::string_view() : line.substr(at);
    const std::size_t ticks = std::min(content.find_first_not_of('`'), content.size());
    if (!fence.empty()) {
      if (content == fence) fence.clear();
      continue;
    }
    if (ticks >= 3 && content.find('`', ticks) == std::string_view::npos) {
      fence = content.substr(0, ticks);
      continue;
    }
    std::string code;  // the fence of a code span
    for (std::size_t i = 0; i < line.size();) {
      if (bare_addresses && code.empty() &&
          starts_with_one(line.substr(i), {"http://", "https://", "www."})) {
        // GitHub's bare address takes all up to white space or "<", escapes and backticks too.
        i = std::min(line.find_first_of(" \t<", i), line.size());
      } else if (line[i] == '`') {
        std::size_t run = i;
        while (run < line.size() && line[run] == '`') ++run;
        const std::string_view around = line.substr(i, run - i);
        if (code.empty()) {
          code = around;
        } else if (code == around) {
          code.clear();
        }
        i = run;
      } else if (code.empty() && line[i] == '\\' && i + 1 < line.size()) {
        html += line[i + 1] == '<' ? std::string("&lt;") : std::string(1, line[i + 1]);
        active += '\\';
        i += 2;
      } else {
        if (code.empty()) {
          html += line[i];
          active += line[i];
        }
        ++i;
      }
    }
    html += '\n';
  }
  const auto document = parse(html);
  if (!document) return "the Markdown's HTML cannot be parsed";
  for (NodeId id = 0; id < document->size(); ++id) {
    if (!document->is_element(id)) continue;
    const std::string name = lowered(document->name(id));
    if (kElements.count(name) == 0) return "element " + name;
    for (const Attribute& attribute : document->attributes(id)) {
      if (attribute.name != "id" && attribute.name != "title") {
        return "attribute " + std::string(attribute.name) + " on " + name;
      }
    }
  }
  for (const std::string_view scheme : {"](javascript:", "](vbscript:", "](data:text", "](file:"}) {
    if (contains_ignoring_case(active, scheme)) return std::string(scheme);
  }
  return {};
}

}  // namespace

std::string unsafe_markdown(std::string_view markdown) {
  // It ends a line, and with it what the lines around are indented for.
  if (markdown.find('\r') != std::string_view::npos) return "a carriage return";
  const std::string unsafe = unsafe_markdown(markdown, false);
  return unsafe.empty() ? unsafe_markdown(markdown, true) : unsafe;
}

namespace {

std::string broken_marks(const Block& block) {
  std::vector<Span> open;
  std::uint32_t last = block.text.begin;
  for (const Mark& mark : block.marks) {
    if (!block.text.contains(mark.text) || mark.text.begin > mark.text.end) {
      return "a mark leaves block " + std::to_string(block.id);
    }
    if (mark.text.begin < last) return "marks out of order in block " + std::to_string(block.id);
    last = mark.text.begin;
    while (!open.empty() && open.back().end <= mark.text.begin) open.pop_back();
    if (!open.empty() && !open.back().contains(mark.text)) {
      return "marks cross in block " + std::to_string(block.id);
    }
    open.push_back(mark.text);
  }
  return {};
}

std::string broken_claim(const Report& report, const Claim& claim) {
  const std::size_t size = report.article.text.size();
  if (claim.content.empty()) return "it says nothing";
  if (claim.sentence.begin > claim.sentence.end || claim.sentence.end > size) {
    return "its sentence leaves the text";
  }
  for (const auto* spans : {&claim.content, &claim.source, &claim.cue}) {
    std::uint32_t last = 0;
    for (const Span& span : *spans) {
      if (span.begin < last || span.end <= span.begin || span.end > size) {
        return "its stretches are not in the text, in order";
      }
      last = span.end;
    }
  }
  for (const std::string_view text : {claim.speaker, claim.role}) {
    if (!utf8::valid(text)) return "its speaker is no UTF-8";
  }
  if (!(claim.check_worthiness >= 0 && claim.check_worthiness <= 1)) {
    return "its check-worthiness is no probability";
  }
  for (const std::uint32_t other : claim.contests) {
    if (other >= report.claims.claims.size() || other == claim.id) {
      return "it contests a claim that is not there";
    }
  }
  return {};
}

}  // namespace

std::string broken_promise(const Report& report) {
  const std::string& text = report.article.text;
  if (!utf8::valid(text)) return "the text is no UTF-8";
  std::uint32_t last = 0;
  std::uint32_t id = 0;
  for (const Block& block : report.article.blocks) {
    if (block.id != id++) return "block ids are not positions";
    if (block.text.begin < last || block.text.end < block.text.begin ||
        block.text.end > text.size()) {
      return "the text of block " + std::to_string(block.id) + " is out of order";
    }
    last = block.text.end;
    if (block.source.begin > block.source.end || block.source.end > report.page.size()) {
      return "the source of block " + std::to_string(block.id) + " is not in the page";
    }
    std::string marks = broken_marks(block);
    if (!marks.empty()) return marks;
    for (const auto& row : block.table.rows) {
      for (const TableCell& cell : row) {
        if (!block.text.contains(cell.text)) return "a cell leaves its table";
      }
    }
  }
  for (const RemovedBlock& block : report.removed) {
    if (block.reason == Reason::none) return "a block is removed without a reason";
    if (block.source.end > report.page.size()) return "a removed block is not in the page";
  }
  std::uint32_t claim_id = 0;
  for (const Claim& claim : report.claims.claims) {
    if (claim.id != claim_id++) return "claim ids are not positions";
    std::string wrong = broken_claim(report, claim);
    if (!wrong.empty()) return "claim " + std::to_string(claim.id) + ": " + wrong;
  }
  return {};
}

namespace {

// The text of each claim's part by its spans, as marked_text has it. A formula is marked as a whole
// or not at all, so articles with formulas are not asked.
std::string broken_claim_marks(const Report& report, const std::string& html) {
  for (const Block& block : report.article.blocks) {
    const bool formulas = !block.mathml.empty() ||
                          std::any_of(block.marks.begin(), block.marks.end(),
                                      [](const Mark& mark) { return mark.kind == MarkKind::math; });
    if (formulas) return {};
  }
  const auto marked = marked_text(html);
  for (const Claim& claim : report.claims.claims) {
    const std::pair<const char*, const ShortList<Span>*> parts[] = {
        {"content", &claim.content}, {"source", &claim.source}, {"cue", &claim.cue}};
    for (const auto& [part, spans] : parts) {
      std::string expected;
      for (const Span& span : *spans) {
        expected += without_white_space(
            std::string_view(report.article.text).substr(span.begin, span.size()));
      }
      const auto found = marked.find({std::to_string(claim.id), part});
      const std::string actual = found == marked.end() ? "" : found->second;
      if (actual != expected) {
        return "the " + std::string(part) + " of claim " + std::to_string(claim.id) +
               " is marked as '" + actual + "', not '" + expected + "'";
      }
    }
  }
  return {};
}

}  // namespace

std::string broken_rendering(const Report& report) {
  std::string broken = broken_promise(report);
  if (!broken.empty()) return broken;
  const std::string html = render_html(report);
  broken = unsafe_part(html);
  if (!broken.empty()) return "unsafe HTML: " + broken;
  if (shown_text(html) != without_white_space(report.article.text)) {
    return "the HTML says something else than the article";
  }
  broken = broken_claim_marks(report, html);
  if (!broken.empty()) return broken;
  broken = unsafe_markdown(render_markdown(report));
  if (!broken.empty()) return "unsafe Markdown: " + broken;

  rapidjson::Document json;
  const std::string result = render_json(report, OffsetUnit::utf16, {true, true, true});
  if (json.Parse<rapidjson::kParseValidateEncodingFlag>(result.data(), result.size())
          .HasParseError()) {
    return "the result is no JSON";
  }
  const std::string annotations = render_annotations(report, "https://example.org/\"><script>");
  if (json.Parse<rapidjson::kParseValidateEncodingFlag>(annotations.data(), annotations.size())
          .HasParseError()) {
    return "the annotations are no JSON";
  }
  return {};
}

}  // namespace winnow::test
