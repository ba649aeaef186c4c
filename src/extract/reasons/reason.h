// Why a stretch of the page is not part of the article. Nothing disappears without one.
#pragma once

#include <cstdint>
#include <string_view>

namespace winnow {

enum class Reason : std::uint8_t {
  none,  // kept
  navigation,
  header,
  footer,
  sidebar,
  related,    // teasers of other articles
  appeal,     // asks for support, donations, signatures
  subscribe,  // asks to subscribe, register, install an app
  share,
  comments,
  advertisement,
  cookie_notice,
  credit,         // "Additional reporting by …": moved to the metadata
  byline,         // author and date lines: moved to the metadata
  caption_noise,  // image credits, "Enlarge this image"
  hidden,         // not shown by the page
  duplicate,      // a repeated title or a block that stands twice
  low_density,    // nothing says what it is, and nothing says that it is the article
  reader,         // the reader left it out
};

// "cookie_notice"; lives forever.
std::string_view name_of(Reason reason);

}  // namespace winnow
