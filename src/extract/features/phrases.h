// What boilerplate says: "Sign up for our newsletter", "Weiterlesen", "広告". The lists are in
// phrases.def.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace winnow {

enum class PhraseKind : std::uint8_t {
  appeal,
  subscribe,
  share,
  comments,
  related,
  advertisement,
  cookie_notice,
  credit,
  byline,
  caption,
  copyright,
  navigation,
  login,
  error,
  shop,
  answer,
};
inline constexpr std::size_t kPhraseKinds = 16;

// How strongly a text says each kind: the sum of the weights of the phrases found, at most 255.
// A text at 3 or more says it outright, if it is short.
struct PhraseHits {
  std::array<std::uint8_t, kPhraseKinds> weight{};

  std::uint8_t operator[](PhraseKind kind) const { return weight[static_cast<std::size_t>(kind)]; }
};

// Phrases between quotation marks are somebody's words and do not count.
PhraseHits find_phrases(std::string_view text);

}  // namespace winnow
