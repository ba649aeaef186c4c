#include "claims/attribution/words.h"

#include <algorithm>
#include <unordered_map>

#include "base/letters.h"
#include "base/utf8.h"

namespace winnow {

namespace {

const std::unordered_map<std::uint32_t, PartOfSpeech>& closed_words() {
  static const auto* words = [] {
    auto* map = new std::unordered_map<std::uint32_t, PartOfSpeech>;
    for (const ClosedClass& group : kClosedClasses) {
      std::string_view rest = group.words;
      while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        map->emplace(word_hash(rest.substr(0, end)), group.tag);
        rest.remove_prefix(std::min(end + 1, rest.size()));
      }
    }
    return map;
  }();
  return *words;
}

std::uint8_t shape_of(std::string_view token, TokenKind kind) {
  if (kind == TokenKind::symbol) return 4;
  if (kind == TokenKind::number) return 3;
  const utf8::CodePoint first = utf8::decode(token, 0);
  if (!letters::is_upper(first.value)) return 0;
  const utf8::CodePoint second = utf8::decode(token, first.size);
  return second.size > 0 && letters::is_upper(second.value) ? 2 : 1;
}

PartOfSpeech symbol_tag(std::string_view symbol) {
  switch (utf8::decode(symbol, 0).value) {
    case ',': return PartOfSpeech::comma;
    case '.':
    case '?':
    case '!':
    case 0x2026: return PartOfSpeech::full_stop;
    case ':':
    case ';': return PartOfSpeech::colon;
    case '-':
    case 0x2013:
    case 0x2014: return PartOfSpeech::dash;
    case '(':
    case ')':
    case '[':
    case ']': return PartOfSpeech::bracket;
    default: return PartOfSpeech::symbol;
  }
}

bool ends_with(std::string_view word, std::string_view ending) {
  return word.size() > ending.size() + 2 && word.substr(word.size() - ending.size()) == ending;
}

PartOfSpeech suffix_tag(std::string_view word) {
  if (ends_with(word, "ed")) return PartOfSpeech::past;
  if (ends_with(word, "ing")) return PartOfSpeech::gerund;
  if (ends_with(word, "ly")) return PartOfSpeech::manner;
  if (ends_with(word, "s")) return PartOfSpeech::plural;
  return PartOfSpeech::unknown;
}

// What the forms of a regular verb or noun share: "warn" of warns, warned, warning; "den" of
// deny, denies and denied.
std::string_view stem_of(std::string_view word) {
  constexpr std::size_t kShortestStem = 3;
  for (const std::string_view ending : {"ings", "ing", "ied", "ies", "ed", "es", "s", "e", "y"}) {
    if (word.size() < ending.size() + kShortestStem) continue;
    if (word.substr(word.size() - ending.size()) != ending) continue;
    word.remove_suffix(ending.size());
    break;
  }
  const std::size_t size = word.size();
  const bool doubled =
      size > kShortestStem && word[size - 1] == word[size - 2] && word[size - 1] != 's';
  return doubled ? word.substr(0, size - 1) : word;
}

// Long tokens (addresses, hashes) tell nothing by their tails.
constexpr std::size_t kLongestWord = 48;

Word describe_token(std::string_view token, TokenKind kind, const WordTable& table) {
  Word word;
  const std::string normal = normalized(token.substr(0, kLongestWord));
  word.hash = word_hash(normal);
  word.suffix = word_hash(
      std::string_view(normal).substr(normal.size() - std::min<std::size_t>(3, normal.size())));
  word.stem = word_hash(stem_of(normal));
  word.shape = shape_of(token, kind);
  const WordClass found = table.find(word.hash);
  word.cluster = found.known ? found.cluster : 255;
  word.cue_level = found.cue_level;
  if (kind == TokenKind::symbol) {
    word.tag = symbol_tag(token);
  } else if (kind == TokenKind::number) {
    word.tag = PartOfSpeech::number;
  } else if (normal == "'s") {
    word.tag = PartOfSpeech::possessive_ending;
  } else if (const auto closed = closed_words().find(word.hash); closed != closed_words().end()) {
    word.tag = closed->second;
  } else if (word.shape == 1 || word.shape == 2) {
    word.tag = PartOfSpeech::name;
  } else if (found.known && found.cluster < table.groups.size()) {
    word.tag = static_cast<PartOfSpeech>(static_cast<std::size_t>(PartOfSpeech::first_group) +
                                         table.groups[found.cluster]);
  } else {
    word.tag = suffix_tag(normal);
  }
  return word;
}

void mark_quotes(std::span<const Token> tokens, std::span<const Quotation> quotations,
                 std::vector<Word>& words) {
  std::size_t q = 0;
  std::uint16_t unit = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    while (q < quotations.size() && quotations[q].span.end <= tokens[i].span.begin) ++q;
    const bool quoted = q < quotations.size() && quotations[q].span.contains(tokens[i].span);
    if (!quoted) {
      words[i].unit = ++unit;
      continue;
    }
    const Quotation& quotation = quotations[q];
    Word& word = words[i];
    word.quote = QuoteState::inside;
    if (tokens[i].span.end <= quotation.inside.begin) {
      word.quote = QuoteState::opens;
      word.tag = PartOfSpeech::open_quote;
      std::size_t last = i;
      while (last < words.size() && tokens[last].span.begin < quotation.inside.end &&
             last < i + kScareQuote + 2)
        ++last;
      word.long_quote = last > i + kScareQuote + 1;
    } else {
      // A chunk may begin inside a quotation; such a quotation is long.
      word.long_quote =
          i == 0 || words[i - 1].quote == QuoteState::outside || words[i - 1].long_quote;
      if (quotation.closed && tokens[i].span.begin >= quotation.inside.end) {
        word.quote = QuoteState::closes;
        word.tag = PartOfSpeech::close_quote;
      }
    }
    if (!word.long_quote || word.quote == QuoteState::opens) ++unit;
    word.unit = unit;
  }
}

void mark_sentences(std::vector<Word>& words) {
  std::uint16_t sentence = 0;
  bool ended = true;
  for (Word& word : words) {
    const bool may_begin = word.shape != 0 && !(word.shape == 4 && word.quote != QuoteState::opens);
    if (ended && may_begin) {
      word.sentence_begins = true;
      ++sentence;
      ended = false;
      if (word.tag == PartOfSpeech::name) word.tag = PartOfSpeech::opener;
    } else if (word.shape == 0) {
      ended = false;
    }
    if (word.tag == PartOfSpeech::full_stop) ended = true;
    word.sentence = sentence;
  }
}

}  // namespace

std::vector<Word> WordReader::describe(std::span<const Token> tokens,
                                       std::span<const Quotation> quotations) {
  std::vector<Word> words;
  words.reserve(tokens.size());
  for (const Token& token : tokens) {
    if (token.spelling >= known_.size()) known_.resize(token.spelling + std::size_t{1});
    Word& word = known_[token.spelling];
    if (word.tag == PartOfSpeech::none) {
      word = describe_token(text_.substr(token.span.begin, token.span.size()), token.kind, table_);
    }
    words.push_back(word);
  }
  mark_quotes(tokens, quotations, words);
  mark_sentences(words);
  return words;
}

}  // namespace winnow
