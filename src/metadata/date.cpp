#include "metadata/date.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/letters.h"
#include "base/text.h"
#include "base/url.h"
#include "base/utf8.h"

namespace winnow {

namespace {

struct Month {
  int number;
  std::string_view names;
};
constexpr Month kMonths[] = {
#define WINNOW_MONTH(number, names) {number, names},
#include "metadata/months.def"
#undef WINNOW_MONTH
};

bool is_among(std::string_view word, std::string_view names) {
  for (std::size_t at = names.find(word); at != std::string_view::npos;
       at = names.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || names[at - 1] == ' ') && (end == names.size() || names[end] == ' '))
      return true;
  }
  return false;
}

int month_of(std::string_view word) {
  constexpr std::string_view kHebrewIn = "ב";
  if (word.substr(0, kHebrewIn.size()) == kHebrewIn) word.remove_prefix(kHebrewIn.size());
  if (word.size() < 3) return 0;
  for (const Month& month : kMonths) {
    if (is_among(word, month.names)) return month.number;
  }
  return 0;
}

// A number, a word, or one other sign.
struct Token {
  enum class Kind : std::uint8_t { number, word, mark } kind = Kind::mark;
  std::uint8_t digits = 0;  // of a number
  std::int64_t value = 0;   // of a number
  std::string_view text;    // lower case
  std::size_t begin = 0, end = 0;
};

// 14 digits are the longest that means a date (20240301100000).
constexpr std::size_t kMostDigits = 14;
// A date stands near the start of whatever is read; more is a hostile input.
constexpr std::size_t kMostTokens = 400;

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  for (std::size_t at = 0; at < text.size() && tokens.size() < kMostTokens;) {
    Token token;
    token.begin = at;
    if (is_digit(text[at])) {
      token.kind = Token::Kind::number;
      while (at < text.size() && is_digit(text[at])) {
        if (at - token.begin < kMostDigits) token.value = token.value * 10 + (text[at] - '0');
        ++at;
      }
      token.digits = static_cast<std::uint8_t>(std::min<std::size_t>(at - token.begin, 255));
    } else {
      const utf8::CodePoint first = utf8::decode(text, at);
      at += first.size;
      if (letters::is_word_character(first.value)) {
        token.kind = Token::Kind::word;
        const bool ideograph = first.value >= 0x3000 && letters::is_unspaced(first.value);
        while (at < text.size() && !ideograph && !is_digit(text[at])) {
          const utf8::CodePoint next = utf8::decode(text, at);
          // Thai shortens its months with inner points: ม.ค.
          const bool inner_point = text[at] == '.' && first.value >= 0xE00 && first.value < 0xE80;
          if (!letters::is_word_character(next.value) && !inner_point) break;
          at += next.size;
        }
      }
    }
    token.end = at;
    token.text = text.substr(token.begin, at - token.begin);
    if (token.text.size() > 1 && token.text.back() == '.') token.text.remove_suffix(1);
    if (token.text != " ") tokens.push_back(token);
  }
  return tokens;
}

struct Found {
  int year = 0, month = 0, day = 0;
  std::size_t tokens = 0;  // how many tokens it took
};

bool exists(const Found& date) {
  constexpr int kDays[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (date.year < 1900 || date.year > 2100 || date.month < 1 || date.month > 12) return false;
  return date.day >= 1 && date.day <= kDays[date.month - 1];
}

// Reads tokens from one place on.
class Reader {
 public:
  Reader(const std::vector<Token>& tokens, std::size_t at, DayOrder order)
      : tokens_(tokens), at_(at), order_(order) {}

  std::optional<Found> date() const {
    for (const auto& found : {year_first(), numbers(), month_first(), day_first(), compact()}) {
      if (found && exists(*found)) return found;
    }
    return std::nullopt;
  }

 private:
  const Token& token(std::size_t offset) const {
    static const Token none;
    return at_ + offset < tokens_.size() ? tokens_[at_ + offset] : none;
  }
  bool is_number(std::size_t offset, int least, int most) const {
    const Token& t = token(offset);
    return t.kind == Token::Kind::number && t.digits >= least && t.digits <= most;
  }
  int number(std::size_t offset) const { return static_cast<int>(token(offset).value); }
  // "24", but not the hour of "10 May, 20:21".
  bool is_short_year(std::size_t offset) const {
    return is_number(offset, 2, 2) && !is(offset + 1, ":");
  }
  bool is(std::size_t offset, std::string_view text) const { return token(offset).text == text; }
  bool is_separator(std::size_t offset) const {
    return is(offset, "-") || is(offset, "/") || is(offset, ".");
  }
  int month(std::size_t offset) const {
    return token(offset).kind == Token::Kind::word ? month_of(token(offset).text) : 0;
  }
  // Past what may stand between the parts of a written date: "of", "de", a comma, a point.
  std::size_t past_filler(std::size_t offset) const {
    while (is(offset, ",") || is(offset, ".") || is(offset, "of") || is(offset, "de") ||
           is(offset, "del") || is(offset, "º") || is(offset, "-") || is(offset, "،")) {
      ++offset;
    }
    return offset;
  }
  // Past "st", "nd", "rd", "th", "er", "º" after a day.
  std::size_t past_ordinal(std::size_t offset) const {
    for (const std::string_view ending : {"st", "nd", "rd", "th", "er", "º", "ª"}) {
      if (is(offset, ending)) return offset + 1;
    }
    return offset;
  }

  // 2024-03-01, 2024/3/1, 2024年3月1日, 2024년 3월 1일; 2024 Mar 1, as journals write it
  std::optional<Found> year_first() const {
    if (is_number(0, 4, 4) && month(1) > 0 && is_number(2, 1, 2)) {
      return Found{number(0), month(1), number(2), 3};
    }
    if (!is_number(0, 4, 4) || !is_number(2, 1, 2)) return std::nullopt;
    const bool east_asian = is(1, "年") || is(1, "년");
    if (!east_asian && !is_separator(1)) return std::nullopt;
    if (!east_asian && token(3).text != token(1).text) return std::nullopt;
    if (!is_number(4, 1, 2) && !(is(4, " ") && is_number(5, 1, 2))) return std::nullopt;
    return Found{number(0), number(2), number(4), 5};
  }

  // 01.03.2024, 3/1/24
  std::optional<Found> numbers() const {
    if (!is_number(0, 1, 2) || !is_separator(1) || !is_number(2, 1, 2)) return std::nullopt;
    if (token(3).text != token(1).text) return std::nullopt;
    if (!is_number(4, 4, 4) && !is_short_year(4)) return std::nullopt;
    // "28.09.1912:44": a forum's 28.09.19 with its time, 12:44, right behind it.
    const bool runs_into_time = token(4).digits == 4 && is(5, ":") && is_number(6, 2, 2);
    const int year = runs_into_time         ? 2000 + number(4) / 100
                     : token(4).digits == 4 ? number(4)
                                            : 2000 + number(4);
    if (is_separator(5) && is_number(6, 1, 4)) return std::nullopt;  // an address, a version
    const int first = number(0), second = number(2);
    const bool month_first =
        second > 12 || (first <= 12 && order_ == DayOrder::month_first && !is(1, "."));
    return month_first ? Found{year, first, second, 5} : Found{year, second, first, 5};
  }

  // March 1st, 2024
  std::optional<Found> month_first() const {
    const std::size_t day = past_filler(1);
    if (!is_number(day, 1, 2)) return std::nullopt;
    const std::size_t year = past_filler(past_ordinal(day + 1));
    if (!is_number(year, 4, 4)) return std::nullopt;
    return Found{number(year), month(0), number(day), year + 1};
  }

  // 1. März 2024, 1er mars 2024, 1 de marzo de 2024, 1-Mar-24
  std::optional<Found> day_first() const {
    if (!is_number(0, 1, 2)) return std::nullopt;
    const std::size_t name = past_filler(past_ordinal(1));
    const int found = month(name);
    if (found == 0) return std::nullopt;
    std::size_t year = past_filler(name + 1);
    if (is(year, "'") || is(year, "’")) ++year;
    if (is_short_year(year) && year > name + 1) {
      return Found{2000 + number(year), found, number(0), year + 1};
    }
    if (!is_number(year, 4, 4)) return std::nullopt;
    const int written = number(year);
    // Thai pages count from the Buddha's year.
    return Found{written > 2400 ? written - 543 : written, found, number(0), year + 1};
  }

  // 20240301, 20240301100000
  std::optional<Found> compact() const {
    if (!is_number(0, 8, 8) && !is_number(0, 14, 14)) return std::nullopt;
    const std::int64_t value = token(0).digits == 8 ? token(0).value : token(0).value / 1000000;
    return Found{static_cast<int>(value / 10000), static_cast<int>(value / 100 % 100),
                 static_cast<int>(value % 100), 1};
  }

  const std::vector<Token>& tokens_;
  std::size_t at_;
  DayOrder order_;
};

std::string padded(std::int64_t number, std::size_t digits) {
  std::string text = std::to_string(number);
  return std::string(digits > text.size() ? digits - text.size() : 0, '0') + text;
}

std::string iso_day(const Found& date) {
  return padded(date.year, 4) + "-" + padded(date.month, 2) + "-" + padded(date.day, 2);
}

// "T10:00:00+01:00" for the time that stands right after a date in ISO 8601's form, in lower case;
// "" for none.
std::string iso_time(std::string_view after) {
  std::size_t at = 0;
  const auto take_digits = [&](std::size_t count) -> std::string_view {
    if (at + count > after.size()) return {};
    const std::string_view digits = after.substr(at, count);
    if (!std::all_of(digits.begin(), digits.end(), is_digit)) return {};
    at += count;
    return digits;
  };
  const auto skip = [&](char c) {
    const bool found = at < after.size() && after[at] == c;
    at += found ? 1 : 0;
    return found;
  };
  if (!skip('t') && !skip(' ')) return {};
  const std::string_view hour = take_digits(2);
  if (hour.empty() || hour > "23" || !skip(':')) return {};
  const std::string_view minute = take_digits(2);
  if (minute.empty() || minute > "59") return {};
  std::string time = "T" + std::string(hour) + ":" + std::string(minute);
  if (skip(':')) {
    const std::string_view second = take_digits(2);
    if (second.empty() || second > "60") return time;
    time += ":" + std::string(second);
    if (skip('.') || skip(',')) {
      while (at < after.size() && is_digit(after[at])) ++at;
    }
  }
  skip(' ');
  if (skip('z') || after.substr(at, 3) == "gmt" || after.substr(at, 3) == "utc") return time + "Z";
  if (at < after.size() && (after[at] == '+' || after[at] == '-')) {
    const char sign = after[at++];
    const std::string_view hours = take_digits(2);
    skip(':');
    const std::string_view minutes = take_digits(2);
    if (!hours.empty()) {
      return time + sign + std::string(hours) + ":" +
             (minutes.empty() ? "00" : std::string(minutes));
    }
  }
  return time;
}

// Days since 1970 → date (Howard Hinnant, "chrono-compatible low-level date algorithms").
Found civil_day(std::int64_t days) {
  days += 719468;
  const std::int64_t era = days / 146097;
  const std::int64_t day_of_era = days - era * 146097;
  const std::int64_t year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const std::int64_t day_of_year =
      day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t shifted = (5 * day_of_year + 2) / 153;
  const std::int64_t month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {static_cast<int>(year_of_era + era * 400 + (month <= 2 ? 1 : 0)), static_cast<int>(month),
          static_cast<int>(day_of_year - (153 * shifted + 2) / 5 + 1), 1};
}

// Seconds (10 digits) or milliseconds (13) since 1970, and nothing else.
std::string unix_time(const std::vector<Token>& tokens) {
  if (tokens.size() != 1 || tokens[0].kind != Token::Kind::number) return {};
  const std::uint8_t digits = tokens[0].digits;
  if (digits != 10 && digits != 13) return {};
  const std::int64_t seconds = digits == 13 ? tokens[0].value / 1000 : tokens[0].value;
  const std::int64_t of_day = seconds % 86400;
  const Found day = civil_day(seconds / 86400);
  if (!exists(day)) return {};
  return iso_day(day) + "T" + padded(of_day / 3600, 2) + ":" + padded(of_day / 60 % 60, 2) + ":" +
         padded(of_day % 60, 2) + "Z";
}

struct Place {
  Found date;
  std::size_t first = 0;  // token
};

std::optional<Place> first_date(const std::vector<Token>& tokens, DayOrder order) {
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    // The digits of a longer number or name ("A2024-03-01") start no date.
    if (at > 0 && tokens[at].begin == tokens[at - 1].end &&
        tokens[at - 1].kind == Token::Kind::word && tokens[at].kind == Token::Kind::number &&
        tokens[at - 1].text.size() < 3) {
      continue;
    }
    if (const auto found = Reader(tokens, at, order).date()) return Place{*found, at};
  }
  return std::nullopt;
}

// "June 14, 1934 – November 2, 2025": somebody's life, a fair's days.
bool begins_range(const std::vector<Token>& tokens, const Place& place, DayOrder order) {
  const std::size_t next = place.first + place.date.tokens;
  if (next >= tokens.size()) return false;
  const std::string_view dash = tokens[next].text;
  return (dash == "-" || dash == "–" || dash == "—" || dash == "to") &&
         Reader(tokens, next + 1, order).date();
}

}  // namespace

std::string date_in(std::string_view text, DayOrder order) {
  const std::string lower = letters::folded(collapsed(text.substr(0, 4096)));
  const std::vector<Token> tokens = tokens_of(lower);
  const auto place = first_date(tokens, order);
  if (!place) return unix_time(tokens);
  const std::size_t end = tokens[place->first + place->date.tokens - 1].end;
  return iso_day(place->date) + iso_time(std::string_view(lower).substr(end));
}

bool is_date_line(std::string_view text, DayOrder order, std::size_t most_beside) {
  if (text.size() > 200) return false;
  const std::string lower = letters::folded(collapsed(text));
  const std::vector<Token> tokens = tokens_of(lower);
  const auto place = first_date(tokens, order);
  return place && tokens.size() - place->date.tokens <= most_beside &&
         !begins_range(tokens, *place, order);
}

std::string date_in_url(std::string_view url) {
  std::string path = lowered(split_url(url).path);
  std::replace(path.begin(), path.end(), '_', '-');
  // The slug's own digits ("top-10-2024-03") count only in full ISO form, and never as the day of
  // a month before it ("/2024/03/10-bridges").
  const std::vector<Token> tokens = tokens_of(path);
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    const Token& token = tokens[at];
    if (token.kind != Token::Kind::number || (token.digits != 4 && token.digits != 8)) continue;
    const auto found = Reader(tokens, at, DayOrder::day_first).date();
    const bool ends_in_slug = token.digits == 4 && at + 5 < tokens.size() &&
                              tokens[at + 1].text == "/" && tokens[at + 5].text == "-";
    if (found && found->year >= 1990 && !ends_in_slug) return iso_day(*found);
    // /2024/mar/01/
    if (token.digits == 4 && at + 4 < tokens.size() && tokens[at + 1].text == "/" &&
        tokens[at + 3].text == "/") {
      const Found named{static_cast<int>(token.value), month_of(tokens[at + 2].text),
                        static_cast<int>(tokens[at + 4].value), 5};
      if (tokens[at + 4].digits <= 2 && named.year >= 1990 && exists(named)) return iso_day(named);
    }
  }
  return {};
}

}  // namespace winnow
