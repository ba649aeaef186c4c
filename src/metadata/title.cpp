#include "metadata/title.h"

#include <algorithm>
#include <iterator>

#include "base/letters.h"
#include "base/text.h"
#include "base/utf8.h"

namespace winnow {

namespace {

// What stands between a title and a site's name, spaces around it.
constexpr std::string_view kSeparators[] = {" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ",
                                            " • ", " / ", " ~ ", " < ", " > ",  "｜",  " ― "};

// Letters and digits alone, in lower case.
std::string key_of(std::string_view name) {
  std::string key;
  for (std::size_t at = 0; at < name.size();) {
    const utf8::CodePoint found = utf8::decode(name, at);
    if (letters::is_word_character(found.value)) utf8::append(key, letters::folded(found.value));
    at += found.size;
  }
  return key;
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (std::size_t at = 0; at <= text.size();) {
    const utf8::CodePoint found = utf8::decode(text, at);
    if (found.size > 0 && letters::is_word_character(found.value)) {
      utf8::append(word, letters::folded(found.value));
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
    at += found.size > 0 ? found.size : 1;
  }
  return words;
}

std::vector<std::string> split(std::string_view title) {
  std::vector<std::string> parts;
  for (;;) {
    std::size_t at = std::string_view::npos, size = 0;
    for (const std::string_view separator : kSeparators) {
      const std::size_t found = title.find(separator);
      if (found < at) {
        at = found;
        size = separator.size();
      }
    }
    if (const auto part = trimmed(title.substr(0, at)); !part.empty()) parts.emplace_back(part);
    if (size == 0) return parts;
    title.remove_prefix(at + size);
  }
}

// A host holds the name: "theexampleorg" of www.the-example.org; a name may carry a slogan.
bool resembles_site_name(std::string_view part, const std::vector<std::string>& site_names) {
  const std::string key = key_of(part);
  return std::any_of(site_names.begin(), site_names.end(), [&](const std::string& name) {
    const std::string site = key_of(name);
    if (key.size() >= 4 && site.find(key) != std::string::npos) return true;
    return site.size() >= 4 && key.find(site) != std::string::npos && key.size() <= 3 * site.size();
  });
}

}  // namespace

bool is_site_name(std::string_view text, const std::vector<std::string>& site_names) {
  constexpr std::size_t kWwwAndTop = 7;  // "www" and ".org": what a host has more than the name
  const std::string key = key_of(text);
  if (key.size() < 2) return false;
  return std::any_of(site_names.begin(), site_names.end(), [&](const std::string& name) {
    const std::string site = key_of(name);
    if (site.size() < 2) return false;
    if (key == site || key == "the" + site || "the" + key == site) return true;
    const std::size_t at = site.find(key);
    const bool is_host = name.find(' ') == std::string::npos && name.find('.') != std::string::npos;
    return is_host && at != std::string::npos && (at == 0 || at == 3) &&
           site.size() - key.size() <= kWwwAndTop;
  });
}

std::vector<std::string> title_parts(std::string_view title,
                                     const std::vector<std::string>& site_names) {
  std::vector<std::string> parts = split(title);
  const auto names_site = [&](const std::string& part) {
    return is_site_name(part, site_names) || resembles_site_name(part, site_names);
  };
  while (parts.size() > 1 && names_site(parts.back())) parts.pop_back();
  while (parts.size() > 1 && names_site(parts.front())) parts.erase(parts.begin());
  if (parts.empty()) parts.emplace_back();
  return parts;
}

double title_similarity(std::string_view a, std::string_view b) {
  auto left = words_of(a), right = words_of(b);
  if (left.empty() || right.empty()) return 0;
  std::sort(left.begin(), left.end());
  std::sort(right.begin(), right.end());
  std::vector<std::string> common;
  std::set_intersection(left.begin(), left.end(), right.begin(), right.end(),
                        std::back_inserter(common));
  return 2.0 * static_cast<double>(common.size()) / static_cast<double>(left.size() + right.size());
}

bool is_part_of_title(std::string_view part, std::string_view title) {
  const auto needle = words_of(part), words = words_of(title);
  return !needle.empty() &&
         std::search(words.begin(), words.end(), needle.begin(), needle.end()) != words.end();
}

}  // namespace winnow
