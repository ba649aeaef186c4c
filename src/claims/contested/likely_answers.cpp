#include "claims/contested/likely_answers.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>

#include "base/letters.h"
#include "claims/contested/mentions.h"
#include "claims/stance.h"
#include "claims/words/synonyms.h"
#include "claims/words/word_map.h"

namespace winnow {

namespace {

// What is less likely is not linked. docs/attribution-model.md says what that finds.
constexpr float kLikely = 0.45F;
constexpr std::size_t kReach = 12;      // voiced claims that one looks back over
constexpr std::size_t kMostNames = 24;  // of one speaker: a source may be as long as its sentence

// What a claim is like; flags.
enum Hint : std::uint32_t {
  kPast = 1,      // says what was
  kModal = 2,     // says what should be
  kRejects = 4,   // "nonsense"
  kDocument = 8,  // something written, or to be seen, says it
  kClaims = 16,   // "claimed", "accused"
  kNegated = 32,  // says that something is not so
  kOpensNo = 64,  // with its first word
  kFigure = 128,
};

std::uint32_t hints(std::string_view word) {
  static const words::WordMap map = [] {
    words::WordMap words;
    words.add("had has have been was were did", kPast);
    words.add(
        "would could should will must can may might shall need needs want wants hope hopes "
        "welcome welcomed urged let",
        kModal);
    words.add(
        "absurd baseless bogus confused conspiracy distorted distortion exaggerated fabricated "
        "fabrication fairytale false falsehood fantasy fiction flawed garbage groundless guesswork "
        "hoax inaccurate incorrect insult insulting invented invention laughable libel lie lies "
        "lying malicious misleading misled misread mistaken misunderstood myth nonsense "
        "propaganda ridiculous rubbish simply slander smear smears stunt unfair unfounded untrue "
        "wrong",
        kRejects);
    words.add(
        "account accounts audit data database document documents email emails figures filing "
        "filings footage images letter letters list log logs message messages minutes papers "
        "photograph photographs record recording recordings records register registry report "
        "reports study survey table video",
        kDocument);
    words.add("accused accuses alleged claim claimed claims", kClaims);
    return words;
  }();
  const std::uint32_t found = map.find(word);
  return found == words::WordMap::kNone ? 0 : found;
}

bool clashes(const Claim& claim) {
  return claim.stance == Stance::denies || claim.stance == Stance::doubts ||
         claim.stance == Stance::alleges;
}

// Whether somebody says it, for all that is shown.
bool is_voiced(const Claim& claim) {
  return claim.confidence >= kShownConfidence && !(claim.source.empty() && claim.speaker.empty());
}

bool looks_ahead(Stance stance) { return stance == Stance::warns || stance == Stance::predicts; }

}  // namespace

bool finds_dispute(std::span<const Claim> claims) {
  return std::any_of(claims.begin(), claims.end(),
                     [](const Claim& claim) { return is_voiced(claim) && clashes(claim); });
}

AnswerReader::AnswerReader(const Prose& prose, const Matters& matters,
                           std::span<const Claim> claims)
    : prose_(prose), matters_(matters), claims_(claims) {
  constexpr float kFew = 5;  // claims: one that denies makes no dispute of a text
  for (const Claim& claim : claims_) {
    if (!is_voiced(claim) || matters_[claim.id].authors) continue;
    Voice voice = read(claim);
    if (!voices_.empty()) {
      voices_.back().last_of_turn = voice.speaker != voices_.back().speaker;
      voice.turn = voices_.back().turn + (voices_.back().last_of_turn ? 1 : 0);
    }
    voices_.push_back(std::move(voice));
    voiced_.push_back(claim.id);
    if (clashes(claim)) ++clashing_;
  }
  if (!voices_.empty()) voices_.back().last_of_turn = true;
  clashing_ /= static_cast<float>(voices_.size()) + kFew;
}

AnswerReader::Voice AnswerReader::read(const Claim& claim) const {
  Voice voice;
  const std::string_view source =
      claim.source.empty() ? std::string_view() : prose_.original(claim.source.front());
  voice.speaker = claim.speaker.empty() ? source : claim.speaker;
  for (const std::string_view text : {claim.speaker, claim.role, source}) {
    const std::string lower = letters::folded(text);
    for (const Token& token : tokenize(lower, {0, static_cast<std::uint32_t>(lower.size())})) {
      const std::string_view word =
          std::string_view(lower).substr(token.span.begin, token.span.size());
      // Spokespeople are on all sides.
      if (token.kind == TokenKind::symbol || word.starts_with("spokes")) continue;
      const std::string_view form = words::comparable(word);
      if (form.empty() || voice.names.size() == kMostNames) continue;
      voice.names.emplace_back(form);
      if (const WordId id = matters_.id_of_form(form); id != 0) voice.mentioned.push_back(id);
    }
  }
  const std::uint32_t begin = claim.content.front().begin;
  const auto after = std::upper_bound(
      prose_.paragraphs.begin(), prose_.paragraphs.end(), begin,
      [](std::uint32_t at, const Span& paragraph) { return at < paragraph.begin; });
  voice.paragraph = static_cast<std::uint32_t>(after - prose_.paragraphs.begin());
  voice.hints = read_hints(claim);
  return voice;
}

std::uint32_t AnswerReader::read_hints(const Claim& claim) const {
  std::uint32_t found = 0;
  const auto add = [&](const ShortList<Span>& spans, std::uint32_t kinds) {
    for (const Span span : spans) {
      for (auto [token, past] = prose_.tokens_in(span); token < past; ++token) {
        found |= hints(prose_.lower(token)) & kinds;
      }
    }
  };
  add(claim.content, kPast | kModal | kRejects);
  add(claim.source, kDocument);
  add(claim.cue, kClaims);
  auto [first, end] = prose_.tokens_in(claim.content.front());
  while (first < end && (prose_.is_symbol(first) || prose_.lower(first) == "that")) ++first;
  if (first < end &&
      (prose_.negates(first) || prose_.lower(first) == "no" || prose_.lower(first) == "nobody")) {
    found |= kOpensNo | kNegated;
  }
  if (is_negated(prose_, claim)) found |= kNegated;
  if (!claim.cue.empty() && calls_untrue(prose_, claim)) found |= kRejects;
  if (!matters_[claim.id].figures.empty()) found |= kFigure;
  return found;
}

std::size_t AnswerReader::first_answerable(std::size_t later) const {
  return later > kReach ? later - kReach : 0;
}

bool AnswerReader::may_answer(std::size_t later, std::size_t earlier) const {
  const Claim &answer = claims_[voiced_[later]], &before = claims_[voiced_[earlier]];
  return answer.contests.empty() && before.stance != Stance::asks &&
         std::count(before.contests.begin(), before.contests.end(), answer.id) == 0 &&
         voices_[later].speaker != voices_[earlier].speaker;
}

AnswerEvidence AnswerReader::evidence(std::size_t later, std::size_t earlier) const {
  const Claim &a = claims_[voiced_[later]], &b = claims_[voiced_[earlier]];
  const Voice &answer = voices_[later], &before = voices_[earlier];
  const Matter &words = matters_[a.id], &others = matters_[b.id];

  float rarest = 0, shared = 0;
  for (const WordId word : words.words) {
    if (!others.has(word)) continue;
    rarest = std::max(rarest, matters_.weight(word));
    ++shared;
  }
  const bool accuses = std::any_of(answer.mentioned.begin(), answer.mentioned.end(),
                                   [&](WordId name) { return others.has(name); });
  const bool one_side =
      std::any_of(answer.names.begin(), answer.names.end(), [&](const std::string& name) {
        return std::find(before.names.begin(), before.names.end(), name) != before.names.end();
      });
  const auto limited = [](std::size_t value, std::size_t most) {
    return static_cast<float>(std::min(value, most)) / static_cast<float>(most);
  };
  const auto flag = [](bool set) { return set ? 1.0F : 0.0F; };
  const auto has = [](const Voice& voice, Hint hint) { return (voice.hints & hint) != 0; };
  const std::uint32_t turns = answer.turn - before.turn;
  const std::uint32_t paragraphs = answer.paragraph - before.paragraph;
  return {
      1,
      limited(matters_.distance(b.id, a.id), 12),
      limited(paragraphs, 8),
      limited(turns, 8),
      flag(turns == 1),
      flag(turns == 1 && before.last_of_turn),
      flag(paragraphs == 0),
      flag(paragraphs == 1),
      rarest,
      std::min(shared, 5.0F),
      flag(accuses),
      flag(one_side),
      clashing_,
      flag(a.stance == Stance::denies),
      flag(a.stance == Stance::alleges),
      flag(looks_ahead(a.stance)),
      flag(a.stance == Stance::asks),
      flag(b.stance == Stance::denies),
      flag(b.stance == Stance::alleges),
      flag(a.quote == Quote::direct),
      flag(b.quote == Quote::direct),
      flag(has(answer, kNegated) != has(before, kNegated)),
      flag(has(before, kNegated)),
      flag(has(answer, kNegated) && b.stance == Stance::denies),
      flag(has(answer, kRejects)),
      flag(has(answer, kOpensNo)),
      flag(has(answer, kPast)),
      flag(has(before, kPast)),
      flag(has(answer, kModal)),
      flag(has(before, kModal)),
      flag(has(answer, kFigure)),
      flag(has(before, kFigure)),
      flag(has(before, kDocument)),
      flag(has(before, kClaims)),
  };
}

float likelihood(const AnswerEvidence& evidence, const AnswerWeights& weights) {
  const float sum = std::inner_product(evidence.begin(), evidence.end(), weights.begin(), 0.0F);
  return 1 / (1 + std::exp(-sum));
}

bool is_likely_answer(float likelihood) { return likelihood >= kLikely; }

void link_likely_answers(const Prose& prose, const Matters& matters, const AnswerWeights& weights,
                         std::vector<Claim>& claims) {
  if (&prose.language != &words::kEnglish || !finds_dispute(claims)) return;
  const AnswerReader reader(prose, matters, claims);
  const std::span<const std::uint32_t> voiced = reader.voiced();
  for (std::size_t later = 1; later < voiced.size(); ++later) {
    std::size_t likeliest = later;
    float most = 0;
    for (std::size_t earlier = reader.first_answerable(later); earlier < later; ++earlier) {
      if (!reader.may_answer(later, earlier)) continue;
      const float likely = likelihood(reader.evidence(later, earlier), weights);
      if (!is_likely_answer(likely) || likely < most) continue;
      most = likely;
      likeliest = earlier;
    }
    if (likeliest == later) continue;
    Claim &answer = claims[voiced[later]], &before = claims[voiced[likeliest]];
    // What is denied may be told after its denial.
    if (before.stance == Stance::denies && answer.stance != Stance::denies) {
      before.contests.push_back(answer.id);
    } else {
      answer.contests.push_back(before.id);
    }
  }
}

}  // namespace winnow
