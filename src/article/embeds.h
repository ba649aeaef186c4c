// Players and frames: what an article shows of them is a link with a title.
#pragma once

#include <string_view>

#include "article/article.h"
#include "dom/document.h"

namespace winnow {

// The medium at a <video>, <audio>, <iframe>, <embed>, <object> or <applet>. `url` is where a
// reader can watch it: of a player for embedding (YouTube, Vimeo, Dailymotion, SoundCloud, …) the
// page of the video rather than the player; "" when there is nothing to open. `alt` is its title,
// or the host's name where it has none.
Medium embed_at(const Document& document, NodeId id, std::string_view base);

}  // namespace winnow
