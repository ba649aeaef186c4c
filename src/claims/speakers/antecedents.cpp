#include "claims/speakers/antecedents.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

namespace winnow {

namespace {

constexpr std::size_t kReach = 12;        // sentences
constexpr std::size_t kUnnamedReach = 6;  // sentences: somebody without a name is soon forgotten
constexpr std::size_t kHeads = 2;         // sentences whose subjects are looked at

enum Fact : std::size_t {
  kUnnamed,
  kSentenceBefore,  // mentioned last there
  kFarther,         // how far, where it is three sentences or more
  kSubject,
  kJustSpoke,
  kInParagraph,
  kGenderKnown,
  kPerson,  // not only a name of unknown kind
  kQuoted,
  kDescribed,  // "Ann Lee, who …": introduced
  kSpokeInParagraph,
  kPlaced,  // of unknown kind, behind "in", "at" or "to": "taken to Instagram"
};

void set_distance(AntecedentEvidence& evidence, std::size_t back) {
  evidence[kSentenceBefore] = back == 1 ? 1 : 0;
  evidence[kFarther] = back < 3 ? 0 : static_cast<float>(std::min<std::size_t>(back, 8)) / 4;
}

}  // namespace

std::vector<Antecedent> AntecedentReader::named(std::uint32_t at, words::Gender gender) const {
  const std::size_t here = prose_.sentence_at(at);
  const std::uint32_t paragraph = prose_.paragraph_begin(at);
  std::vector<Antecedent> found;
  const auto find = [&found](std::uint32_t name) {
    return std::find_if(found.begin(), found.end(),
                        [name](const Antecedent& one) { return one.name == name; });
  };
  const auto fits = [&](std::uint32_t name) {
    const NameKind kind = names_.names[name].kind;
    return candidates_.may_be(name, gender) && !candidates_.is_country(name) &&
           (kind == NameKind::person || kind == NameKind::unknown);
  };
  const auto add = [&](std::uint32_t name) -> AntecedentEvidence& {
    Antecedent& one = found.emplace_back();
    one.name = name;
    one.evidence[kGenderKnown] = candidates_.gender(name) != words::Gender::unknown ? 1 : 0;
    one.evidence[kPerson] = names_.names[name].kind == NameKind::person ? 1 : 0;
    return one.evidence;
  };
  const std::span<const Mention> near = candidates_.mentions_before(at, kReach);
  for (auto mention = near.rbegin(); mention != near.rend(); ++mention) {
    const std::size_t back = here - mention->sentence;
    if (find(mention->name) != found.end() || !fits(mention->name)) continue;
    AntecedentEvidence& evidence = add(mention->name);
    set_distance(evidence, back);
    evidence[kSubject] = mention->subject ? 1 : 0;
    evidence[kInParagraph] = mention->span.begin >= paragraph ? 1 : 0;
    evidence[kQuoted] = mention->quoted ? 1 : 0;
    const std::size_t comma = prose_.token_at(mention->span.end);
    constexpr std::string_view kIntroducing[] = {"who", "whose", "a", "an", "the"};
    const bool described = comma + 1 < prose_.tokens.size() && prose_.lower(comma) == "," &&
                           words::contains(kIntroducing, prose_.lower(comma + 1));
    evidence[kDescribed] = described ? 1 : 0;
    evidence[kPlaced] = is_placed(*mention) ? 1 : 0;
  }
  const SpeakerCandidates::Spoke spoke = candidates_.last_speaker();
  if (spoke.name == kNobody || spoke.at >= at || !fits(spoke.name)) return found;
  const std::size_t since = here - prose_.sentence_at(spoke.at);
  if (since > kReach) return found;
  const auto known = find(spoke.name);
  AntecedentEvidence& evidence = known != found.end() ? known->evidence : add(spoke.name);
  evidence[kJustSpoke] = since <= 1 ? 1 : 0;
  evidence[kSpokeInParagraph] = spoke.at >= paragraph ? 1 : 0;
  return found;
}

bool AntecedentReader::is_placed(const Mention& mention) const {
  constexpr std::string_view kPlacing[] = {"in",   "on",     "at", "near",
                                           "into", "across", "to", "from"};
  const std::size_t token = prose_.token_at(mention.span.begin);
  return prose_.language.code == "en" && names_.names[mention.name].kind == NameKind::unknown &&
         token > 0 && words::contains(kPlacing, prose_.lower(token - 1));
}

void AntecedentReader::add_unnamed(std::uint32_t at, const UnnamedSpeakers& unnamed,
                                   std::vector<Antecedent>& found) const {
  constexpr auto kPersonKind = UnnamedSpeakers::Kind::person;
  const std::size_t here = prose_.sentence_at(at);
  std::optional<std::size_t> spoke;
  if (const auto speaker = unnamed.before(here, kUnnamedReach, kPersonKind); !speaker.empty()) {
    spoke = unnamed.sentence_of(kPersonKind);
    found.push_back(without_name(at, *spoke, true, std::string(speaker)));
  }
  for (std::size_t back = 1; back <= kHeads && back <= here; ++back) {
    const auto head = sources_.somebody_heading(prose_.sentences[here - back]);
    if (!head || spoke == here - back) continue;
    found.push_back(without_name(at, here - back, false, sources_.plain(*head)));
  }
}

Antecedent AntecedentReader::without_name(std::uint32_t at, std::size_t sentence, bool spoke,
                                          std::string description) const {
  Antecedent one;
  one.description = std::move(description);
  const std::size_t back = prose_.sentence_at(at) - sentence;
  const bool here = prose_.sentences[sentence].begin >= prose_.paragraph_begin(at);
  set_distance(one.evidence, back);
  one.evidence[kUnnamed] = 1;
  one.evidence[kSubject] = 1;
  one.evidence[kInParagraph] = here ? 1 : 0;
  one.evidence[kJustSpoke] = spoke && back <= 1 ? 1 : 0;
  one.evidence[kSpokeInParagraph] = spoke && here ? 1 : 0;
  return one;
}

const Antecedent* likeliest(std::span<const Antecedent> antecedents,
                            const AntecedentEvidence& weights) {
  const Antecedent* best = nullptr;
  float most = 0;
  for (const Antecedent& one : antecedents) {
    const float sum =
        std::inner_product(one.evidence.begin(), one.evidence.end(), weights.begin(), 0.0F);
    if (best != nullptr && sum <= most) continue;
    best = &one;
    most = sum;
  }
  return best;
}

}  // namespace winnow
