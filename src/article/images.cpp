#include "article/images.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "base/text.h"
#include "base/url.h"

namespace winnow {

namespace {

constexpr double kEnoughWidth = 1600;  // device pixels
constexpr double kEnoughDensity = 2;

// Where lazy loaders keep what `src` and `srcset` will be.
constexpr std::array<std::string_view, 4> kLazySrcsets{"data-srcset", "data-lazy-srcset",
                                                       "data-original-set", "srcset"};
constexpr std::array<std::string_view, 9> kLazySources{
    "data-src",        "data-original", "data-lazy-src", "data-lazy",     "data-url",
    "data-hi-res-src", "data-full-src", "data-image",    "data-actualsrc"};

// Parts of the file names of images that only hold a place.
constexpr std::array<std::string_view, 7> kPlaceholders{
    "placeholder", "blank.", "spacer.", "1x1.", "transparent.", "pixel.gif", "lazy-load"};

// An inline image as small as this is a placeholder, not a photo.
constexpr std::size_t kShortestDataUrl = 400;

std::uint32_t pixels(std::string_view value) {
  std::uint32_t number = 0;
  value = trimmed(value);
  std::from_chars(value.data(), value.data() + value.size(), number);
  return number <= 20000 ? number : 0;
}

bool is_placeholder(std::string_view url) {
  if (starts_with_ignoring_case(url, "data:")) return url.size() < kShortestDataUrl;
  return std::any_of(kPlaceholders.begin(), kPlaceholders.end(),
                     [url](std::string_view part) { return contains_ignoring_case(url, part); });
}

// An address, or something that a lazy loader keeps for itself ({"json": …}, a class)?
bool looks_like_address(std::string_view value) {
  value = trimmed(value);
  return !value.empty() && value.find_first_of(" {\n") == std::string_view::npos &&
         (value.find('/') != std::string_view::npos || value.find('.') != std::string_view::npos);
}

std::string_view best_source_on(const Document& document, NodeId id) {
  for (const std::string_view name : kLazySrcsets) {
    const std::string_view best = best_of_srcset(document.attribute(id, name));
    if (!best.empty() && !is_placeholder(best)) return best;
  }
  for (const std::string_view name : kLazySources) {
    const std::string_view value = document.attribute(id, name);
    if (looks_like_address(value) && !is_placeholder(value)) return value;
  }
  const std::string_view source = trimmed(document.attribute(id, "src"));
  return is_placeholder(source) ? std::string_view() : source;
}

// The first <source> of the <picture> around that has an address.
std::string_view best_in_picture(const Document& document, NodeId id) {
  const NodeId parent = document[id].parent;
  if (document.name(parent) != "picture") return {};
  for (NodeId at = parent + 1; at < id; at = document[at].end) {
    if (!document.is(at, Tag::source)) continue;
    const std::string_view best = best_source_on(document, at);
    if (!best.empty()) return best;
  }
  return {};
}

// The image in a <noscript> right before or after.
std::string_view best_in_noscript(const Document& document, NodeId id) {
  const auto inside = [&document](NodeId noscript) -> std::string_view {
    for (NodeId at = noscript + 1; at < document[noscript].end; ++at) {
      if (document.is(at, Tag::img)) return best_source_on(document, at);
    }
    return {};
  };
  NodeId next = document.next_sibling(id);
  if (next != kNoNode && document.is_text(next)) next = document.next_sibling(next);
  if (next != kNoNode && document.is(next, Tag::noscript)) return inside(next);
  // What stands before ends at `id`: its last node's ancestors hold it.
  NodeId before = id - 1;
  const NodeId parent = document[id].parent;
  while (before != kNoNode && before > parent && document[before].parent != parent) {
    before = document[before].parent;
  }
  const bool noscript = before != kNoNode && before > parent && document.is(before, Tag::noscript);
  return noscript ? inside(before) : std::string_view();
}

}  // namespace

std::string_view best_of_srcset(std::string_view srcset) {
  std::string_view best;
  double best_size = 0;
  for (std::size_t at = 0; at < srcset.size();) {
    while (at < srcset.size() && (is_space(srcset[at]) || srcset[at] == ',')) ++at;
    std::size_t end = at;
    while (end < srcset.size() && !is_space(srcset[end])) ++end;
    std::string_view url = srcset.substr(at, end - at);
    // A comma at the end of an address ends the candidate; its descriptor comes else before one.
    double size = 1 / kEnoughDensity;
    if (!url.empty() && url.back() == ',') {
      url.remove_suffix(1);
      at = end;
    } else {
      at = std::min(srcset.find(',', end), srcset.size());
      const std::string_view descriptor = trimmed(srcset.substr(end, at - end));
      double value = 0;
      for (const char c : descriptor) {
        if (is_digit(c)) value = value * 10 + (c - '0');
        if (c == '.') break;
      }
      if (!descriptor.empty() && descriptor.back() == 'w') size = value / kEnoughWidth;
      if (!descriptor.empty() && descriptor.back() == 'x') size = value / kEnoughDensity;
    }
    if (url.empty()) continue;
    const bool better =
        best.empty() || (best_size < 1 ? size > best_size : size >= 1 && size < best_size);
    if (better) {
      best = url;
      best_size = size;
    }
  }
  return best;
}

Medium image_at(const Document& document, NodeId id, std::string_view base) {
  Medium image;
  std::string_view source = best_source_on(document, id);
  if (source.empty()) source = best_in_picture(document, id);
  if (source.empty()) source = best_in_noscript(document, id);
  if (!source.empty()) image.url = resolved_url(source, base);
  image.alt = collapsed(document.attribute(id, "alt"));
  image.width = pixels(document.attribute(id, "width"));
  image.height = pixels(document.attribute(id, "height"));
  return image;
}

std::string_view emoji_of(const Document& document, NodeId id) {
  constexpr std::size_t kLongest = 32;  // bytes: a family with skin tones
  const std::string_view alt = trimmed(document.attribute(id, "alt"));
  const bool symbols = !alt.empty() && alt.size() <= kLongest &&
                       std::none_of(alt.begin(), alt.end(),
                                    [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (!symbols) return {};
  const bool named = contains_ignoring_case(document.attribute(id, "class"), "emoji") ||
                     contains_ignoring_case(document.attribute(id, "src"), "emoji");
  return named ? alt : std::string_view();
}

}  // namespace winnow
