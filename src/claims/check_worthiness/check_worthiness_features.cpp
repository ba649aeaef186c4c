#include "claims/check_worthiness/check_worthiness_features.h"

#include <algorithm>
#include <string>

#include "base/text.h"
#include "claims/words/word_map.h"

namespace winnow {

namespace {

// Who and what a sentence is about, apart from its words: told from the counts of these.
enum Sort : std::uint32_t { scale, modal, opinion, past };

const words::WordMap& sorts() {
  static const words::WordMap map = [] {
    words::WordMap words;
    words.add(
        "million billion trillion thousand thousands hundred hundreds dozens percent half twice "
        "double doubled tripled third % $",
        scale);
    words.add("will would should must could can may might shall ought need going", modal);
    words.add(
        "think believe feel hope want love know guess wish thank agree disagree proud sure maybe "
        "perhaps let please",
        opinion);
    words.add("was were had did been voted said went came took made gave cut lost got saw", past);
    return words;
  }();
  return map;
}

// The counts have buckets of their own, so that no word disturbs them.
constexpr std::uint32_t kCountBuckets = 64;

// FNV-1a.
class Hash {
 public:
  constexpr explicit Hash(std::uint32_t value = 2166136261U) : value_(value) {}
  constexpr Hash& add(std::string_view text) {
    for (const char c : text) {
      value_ = (value_ ^ static_cast<unsigned char>(c)) * 16777619U;
    }
    return *this;
  }
  std::uint32_t value() const { return value_; }
  std::uint32_t bucket() const {
    return kCountBuckets + (value_ ^ value_ >> 15U) % (kCheckWorthinessBuckets - kCountBuckets);
  }

 private:
  std::uint32_t value_;
};

}  // namespace

struct CheckWorthinessReader::Counts {
  int numbers = 0, years = 0, scales = 0, names = 0, modals = 0, opinions = 0, pasts = 0,
      negations = 0, questions = 0, words = 0;
};

CheckWorthinessReader::CheckWorthinessReader(const Prose& prose)
    : prose_(prose),
      known_words_(&prose.language == &words::kEnglish),
      seen_(kCheckWorthinessBuckets / 64) {
  words_.reserve(prose.first_with.size());
  for (const std::uint32_t token : prose.first_with) words_.push_back(describe(token));
}

CheckWorthinessReader::Word CheckWorthinessReader::describe(std::size_t token) {
  const std::string_view lower = prose_.lower(token);
  const std::string_view written = prose_.original(token);
  Word known;
  known.is_year = written.size() == 4 && (written.starts_with("19") || written.starts_with("20"));
  known.ends_past = lower.size() > 4 && lower.ends_with("ed");
  known.is_question = lower == "?";
  known.sort = sorts().find(lower);
  if (!known_words_) return known;
  constexpr Hash kAlone = Hash().add("1 "), kFirst = Hash().add("f "), kBegin = Hash().add("s "),
                 kEnding = Hash().add("e "), kPair = Hash().add("2 ");
  const auto hashed = [](Hash from, std::string_view text) { return from.add(text); };
  const std::string_view word = spellings_.copy(normalized(written));
  known.spelled = word;
  known.alone = hashed(kAlone, word).bucket();
  known.first = hashed(kFirst, word).bucket();
  if (word.size() > 5) known.begin = hashed(kBegin, word.substr(0, 5)).bucket();
  if (word.size() > 4) known.ending = hashed(kEnding, word.substr(word.size() - 3)).bucket();
  known.pair = hashed(kPair, word).add(" ").value();
  return known;
}

std::span<const std::uint32_t> CheckWorthinessReader::features(Span sentence) {
  for (std::size_t i = 0; i < count_; ++i) seen_[out_[i] / 64] = 0;
  count_ = 0;
  const auto [begin, end] = prose_.tokens_in(sentence);
  make_room(end - begin);
  Counts counts;
  for (std::size_t token = begin; token < end; ++token) count(token, token == begin, counts);
  if (known_words_) add_words(begin, end);
  add_counts(counts);
  return {out_.data(), count_};
}

void CheckWorthinessReader::make_room(std::size_t tokens) {
  constexpr std::size_t kOfToken = 5;  // calls of add, at most
  const std::size_t most = tokens * kOfToken + 1 + kCountBuckets;
  if (out_.size() < most) out_.resize(most);
}

void CheckWorthinessReader::count(std::size_t token, bool opens, Counts& counts) const {
  const Word& word = words_[prose_.word_of(token)];
  const TokenKind kind = prose_.tokens[token].kind;
  if (kind == TokenKind::number) {
    ++counts.numbers;
    if (word.is_year) ++counts.years;
    return;
  }
  if (word.sort == scale) {
    ++counts.scales;
  } else if (kind == TokenKind::word) {
    ++counts.words;
    if (!opens && prose_.capitalised(token) && prose_.lower(token).size() > 1) ++counts.names;
    if (word.sort == modal) ++counts.modals;
    if (word.sort == opinion) ++counts.opinions;
    if (word.sort == past || word.ends_past) ++counts.pasts;
    if (prose_.negates(token)) ++counts.negations;
  }
  if (word.is_question) ++counts.questions;
}

void CheckWorthinessReader::add_words(std::size_t begin, std::size_t end) {
  constexpr std::size_t kFirstWords = 2;
  Hash pair = Hash().add("2 ^ ");
  for (std::size_t token = begin; token < end; ++token) {
    const Word& word = words_[prose_.word_of(token)];
    add(word.alone);
    add(pair.add(word.spelled).bucket());
    pair = Hash(word.pair);
    if (word.begin != 0) add(word.begin);
    if (word.ending != 0) add(word.ending);
    if (token < begin + kFirstWords) add(word.first);
  }
  add(pair.add("$").bucket());
}

// A count is one feature for each step that it reaches, so that more weighs more.
void CheckWorthinessReader::add_counts(const Counts& counts) {
  std::uint32_t next = 0;
  const auto add_steps = [&](int value, int most) {
    for (int step = 0; step < std::min(value, most); ++step) {
      add(next + static_cast<std::uint32_t>(step));
    }
    next += static_cast<std::uint32_t>(most);
  };
  const bool figure = counts.numbers + counts.scales > 0;
  add_steps(counts.numbers, 4);
  add_steps(counts.years, 2);
  add_steps(counts.scales, 3);
  add_steps(counts.names, 5);
  add_steps(counts.modals, 3);
  add_steps(counts.opinions, 3);
  add_steps(counts.pasts, 4);
  add_steps(counts.negations, 2);
  add_steps(counts.questions, 1);
  add_steps(counts.words / 4, 10);
  add_steps(figure && counts.pasts > 0 ? 1 : 0, 1);
  add_steps(figure && counts.names > 0 ? 1 : 0, 1);
  add_steps(counts.pasts > 0 && counts.modals == 0 ? 1 : 0, 1);
}

}  // namespace winnow
