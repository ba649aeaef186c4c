#include "claims/words/number_words.h"

#include <cstdint>
#include <span>

#include "claims/words/word_map.h"

namespace winnow::words {

namespace {

struct NumberWord {
  std::string_view word;
  double value;
};

constexpr NumberWord kNumberWords[] = {
    {"one", 1},     {"two", 2},        {"three", 3},        {"four", 4},     {"five", 5},
    {"six", 6},     {"seven", 7},      {"eight", 8},        {"nine", 9},     {"ten", 10},
    {"eleven", 11}, {"twelve", 12},    {"dozen", 12},       {"twenty", 20},  {"thirty", 30},
    {"forty", 40},  {"fifty", 50},     {"sixty", 60},       {"seventy", 70}, {"eighty", 80},
    {"ninety", 90}, {"hundreds", 200}, {"thousands", 2000},
};
constexpr NumberWord kMultipliers[] = {
    {"hundred", 1e2}, {"thousand", 1e3},  {"million", 1e6}, {"m", 1e6},    {"bn", 1e9},
    {"billion", 1e9}, {"trillion", 1e12}, {"tn", 1e12},     {"dozen", 12},
};
WordMap places_in(std::span<const NumberWord> list) {
  WordMap places;
  for (std::size_t i = 0; i < list.size(); ++i) {
    places.insert(list[i].word, static_cast<std::uint32_t>(i));
  }
  return places;
}

}  // namespace

std::optional<double> number_word(std::string_view word) {
  static const WordMap places = places_in(kNumberWords);
  const std::uint32_t place = places.find(word);
  return place == WordMap::kNone ? std::nullopt : std::optional(kNumberWords[place].value);
}

std::optional<double> multiplier(std::string_view word) {
  static const WordMap places = places_in(kMultipliers);
  const std::uint32_t place = places.find(word);
  return place == WordMap::kNone ? std::nullopt : std::optional(kMultipliers[place].value);
}

}  // namespace winnow::words
