#include "extract/settle/place_media.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "dom/parse.h"
#include "extract/segment.h"
#include "metadata/metadata.h"

using namespace winnow;

namespace {

// How many media stay where all texts do but `lost`.
int media_kept(const std::string& body, const std::vector<std::string>& lost = {}) {
  const std::string html = "<title>The flood</title>" + body;
  const auto document = parse(html);
  const Metadata metadata = read_metadata(*document, "");
  auto blocks = segment(*document);
  const PageView page(*document, blocks, metadata);
  const auto is_medium = [&](const PageBlock& block) {
    return page.outline.blocks[static_cast<std::size_t>(&block - blocks.data())].medium;
  };
  for (PageBlock& block : blocks) {
    const bool is_lost =
        is_medium(block) || std::find(lost.begin(), lost.end(), block.text) != lost.end();
    block.probability = is_lost ? 0.01F : 0.95F;
    block.reason = is_lost ? Reason::low_density : Reason::none;
  }
  place_media(page, blocks);
  return static_cast<int>(std::count_if(blocks.begin(), blocks.end(), [&](const PageBlock& block) {
    return is_medium(block) && block.kept();
  }));
}

std::string picture(const std::string& caption) {
  return "<li><figure><img src=/a.jpg width=800 height=600><figcaption>" + caption +
         "</figcaption></figure>";
}

}  // namespace

TEST_CASE("a kept caption keeps its picture, whatever stands around", "[media]") {
  const std::string two = picture("<p>Families wait on a roof.</p><small>County Archive</small>") +
                          picture("<p>Sandbags at the breach.</p><small>County Archive</small>");
  CHECK(media_kept("<p>They come from the archive.<ul>" + two + "</ul>", {"County Archive"}) == 2);
  CHECK(media_kept("<ul>" + two + "</ul>", {"County Archive", "Sandbags at the breach."}) == 1);
}

TEST_CASE("a caption that goes does not part a picture from the text below", "[media]") {
  CHECK(media_kept("<p>One.</p><div><figure><a href=/big><div><picture><img src=/a.jpg></picture>"
                   "</div></a><figcaption>Loaf no. 61.</figcaption></figure></div><p>Two.",
                   {"Loaf no. 61."}) == 1);
}

TEST_CASE("a medium stays between texts that stay", "[media]") {
  CHECK(media_kept("<p>One.<img src=/a.jpg><p>Two.") == 1);
  CHECK(media_kept("<p>One.</p><div><div><div><img src=/a.jpg></div></div></div><p>Two.",
                   {"One.", "Two."}) == 0);
}
