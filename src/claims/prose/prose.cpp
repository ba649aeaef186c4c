#include "claims/prose/prose.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "claims/prose/sentences.h"
#include "claims/words/number_words.h"
#include "claims/words/word_map.h"

namespace winnow {

namespace {

constexpr std::size_t kStretch = 32;  // bytes, a handful of tokens

}  // namespace

Prose::Prose(std::string_view source, std::vector<Span> ranges, const words::Language& spoken)
    : text(source),
      paragraphs(std::move(ranges)),
      quotations(find_quotations(source, paragraphs)),
      tokens(tokenize_all(source, paragraphs)),
      language(spoken) {
  number_words();
  mark_stretches();
  for (const Span paragraph : paragraphs) {
    for (const Span sentence : split_sentences(text, paragraph)) add_sentence(sentence);
  }
}

void Prose::add_sentence(Span sentence) {
  std::size_t begin = token_at(sentence.begin);
  const std::size_t end = token_at(sentence.end);
  for (; end - begin > kLongestSentence; begin += kLongestSentence) {
    const std::size_t next = begin + kLongestSentence;
    sentences.push_back({sentence.begin, tokens[next - 1].span.end});
    sentence.begin = tokens[next].span.begin;
  }
  sentences.push_back(sentence);
}

void Prose::mark_stretches() {
  landing_.reserve(text.size() / kStretch + 2);
  std::uint32_t token = 0;
  for (std::size_t begin = 0; begin <= text.size(); begin += kStretch) {
    while (token < tokens.size() && tokens[token].span.begin < begin) ++token;
    landing_.push_back(token);
  }
}

void Prose::number_words() {
  words::WordMap numbers;
  for (std::size_t token = 0; token < tokens.size(); ++token) {
    if (tokens[token].spelling < word_with_.size()) continue;
    const auto next = static_cast<std::uint32_t>(first_with.size());
    const std::string_view word = spelled_.copy(lowered(tokens[token].span));
    word_with_.push_back(numbers.insert(word, next));
    if (word_with_.back() < next) continue;
    first_with.push_back(static_cast<std::uint32_t>(token));
    words_.push_back(describe(word));
  }
}

Prose::Word Prose::describe(std::string_view word) const {
  if (word.size() > 1 && word.back() == '.' && word.find('.') == word.size() - 1) {
    word.remove_suffix(1);
  }
  return {word, words::look_up(language, word),
          is_digit(word.front()) || words::number_word(word).has_value()};
}

bool Prose::is_possessive(std::size_t token) const {
  const std::string_view word = lower(token);
  return word == "’s" || word == "'s";
}

bool Prose::is_pronoun(std::size_t token) const {
  return std::any_of(
      language.pronouns.begin(), language.pronouns.end(),
      [this, token](const words::Pronoun& pronoun) { return pronoun.word == lower(token); });
}

bool Prose::is_number_sign(std::size_t token) const {
  return lower(token) == "no" && original(token).ends_with('.') && token + 1 < tokens.size() &&
         tokens[token + 1].kind == TokenKind::number;
}

bool Prose::has_any(std::span<const Span> ranges, const words::WordMap& words,
                    std::uint32_t most) const {
  for (const Span range : ranges) {
    for (auto [token, past] = tokens_in(range); token < past; ++token) {
      if (words.find(lower(token)) <= most) return true;
    }
  }
  return false;
}

std::size_t Prose::token_at(std::uint32_t at) const {
  std::size_t token = landing_[std::min<std::size_t>(at / kStretch, landing_.size() - 1)];
  while (token < tokens.size() && tokens[token].span.begin < at) ++token;
  return token;
}

std::size_t Prose::sentence_at(std::uint32_t at) const {
  const auto after = std::upper_bound(
      sentences.begin(), sentences.end(), at,
      [](std::uint32_t byte, const Span& sentence) { return byte < sentence.begin; });
  return after == sentences.begin() ? 0 : static_cast<std::size_t>(after - sentences.begin() - 1);
}

std::uint32_t Prose::paragraph_begin(std::uint32_t at) const {
  const auto after = std::upper_bound(
      paragraphs.begin(), paragraphs.end(), at,
      [](std::uint32_t byte, const Span& paragraph) { return byte < paragraph.begin; });
  return after == paragraphs.begin() ? 0 : std::prev(after)->begin;
}

Span Prose::without_stop(Span sentence) const {
  constexpr std::string_view kStops[] = {".", ":", ",", ";"};
  std::size_t past = token_at(sentence.end);
  while (past > 1 && words::contains(kStops, lower(past - 1)) &&
         tokens[past - 1].span.begin > sentence.begin) {
    --past;
  }
  return {sentence.begin, past > 0 ? tokens[past - 1].span.end : sentence.end};
}

const Quotation* Prose::quotation_at(std::uint32_t at) const {
  const auto after = std::upper_bound(
      quotations.begin(), quotations.end(), at,
      [](std::uint32_t byte, const Quotation& quote) { return byte < quote.span.begin; });
  if (after == quotations.begin() || (after - 1)->span.end <= at) return nullptr;
  return &*(after - 1);
}

bool Prose::is_headline(Span sentence) const {
  constexpr std::size_t kLongWord = 4;  // bytes; headlines write shorter ones small
  constexpr std::size_t kFewestWords = 4;
  const auto [begin, end] = tokens_in(sentence);
  if (end > begin && lower(end - 1) == ".") return false;
  std::size_t words = 0;
  for (std::size_t token = begin; token < end; ++token) {
    if (tokens[token].kind != TokenKind::word || tokens[token].span.size() < kLongWord) continue;
    if (!capitalised(token)) return false;
    ++words;
  }
  return words >= kFewestWords;
}

}  // namespace winnow
