// The article's running text, read once: paragraphs, sentences, quotations, words. Everything that
// looks for claims shares it.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "base/letters.h"
#include "base/span.h"
#include "base/utf8.h"
#include "claims/attribution/quotes.h"
#include "claims/attribution/tokens.h"
#include "claims/words/language.h"
#include "claims/words/word_map.h"

namespace winnow {

// Tokens [first, past).
struct TokenRange {
  std::size_t first = 0;
  std::size_t past = 0;
};

// Tokens. What is longer is data, or a list without stops; readers that look on to the end of the
// sentence from every token of it would take time in its square.
inline constexpr std::size_t kLongestSentence = 512;

struct Prose {
  // `source` must outlive it. `paragraphs` are ranges of it, in order.
  Prose(std::string_view source, std::vector<Span> paragraphs, const words::Language& language);
  Prose(const Prose&) = delete;  // its words are views of its own memory

  std::string_view original(Span span) const { return text.substr(span.begin, span.size()); }
  std::string_view original(std::size_t token) const { return original(tokens[token].span); }
  // Words by number, the same however their letters are written; what is asked of every token can
  // be answered once for each word.
  std::uint32_t word_of(std::size_t token) const { return word_with_[tokens[token].spelling]; }

  // In lower case; a token without the full stop of its abbreviation ("mr", but "u.s.").
  std::string lowered(Span span) const { return letters::folded(original(span)); }
  std::string_view lower(std::size_t token) const { return word(token).lower; }
  // The cue that it is a form of, or nullptr.
  const words::Cue* cue(std::size_t token) const { return word(token).lexeme.cue; }

  bool capitalised(std::size_t token) const {
    return letters::is_upper(utf8::decode(text, tokens[token].span.begin).value);
  }
  bool negates(std::size_t token) const { return has(token, words::kNegates); }
  // A word of grammar: it opens a clause or a phrase, or has no content.
  bool is_grammar(std::size_t token) const { return has(token, words::kGrammar); }
  bool is_auxiliary(std::size_t token) const { return has(token, words::kAuxiliary); }
  // Any of the traits, words::Trait.
  bool has(std::size_t token, std::uint32_t traits) const {
    return (word(token).lexeme.traits & traits) != 0;
  }
  // "Obama Sees Personal Insult in Votes": capitals say nothing where all words have one.
  bool is_headline(Span sentence) const;
  bool may_count(std::size_t token) const { return word(token).counts; }  // begins a figure
  bool is_symbol(std::size_t token) const { return tokens[token].kind == TokenKind::symbol; }
  bool is_possessive(std::size_t token) const;  // the ending ’s
  bool is_pronoun(std::size_t token) const;
  bool is_number_sign(std::size_t token) const;  // "Juror [No.] 4"
  // Whether one of the words whose number is `most` or less stands in one of the ranges.
  bool has_any(std::span<const Span> ranges, const words::WordMap& words,
               std::uint32_t most = 0) const;

  // The token that starts at or after byte `at`; tokens.size() when there is none.
  std::size_t token_at(std::uint32_t at) const;
  // Those that start in the span.
  TokenRange tokens_in(Span span) const {
    const std::size_t first = token_at(span.begin);
    return {first, std::max(first, token_at(span.end))};
  }
  // The sentence that byte `at` is in, or the one before it.
  std::size_t sentence_at(std::uint32_t at) const;
  // Where the paragraph that byte `at` is in, or the one before it, begins.
  std::uint32_t paragraph_begin(std::uint32_t at) const;
  // Without the mark that a sentence ends with: "He left[.]", "He wrote[:]".
  Span without_stop(Span sentence) const;
  // The quotation around byte `at`, or nullptr.
  const Quotation* quotation_at(std::uint32_t at) const;

  std::string_view text;
  std::vector<Span> paragraphs;
  std::vector<Span> sentences;  // none longer than kLongestSentence
  std::vector<Quotation> quotations;
  std::vector<Token> tokens;              // of the paragraphs
  std::vector<std::uint32_t> first_with;  // by word: its first token
  const words::Language& language;

 private:
  struct Word {
    std::string_view lower;
    words::Lexeme lexeme;
    bool counts = false;
  };
  const Word& word(std::size_t token) const { return words_[word_of(token)]; }
  Word describe(std::string_view word) const;
  void number_words();
  void mark_stretches();
  void add_sentence(Span sentence);

  std::vector<std::uint32_t> word_with_;  // by spelling
  Arena spelled_{4096};                   // keeps what words_ refers to
  std::vector<Word> words_;
  std::vector<std::uint32_t> landing_;  // by stretch of the text: the first token in or after it
};

}  // namespace winnow
