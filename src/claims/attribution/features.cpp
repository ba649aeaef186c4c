#include "claims/attribution/features.h"

#include <algorithm>

namespace winnow {

namespace {

// From this level a word may be the nearest cue.
constexpr std::uint8_t kCueCandidate = 2;
constexpr int kFarthestCue = 30;  // units

struct Context {
  int left_cue = -1, right_cue = -1;  // nearest candidates outside quotations
  std::uint32_t left_chain = 0;       // hash of the tags between them and the token
  std::uint32_t right_chain = 0;
  std::uint32_t left_signs = 0, right_signs = 0;  // what stands between: a set of bits
  int clause = -1;                                // first word after the last comma, dash or colon
  int sentence_begin = 0, sentence_end = 0;
  int verb = -1;  // the last auxiliary, modal or candidate cue
};

enum Sign : std::uint32_t {
  comma_between = 1,
  quote_between = 2,
  that_between = 4,
  stop_between = 8,
  wh_between = 16,
  and_between = 32,
  to_between = 64,
  verb_between = 128
};

std::uint32_t sign_of(const Word& word) {
  switch (word.tag) {
    case Tag::comma: return comma_between;
    case Tag::open_quote:
    case Tag::close_quote: return quote_between;
    case Tag::that: return that_between;
    case Tag::full_stop:
    case Tag::colon: return stop_between;
    case Tag::wh:
    case Tag::subordinator: return wh_between;
    case Tag::conjunction: return and_between;
    case Tag::to: return to_between;
    case Tag::be:
    case Tag::have:
    case Tag::modal:
    case Tag::do_: return verb_between;
    default: return 0;
  }
}

bool quoted(const Word& word) { return word.quote != QuoteState::outside && word.long_quote; }

bool is_cue(const Word& word) { return word.cue_level >= kCueCandidate && !quoted(word); }

bool verbal(const Word& word) {
  return word.tag == Tag::be || word.tag == Tag::have || word.tag == Tag::modal ||
         word.tag == Tag::do_ || word.cue_level >= kCueCandidate || word.tag == Tag::past;
}

std::uint32_t tag_id(const Word& word) { return static_cast<std::uint32_t>(word.tag); }

std::vector<Context> contexts(std::span<const Word> words) {
  const int n = static_cast<int>(words.size());
  std::vector<Context> all(words.size());
  const auto near = [&](int a, int b) {
    return std::abs(static_cast<int>(words[a].unit) - static_cast<int>(words[b].unit)) <=
           kFarthestCue;
  };
  int cue = -1, clause = -1, verb = -1, sentence_begin = 0;
  std::uint32_t chain = 0, signs = 0;
  for (int i = 0; i < n; ++i) {
    Context& c = all[i];
    if (words[i].sentence_begins) {
      sentence_begin = i;
      if (!quoted(words[i])) {
        clause = i;
        verb = -1;
        if (!(i > 0 && quoted(words[i - 1]))) signs |= stop_between;
      }
    }
    c.sentence_begin = sentence_begin;
    if (cue >= 0 && near(cue, i)) {
      c.left_cue = cue;
      c.left_chain = chain;
      c.left_signs = signs;
    }
    c.clause = clause;
    c.verb = verb;
    if (is_cue(words[i])) {
      cue = i;
      chain = signs = 0;
    } else if (!quoted(words[i])) {
      chain = mix(1, chain, tag_id(words[i]));
      signs |= sign_of(words[i]);
    } else if (words[i].quote == QuoteState::opens) {
      chain = mix(1, chain, 77);
      signs |= quote_between;
    }
    if (!quoted(words[i])) {
      if (words[i].tag == Tag::comma || words[i].tag == Tag::dash || words[i].tag == Tag::colon)
        clause = i + 1;
      if (verbal(words[i])) verb = i;
    }
  }
  cue = -1;
  chain = signs = 0;
  int sentence_end = n;
  for (int i = n - 1; i >= 0; --i) {
    Context& c = all[i];
    c.sentence_end = sentence_end;
    if (cue >= 0 && near(cue, i)) {
      c.right_cue = cue;
      c.right_chain = chain;
      c.right_signs = signs;
    }
    if (is_cue(words[i])) {
      cue = i;
      chain = signs = 0;
    } else if (!quoted(words[i])) {
      chain = mix(2, chain, tag_id(words[i]));
      signs |= sign_of(words[i]);
    } else if (words[i].quote == QuoteState::closes) {
      chain = mix(2, chain, 77);
      signs |= quote_between;
    }
    if (words[i].sentence_begins) {
      sentence_end = i;
      if (!quoted(words[i])) signs |= stop_between;
    }
  }
  return all;
}

std::uint32_t bucket_of(int distance) {
  if (distance < 0) distance = -distance;
  if (distance <= 4) return static_cast<std::uint32_t>(distance);
  if (distance <= 6) return 5;
  if (distance <= 10) return 6;
  if (distance <= 18) return 7;
  return 8;
}

std::uint8_t kind_of(const Word& word) {
  if (word.quote == QuoteState::opens) return 1;
  if (word.quote == QuoteState::closes) return 2;
  if (quoted(word)) return 3;
  switch (word.tag) {
    case Tag::comma: return 4;
    case Tag::full_stop: return 5;
    case Tag::colon: return 6;
    case Tag::dash:
    case Tag::bracket:
    case Tag::symbol: return 7;
    case Tag::that: return 8;
    case Tag::to: return 9;
    case Tag::of:
    case Tag::preposition: return 10;
    case Tag::by: return 11;
    case Tag::conjunction: return 12;
    case Tag::wh:
    case Tag::subordinator: return 13;
    case Tag::determiner:
    case Tag::possessive: return 14;
    case Tag::subject_pronoun:
    case Tag::object_pronoun: return 15;
    case Tag::be:
    case Tag::have:
    case Tag::do_:
    case Tag::modal:
    case Tag::negation: return 17;
    case Tag::possessive_ending: return 21;
    case Tag::opener: return 22;
    default: break;
  }
  if (word.cue_level == 3) return 18;
  if (word.cue_level == 2) return 19;
  if (word.tag == Tag::name || word.tag == Tag::title) return 16;
  if (word.cue_level == 1) return 20;
  return 0;
}

class Extractor {
 public:
  Extractor(std::span<const Word> words, const Place& place)
      : words_(words), place_(place), contexts_(contexts(words)) {}

  Features run() {
    out_.hashes.reserve(words_.size() * 64);
    out_.begins.reserve(words_.size() + 1);
    for (std::size_t i = 0; i < words_.size(); ++i) {
      out_.begins.push_back(static_cast<std::uint32_t>(out_.hashes.size()));
      out_.kinds.push_back(kind_of(words_[i]));
      feature_ = 10;
      at_ = static_cast<int>(i);
      add_words();
      add_tags();
      add_quotes();
      add_cues();
      add_place();
    }
    out_.begins.push_back(static_cast<std::uint32_t>(out_.hashes.size()));
    return std::move(out_);
  }

 private:
  // Each call site is a feature of its own: they are numbered in the order of the calls, so every
  // token must make the same calls.
  void add(std::uint32_t a, std::uint32_t b = 0) { out_.hashes.push_back(mix(feature_++, a, b)); }
  void skip() { ++feature_; }

  const Word& word(int offset) const {
    static const Word kNone{};
    const int i = at_ + offset;
    return i >= 0 && i < static_cast<int>(words_.size()) ? words_[i] : kNone;
  }
  std::uint32_t w(int offset) const { return word(offset).hash; }
  std::uint32_t t(int offset) const { return tag_id(word(offset)); }
  std::uint32_t c(int offset) const {
    return word(offset).cluster + 256U * static_cast<std::uint32_t>(word(offset).hash == 0);
  }
  std::uint32_t tags(int from, int to) const {
    std::uint32_t all = 0;
    for (int i = from; i <= to; ++i) all = all * 64U + t(i);
    return all;
  }

  void add_words() {
    const std::uint32_t q = quoted(word(0)) ? 1U : 0U;
    add(0);
    add(w(0));
    add(w(0), q + 2U);
    add(w(-1));
    add(w(1));
    add(w(-2));
    add(w(2));
    add(w(-1), w(0));
    add(w(0), w(1));
    add(w(-2), w(-1));
    add(w(1), w(2));
    add(w(-1), w(1));
    add(word(0).suffix);
    add(c(0));
    add(c(-1));
    add(c(1));
    add(c(-2));
    add(c(2));
    add(c(-1), c(0));
    add(c(0), c(1));
    add(mix(3, c(-1), c(0)), c(1));
    add(c(0), t(1) * 64U + t(-1));
    add(w(0), t(-1));
    add(w(0), t(1));
    add(word(0).shape * 25U + word(-1).shape * 5U + word(1).shape);
    add(word(0).cue_level, word(1).cue_level * 4U + word(-1).cue_level);
  }

  void add_tags() {
    add(t(0));
    add(tags(-1, 0));
    add(tags(0, 1));
    add(tags(-1, 1));
    add(tags(-2, 0));
    add(tags(0, 2));
    add(tags(-2, 1));
    add(tags(-1, 2));
    add(tags(-2, -1));
    add(tags(1, 3));
    add(tags(-3, -1));
  }

  std::uint32_t quote_state(int offset) const {
    return static_cast<std::uint32_t>(word(offset).quote) * 2U +
           (word(offset).long_quote ? 1U : 0U);
  }

  void add_quotes() {
    const std::uint32_t state = quote_state(0);
    add(state);
    add(state * 64U + quote_state(-1) * 8U + quote_state(1));
    add(state, mix(4, quote_state(-2), quote_state(2)) + quote_state(-1) * 8U + quote_state(1));
    add(state, t(0));
    add(state * 8U + quote_state(1), t(-1));
    add(state * 8U + quote_state(-1), t(1));
  }

  void add_cues() {
    const Context& context = contexts_[at_];
    const std::uint32_t self = quote_state(0);
    if (context.left_cue >= 0) {
      const Word& cue = words_[context.left_cue];
      const int distance = word(0).unit - cue.unit;
      const std::uint32_t b = bucket_of(distance);
      const Word& after = context.left_cue + 1 < static_cast<int>(words_.size())
                              ? words_[context.left_cue + 1]
                              : cue;
      add(cue.hash, b);
      add(cue.hash, t(0));
      add(cue.cluster, context.left_signs);
      add(context.left_signs, self * 16U + b);
      add(context.left_signs, t(0));
      add(cue.hash, mix(5, after.hash, self));
      if (distance <= 6)
        add(context.left_chain, t(0));
      else
        skip();
      if (distance <= 4)
        add(context.left_chain, cue.hash);
      else
        skip();
      add(cue.cluster, tag_id(after) * 64U + t(0));
    } else {
      add(0xFFFFU, self);
      feature_ += 8;
    }
    if (context.right_cue >= 0) {
      const Word& cue = words_[context.right_cue];
      const int distance = cue.unit - word(0).unit;
      const std::uint32_t b = bucket_of(distance);
      const Word& after = context.right_cue + 1 < static_cast<int>(words_.size())
                              ? words_[context.right_cue + 1]
                              : cue;
      add(cue.hash, b);
      add(cue.hash, t(0));
      add(cue.cluster, context.right_signs);
      add(context.right_signs, self * 16U + b);
      add(context.right_signs, t(0));
      add(cue.hash, mix(5, after.hash, self));
      if (distance <= 6)
        add(context.right_chain, t(0));
      else
        skip();
      if (distance <= 4)
        add(context.right_chain, cue.hash);
      else
        skip();
      add(cue.cluster, tag_id(after) * 64U + t(0));
    } else {
      add(0xFFFFU, self);
      feature_ += 8;
    }
    add(mix(6, context.left_cue >= 0 ? words_[context.left_cue].cluster : 999U, context.left_signs),
        mix(7, context.right_cue >= 0 ? words_[context.right_cue].cluster : 999U,
            context.right_signs));
    if (context.verb >= 0) {
      const Word& verb = words_[context.verb];
      add(verb.hash, bucket_of(at_ - context.verb));
      add(verb.hash, c(0));
    } else {
      add(0xFFFFU, t(0));
      skip();
    }
  }

  void add_place() {
    const Context& context = contexts_[at_];
    if (context.clause >= 0 && context.clause < static_cast<int>(words_.size())) {
      const Word& clause = words_[context.clause];
      add(clause.hash, bucket_of(at_ - context.clause));
      add(clause.hash, context.left_cue >= 0 ? 1U + words_[context.left_cue].cue_level : 0U);
    } else {
      feature_ += 2;
    }
    const Word& first = words_[context.sentence_begin];
    add(first.hash, bucket_of(at_ - context.sentence_begin));
    add(tag_id(first),
        mix(8, quote_state(0), context.left_cue >= 0 ? words_[context.left_cue].cluster : 999U));
    add(bucket_of(at_ - context.sentence_begin),
        std::min(3U, static_cast<std::uint32_t>(word(0).sentence)));
    add(bucket_of(context.sentence_end - at_), t(0));
    add(context.sentence_end < static_cast<int>(words_.size())
            ? quote_state(context.sentence_end - at_)
            : 9U,
        quote_state(0));
    add(std::min(2U, place_.paragraph) * 4U + (place_.resumes ? 1U : 0U) +
            (place_.after_quotation ? 2U : 0U),
        quote_state(0) * 16U + bucket_of(at_));
    add(std::min(2U, place_.paragraph), word(0).shape);
    add(quote_state(-at_), quote_state(0));
  }

  std::span<const Word> words_;
  Place place_;
  std::vector<Context> contexts_;
  Features out_;
  std::uint32_t feature_ = 0;
  int at_ = 0;
};

}  // namespace

std::uint32_t mix(std::uint32_t feature, std::uint32_t a, std::uint32_t b) {
  std::uint32_t hash = (a + feature * 0x9E3779B1U) * 0x85EBCA6BU;
  hash = ((hash ^ (hash >> 15U)) + b) * 0xC2B2AE35U;
  hash = (hash ^ (hash >> 13U)) * 0x27D4EB2FU;
  return hash ^ (hash >> 16U);
}

Features extract_features(std::span<const Word> words, const Place& place) {
  return Extractor(words, place).run();
}

}  // namespace winnow
