#include "claims/prose/noun_phrases.h"

#include <algorithm>

#include "base/text.h"
#include "claims/words/language.h"
#include "claims/words/phrase_words.h"
#include "claims/words/word_list.h"

namespace winnow {

namespace {

constexpr std::size_t kLongestGroup = 12;   // tokens before a verb that belong to it
constexpr std::size_t kLongestAside = 6;    // tokens, with the brackets
constexpr std::size_t kLongestPhrase = 16;  // tokens; longer ones are no subject

// Open a remark on time or place after a speech verb.
constexpr std::string_view kRemarkOpeners[] = {
    "on",    "in",      "at",      "during", "last",  "this",      "to",   "yesterday",
    "today", "earlier", "late",    "by",     "am",    "gegenüber", "lors", "dans",
    "en",    "al",      "durante", "ce",     "lundi", "mardi",     "este"};

// Make a passive with what follows ("was told").
constexpr std::string_view kPassives[] = {"was", "were",  "been",   "being", "is",  "are",
                                          "be",  "wurde", "wurden", "été",   "fue", "fueron"};

// Belong to the verb: "Some [even] say".
constexpr std::string_view kAdverbs[] = {"even", "also", "still", "now", "often", "then", "just"};

// Relative pronouns that stand for the phrase before them.
constexpr std::string_view kRelatives[] = {"who", "which", "qui", "quien"};

}  // namespace

bool NounPhrases::is_time(std::size_t token) const {
  return words::contains(kRemarkOpeners, prose_.lower(token));
}

bool NounPhrases::stands_alone(std::size_t token) const {
  return !prose_.has(token, words::kDeterminer) && prose_.is_pronoun(token);
}

bool NounPhrases::is_verb(std::size_t token) const {
  const words::Cue* cue = prose_.cue(token);
  return cue != nullptr && cue->kind != words::CueKind::noun && !prose_.capitalised(token);
}

std::string NounPhrases::plain(Phrase phrase) const {
  auto [begin, end] = phrase;
  // "Lawyers for Ms Crane[, 31]"
  const std::size_t age = end > begin && prose_.lower(end - 1) == "," ? end - 1 : end;
  if (age > begin + 2 && prose_.tokens[age - 1].kind == TokenKind::number &&
      prose_.lower(age - 2) == ",") {
    end = age - 2;
  }
  const auto opens_more = [&](std::size_t token) {
    return prose_.is_symbol(token) || words::contains(words::kHeadEnds, prose_.lower(token)) ||
           words::contains(kAdverbs, prose_.lower(token));
  };
  while (end > begin + 1 && opens_more(end - 1)) --end;
  const bool counts = end > begin + 2 && prose_.lower(begin + 1) == "of";  // "one of them"
  if (end > begin + 1 && !counts &&
      (words::contains(words::kDefinite, prose_.lower(begin)) ||
       words::contains(words::kIndefinite, prose_.lower(begin)))) {
    ++begin;
  }
  Span plain = span({begin, end});
  plain.begin += static_cast<std::uint32_t>(words::elided_article(prose_.lower(begin)));
  return collapsed(prose_.original(plain));
}

std::size_t NounPhrases::verb_group_begin(std::size_t verb, std::size_t floor) const {
  std::size_t begin = verb;
  while (begin > floor && verb - begin < kLongestGroup) {
    const std::string_view word = prose_.lower(begin - 1);
    const bool adverb = prose_.language.code == "en" && word.size() > 4 && word.ends_with("ly") &&
                        !prose_.capitalised(begin - 1);
    // "was understood to be [concerned]"
    const bool chained = begin >= floor + 2 && is_verb(begin - 1) &&
                         words::contains(kPassives, prose_.lower(begin - 2));
    // "had [on Sunday] alleged"
    const bool day = begin >= floor + 3 && prose_.capitalised(begin - 1) &&
                     prose_.lower(begin - 2) == "on" && prose_.is_auxiliary(begin - 3);
    // "Theresa [May] said"
    const bool auxiliary = prose_.is_auxiliary(begin - 1) && !prose_.capitalised(begin - 1);
    if (!adverb && !chained && !day && !auxiliary) break;
    begin -= day ? 3 : 1;
  }
  return begin;
}

bool NounPhrases::is_passive(std::size_t group, std::size_t verb) const {
  return verb > group && words::contains(kPassives, prose_.lower(verb - 1));
}

bool NounPhrases::continues_phrase(std::size_t token) const {
  const Token& part = prose_.tokens[token];
  const std::string_view word = prose_.lower(token);
  if (part.kind == TokenKind::symbol) {
    // "the physicians[’] alliance", not the end of a quotation
    const bool of_many = prose_.language.code == "en" && (word == "’" || word == "'") &&
                         token > 0 && prose_.lower(token - 1).ends_with('s') &&
                         prose_.quotation_at(part.span.begin) == nullptr;
    return word == "&" || word == "." || prose_.is_possessive(token) || of_many;
  }
  if (prose_.has(token, words::kClauseOpener) && word != "and") return false;
  if (prose_.has(token, words::kComplementizer)) return false;
  if (words::contains(kRelatives, word)) return false;
  return !is_verb(token);
}

std::size_t NounPhrases::piece_begin(std::size_t end, std::size_t floor) const {
  std::size_t begin = end;
  while (begin > floor && end - begin < kLongestPhrase && continues_phrase(begin - 1)) --begin;
  return begin;
}

std::size_t NounPhrases::before_aside(std::size_t end, std::size_t floor) const {
  if (end <= floor || prose_.lower(end - 1) != ")") return end;
  for (std::size_t open = end - 1; open > floor && end - open < kLongestAside; --open) {
    if (prose_.lower(open) == "(") return open;
  }
  return end;
}

std::size_t NounPhrases::past_aside(std::size_t begin, std::size_t ceiling) const {
  if (begin >= ceiling || prose_.lower(begin) != "(") return begin;
  for (std::size_t close = begin; close < ceiling && close < begin + kLongestAside; ++close) {
    if (prose_.lower(close) == ")") return close + 1;
  }
  return begin;
}

std::optional<Phrase> NounPhrases::ending_at(std::size_t end, std::size_t floor) const {
  if (end <= floor) return std::nullopt;
  if (words::contains(kRelatives, prose_.lower(end - 1))) return Phrase{end - 1, end};

  const std::size_t open = before_aside(end, floor);
  const bool aside = open != end;
  end = open;
  if (end <= floor) return std::nullopt;
  std::size_t begin = end;
  if (prose_.lower(end - 1) == ",") {
    const std::size_t named = before_aside(end - 1, floor);
    const std::size_t apposition = piece_begin(named, floor);
    if (apposition <= floor + 1 || apposition == named || prose_.lower(apposition - 1) != ",") {
      return std::nullopt;
    }
    begin = piece_begin(apposition - 1, floor);
    if (begin == apposition - 1 ||
        !(prose_.capitalised(begin) || prose_.has(begin, words::kDeterminer))) {
      return std::nullopt;
    }
  } else {
    begin = piece_begin(end, floor);
  }
  // Drop what opens the sentence rather than the phrase: "and", "On Monday".
  while (begin < end &&
         (prose_.lower(begin) == "and" || prose_.is_symbol(begin) || prose_.is_auxiliary(begin))) {
    ++begin;
  }
  if (begin >= end) return std::nullopt;
  bool named = false;
  for (std::size_t token = begin; token < end; ++token) {
    named = named || prose_.tokens[token].kind == TokenKind::word;
  }
  // A German verb may stand far behind whom it is about: only the first phrase is the subject.
  if (!named || (aside && prose_.language.verb_second && begin != floor)) return std::nullopt;
  return Phrase{begin, end};
}

std::optional<Phrase> NounPhrases::starting_at(std::size_t begin, std::size_t ceiling,
                                               bool apposition) const {
  std::size_t end = begin;
  const auto extend = [&](std::size_t from) {
    std::size_t to = from;
    while (to < ceiling && to - begin < kLongestPhrase && continues_phrase(to)) {
      const std::string_view word = prose_.lower(to);
      if (word == "." && to + 1 == ceiling) break;
      if (to > from && is_time(to) && !prose_.capitalised(to) && !prose_.has(to, words::kLinker)) {
        break;
      }
      ++to;
    }
    return to;
  };
  if (begin < ceiling && stands_alone(begin)) return Phrase{begin, begin + 1};
  end = extend(begin);
  if (end == begin) return std::nullopt;
  if (apposition && end + 1 < ceiling && prose_.lower(end) == ",") {
    const std::size_t more = extend(end + 1);
    const bool closed = more == ceiling || prose_.is_symbol(more);
    if (closed && more > end + 1 && !prose_.is_auxiliary(end + 1)) {
      end = more;
    }
  }
  while (end > begin && prose_.is_symbol(end - 1) && !prose_.is_possessive(end - 1)) {
    --end;
  }
  return end > begin ? std::optional<Phrase>({begin, end}) : std::nullopt;
}

}  // namespace winnow
