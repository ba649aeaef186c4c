#include "claims/speakers/name_runs.h"

#include "claims/speakers/roles.h"
#include "claims/words/first_names.h"
#include "claims/words/name_words.h"
#include "claims/words/people.h"
#include "claims/words/phrase_words.h"
#include "claims/words/word_list.h"

namespace winnow {

namespace {

using words::Gender;

// "Committee for [a] Responsible Budget"
constexpr std::string_view kInsideNames[] = {"the", "a"};
constexpr std::string_view kEverybody[] = {"nobody",  "somebody", "everybody", "anybody",
                                           "someone", "everyone", "anyone"};

// End the name of a body for two trades or places: "the Tillage and Dairy [Alliance]".
constexpr std::string_view kBodies[] = {"alliance", "association", "federation", "society",
                                        "trust"};

// Show that the word before is somebody: "[Harding] said".
constexpr std::string_view kSaid[] = {"said", "says", "told", "added", "denied"};

// Open a sentence with a capital before a name that they are no part of.
constexpr std::string_view kDescribing[] = {"rival", "fellow", "veteran", "neighbouring",
                                            "neighboring"};

}  // namespace

NameRuns::NameRuns(const Prose& prose, const NameTable& table)
    : prose_(prose), table_(table), small_(prose.first_with.size()) {
  for (std::size_t token = 0; token < prose.tokens.size(); ++token) {
    if (!prose.is_symbol(token) && !prose.capitalised(token)) small_[prose.word_of(token)] = true;
  }
}

// "its [CEO], Tom Reyes", "the local [MP]"
bool NameRuns::is_capital_role(std::size_t token) const {
  const std::string_view word = prose_.original(token);
  return words::is_role_noun(lower(token)) && word.size() > 1 && word[1] >= 'A' && word[1] <= 'Z';
}

bool NameRuns::opens_sentence(std::size_t token) const {
  return token == begin_ || prose_.is_symbol(token - 1);
}

// "Course [I] do", "[I’ve] done it", but "Elizabeth [I]" who is not quoted
bool NameRuns::is_quoted_self(std::size_t token) const {
  if (&prose_.language != &words::kEnglish) return false;
  const std::string_view word = lower(token);
  return (word == "i" || word.starts_with("i’") || word.starts_with("i'")) &&
         prose_.quotation_at(prose_.tokens[token].span.begin) != nullptr;
}

bool NameRuns::starts_name(std::size_t token) const {
  if (!capitalised(token) || prose_.tokens[token].kind != TokenKind::word) return false;
  if (is_quoted_self(token)) return false;
  const std::string_view word = lower(token);
  if (prose_.tokens[token].span.size() == 1) return false;
  if (words::elided_article(word) > 0) return false;
  const bool all_capitals = prose_.original(token) == "US";
  if (!all_capitals && prose_.is_grammar(token)) return false;
  if (words::is_calendar_word(word) && word != "may" && !opens_title(token)) return false;
  if (token + 1 < end_ && lower(token + 1) == "day") return false;
  if (words::is_anybody(word) || words::contains(kEverybody, word)) return false;
  if (prose_.is_number_sign(token)) return false;
  const bool noun = &prose_.language == &words::kGerman && words::is_role_noun(word);
  const bool next_capital = token + 1 < end_ && capitalised(token + 1);
  if ((noun || is_capital_role(token)) && !next_capital) return false;
  if (opens_sentence(token)) {
    if (words::contains(kDescribing, word)) return false;
    // "Officials", "Residents", "Studies"
    const bool group =
        words::is_plural_role_noun(word) || words::contains(words::kPlainSources, word);
    if (group && !next_capital) return false;
    if (words::find_title(prose_.language, word) != nullptr || words::is_first_name(word))
      return true;
    if (words::is_role_noun(word) && (next_capital || bearer_of_role(prose_, token + 1, end_))) {
      return true;
    }
    // "[Mother] of three Jen Crabbe"
    if (words::is_role_noun(word) && token + 1 < end_ && lower(token + 1) == "of") return false;
    const bool plain = small_[prose_.word_of(token)] || prose_.cue(token) != nullptr;
    const bool opens = token == begin_ || lower(token - 1) != ",";
    if (plain && opens) {
      return next_capital && table_.find(token, token + 2, Gender::unknown).has_value();
    }
    if (word.ends_with("ly") || word.ends_with("ing")) {
      return next_capital || table_.find(token, token + 1, Gender::unknown).has_value() ||
             (token + 1 < end_ && words::contains(kSaid, lower(token + 1)));
    }
  }
  return true;
}

// "the [Sunday] Ledger": a day that belongs to the name behind it.
bool NameRuns::opens_title(std::size_t token) const {
  return token > begin_ && lower(token - 1) == "the" && lower(token).ends_with("day") &&
         token + 1 < end_ && capitalised(token + 1) && !words::is_calendar_word(lower(token + 1));
}

std::size_t NameRuns::run_end(std::size_t token) const {
  if (!starts_name(token)) return token;
  std::size_t past = token + 1;
  while (past < end_) {
    const bool word = prose_.tokens[past].kind == TokenKind::word;
    if (capitalised(past) && word && !prose_.is_number_sign(past) && !is_quoted_self(past)) {
      ++past;
    } else if (joins_owner(past) || joins_partner(past)) {
      past += 2;
    } else if (const auto bearer = bearer_of_role(prose_, past, end_)) {
      past = *bearer;
    } else if (words::contains(words::kParticles, lower(past))) {
      std::size_t after = past + 1;
      while (after < end_ &&
             (words::contains(words::kPersonParticles, lower(after)) ||
              (lower(past) != "and" && words::contains(kInsideNames, lower(after))))) {
        ++after;
      }
      if (after < end_ && capitalised(after) && (joins(token, past) || opens_body(token, after))) {
        past = after + 1;
      } else {
        break;
      }
    } else {
      break;
    }
  }
  return past;
}

// "Teachers[’] Federation", "King[’s] Fund": whether an owner is part of a body's name.
bool NameRuns::joins_owner(std::size_t mark) const {
  const std::string_view written = lower(mark);
  if (written != "’" && written != "'" && written != "’s" && written != "'s") return false;
  std::size_t end = mark + 1;
  while (end < end_ && capitalised(end)) ++end;
  return names_body(mark + 1, end);
}

// "Holt [&] Wray"
bool NameRuns::joins_partner(std::size_t mark) const {
  return lower(mark) == "&" && mark + 1 < end_ && capitalised(mark + 1);
}

// "Bank of England", "Ursula von der Leyen", but not "Smith and Jones" nor "Smith of Leeds".
bool NameRuns::joins(std::size_t begin, std::size_t particle) const {
  if (words::contains(words::kPersonParticles, lower(particle))) {
    // "Rücktritt [von] Lutz", "Sprecherin [der] Initiative": German nouns are capitalised. "Der
    // Bund der Steuerzahler" is a name.
    const bool body = lower(particle) == "der" && !words::is_role_noun(lower(particle - 1)) &&
                      begin == begin_ + 1;
    return &prose_.language != &words::kGerman || body || words::is_first_name(lower(particle - 1));
  }
  for (std::size_t token = begin; token < particle; ++token) {
    if (words::is_organisation_word(lower(token))) return true;
  }
  return false;
}

// "the Food and [Drug Administration]", "The Tillage and [Dairy Alliance]"
bool NameRuns::opens_body(std::size_t begin, std::size_t after) const {
  if (begin == begin_ || lower(begin - 1) != "the") return false;
  while (after + 1 < end_ && capitalised(after + 1)) ++after;
  return words::contains(words::kPublicBodyWords, lower(after)) ||
         words::contains(kBodies, lower(after));
}

bool NameRuns::names_body(std::size_t token, std::size_t end) const {
  while (token < end && !words::is_organisation_word(lower(token))) ++token;
  return token < end;
}

}  // namespace winnow
