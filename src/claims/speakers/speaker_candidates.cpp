#include "claims/speakers/speaker_candidates.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "base/letters.h"
#include "claims/words/people.h"
#include "claims/words/phrase_words.h"
#include "claims/words/word_list.h"

namespace winnow {

using words::Gender;

namespace {

// How far back, in mentions, somebody may be meant: only lists name more within kDescriptionReach.
constexpr std::ptrdiff_t kMostMentions = 128;

}  // namespace

bool names_role(const std::string& role, std::string_view noun) {
  return words::any_word(letters::folded(role), " ,-’'",
                         [&](std::string_view word) { return words::neutral_role(word) == noun; });
}

bool is_of_rank(const std::string& role, std::string_view rank, std::string_view noun) {
  static constexpr std::string_view kRanks[] = {"chief",   "prime",   "deputy", "home",
                                                "foreign", "finance", "health", "justice"};
  if (!names_role(role, noun)) return false;
  const std::string known = letters::folded(role);
  const auto has = [&known](std::string_view word) {
    return known.find(word) != std::string::npos;
  };
  return !words::contains(kRanks, rank) || has(rank) ||
         std::none_of(std::begin(kRanks), std::end(kRanks), has);
}

bool is_called(const Name& name, std::string_view noun) {
  return letters::folded(name.role) == noun ||
         words::any_word(letters::folded(name.full), " ",
                         [&](std::string_view word) { return words::may_be_called(word, noun); });
}

const Claim* speaker_around(const Prose& prose, const std::vector<Claim>& claims, std::size_t claim,
                            Span source) {
  if (!words::contains(words::kFirstPerson, prose.lowered(source))) return nullptr;
  for (std::size_t back = 1; back <= claim && back <= 4; ++back) {
    for (const Span content : claims[claim - back].content) {
      if (content.contains(source)) return &claims[claim - back];
    }
  }
  return nullptr;
}

SpeakerCandidates::SpeakerCandidates(const Prose& prose, const Names& names)
    : prose_(prose), names_(names) {
  for (const Name& name : names.names) {
    genders_.push_back(name.gender);
    const std::string key = letters::folded(name.full);
    const words::Country* country = words::find_country(key);
    is_country_.push_back(country != nullptr);
    if (country != nullptr && !words::is_capital(*country, key) && !names_country(*country)) {
      countries_.push_back(country);
    }
  }
  acts_.resize(names.names.size());
  for (const Mention& mention : names.mentions) {
    if (mention.subject) acts_[mention.name] = true;
  }
}

void SpeakerCandidates::learn_gender(std::uint32_t name, Gender gender) {
  if (genders_[name] == Gender::unknown) genders_[name] = gender;
}

bool SpeakerCandidates::may_be(std::uint32_t name, Gender gender) const {
  return gender == Gender::unknown || genders_[name] == Gender::unknown || genders_[name] == gender;
}

bool SpeakerCandidates::names_country(const words::Country& country) const {
  return std::find(countries_.begin(), countries_.end(), &country) != countries_.end();
}

bool SpeakerCandidates::is_public_body(std::uint32_t name) const {
  return words::any_word(letters::folded(names_.names[name].full), " ", [](std::string_view word) {
    return words::contains(words::kPublicBodyWords, word);
  });
}

bool SpeakerCandidates::may_be_business(std::uint32_t name) const {
  const Name& known = names_.names[name];
  const bool may = known.kind == NameKind::unknown || known.kind == NameKind::organisation;
  return known.sure && may && !is_country(name) && !is_public_body(name) &&
         !is_called(known, "newspaper");
}

void SpeakerCandidates::note_speaker(std::uint32_t name, std::uint32_t at) {
  acts_[name] = true;
  last_speaker_ = name;
  last_at_ = at;
}

std::uint32_t SpeakerCandidates::just_spoke(std::uint32_t at) const {
  if (last_speaker_ == kNobody || prose_.sentence_at(at) > prose_.sentence_at(last_at_) + 1 ||
      names_.names[last_speaker_].kind == NameKind::person ||
      genders_[last_speaker_] != Gender::unknown || is_country(last_speaker_) ||
      is_public_body(last_speaker_)) {
    return kNobody;
  }
  return last_speaker_;
}

std::vector<Mention>::const_iterator SpeakerCandidates::first_mention_after(
    std::uint32_t at) const {
  return std::lower_bound(
      names_.mentions.begin(), names_.mentions.end(), at,
      [](const Mention& entry, std::uint32_t byte) { return entry.span.begin < byte; });
}

std::span<const Mention> SpeakerCandidates::mentions_before(std::uint32_t at,
                                                            std::size_t reach) const {
  const std::size_t here = prose_.sentence_at(at);
  const auto end = first_mention_after(at);
  const auto begin =
      std::partition_point(end - std::min(kMostMentions, end - names_.mentions.begin()), end,
                           [&](const Mention& mention) { return here - mention.sentence > reach; });
  const auto first = static_cast<std::size_t>(begin - names_.mentions.begin());
  return std::span(names_.mentions).subspan(first, static_cast<std::size_t>(end - begin));
}

bool SpeakerCandidates::heads(std::uint32_t name, Span sentence) const {
  for (auto mention = first_mention_after(sentence.begin);
       mention != names_.mentions.end() && mention->span.begin < sentence.end; ++mention) {
    if (mention->name == name && mention->subject) return true;
  }
  return false;
}

bool SpeakerCandidates::raised(const Mention& mention) const {
  if (!mention.subject) return false;
  constexpr std::size_t kWithin = 12;  // tokens
  std::size_t token = prose_.token_at(prose_.sentences[mention.sentence].begin);
  const std::size_t last = token + kWithin;
  while (token < last && prose_.tokens[token].span.begin < mention.span.begin &&
         (!prose_.is_grammar(token) || prose_.has(token, words::kDeterminer))) {
    ++token;
  }
  return prose_.tokens[token].span.begin >= mention.span.begin;
}

std::uint32_t SpeakerCandidates::best(std::uint32_t at, std::uint32_t reach,
                                      const Fits& fits) const {
  const auto here = static_cast<std::uint32_t>(prose_.sentence_at(at));
  const bool quoted = prose_.quotation_at(at) != nullptr;
  const bool spoke_lately = here - prose_.sentence_at(last_at_) <= 3;
  // Whom a paragraph opens with is meant, until somebody speaks in it.
  const std::uint32_t begin = prose_.paragraph_begin(at);
  const std::uint32_t paragraph = last_at_ < begin ? begin : UINT32_MAX;
  std::uint32_t best = kNobody;
  float best_score = -1e9F;
  // "[Her son] said no. “Never,” he added": who spoke may have been named far before.
  if (last_speaker_ != kNobody && last_at_ < at && spoke_lately && fits(last_speaker_)) {
    best = last_speaker_;
    best_score = 3.0F - static_cast<float>(here - prose_.sentence_at(last_at_));
  }
  const auto near = mentions_before(at, reach);
  for (auto mention = near.rbegin(); mention != near.rend(); ++mention) {
    const std::uint32_t back = here - mention->sentence;
    if (!fits(mention->name)) continue;
    float score = -static_cast<float>(back);
    if (mention->subject) score += 1.5F;
    if (mention->quoted && !quoted) score -= 2.5F;
    if (mention->name == last_speaker_ && spoke_lately) score += 1.5F;
    if (genders_[mention->name] != Gender::unknown) {
      score += 0.75F;
      if (mention->span.begin >= paragraph && raised(*mention)) score += 1.0F;
    }
    if (score > best_score) {
      best_score = score;
      best = mention->name;
    }
  }
  if (best == kNobody && last_speaker_ != kNobody && fits(last_speaker_)) return last_speaker_;
  return best;
}

std::uint32_t SpeakerCandidates::person_before(std::uint32_t at, Gender gender) const {
  return best(at, kPronounReach, [&](std::uint32_t name) {
    return names_.names[name].kind == NameKind::person && may_be(name, gender);
  });
}

std::uint32_t SpeakerCandidates::most_mentioned(std::uint32_t at, const Fits& fits) const {
  std::unordered_map<std::uint32_t, int> times;
  std::uint32_t best = kNobody;
  const auto near = mentions_before(at, kDescriptionReach);
  for (auto mention = near.rbegin(); mention != near.rend(); ++mention) {
    if (!fits(mention->name)) continue;
    times[mention->name] += mention->subject ? 2 : 1;
    if (best == kNobody || times[mention->name] > times[best]) best = mention->name;
  }
  return best;
}

}  // namespace winnow
