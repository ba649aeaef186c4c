#include "claims/check_worthiness_features.h"

#include <algorithm>
#include <array>
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
  Hash& add(std::string_view text) {
    for (const char c : text) {
      value_ = (value_ ^ static_cast<unsigned char>(c)) * 16777619U;
    }
    return *this;
  }
  std::uint32_t bucket() const {
    return kCountBuckets + (value_ ^ value_ >> 15U) % (kCheckWorthinessBuckets - kCountBuckets);
  }

 private:
  std::uint32_t value_ = 2166136261U;
};

class Collector {
 public:
  Collector(const Prose& prose, Span sentence)
      : prose_(prose), begin_(prose.token_at(sentence.begin)), end_(prose.token_at(sentence.end)) {}

  std::vector<std::uint32_t> run() {
    out_.reserve(5 * (end_ - begin_) + kCountBuckets);
    Hash pair = Hash().add("2 ^ ");
    const bool known_words = &prose_.language == &words::kEnglish;
    for (std::size_t token = begin_; token < end_; ++token) {
      count(token);
      if (!known_words) continue;
      const std::string word = normalized(prose_.original(token));  // digits as 0
      add(Hash().add("1 ").add(word).bucket());
      add(pair.add(word).bucket());
      pair = Hash().add("2 ").add(word).add(" ");
      if (word.size() > 5) add(Hash().add("s ").add(std::string_view(word).substr(0, 5)).bucket());
      if (word.size() > 4)
        add(Hash().add("e ").add(std::string_view(word).substr(word.size() - 3)).bucket());
      if (token < begin_ + 2) add(Hash().add("f ").add(word).bucket());
    }
    if (known_words) add(pair.add("$").bucket());
    add_counts();
    return std::move(out_);
  }

 private:
  void count(std::size_t token) {
    const std::string_view word = prose_.lower(token);
    const Token& part = prose_.tokens[token];
    if (part.kind == TokenKind::number) {
      ++numbers_;
      const std::string_view digits = prose_.original(token);
      if (digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20"))) ++years_;
      return;
    }
    const std::uint32_t sort = sorts().find(word);
    if (sort == scale) {
      ++scales_;
    } else if (part.kind == TokenKind::word) {
      ++words_;
      if (token > begin_ && prose_.capitalised(token) && word.size() > 1) ++names_;
      if (sort == modal) ++modals_;
      if (sort == opinion) ++opinions_;
      if (sort == past || (word.size() > 4 && word.ends_with("ed"))) ++pasts_;
      if (words::contains(prose_.language.negations, word)) ++negations_;
    }
    if (word == "?") ++questions_;
  }

  void add(std::uint32_t bucket) {
    std::uint64_t& word = seen_[bucket / 64];
    const std::uint64_t bit = std::uint64_t{1} << (bucket % 64);
    if ((word & bit) == 0) out_.push_back(bucket);
    word |= bit;
  }

  // A count is one feature for each step that it reaches, so that more weighs more.
  void add_counts() {
    std::uint32_t next = 0;
    const auto add_steps = [&](int value, int most) {
      for (int step = 0; step < std::min(value, most); ++step) {
        add(next + static_cast<std::uint32_t>(step));
      }
      next += static_cast<std::uint32_t>(most);
    };
    const bool figure = numbers_ + scales_ > 0;
    add_steps(numbers_, 4);
    add_steps(years_, 2);
    add_steps(scales_, 3);
    add_steps(names_, 5);
    add_steps(modals_, 3);
    add_steps(opinions_, 3);
    add_steps(pasts_, 4);
    add_steps(negations_, 2);
    add_steps(questions_, 1);
    add_steps(words_ / 4, 10);
    add_steps(figure && pasts_ > 0 ? 1 : 0, 1);
    add_steps(figure && names_ > 0 ? 1 : 0, 1);
    add_steps(pasts_ > 0 && modals_ == 0 ? 1 : 0, 1);
  }

  const Prose& prose_;
  std::size_t begin_, end_;
  int numbers_ = 0, years_ = 0, scales_ = 0, names_ = 0, modals_ = 0, opinions_ = 0, pasts_ = 0,
      negations_ = 0, questions_ = 0, words_ = 0;
  std::array<std::uint64_t, kCheckWorthinessBuckets / 64> seen_{};  // a bit for each bucket
  std::vector<std::uint32_t> out_;
};

}  // namespace

std::vector<std::uint32_t> check_worthiness_features(const Prose& prose, Span sentence) {
  return Collector(prose, sentence).run();
}

}  // namespace winnow
