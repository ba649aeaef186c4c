#include "metadata/title.h"

#include <algorithm>

#include "base/letters.h"
#include "base/text.h"
#include "base/url.h"
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

bool names_site(std::string_view part, const std::vector<std::string>& site_names) {
  const std::string key = key_of(part);
  if (key.size() < 2) return false;
  for (const std::string& name : site_names) {
    const std::string site = key_of(name);
    if (site.size() < 2) continue;
    if (key == site || key == "the" + site || "the" + key == site) return true;
    // A host holds the name: "theexampleorg" of www.the-example.org; a name may carry a slogan.
    if (key.size() >= 4 && site.find(key) != std::string::npos) return true;
    if (site.size() >= 4 && key.find(site) != std::string::npos && key.size() <= 3 * site.size()) {
      return true;
    }
  }
  return false;
}

struct Cut {
  std::size_t at = std::string_view::npos;
  std::size_t size = 0;
};

Cut first_cut(std::string_view title) {
  Cut best;
  for (const std::string_view separator : kSeparators) {
    const std::size_t at = title.find(separator);
    if (at < best.at) best = {at, separator.size()};
  }
  return best;
}

Cut last_cut(std::string_view title) {
  Cut best;
  for (const std::string_view separator : kSeparators) {
    const std::size_t at = title.rfind(separator);
    if (at != std::string_view::npos && (best.size == 0 || at > best.at)) {
      best = {at, separator.size()};
    }
  }
  return best;
}

std::vector<std::string> sorted_words(std::string_view text) {
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
  std::sort(words.begin(), words.end());
  return words;
}

}  // namespace

std::string without_site_name(std::string_view title, const std::vector<std::string>& site_names) {
  for (bool again = true; again;) {
    again = false;
    const Cut last = last_cut(title);
    if (last.size > 0 && names_site(title.substr(last.at + last.size), site_names)) {
      title = title.substr(0, last.at);
      again = true;
    }
    const Cut first = first_cut(title);
    if (first.size > 0 && names_site(title.substr(0, first.at), site_names)) {
      title = title.substr(first.at + first.size);
      again = true;
    }
  }
  return std::string(trimmed(title));
}

double title_similarity(std::string_view a, std::string_view b) {
  const auto left = sorted_words(a), right = sorted_words(b);
  if (left.empty() || right.empty()) return 0;
  std::vector<std::string> common;
  std::set_intersection(left.begin(), left.end(), right.begin(), right.end(),
                        std::back_inserter(common));
  return 2.0 * static_cast<double>(common.size()) / static_cast<double>(left.size() + right.size());
}

}  // namespace winnow
