// Countries and the cities and institutions that the news lets speak for them. Tells that "Moscow"
// and "the Kremlin" are one side, and that a Russian denial answers a claim about Moscow.
#pragma once

#include <string_view>

namespace winnow::words {

struct Country {
  std::string_view name;   // as a reader knows it: "Russia"
  std::string_view names;  // lower case, parted by spaces, "_" for the space in a name: the country
                           // and its people
  std::string_view capital;       // the same
  std::string_view institutions;  // the same
};

// The country that `word` (lower case; a name of several words with spaces) stands for, or nullptr.
const Country* find_country(std::string_view word);

// Whether the word means one person of a country: "Italian", not "Italy", and neither "Italians"
// nor "French", which mean many.
bool is_citizen(std::string_view word);

// Whether the word is what a country's people and things are called: "Italian", "Italians",
// "Czech".
bool is_demonym(std::string_view word);

// Whether the word is the capital, so that it speaks for the country rather than for itself.
bool is_capital(const Country& country, std::string_view word);

}  // namespace winnow::words
