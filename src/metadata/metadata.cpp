#include "metadata/metadata.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "base/url.h"
#include "dom/base_url.h"
#include "metadata/byline.h"
#include "metadata/date.h"
#include "metadata/json_ld.h"
#include "metadata/language.h"
#include "metadata/main_heading.h"
#include "metadata/markup.h"
#include "metadata/meta_tags.h"
#include "metadata/title.h"
#include "metadata/title_model.h"

namespace winnow {

namespace {

const std::string& first_of(const std::string& a, const std::string& b) {
  return a.empty() ? b : a;
}

std::string declared_language(const Document& document, const Found& tags, const Found& json) {
  const NodeId html = document.find(Tag::html);
  std::string language;
  if (html != kNoNode) language = trimmed(document.attribute(html, "lang"));
  if (language.empty() && html != kNoNode) language = trimmed(document.attribute(html, "xml:lang"));
  if (language.empty()) language = first_of(tags.language, json.language);
  std::replace(language.begin(), language.end(), '_', '-');
  return language.substr(0, language.find_first_of(",; "));
}

// Enough of the page's running text to tell its language.
std::string sample_of(const Document& document) {
  constexpr std::size_t kEnough = 4096;
  std::string sample;
  for (NodeId id = 0; id < document.size() && sample.size() < kEnough; ++id) {
    if (document.is(id, Tag::p) || document.is(id, Tag::li) || document.is(id, Tag::h1)) {
      sample.append(collapsed(document.text_content(id))).push_back('\n');
      id = document[id].end - 1;
    }
  }
  return sample.empty() ? collapsed(document.text_content(0)) : sample;
}

// The declared language, unless the text speaks clearly for another: templates keep the language
// they were written in. A declared language that winnow cannot tell is never doubted.
std::string language_of(const std::string& declared, std::string_view sample) {
  constexpr std::size_t kClear = 1000;
  const std::string_view detected = detected_language(sample);
  if (declared.empty()) return std::string(detected);
  const std::string_view primary = std::string_view(declared).substr(0, declared.find('-'));
  const bool agrees = detected.empty() || equals_ignoring_case(primary, detected);
  const bool doubted = !agrees && sample.size() >= kClear && is_detectable(declared);
  return doubted ? std::string(detected) : declared;
}

Direction declared_direction(const Document& document, std::string_view language) {
  for (const Tag tag : {Tag::html, Tag::body}) {
    const NodeId id = document.find(tag);
    if (id == kNoNode) continue;
    const std::string_view direction = trimmed(document.attribute(id, "dir"));
    if (equals_ignoring_case(direction, "rtl")) return Direction::rtl;
    if (equals_ignoring_case(direction, "ltr")) return Direction::ltr;
  }
  return direction_of(language);
}

// The names of the most trusted source, unless a later one has names of a better kind: people
// before screen names before desks.
std::vector<BylineName> best_names(const std::vector<const Found*>& sources,
                                   const std::vector<std::string>& site_names) {
  std::vector<BylineName> best;
  BylineKind best_kind = BylineKind::none;
  for (const Found* source : sources) {
    std::vector<BylineName> names;
    BylineKind kind = BylineKind::none;
    for (const std::string& author : source->authors) {
      const auto& desks = source->organisations;
      const bool is_desk = std::find(desks.begin(), desks.end(), author) != desks.end();
      for (BylineName& name : names_in(author)) {
        if (is_desk || is_site_name(name.text, site_names)) name.kind = BylineKind::desk;
        kind = std::max(kind, name.kind);
        names.push_back(std::move(name));
      }
    }
    if (kind <= best_kind) continue;
    best = std::move(names);
    best_kind = kind;
  }
  return best;
}

// Those of one kind, each once, with commas.
std::string listed(const std::vector<BylineName>& names, BylineKind kind) {
  std::vector<std::string_view> seen;
  std::string list;
  for (const BylineName& name : names) {
    if (name.kind != kind) continue;
    if (std::find(seen.begin(), seen.end(), name.text) != seen.end()) continue;
    seen.push_back(name.text);
    if (!list.empty()) list += ", ";
    list += name.text;
  }
  return list;
}

void name_authors(const std::vector<BylineName>& names, Metadata& metadata) {
  BylineKind best = BylineKind::none;
  for (const BylineName& name : names) best = std::max(best, name.kind);
  if (best == BylineKind::none) return;
  metadata.byline = listed(names, best);
  if (best != BylineKind::desk) metadata.credit = listed(names, BylineKind::desk);
}

// An address with a day in it does not lie about it, but structured data that a site's new
// software has written may.
std::string published_on(const std::string& structured, const std::string& in_url,
                         const std::string& visible) {
  if (structured.empty()) return first_of(in_url, visible);
  const bool rewritten = !in_url.empty() && in_url.substr(0, 7) < structured.substr(0, 7);
  return rewritten ? in_url : structured;
}

}  // namespace

Metadata read_metadata(const Document& document, std::string_view url) {
  Found json = read_json_ld(document);
  const Found tags = read_meta_tags(document);
  Metadata metadata;
  metadata.language = language_of(declared_language(document, tags, json), sample_of(document));
  metadata.direction = declared_direction(document, metadata.language);
  metadata.site_name = first_of(tags.site_name, json.site_name);
  const TitlePage titles = title_page(document, url, tags, json);
  const TitleCandidate title = best_title(titles);
  metadata.title = title.text;
  const NodeId heading = title.heading != kNoNode
                             ? title.heading
                             : main_heading(document, title.text, titles.site_names);
  const bool american =
      metadata.language.empty() || starts_with_ignoring_case(metadata.language, "en");
  const Found markup = read_markup(document, heading, title.text,
                                   american ? DayOrder::month_first : DayOrder::day_first);

  const std::string& structured_date = first_of(json.published, tags.published);
  metadata.deck = first_of(markup.deck, json.deck);
  // Tags that name several authors, one each, are written for catalogues.
  const bool catalogued = tags.authors.size() > 1;
  name_authors(best_names({&json, catalogued ? &tags : &markup, catalogued ? &markup : &tags},
                          titles.site_names),
               metadata);
  metadata.modified = first_of(json.modified, first_of(tags.modified, markup.modified));
  constexpr std::size_t kDay = 10;  // characters of "2026-03-18"
  metadata.event_day = json.event.substr(0, kDay);
  const std::string visible =
      markup.published.substr(0, kDay) == metadata.event_day ? std::string() : markup.published;
  metadata.published = published_on(structured_date, date_in_url(url), visible);
  if (metadata.published.empty()) metadata.published = metadata.modified;
  const std::string base = base_url(document, url);
  // An empty reference would be the base itself.
  const auto absolute = [&base](const std::string& reference) {
    return reference.empty() ? std::string() : resolved_url(reference, base);
  };
  metadata.image = absolute(first_of(tags.image, json.image));
  metadata.canonical_url = absolute(first_of(tags.canonical_url, json.canonical_url));
  metadata.declared_text = std::move(json.text);
  return metadata;
}

}  // namespace winnow
