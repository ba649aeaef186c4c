#include "claims/kinds.h"

#include "claims/words/word_list.h"
#include "claims/words/word_map.h"

namespace winnow {

namespace {

struct Marks {
  ClaimKind kind;
  std::string_view words;
};

// Words that mark a kind in English, German, French and Spanish; one is enough. A figure marks a
// statistic.
constexpr Marks kMarks[] = {
    {ClaimKind::prediction,
     "will won't won’t shall forecast predicted expected projected likely soon wird "
     "werden sera seront será serán"},
    {ClaimKind::comparison,
     "than compared highest lowest biggest largest smallest worst best record higher "
     "lower fewer more less twice double doubled als meisten plus moins más menos "
     "mayor"},
    {ClaimKind::cause,
     "because caused causes cause due led leads result resulted sparked sparking "
     "triggered blamed contributed weil wegen verursacht parce causado porque debido"},
    {ClaimKind::legal,
     "law laws illegal legal court courts guilty charged charges lawsuit sued "
     "convicted sentenced arrested ruling unlawful constitutional crime crimes "
     "sanctions gesetz gericht illégal tribunal loi ley ilegal"},
    {ClaimKind::plan,
     "plan plans planned planning intends intend aims proposes proposed agreed "
     "scheduled going plant geplant prévoit planea"},
    {ClaimKind::event,
     "killed died injured struck fired arrested attacked resigned signed met "
     "launched asked visited collapsed exploded crashed opened closed stolen paid "
     "destroyed surrounded seized released bought sold won lost fled shot hit left "
     "began started ended voted happened approved received found sent took gave told "
     "discovered"},
};
// Mark their kind only before "to": a price has "plans", and a train is "due".
constexpr std::string_view kBeforeTo[] = {"plan", "plans", "planning", "going", "agreed", "due"};

const words::WordMap& marks() {
  static const words::WordMap map = [] {
    words::WordMap words;
    for (const Marks& marks : kMarks)
      words.add(marks.words, static_cast<std::uint32_t>(marks.kind));
    return words;
  }();
  return map;
}

}  // namespace

EnumSet<ClaimKind> kinds_of(const Prose& prose, const Claim& claim,
                            std::span<const Figure> figures) {
  EnumSet<ClaimKind> kinds;
  for (const Span content : claim.content) {
    for (auto [token, past] = prose.tokens_in(content); token < past; ++token) {
      if (prose.is_symbol(token)) continue;
      const std::uint32_t kind = marks().find(prose.lower(token));
      if (kind == words::WordMap::kNone) continue;
      const bool before_to = token + 1 < prose.tokens.size() && prose.lower(token + 1) == "to";
      if (before_to || !words::contains(kBeforeTo, prose.lower(token))) {
        kinds.insert(static_cast<ClaimKind>(kind));
      }
    }
  }
  if (count_something(figures)) kinds.insert(ClaimKind::statistic);
  if (claim.stance == Stance::predicts) kinds.insert(ClaimKind::prediction);
  if (claim.stance == Stance::promises) kinds.insert(ClaimKind::plan);
  return kinds;
}

}  // namespace winnow
