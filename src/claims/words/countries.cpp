#include "claims/words/countries.h"

#include <algorithm>
#include <initializer_list>
#include <string>

#include "base/letters.h"
#include "claims/words/word_map.h"

namespace winnow::words {

namespace {

constexpr Country kCountries[] = {
    {"Afghanistan", " afghanistan afghan afghans ", "kabul", " taliban "},
    {"Argentina", " argentina argentine argentinian ", "buenos_aires", " casa_rosada "},
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
    {"Ethiopia", " ethiopia ethiopian ", "addis_ababa", " "},
    {"European Union", " eu european_union ", "brussels", " european_commission "},
    {"Finland", " finland finnish finns ", "helsinki", " "},
    {"France", " france french ", "paris", " élysée elysee quai_d'orsay "},
    {"Georgia", " georgia georgian georgians ", "tbilisi", " "},
    {"Germany", " germany german germans ", "berlin", " bundestag chancellery "},
    {"Greece", " greece greek greeks ", "athens", " "},
    {"Hungary", " hungary hungarian hungarians ", "budapest", " "},
    {"India", " india indian indians ", "new_delhi", " delhi "},
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
    {"Mexico", " mexico mexican mexicans ", "mexico_city", " "},
    {"Netherlands", " netherlands dutch ", "the_hague", " "},
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
    {"Algeria", " algeria algerian algerians ", "algiers", " "},
    {"Bangladesh", " bangladesh bangladeshi bangladeshis ", "dhaka", " "},
    {"Bolivia", " bolivia bolivian ", "la_paz", " "},
    {"Bosnia", " bosnia bosnian bosnians ", "sarajevo", " "},
    {"Cambodia", " cambodia cambodian ", "phnom_penh", " "},
    {"Croatia", " croatia croatian croats ", "zagreb", " "},
    {"Cyprus", " cyprus cypriot cypriots ", "nicosia", " "},
    {"Ecuador", " ecuador ecuadorean ecuadorian ", "quito", " "},
    {"Estonia", " estonia estonian estonians ", "tallinn", " "},
    {"Ghana", " ghana ghanaian ghanaians ", "accra", " "},
    {"Iceland", " iceland icelandic ", "reykjavik", " "},
    {"Kazakhstan", " kazakhstan kazakh ", "astana", " "},
    {"Kosovo", " kosovo kosovan kosovar ", "pristina", " "},
    {"Latvia", " latvia latvian latvians ", "riga", " "},
    {"Lithuania", " lithuania lithuanian lithuanians ", "vilnius", " "},
    {"Malaysia", " malaysia malaysian ", "kuala_lumpur", " "},
    {"Moldova", " moldova moldovan ", "chisinau", " "},
    {"Morocco", " morocco moroccan moroccans ", "rabat", " "},
    {"Myanmar", " myanmar burma burmese ", "naypyidaw", " "},
    {"Nepal", " nepal nepali nepalese ", "kathmandu", " "},
    {"Northern Ireland", " northern_ireland ", "belfast", " stormont "},
    {"Peru", " peru peruvian peruvians ", "lima", " "},
    {"Philippines", " philippines philippine filipino filipinos ", "manila", " malacañang "},
    {"Rwanda", " rwanda rwandan ", "kigali", " "},
    {"Scotland", " scotland scottish ", "edinburgh", " holyrood "},
    {"Singapore", " singapore singaporean ", "", " "},
    {"Slovakia", " slovakia slovak slovaks ", "bratislava", " "},
    {"Slovenia", " slovenia slovenian slovene ", "ljubljana", " "},
    {"Somalia", " somalia somali somalis ", "mogadishu", " "},
    {"Sri Lanka", " sri_lanka sri_lankan ", "colombo", " "},
    {"Tanzania", " tanzania tanzanian ", "dodoma", " "},
    {"Thailand", " thailand thai thais ", "bangkok", " "},
    {"Tunisia", " tunisia tunisian tunisians ", "tunis", " "},
    {"Uganda", " uganda ugandan ugandans ", "kampala", " "},
    {"Wales", " wales welsh ", "cardiff", " senedd "},
    {"Zimbabwe", " zimbabwe zimbabwean ", "harare", " "},
};

const WordMap& countries() {
  static const WordMap map = [] {
    WordMap words;
    for (std::size_t i = 0; i < std::size(kCountries); ++i) {
      for (const std::string_view list :
           {kCountries[i].names, kCountries[i].capital, kCountries[i].institutions}) {
        words.add(list, static_cast<std::uint32_t>(i));
      }
    }
    return words;
  }();
  return map;
}

// A name of several words as it stands in the lists.
std::string joined(std::string_view word) {
  std::string key(word);
  std::replace(key.begin(), key.end(), ' ', '_');
  return key;
}

}  // namespace

const Country* find_country(std::string_view word) {
  const bool several = word.find(' ') != std::string_view::npos;
  const std::uint32_t country = countries().find(several ? joined(word) : word);
  return country == WordMap::kNone ? nullptr : &kCountries[country];
}

namespace {

// Whether a word that is not a country's own name is among its and its people's, with such an end.
bool is_people(std::string_view word, std::initializer_list<std::string_view> ends) {
  const Country* country = find_country(word);
  if (country == nullptr || letters::folded(country->name) == word ||
      country->names.find(" " + std::string(word) + " ") == std::string_view::npos) {
    return false;
  }
  return std::any_of(ends.begin(), ends.end(),
                     [&](std::string_view end) { return word.ends_with(end); });
}

}  // namespace

bool is_citizen(std::string_view word) { return is_people(word, {"an", "i", "ek"}); }

bool is_demonym(std::string_view word) {
  return is_people(word, {"an", "ans", "i", "is", "ek", "eks", "ese", "ch", "sh", "ss", "ine"});
}

bool is_capital(const Country& country, std::string_view word) {
  return joined(word) == country.capital;
}

}  // namespace winnow::words
