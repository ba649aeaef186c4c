#include "claims/attribution/features.h"

#include <algorithm>
#include <cstddef>

#include "claims/attribution/cue_context.h"

namespace winnow {

namespace {

// A word of this level is a cue in a fifth of its uses or more. Counting rarer cues as well costs
// .02 of F1 (they hide the likely ones), counting only those that mostly are costs .01.
constexpr std::uint8_t kLikelyCue = 2;

constexpr std::uint32_t kFirstFeature = 10;  // what mix is called with elsewhere is below

// Where a token is in its sentence and clause.
struct Position {
  int clause = -1;  // first word after the last comma, dash or colon, or of the sentence
  int verb = -1;    // the last auxiliary, likely cue or past form in the sentence
  int sentence_begin = 0, sentence_end = 0;
};

bool verbal(const Word& word) {
  return word.tag == PartOfSpeech::be || word.tag == PartOfSpeech::have ||
         word.tag == PartOfSpeech::modal || word.tag == PartOfSpeech::do_ ||
         word.cue_level >= kLikelyCue || word.tag == PartOfSpeech::past;
}

bool parts_clauses(const Word& word) {
  return word.tag == PartOfSpeech::comma || word.tag == PartOfSpeech::dash ||
         word.tag == PartOfSpeech::colon;
}

std::vector<Position> positions(std::span<const Word> words) {
  std::vector<Position> all(words.size());
  Position now;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool outside = !in_long_quote(words[i]);
    if (words[i].sentence_begins) {
      now.sentence_begin = static_cast<int>(i);
      if (outside) {
        now.clause = now.sentence_begin;
        now.verb = -1;
      }
    }
    all[i] = now;
    if (outside && parts_clauses(words[i])) now.clause = static_cast<int>(i) + 1;
    if (outside && verbal(words[i])) now.verb = static_cast<int>(i);
  }
  int end = static_cast<int>(words.size());
  for (std::size_t i = words.size(); i-- > 0;) {
    all[i].sentence_end = end;
    if (words[i].sentence_begins) end = static_cast<int>(i);
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
  if (in_long_quote(word)) return 3;
  switch (word.tag) {
    case PartOfSpeech::comma: return 4;
    case PartOfSpeech::full_stop: return 5;
    case PartOfSpeech::colon: return 6;
    case PartOfSpeech::dash:
    case PartOfSpeech::bracket:
    case PartOfSpeech::symbol: return 7;
    case PartOfSpeech::that: return 8;
    case PartOfSpeech::to: return 9;
    case PartOfSpeech::of:
    case PartOfSpeech::preposition: return 10;
    case PartOfSpeech::by: return 11;
    case PartOfSpeech::conjunction: return 12;
    case PartOfSpeech::wh:
    case PartOfSpeech::subordinator: return 13;
    case PartOfSpeech::determiner:
    case PartOfSpeech::possessive: return 14;
    case PartOfSpeech::subject_pronoun:
    case PartOfSpeech::object_pronoun: return 15;
    case PartOfSpeech::be:
    case PartOfSpeech::have:
    case PartOfSpeech::do_:
    case PartOfSpeech::modal:
    case PartOfSpeech::negation: return 17;
    case PartOfSpeech::possessive_ending: return 21;
    case PartOfSpeech::opener: return 22;
    default: break;
  }
  if (word.cue_level == 3) return 18;
  if (word.cue_level == 2) return 19;
  if (word.tag == PartOfSpeech::name || word.tag == PartOfSpeech::title) return 16;
  if (word.cue_level == 1) return 20;
  return 0;
}

// Words that the features look back and forward from a token, at most.
constexpr std::size_t kReach = 3;

// What features ask of each word most, with words that are none on either side.
struct Column {
  std::uint32_t hash = 0, stem = 0;
  std::uint32_t cluster = 0;  // 256 more for no word
  std::uint32_t tag = 0;
  std::uint32_t quote = 0;  // its state, and whether the quotation is long
  std::uint32_t shape = 0, cue_level = 0;
};

Column column_of(const Word& word) {
  return {word.hash,
          word.stem,
          word.cluster + 256U * static_cast<std::uint32_t>(word.hash == 0),
          tag_id(word),
          static_cast<std::uint32_t>(word.quote) * 2U + (word.long_quote ? 1U : 0U),
          word.shape,
          word.cue_level};
}

std::vector<Column> columns_of(std::span<const Word> words) {
  std::vector<Column> columns(words.size() + 2 * kReach, column_of(Word{}));
  std::transform(words.begin(), words.end(), columns.begin() + kReach, column_of);
  return columns;
}

class Extractor {
 public:
  Extractor(std::span<const Word> words, const Place& place)
      : words_(words),
        place_(place),
        columns_(columns_of(words)),
        positions_(positions(words)),
        before_(nearest_cues(words, Side::before, kLikelyCue)),
        after_(nearest_cues(words, Side::after, kLikelyCue)) {}

  Features run(std::span<const StateSet> possible) {
    Features out;
    out.hashes.reserve(words_.size() * HashRow::kMost);
    out.begins.reserve(words_.size() + 1);
    out.kinds.reserve(words_.size());
    for (std::size_t i = 0; i < words_.size(); ++i) {
      out.begins.push_back(static_cast<std::uint32_t>(out.hashes.size()));
      out.kinds.push_back(kind_of(words_[i]));
      if (!possible.empty() && possible[i] == kOnlyOutside) continue;
      at_ = static_cast<int>(i);
      here_ = columns_.data() + kReach + i;
      HashRow row(kFirstFeature);
      add_words(row);
      add_tags(row);
      add_quotes(row);
      add_cues(row);
      add_place(row);
      row.append_to(out.hashes);
    }
    out.begins.push_back(static_cast<std::uint32_t>(out.hashes.size()));
    return out;
  }

 private:
  std::uint32_t w(int offset) const { return here_[offset].hash; }
  std::uint32_t stem(int offset) const { return here_[offset].stem; }
  std::uint32_t t(int offset) const { return here_[offset].tag; }
  std::uint32_t c(int offset) const { return here_[offset].cluster; }
  std::uint32_t tags(int from, int to) const {
    std::uint32_t all = 0;
    for (int i = from; i <= to; ++i) all = all * 64U + t(i);
    return all;
  }

  void add_words(HashRow& row) const {
    const std::uint32_t q = in_long_quote(words_[at_]) ? 1U : 0U;
    row.add(0);
    row.add(w(0));
    row.add(w(0), q + 2U);
    row.add(w(-1));
    row.add(w(1));
    row.add(w(-2));
    row.add(w(2));
    row.add(w(-1), w(0));
    row.add(w(0), w(1));
    row.add(w(-2), w(-1));
    row.add(w(1), w(2));
    row.add(w(-1), w(1));
    row.add(words_[at_].suffix);
    row.add(stem(0));
    row.add(stem(0), t(-1));
    row.add(stem(0), t(1));
    row.add(stem(-1));
    row.add(stem(1));
    row.add(stem(-1), stem(0));
    row.add(c(0));
    row.add(c(-1));
    row.add(c(1));
    row.add(c(-2));
    row.add(c(2));
    row.add(c(-1), c(0));
    row.add(c(0), c(1));
    row.add(mix(3, c(-1), c(0)), c(1));
    row.add(c(0), t(1) * 64U + t(-1));
    row.add(w(0), t(-1));
    row.add(w(0), t(1));
    row.add(here_[0].shape * 25U + here_[-1].shape * 5U + here_[1].shape);
    row.add(here_[0].cue_level, here_[1].cue_level * 4U + here_[-1].cue_level);
  }

  void add_tags(HashRow& row) const {
    row.add(t(0));
    row.add(tags(-1, 0));
    row.add(tags(0, 1));
    row.add(tags(-1, 1));
    row.add(tags(-2, 0));
    row.add(tags(0, 2));
    row.add(tags(-2, 1));
    row.add(tags(-1, 2));
    row.add(tags(-2, -1));
    row.add(tags(1, 3));
    row.add(tags(-3, -1));
  }

  std::uint32_t quote_state(int offset) const { return here_[offset].quote; }

  void add_quotes(HashRow& row) const {
    const std::uint32_t state = quote_state(0);
    row.add(state);
    row.add(state * 64U + quote_state(-1) * 8U + quote_state(1));
    row.add(state, mix(4, quote_state(-2), quote_state(2)) + quote_state(-1) * 8U + quote_state(1));
    row.add(state, t(0));
    row.add(state * 8U + quote_state(1), t(-1));
    row.add(state * 8U + quote_state(-1), t(1));
  }

  std::uint32_t cue_cluster(const NearCue& near) const {
    return near.cue >= 0 ? words_[near.cue].cluster : 999U;
  }

  void add_cues(HashRow& row) const {
    add_near(row, before_[at_]);
    add_near(row, after_[at_]);
    row.add(mix(6, cue_cluster(before_[at_]), before_[at_].between),
            mix(7, cue_cluster(after_[at_]), after_[at_].between));
    const int verb = positions_[at_].verb;
    if (verb < 0) return row.skip(2);
    row.add(words_[verb].hash, bucket_of(at_ - verb));
    row.add(words_[verb].hash, c(0));
  }

  void add_near(HashRow& row, const NearCue& near) const {
    const std::uint32_t self = quote_state(0);
    if (near.cue < 0) {
      row.add(0xFFFFU, self);
      return row.skip(8);
    }
    const Word& cue = words_[near.cue];
    const bool last = near.cue + 1 == static_cast<int>(words_.size());
    const Word& next = last ? cue : words_[near.cue + 1];
    const std::uint32_t distance = bucket_of(near.distance);
    row.add(cue.hash, distance);
    row.add(cue.hash, t(0));
    row.add(cue.cluster, near.between);
    row.add(near.between, self * 16U + distance);
    row.add(near.between, t(0));
    row.add(cue.hash, mix(5, next.hash, self));
    row.add(cue.cluster, tag_id(next) * 64U + t(0));
    if (near.distance > 6) return row.skip(2);
    row.add(near.chain, t(0));
    if (near.distance > 4) return row.skip(1);
    row.add(near.chain, cue.hash);
  }

  void add_place(HashRow& row) const {
    const Position& context = positions_[at_];
    if (context.clause >= 0 && context.clause < static_cast<int>(words_.size())) {
      const Word& clause = words_[context.clause];
      const int cue = before_[at_].cue;
      row.add(clause.hash, bucket_of(at_ - context.clause));
      row.add(clause.hash, cue >= 0 ? 1U + words_[cue].cue_level : 0U);
    } else {
      row.skip(2);
    }
    const Word& first = words_[context.sentence_begin];
    row.add(first.hash, bucket_of(at_ - context.sentence_begin));
    row.add(tag_id(first), mix(8, quote_state(0), cue_cluster(before_[at_])));
    row.add(bucket_of(at_ - context.sentence_begin),
            std::min(3U, static_cast<std::uint32_t>(words_[at_].sentence)));
    row.add(bucket_of(context.sentence_end - at_), t(0));
    row.add(context.sentence_end < static_cast<int>(words_.size())
                ? quote_state(context.sentence_end - at_)
                : 9U,
            quote_state(0));
    row.add(std::min(2U, place_.paragraph) * 4U + (place_.resumes ? 1U : 0U) +
                (place_.after_quotation ? 2U : 0U),
            quote_state(0) * 16U + bucket_of(at_));
    row.add(std::min(2U, place_.paragraph), here_[0].shape);
    row.add(quote_state(-at_), quote_state(0));
  }

  std::span<const Word> words_;
  Place place_;
  std::vector<Column> columns_;
  std::vector<Position> positions_;
  std::vector<NearCue> before_, after_;
  int at_ = 0;
  const Column* here_ = nullptr;  // of the token at_
};

}  // namespace

Features extract_features(std::span<const Word> words, const Place& place,
                          std::span<const StateSet> possible) {
  return Extractor(words, place).run(possible);
}

}  // namespace winnow
