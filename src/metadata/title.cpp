#include "metadata/title.h"

#include <algorithm>
#include <cstdint>
#include <iterator>

#include "base/letters.h"
#include "base/text.h"
#include "base/utf8.h"
#include "base/words.h"

namespace winnow {

namespace {

// What stands between a title and a site's name, spaces around it.
constexpr std::string_view kSeparators[] = {" | ", " - ", " – ",  " — ", " :: ", " » ",
                                            " « ", " · ", " • ",  " / ", " ~ ",  " < ",
                                            " > ", " : ", " -- ", "｜",  " ― "};

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

// How many words two texts share; sorts them.
std::size_t common_words(std::vector<std::uint64_t>& a, std::vector<std::uint64_t>& b) {
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  std::vector<std::uint64_t> common;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(common));
  return common.size();
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

std::vector<std::string_view> parts_between_separators(std::string_view title) {
  constexpr std::size_t kMostBytes = 1000;  // a longer one is none, and not worth its time
  if (title.size() > kMostBytes) return {title};
  std::vector<std::string_view> parts;
  for (;;) {
    std::size_t at = std::string_view::npos, size = 0;
    for (const std::string_view separator : kSeparators) {
      const std::size_t found = title.find(separator);
      if (found < at) {
        at = found;
        size = separator.size();
      }
    }
    if (const auto part = trimmed(title.substr(0, at)); !part.empty()) parts.push_back(part);
    if (size == 0) return parts;
    title.remove_prefix(at + size);
  }
}

std::string without_anchor_sign(std::string heading) {
  for (const std::string_view sign : {"¶", "#", "§", "🔗"}) {
    const std::string_view text = heading;
    if (text.size() > sign.size() && text.substr(text.size() - sign.size()) == sign) {
      heading.resize(trimmed(text.substr(0, text.size() - sign.size())).size());
      break;
    }
  }
  return heading;
}

double title_similarity(std::string_view a, std::string_view b) {
  auto left = word_hashes(a), right = word_hashes(b);
  if (left.empty() || right.empty()) return 0;
  return 2.0 * static_cast<double>(common_words(left, right)) /
         static_cast<double>(left.size() + right.size());
}

}  // namespace winnow
