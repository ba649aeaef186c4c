#include "claims/speakers/unnamed_speakers.h"

#include <algorithm>

#include "claims/speakers/speaker_candidates.h"

namespace winnow {

namespace {

constexpr std::size_t kMostRemembered = 8;  // organisations

}  // namespace

void UnnamedSpeakers::note(Kind kind, std::string_view speaker, std::size_t sentence) {
  last(kind) = {std::string(speaker), sentence};
  if (kind != Kind::organisation) return;
  if (const auto known = std::find(organisations_.begin(), organisations_.end(), speaker);
      known != organisations_.end()) {
    organisations_.erase(known);
  }
  if (organisations_.size() == kMostRemembered) organisations_.erase(organisations_.begin());
  organisations_.emplace_back(speaker);
}

std::string_view UnnamedSpeakers::before(std::size_t sentence, std::size_t reach, Kind kind) const {
  const Spoken& spoken = last(kind);
  const bool near = sentence >= spoken.sentence && sentence - spoken.sentence <= reach;
  return near ? std::string_view(spoken.speaker) : std::string_view{};
}

std::string_view UnnamedSpeakers::called(std::string_view noun) const {
  const auto found =
      std::find_if(organisations_.rbegin(), organisations_.rend(),
                   [&](const std::string& description) { return names_role(description, noun); });
  return found != organisations_.rend() ? std::string_view(*found) : std::string_view{};
}

}  // namespace winnow
