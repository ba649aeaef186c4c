#include "claims/kinds.h"

#include <array>

#include "claims/figures.h"
#include "claims/words/word_list.h"

namespace winnow {

namespace {

// Words that mark a kind in English, German, French and Spanish; one is enough.
constexpr std::string_view kPrediction[] = {
    "will",   "won't", "won’t", "shall",  "forecast", "predicted", "expected", "projected",
    "likely", "soon",  "wird",  "werden", "sera",     "seront",    "será",     "serán"};
constexpr std::string_view kComparison[] = {"than",    "compared", "highest", "lowest", "biggest",
                                            "largest", "smallest", "worst",   "best",   "record",
                                            "higher",  "lower",    "fewer",   "more",   "less",
                                            "twice",   "double",   "doubled", "als",    "meisten",
                                            "plus",    "moins",    "más",     "menos",  "mayor"};
constexpr std::string_view kCause[] = {
    "because",    "caused",  "causes",   "cause",     "due",    "led",         "leads", "result",
    "resulted",   "sparked", "sparking", "triggered", "blamed", "contributed", "weil",  "wegen",
    "verursacht", "parce",   "cause",    "causado",   "porque", "debido"};
constexpr std::string_view kLegal[] = {
    "law",     "laws",     "illegal",        "legal", "court",     "courts",    "guilty",
    "charged", "charges",  "lawsuit",        "sued",  "convicted", "sentenced", "arrested",
    "ruling",  "unlawful", "constitutional", "crime", "crimes",    "sanctions", "gesetz",
    "gericht", "illégal",  "tribunal",       "loi",   "ley",       "ilegal"};
constexpr std::string_view kPlan[] = {
    "plan",     "plans",  "planned",   "planning", "intends", "intend",  "aims",    "proposes",
    "proposed", "agreed", "scheduled", "going",    "plant",   "geplant", "prévoit", "planea"};
constexpr std::string_view kEvent[] = {
    "killed", "died",    "injured",  "struck", "fired",     "arrested",   "attacked", "resigned",
    "signed", "met",     "launched", "asked",  "visited",   "collapsed",  "exploded", "crashed",
    "opened", "closed",  "stolen",   "paid",   "destroyed", "surrounded", "seized",   "released",
    "bought", "sold",    "won",      "lost",   "fled",      "shot",       "hit",      "left",
    "began",  "started", "ended",    "voted",  "happened",  "approved",   "received", "found",
    "sent",   "took",    "gave",     "told",   "discovered"};

template <std::size_t N>
bool any_of(const Prose& prose, const Claim& claim, const std::string_view (&list)[N]) {
  for (const Span content : claim.content) {
    for (std::size_t token = prose.token_at(content.begin);
         token < prose.tokens.size() && prose.tokens[token].span.begin < content.end; ++token) {
      if (words::contains(list, prose.lower(token))) return true;
    }
  }
  return false;
}

}  // namespace

std::vector<ClaimKind> kinds_of(const Prose& prose, const Claim& claim) {
  std::vector<ClaimKind> kinds;
  const auto add_if = [&](bool holds, ClaimKind kind) {
    if (holds) kinds.push_back(kind);
  };
  add_if(!find_figures(prose, claim.content).empty(), ClaimKind::statistic);
  add_if(any_of(prose, claim, kEvent), ClaimKind::event);
  add_if(claim.stance == Stance::predicts || any_of(prose, claim, kPrediction),
         ClaimKind::prediction);
  add_if(any_of(prose, claim, kComparison), ClaimKind::comparison);
  add_if(any_of(prose, claim, kCause), ClaimKind::cause);
  add_if(any_of(prose, claim, kLegal), ClaimKind::legal);
  add_if(claim.stance == Stance::promises || any_of(prose, claim, kPlan), ClaimKind::plan);
  return kinds;
}

}  // namespace winnow
