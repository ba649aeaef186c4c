#include "metadata/metadata.h"

#include <algorithm>

#include "base/text.h"
#include "base/url.h"
#include "dom/base_url.h"
#include "metadata/byline.h"
#include "metadata/date.h"
#include "metadata/json_ld.h"
#include "metadata/markup.h"
#include "metadata/meta_tags.h"
#include "metadata/title.h"

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

// The names of every source, the most trusted source first, and of all that found only the best
// kind of name.
std::string byline_of(const std::vector<const Found*>& sources,
                      const std::vector<std::string>& site_names, std::string& credit) {
  std::vector<Name> best;
  NameKind best_kind = NameKind::none;
  for (const Found* source : sources) {
    std::vector<Name> names;
    NameKind kind = NameKind::none;
    for (const std::string& author : source->authors) {
      for (Name& name : names_in(author)) {
        if (without_site_name("x | " + name.text, site_names) == "x") name.kind = NameKind::desk;
        kind = std::max(kind, name.kind);
        names.push_back(std::move(name));
      }
    }
    if (kind <= best_kind) continue;
    best = std::move(names);
    best_kind = kind;
  }
  std::vector<std::string> people;
  for (Name& name : best) {
    if (name.kind != best_kind) continue;
    if (std::find(people.begin(), people.end(), name.text) == people.end()) {
      people.push_back(std::move(name.text));
    }
  }
  std::string& line = credit;
  std::string byline;
  for (const std::string& person : people) {
    std::string& to = best_kind == NameKind::desk ? line : byline;
    if (!to.empty()) to += ", ";
    to += person;
  }
  return byline;
}

// The heading where it agrees with what the page calls itself, else that.
std::string title_of(const Found& json, const Found& tags, const Found& markup,
                     const std::string& element, const std::vector<std::string>& site_names) {
  const std::string declared =
      without_site_name(first_of(tags.title, first_of(json.title, element)), site_names);
  if (markup.title.empty()) return declared;
  if (declared.empty()) return markup.title;
  return title_similarity(markup.title, declared) >= 0.5 ? markup.title : declared;
}

}  // namespace

Metadata read_metadata(const Document& document, std::string_view url) {
  const Found json = read_json_ld(document);
  const Found tags = read_meta_tags(document);
  const std::string element = title_element(document);

  Metadata metadata;
  metadata.language = declared_language(document, tags, json);
  metadata.site_name = first_of(tags.site_name, json.site_name);
  std::vector<std::string> site_names{metadata.site_name, json.site_name, host_of(url)};

  const std::string& named = first_of(tags.title, first_of(element, json.title));
  const NodeId heading = main_heading(document, without_site_name(named, site_names));
  const bool american =
      metadata.language.empty() || starts_with_ignoring_case(metadata.language, "en");
  const Found markup =
      read_markup(document, heading, american ? DayOrder::month_first : DayOrder::day_first);

  metadata.title = title_of(json, tags, markup, element, site_names);
  metadata.deck = first_of(markup.deck, json.deck);
  metadata.byline = byline_of({&json, &markup, &tags}, site_names, metadata.credit);
  metadata.published = first_of(
      json.published, first_of(tags.published, first_of(markup.published, date_in_url(url))));
  metadata.modified = first_of(json.modified, first_of(tags.modified, markup.modified));
  const std::string base = base_url(document, url);
  // An empty reference would be the base itself.
  const auto absolute = [&base](const std::string& reference) {
    return reference.empty() ? std::string() : resolved_url(reference, base);
  };
  metadata.image = absolute(first_of(tags.image, json.image));
  metadata.canonical_url = absolute(first_of(tags.canonical_url, json.canonical_url));
  return metadata;
}

}  // namespace winnow
