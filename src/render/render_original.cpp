#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/stable_order.h"
#include "base/text.h"
#include "render/html_writer.h"
#include "render/render.h"

namespace winnow {

namespace {

// Where a block stands in the page, and the attribute that says what became of it.
struct Place {
  Span source;
  std::string attribute;  // data-winnow-kept="3"
};

std::vector<Place> places_of(const Report& report) {
  std::vector<Place> places;
  places.reserve(report.article.blocks.size() + report.removed.size());
  for (const Block& block : report.article.blocks) {
    places.push_back({block.source, "data-winnow-kept=\"" + std::to_string(block.id) + "\""});
  }
  for (std::size_t i = 0; i < report.removed.size(); ++i) {
    places.push_back(
        {report.removed[i].source, "data-winnow-removed=\"" + std::to_string(i) + "\""});
  }
  const auto end = std::remove_if(places.begin(), places.end(), [&report](const Place& place) {
    return place.source.empty() || place.source.end > report.page.size();
  });
  places.erase(end, places.end());
  stable_sort_by(places, [](const Place& place) { return nesting_order(place.source); });
  return places;
}

// The end of the name in the start tag that `page` has at `at`, or `at` where there is none.
std::size_t end_of_tag_name(std::string_view page, std::size_t at) {
  if (page[at] != '<' || at + 1 >= page.size() || !is_ascii_letter(page[at + 1])) return at;
  std::size_t end = at + 1;
  while (end < page.size() && !is_space(page[end]) && page[end] != '>' && page[end] != '/') ++end;
  return end;
}

// An inline element at the start of a run of text is not the block's own element.
bool is_inline(std::string_view name) {
  static constexpr std::array<std::string_view, 34> kInline{
      "a",    "abbr", "acronym", "b",    "bdi", "bdo",  "big",   "br",   "cite",
      "code", "data", "del",     "dfn",  "em",  "font", "i",     "ins",  "kbd",
      "mark", "nobr", "q",       "ruby", "s",   "samp", "small", "span", "strike",
      "sub",  "sup",  "strong",  "time", "tt",  "u",    "var"};
  const std::string lower = lowered(name);
  return std::find(kInline.begin(), kInline.end(), lower) != kInline.end();
}

std::string original_page(const Report& report) {
  struct Insertion {
    std::size_t at;
    std::string text;
  };
  std::vector<Insertion> openings;
  std::vector<Insertion> insertions;  // the closing ones first: at one place they come first
  std::size_t last_tag = std::string::npos;
  for (const Place& place : places_of(report)) {
    const std::size_t begin = place.source.begin;
    const std::size_t name_end = end_of_tag_name(report.page, begin);
    const std::string_view name =
        std::string_view(report.page).substr(begin, name_end - begin).substr(name_end > begin);
    if (!name.empty() && begin != last_tag && !is_inline(name)) {
      openings.push_back({name_end, " " + place.attribute});
      last_tag = begin;
    } else {
      openings.push_back({begin, "<span " + place.attribute + ">"});
      insertions.push_back({place.source.end, "</span>"});
    }
  }
  insertions.insert(insertions.end(), openings.begin(), openings.end());
  stable_sort_by(insertions, [](const Insertion& one) { return std::uint64_t{one.at}; });

  std::string out;
  std::size_t at = 0;
  for (const Insertion& insertion : insertions) {
    out.append(report.page, at, insertion.at - at).append(insertion.text);
    at = insertion.at;
  }
  return out.append(report.page, at);
}

std::string original_text(const Report& report) {
  HtmlWriter html;
  for (const Place& place : places_of(report)) {
    html.trusted("<p " + place.attribute + ">");
    html.text(
        trimmed(std::string_view(report.page).substr(place.source.begin, place.source.size())));
    html.close("p");
    html.line();
  }
  return html.take();
}

}  // namespace

std::string render_original(const Report& report) {
  return report.kind == InputKind::text ? original_text(report) : original_page(report);
}

}  // namespace winnow
