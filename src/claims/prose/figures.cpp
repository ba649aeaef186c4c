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
constexpr std::string_view kClock[] = {"am", "pm", "a.m.", "p.m."};
constexpr std::string_view kPercent[] = {"%", "percent", "per"};
constexpr std::string_view kCurrencies[] = {"$", "£", "€"};

constexpr std::size_t kCountedWithin = 6;  // tokens behind the number: "12 people who were killed"
constexpr std::size_t kAroundAside = 12;   // … "nine people[, including four women,] died"
constexpr std::size_t kCountedBefore = 4;  // tokens before it: "killed at least 12"

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

std::optional<double> value_at(const Prose& prose, std::size_t token) {
  if (!prose.may_count(token)) return std::nullopt;
  const std::string_view word = prose.lower(token);
  return is_digit(word.front()) ? parse(word) : words::number_word(word);
}

class FigureReader {
 public:
  FigureReader(const Prose& prose, Span range) : prose_(prose), range_(prose.tokens_in(range)) {}

  void read(std::vector<Figure>& figures) const {
    for (std::size_t token = range_.first; token < range_.past; ++token) {
      const std::optional<double> value = value_at(prose_, token);
      if (!value || counts_nothing(token, *value)) continue;
      const std::size_t number = token;
      Figure figure;
      figure.value = *value;
      token = read_amount(number, figure);
      read_unit(number, token, figure);
      read_counted(number, token, figure);
      figures.push_back(std::move(figure));
    }
  }

 private:
  // "" beyond the range.
  std::string_view word(std::size_t token) const {
    return token >= range_.first && token < range_.past ? prose_.lower(token) : std::string_view();
  }

  // Whether the number is a year, a day, an hour, the number of something or a part of what is
  // counted elsewhere.
  bool counts_nothing(std::size_t number, double value) const {
    const bool year = prose_.original(number).size() == 4 && value >= 1800 && value < 2100;
    const bool dated =
        words::contains(kMonths, word(number - 1)) || words::contains(kMonths, word(number + 1));
    const bool clock = words::contains(kClock, word(number + 1));
    const bool sign = number > range_.first && prose_.is_number_sign(number - 1);
    return year || dated || clock || sign || is_part(number);
  }

  // "six of the nine dead", "four of them", "including two women": nine are counted.
  bool is_part(std::size_t number) const {
    if (word(number - 1) == "including") return true;
    if (word(number + 1) != "of" || number + 3 >= range_.past) return false;
    return word(number + 2) == "them" ||
           (word(number + 2) == "the" && prose_.may_count(number + 3));
  }

  // "1.2 million", and "one in four new teachers" as a share. Gives the last token of it.
  std::size_t read_amount(std::size_t token, Figure& figure) const {
    while (const auto factor = words::multiplier(word(token + 1))) {
      figure.value *= *factor;
      ++token;
    }
    if (word(token + 1) != "in" || token + 2 >= range_.past) return token;
    const std::optional<double> whole = value_at(prose_, token + 2);
    if (!whole || *whole <= figure.value) return token;
    figure.value *= 100 / *whole;
    figure.unit = "%";
    return token + 2;
  }

  // "4.5%", "$12"
  void read_unit(std::size_t number, std::size_t last, Figure& figure) const {
    if (words::contains(kPercent, word(last + 1))) {
      figure.unit = "%";
    } else if (words::contains(kCurrencies, word(number - 1))) {
      figure.unit = word(number - 1);
    }
  }

  // What is counted, where no unit says it, and whether they are dead or hurt: the nearest word
  // that says so.
  void read_counted(std::size_t number, std::size_t last, Figure& figure) const {
    std::size_t within = kCountedWithin;
    for (std::size_t token = last + 1; token < std::min(range_.past, last + within + 1); ++token) {
      const std::string_view said = word(token);
      if (said == "including") within = kAroundAside;
      if (prose_.tokens[token].kind == TokenKind::number || said == "and") break;
      if (read_casualty(token, figure)) return;
      if (figure.unit.empty() && !prose_.is_symbol(token) && !words::contains(kFillers, said)) {
        figure.unit = words::comparable(said);
      }
    }
    for (std::size_t before = 1; before <= kCountedBefore; ++before) {
      if (read_casualty(number - before, figure)) return;
    }
  }

  bool read_casualty(std::size_t token, Figure& figure) const {
    const std::string_view counted = words::comparable(word(token));
    if (counted != "death" && counted != "injury") return false;
    figure.unit = counted;
    figure.is_casualty = true;
    return true;
  }

  const Prose& prose_;
  TokenRange range_;
};

}  // namespace

std::vector<Figure> find_figures(const Prose& prose, std::span<const Span> ranges) {
  std::vector<Figure> figures;
  for (const Span range : ranges) FigureReader(prose, range).read(figures);
  return figures;
}

bool count_something(std::span<const Figure> figures) {
  return std::any_of(figures.begin(), figures.end(),
                     [](const Figure& figure) { return !figure.unit.empty(); });
}

}  // namespace winnow
