#include "claims/words/countries.h"

namespace winnow::words {

namespace {

constexpr Country kCountries[] = {
    {"Afghanistan", " afghanistan afghan afghans ", "kabul", " taliban "},
    {"Argentina", " argentina argentine argentinian ", "buenos aires", " casa_rosada "},
    {"Armenia", " armenia armenian armenians ", "yerevan", " "},
    {"Australia", " australia australian australians ", "canberra", " "},
    {"Austria", " austria austrian austrians ", "vienna", " "},
    {"Azerbaijan", " azerbaijan azerbaijani azeri ", "baku", " "},
    {"Belarus", " belarus belarusian ", "minsk", " "},
    {"Belgium", " belgium belgian belgians ", "", " "},
    {"Brazil", " brazil brazilian brazilians ", "brasilia", " planalto "},
    {"Bulgaria", " bulgaria bulgarian ", "sofia", " "},
    {"Canada", " canada canadian canadians ", "ottawa", " "},
    {"Chile", " chile chilean ", "santiago", " "},
    {"China", " china chinese ", "beijing", " zhongnanhai "},
    {"Colombia", " colombia colombian ", "bogota", " "},
    {"Cuba", " cuba cuban cubans ", "havana", " "},
    {"Czech Republic", " czech czechs ", "prague", " "},
    {"Denmark", " denmark danish danes ", "copenhagen", " "},
    {"Egypt", " egypt egyptian egyptians ", "cairo", " "},
    {"Ethiopia", " ethiopia ethiopian ", "addis ababa", " "},
    {"European Union", " eu european_union ", "brussels", " european_commission "},
    {"Finland", " finland finnish finns ", "helsinki", " "},
    {"France", " france french ", "paris", " élysée elysee quai_d'orsay "},
    {"Georgia", " georgia georgian georgians ", "tbilisi", " "},
    {"Germany", " germany german germans ", "berlin", " bundestag chancellery "},
    {"Greece", " greece greek greeks ", "athens", " "},
    {"Hungary", " hungary hungarian hungarians ", "budapest", " "},
    {"India", " india indian indians ", "new delhi", " delhi "},
    {"Indonesia", " indonesia indonesian ", "jakarta", " "},
    {"Iran", " iran iranian iranians ", "tehran", " revolutionary_guards "},
    {"Iraq", " iraq iraqi iraqis ", "baghdad", " "},
    {"Ireland", " ireland irish ", "dublin", " "},
    {"Israel", " israel israeli israelis ", "jerusalem", " knesset idf "},
    {"Italy", " italy italian italians ", "rome", " "},
    {"Japan", " japan japanese ", "tokyo", " "},
    {"Jordan", " jordan jordanian ", "amman", " "},
    {"Kenya", " kenya kenyan kenyans ", "nairobi", " "},
    {"Lebanon", " lebanon lebanese ", "beirut", " "},
    {"Libya", " libya libyan ", "tripoli", " "},
    {"Mexico", " mexico mexican mexicans ", "mexico city", " "},
    {"Netherlands", " netherlands dutch ", "the hague", " "},
    {"New Zealand", " new_zealand ", "wellington", " "},
    {"Nigeria", " nigeria nigerian nigerians ", "abuja", " aso_rock "},
    {"North Korea", " north_korea north_korean ", "pyongyang", " "},
    {"Norway", " norway norwegian norwegians ", "oslo", " "},
    {"Pakistan", " pakistan pakistani pakistanis ", "islamabad", " "},
    {"Poland", " poland polish poles ", "warsaw", " sejm "},
    {"Portugal", " portugal portuguese ", "lisbon", " "},
    {"Qatar", " qatar qatari ", "doha", " "},
    {"Romania", " romania romanian ", "bucharest", " "},
    {"Russia", " russia russian russians russian_federation ", "moscow", " kremlin duma "},
    {"Saudi Arabia", " saudi_arabia saudi saudis ", "riyadh", " "},
    {"Serbia", " serbia serbian serbs ", "belgrade", " "},
    {"South Africa", " south_africa south_african ", "pretoria", " "},
    {"South Korea", " south_korea south_korean ", "seoul", " blue_house "},
    {"Spain", " spain spanish spaniards ", "madrid", " moncloa "},
    {"Sudan", " sudan sudanese ", "khartoum", " "},
    {"Sweden", " sweden swedish swedes ", "stockholm", " "},
    {"Switzerland", " switzerland swiss ", "bern", " "},
    {"Syria", " syria syrian syrians ", "damascus", " "},
    {"Taiwan", " taiwan taiwanese ", "taipei", " "},
    {"Turkey", " turkey turkish turks türkiye ", "ankara", " "},
    {"Ukraine", " ukraine ukrainian ukrainians ", "kyiv", " kiev "},
    {"United Kingdom", " uk u.k. britain british britons united_kingdom ", "london",
     " downing_street whitehall westminster no_10 "},
    {"United States", " us u.s. usa united_states america american americans ", "washington",
     " white_house pentagon state_department capitol_hill foggy_bottom "},
    {"Venezuela", " venezuela venezuelan venezuelans ", "caracas", " miraflores "},
    {"Vietnam", " vietnam vietnamese ", "hanoi", " "},
    {"Yemen", " yemen yemeni ", "sanaa", " "},
};

// Whether `word` is one of `list`, where "_" stands for a space.
bool in(std::string_view list, std::string_view word) {
  for (std::size_t begin = 1; begin < list.size();) {
    const std::size_t end = list.find(' ', begin);
    if (end == std::string_view::npos) return false;
    if (end - begin == word.size()) {
      bool same = true;
      for (std::size_t i = 0; same && i < word.size(); ++i) {
        const char c = list[begin + i];
        same = (c == '_' ? ' ' : c) == word[i];
      }
      if (same) return true;
    }
    begin = end + 1;
  }
  return false;
}

}  // namespace

const Country* find_country(std::string_view word) {
  if (word.size() < 2) return nullptr;
  for (const Country& country : kCountries) {
    if (word == country.capital || in(country.names, word) || in(country.institutions, word)) {
      return &country;
    }
  }
  return nullptr;
}

bool is_capital(const Country& country, std::string_view word) { return word == country.capital; }

}  // namespace winnow::words
