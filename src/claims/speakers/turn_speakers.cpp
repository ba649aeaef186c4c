#include "claims/speakers/turn_speakers.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "base/letters.h"
#include "base/utf8.h"
#include "claims/attribution/content_order.h"
#include "claims/speakers/speakers.h"
#include "claims/words/phrase_words.h"
#include "claims/words/word_list.h"

namespace winnow {

namespace {

// What is said in an interview is what it is about: it takes less to be shown than an author's
// sentence.
constexpr float kWeight = 1.7F;

struct Speaker {
  std::string_view name, role;
};

// "DW" of Dana Whitlow.
std::string initials_of(std::string_view name) {
  std::string initials;
  for (std::size_t at = 0; at < name.size();) {
    const utf8::CodePoint first = utf8::decode(name, at);
    initials += name.substr(at, first.size);
    at = std::min(name.find(' ', at), name.size() - 1) + 1;
  }
  return initials;
}

// Whom the text above the first turn is about.
const Name* interviewed(const Names& names, std::uint32_t first_turn) {
  std::vector<std::uint32_t> times(names.names.size());
  const Name* most = nullptr;
  std::uint32_t most_times = 0;
  for (const Mention& mention : names.mentions) {
    if (mention.span.begin >= first_turn) break;
    const Name& name = names.names[mention.name];
    if (name.kind != NameKind::person || ++times[mention.name] <= most_times) continue;
    most = &name;
    most_times = times[mention.name];
  }
  return most;
}

class TurnSpeakers {
 public:
  TurnSpeakers(const Prose& prose, const Names& names, std::span<const Turn> turns, Arena& texts,
               const Deadline& deadline)
      : prose_(prose) {
    const auto copy = [&texts](const Name& name) {
      return Speaker{texts.copy(name.full), texts.copy(name.role)};
    };
    const Name* answering = interviewed(names, turns.front().speech.begin);
    if (answering != nullptr) answering_ = copy(*answering);
    for (const Name& name : names.names) {
      if (name.kind != NameKind::person) continue;
      std::string initials = initials_of(name.full);
      if (initials.size() < 2 || by_initials_.count(initials) != 0) continue;
      by_initials_.emplace(std::move(initials), copy(name));
    }
    for (const Turn& turn : turns) {
      Claim claim;
      claim.content = {turn.speech};
      if (turn.voice == Turn::Voice::named) claim.source = {turn.label};
      labels_.push_back(std::move(claim));
    }
    resolve_speakers(prose, names, labels_, texts, deadline);
  }

  Speaker of(const Turn& turn, std::size_t number) const {
    if (turn.voice == Turn::Voice::asking) return {};
    if (turn.voice == Turn::Voice::answering) return answering_;
    const auto found = by_initials_.find(std::string(prose_.original(turn.label)));
    return found != by_initials_.end() ? found->second
                                       : Speaker{labels_[number].speaker, labels_[number].role};
  }

 private:
  const Prose& prose_;
  Speaker answering_;
  std::unordered_map<std::string, Speaker> by_initials_;  // whoever the text names first
  std::vector<Claim> labels_;                             // a claim of each turn
};

bool is_oneself(const Prose& prose, Span source) {
  return words::contains(words::kFirstPerson, prose.lowered(source)) &&
         prose.quotation_at(source.begin) == nullptr;
}

}  // namespace

void leave_turns_whole(const Prose& prose, std::span<const Turn> turns,
                       std::vector<Attribution>& attributions) {
  const auto is_words_of_turn = [&](const Attribution& found) {
    const std::uint32_t at = found.content.front().begin;
    const auto turn =
        std::upper_bound(turns.begin(), turns.end(), at,
                         [](std::uint32_t byte, const Turn& one) { return byte < one.speech.end; });
    if (turn == turns.end() || turn->speech.begin > at) return false;
    return found.source.empty() || found.confidence < kShownConfidence ||
           is_oneself(prose, found.source.front());
  };
  attributions.erase(std::remove_if(attributions.begin(), attributions.end(), is_words_of_turn),
                     attributions.end());
}

void add_whole_turns(std::span<const Turn> turns, std::vector<Attribution>& attributions) {
  constexpr float kConfidence = 0.8F;
  std::vector<Attribution> whole;
  for (const Turn& turn : turns) {
    if (turn.voice != Turn::Voice::named) continue;
    const Span colon{turn.label.end, turn.label.end + 1};
    whole.push_back({{turn.label}, {colon}, {turn.speech}, kConfidence});
  }
  add_by_content(attributions, std::move(whole));
}

void give_to_speakers(const Prose& prose, const Names& names, std::span<const Turn> turns,
                      std::vector<Claim>& claims, Arena& texts, const Deadline& deadline) {
  if (turns.empty()) return;
  const TurnSpeakers speakers(prose, names, turns, texts, deadline);
  std::size_t next = 0;  // of claims
  for (std::size_t i = 0; i < turns.size(); ++i) {
    const Span speech = turns[i].speech;
    const Speaker speaker = speakers.of(turns[i], i);
    bool said = false;  // who speaks is said with the first of its claims
    while (next < claims.size() && claims[next].content.front().begin < speech.begin) ++next;
    for (; next < claims.size() && claims[next].content.front().begin < speech.end; ++next) {
      Claim& claim = claims[next];
      if (speaker.name.empty() || !claim.source.empty() || !claim.cue.empty()) continue;
      if (!said && turns[i].voice == Turn::Voice::named) claim.source = {turns[i].label};
      said = true;
      claim.speaker = speaker.name;
      claim.role = speaker.role;
      claim.quote = Quote::direct;
      claim.confidence = std::min(1.0F, claim.confidence * kWeight);
      if (prose.original(claim.content.back()).ends_with('?')) claim.stance = Stance::asks;
    }
  }
}

}  // namespace winnow
