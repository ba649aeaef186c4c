#include "article/embeds.h"

#include <array>
#include <charconv>
#include <string>

#include "base/text.h"
#include "base/url.h"
#include "base/utf8.h"

namespace winnow {

namespace {

// Players for embedding: where they are, and where what they play has a page of its own.
struct Player {
  std::string_view host;
  std::string_view path;  // what follows is the video's id
  std::string_view page;  // the id goes to its end
  std::string_view name;
};
constexpr std::array<Player, 6> kPlayers{{
    {"youtube.com", "/embed/", "https://www.youtube.com/watch?v=", "YouTube video"},
    {"youtube-nocookie.com", "/embed/", "https://www.youtube.com/watch?v=", "YouTube video"},
    {"player.vimeo.com", "/video/", "https://vimeo.com/", "Vimeo video"},
    {"dailymotion.com", "/embed/video/", "https://www.dailymotion.com/video/", "Dailymotion video"},
    {"open.spotify.com", "/embed/", "https://open.spotify.com/", "Spotify"},
    {"codepen.io", "", "", "CodePen"},
}};

std::string_view without_www(std::string_view host) {
  return host.substr(0, 4) == "www." ? host.substr(4) : host;
}

// "finale.mp4" of a video or a sound, else the host.
std::string name_of_source(const Medium& medium, std::string_view host) {
  const UrlParts parts = split_url(medium.url);
  const std::string_view file = parts.path.substr(parts.path.rfind('/') + 1);
  const bool is_file = medium.kind != Medium::Kind::frame && !file.empty();
  if (!is_file) return std::string(without_www(host));
  const std::string decoded = percent_decoded(file);
  return collapsed(utf8::valid(decoded) ? decoded : file);
}

// Points the medium at the player's page and names it.
void open_player(Medium& medium) {
  const std::string host = host_of(medium.url);
  for (const Player& player : kPlayers) {
    if (without_www(host) != player.host) continue;
    if (medium.alt.empty()) medium.alt = player.name;
    const UrlParts parts = split_url(medium.url);
    const bool known = !player.page.empty() && parts.path.size() > player.path.size() &&
                       parts.path.substr(0, player.path.size()) == player.path;
    if (known) {
      medium.url = std::string(player.page).append(parts.path.substr(player.path.size()));
      return;
    }
  }
  if (medium.alt.empty()) medium.alt = name_of_source(medium, host);
}

std::string_view first_of(const Document& document, NodeId id,
                          std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    const std::string_view value = trimmed(document.attribute(id, name));
    if (!value.empty() && !starts_with_ignoring_case(value, "about:")) return value;
  }
  return {};
}

// <video><source src>, <object><param name=movie value>, <object><embed src>.
std::string_view source_inside(const Document& document, NodeId id) {
  for (NodeId at = id + 1; at < document[id].end; ++at) {
    const Tag tag = document[at].tag;
    if (tag == Tag::source || tag == Tag::embed) {
      const std::string_view source = first_of(document, at, {"src", "data-src"});
      if (!source.empty()) return source;
    }
    const std::string_view name = document.attribute(at, "name");
    if (tag == Tag::param && (name == "movie" || name == "src" || name == "url")) {
      return document.attribute(at, "value");
    }
  }
  return {};
}

std::uint32_t pixels(std::string_view value) {
  std::uint32_t number = 0;
  std::from_chars(value.data(), value.data() + value.size(), number);
  return number <= 20000 ? number : 0;
}

}  // namespace

Medium embed_at(const Document& document, NodeId id, std::string_view base) {
  Medium medium;
  switch (document[id].tag) {
    case Tag::video: medium.kind = Medium::Kind::video; break;
    case Tag::audio: medium.kind = Medium::Kind::audio; break;
    default: medium.kind = Medium::Kind::frame;
  }
  std::string_view source = first_of(
      document, id, {"src", "data-src", "data-lazy-src", "data-url", "data", "data-cmp-src"});
  if (source.empty()) source = source_inside(document, id);
  if (source.empty()) return medium;
  medium.url = resolved_url(source, base);
  medium.alt = collapsed(first_of(document, id, {"title", "aria-label", "data-title", "alt"}));
  const std::string_view poster = first_of(document, id, {"poster", "data-poster"});
  if (!poster.empty()) medium.poster = resolved_url(poster, base);
  medium.width = pixels(document.attribute(id, "width"));
  medium.height = pixels(document.attribute(id, "height"));
  if (!medium.url.empty()) open_player(medium);
  return medium;
}

}  // namespace winnow
