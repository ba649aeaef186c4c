#include "claims/prose/figures.h"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "base/text.h"
#include "claims/words/number_words.h"
#include "claims/words/synonyms.h"
#include "claims/words/word_list.h"

namespace winnow {

namespace {

constexpr std::string_view kMonths[] = {"january",  "february", "march",  "april",     "may",
                                        "june",     "july",     "august", "september", "october",
                                        "november", "december", "jan",    "feb",       "aug",
                                        "sept",     "oct",      "nov",    "dec"};
// Between a number and what it counts.
constexpr std::string_view kFillers[] = {
    "of",  "more", "other", "the", "its",    "their",     "were", "are", "was", "have",
    "has", "had",  "been",  "to",  "others", "confirmed", "per",  "in",  "and"};

// "1,200", "4.5", "12m".
std::optional<double> parse(std::string_view digits) {
  const std::size_t last_digit = digits.find_last_of("0123456789");
  if (last_digit == std::string_view::npos) return std::nullopt;
  if (const std::string_view suffix = digits.substr(last_digit + 1); !suffix.empty()) {
    const auto factor = words::multiplier(suffix);
    const auto value = factor ? parse(digits.substr(0, last_digit + 1)) : std::nullopt;
    return value ? std::optional(*value * *factor) : std::nullopt;
  }
  constexpr int kLongest = 18;  // digits and points: their number has room in a std::uint64_t
  std::uint64_t number = 0;
  double fraction = 1;  // what the digits after the point are of
  int length = 0;
  int points = 0;  // a second one ends the number
  for (const char c : digits) {
    if (c == ',') continue;
    if ((!is_digit(c) && c != '.') || ++length > kLongest) return std::nullopt;
    if (c == '.') {
      ++points;
    } else if (points < 2) {
      number = number * 10 + static_cast<std::uint64_t>(c - '0');
      if (points == 1) fraction *= 10;
    }
  }
  return static_cast<double>(number) / fraction;
}

}  // namespace

std::vector<Figure> find_figures(const Prose& prose, std::span<const Span> ranges) {
  std::vector<Figure> figures;
  for (const Span range : ranges) {
    const std::size_t begin = prose.token_at(range.begin);
    const std::size_t end = prose.token_at(range.end);
    for (std::size_t token = begin; token < end; ++token) {
      if (!prose.may_count(token)) continue;
      const std::string_view word = prose.lower(token);
      std::optional<double> value = is_digit(word.front()) ? parse(word) : words::number_word(word);
      if (!value) continue;
      const bool year = prose.original(token).size() == 4 && *value >= 1800 && *value < 2100;
      const bool dated = (token > begin && words::contains(kMonths, prose.lower(token - 1))) ||
                         (token + 1 < end && words::contains(kMonths, prose.lower(token + 1)));
      // "six of the nine dead", "four of them", "including two women": nine are counted.
      const bool part = (token + 3 < end && prose.lower(token + 1) == "of" &&
                         (prose.lower(token + 2) == "them" ||
                          (prose.lower(token + 2) == "the" && prose.may_count(token + 3)))) ||
                        (token > begin && prose.lower(token - 1) == "including");
      const std::string_view next = token + 1 < end ? prose.lower(token + 1) : std::string_view();
      const bool clock = next == "am" || next == "pm" || next == "a.m." || next == "p.m.";
      const bool sign = token > begin && prose.is_number_sign(token - 1);
      if (year || dated || part || clock || sign) continue;

      Figure figure;
      const std::size_t number = token;
      while (token + 1 < end) {
        const auto factor = words::multiplier(prose.lower(token + 1));
        if (!factor) break;
        *value *= *factor;
        ++token;
      }
      // "one in four new teachers"
      if (token + 2 < end && prose.lower(token + 1) == "in" && prose.may_count(token + 2)) {
        const std::string_view whole = prose.lower(token + 2);
        const auto of = is_digit(whole.front()) ? parse(whole) : words::number_word(whole);
        if (of && *of > *value) {
          *value *= 100 / *of;
          figure.unit = "%";
          token += 2;
        }
      }
      figure.value = *value;
      if (token + 1 < end &&
          (prose.lower(token + 1) == "%" || prose.lower(token + 1) == "percent" ||
           prose.lower(token + 1) == "per")) {
        figure.unit = "%";
      } else if (number > begin &&
                 (prose.lower(number - 1) == "$" || prose.lower(number - 1) == "£" ||
                  prose.lower(number - 1) == "€")) {
        figure.unit = prose.lower(number - 1);
      }
      // What is counted, and whether they are dead or hurt: the nearest word that says so.
      std::size_t last = token + 6;
      for (std::size_t next = token + 1; next < end && next <= last; ++next) {
        // "nine people[, including four women,] died"
        if (prose.lower(next) == "including") last = token + 12;
        if (prose.tokens[next].kind == TokenKind::number || prose.lower(next) == "and") break;
        const std::string_view word = words::comparable(prose.lower(next));
        if (word == "death" || word == "injury") {
          figure.unit = word;
          figure.is_casualty = true;
          break;
        }
        if (figure.unit.empty() && !prose.is_symbol(next) && !word.empty() &&
            !words::contains(kFillers, prose.lower(next))) {
          figure.unit = word;
        }
      }
      for (std::size_t back = number; !figure.is_casualty && back > begin && back + 4 > number;
           --back) {
        const std::string_view word = words::comparable(prose.lower(back - 1));
        if (word == "death" || word == "injury") {
          figure.unit = word;
          figure.is_casualty = true;
        }
      }
      figures.push_back(std::move(figure));
    }
  }
  return figures;
}

bool count_something(std::span<const Figure> figures) {
  return std::any_of(figures.begin(), figures.end(),
                     [](const Figure& figure) { return !figure.unit.empty(); });
}

}  // namespace winnow
