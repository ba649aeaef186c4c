#include "claims/prose.h"

#include <algorithm>
#include <utility>

#include "base/letters.h"
#include "base/text.h"
#include "base/utf8.h"
#include "claims/sentences.h"
#include "claims/words/number_words.h"
#include "claims/words/word_map.h"

namespace winnow {

namespace {

constexpr std::size_t kStretch = 32;  // bytes, a handful of tokens

}  // namespace

Prose::Prose(std::string_view source, std::vector<Span> ranges, const words::Language& spoken)
    : text(source),
      lower_text(letters::folded(source)),
      paragraphs(std::move(ranges)),
      quotations(find_quotations(source, paragraphs)),
      tokens(tokenize_all(source, paragraphs)),
      language(spoken) {
  for (const Span paragraph : paragraphs) {
    const auto split = split_sentences(text, paragraph);
    sentences.insert(sentences.end(), split.begin(), split.end());
  }
  number_words();
  mark_stretches();
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
  const words::WordMap negations = words::word_set({language.negations});
  const words::WordMap auxiliaries = words::word_set({language.auxiliaries});
  const words::WordMap grammar =
      words::word_set({language.function_words, language.clause_openers, language.determiners});
  word_of.reserve(tokens.size());
  for (std::size_t token = 0; token < tokens.size(); ++token) {
    const auto next = static_cast<std::uint32_t>(first_with.size());
    word_of.push_back(numbers.insert(lower(tokens[token].span), next));
    if (word_of.back() == next) {
      first_with.push_back(static_cast<std::uint32_t>(token));
      const std::string_view word = lower(token);
      unsigned facts = 0;
      if (negations.contains(word)) facts |= kNegates;
      if (auxiliaries.contains(word)) facts |= kAuxiliary;
      if (grammar.contains(word)) facts |= kGrammar;
      if (is_digit(word.front()) || words::number_word(word)) facts |= kCounts;
      facts_.push_back(static_cast<std::uint8_t>(facts));
    }
  }
}

std::string_view Prose::lower(std::size_t token) const {
  std::string_view word = lower(tokens[token].span);
  if (word.size() > 1 && word.back() == '.' && word.find('.') == word.size() - 1) {
    word.remove_suffix(1);
  }
  return word;
}

bool Prose::capitalised(std::size_t token) const {
  return letters::is_upper(utf8::decode(text, tokens[token].span.begin).value);
}

bool Prose::is_possessive(std::size_t token) const {
  return lower(token) == "’s" || lower(token) == "'s";
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

const Quotation* Prose::quotation_at(std::uint32_t at) const {
  const auto after = std::upper_bound(
      quotations.begin(), quotations.end(), at,
      [](std::uint32_t byte, const Quotation& quote) { return byte < quote.span.begin; });
  if (after == quotations.begin() || (after - 1)->span.end <= at) return nullptr;
  return &*(after - 1);
}

}  // namespace winnow
