#include "claims/words/name_words.h"

#include "claims/words/word_map.h"

namespace winnow::words {

namespace {

constexpr std::string_view kCalendar =
    " monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december feb apr jul aug sep sept oct nov dec "
    "easter christmas bst gmt utc cet cest "
    "edt est pst pdt montag dienstag mittwoch donnerstag freitag samstag sonntag ";

constexpr std::string_view kOrganisationWords =
    " ministry department assembly fund university institute party police council committee bank "
    "group inc corp ltd plc agency court union association company commission foundation trust "
    "school college hospital house office bureau board service authority centre center club "
    "united city nations army navy force guard parliament congress senate times post news "
    "journal press media airlines airways motors industries technologies partners holdings "
    "federation international network society alliance movement front league church museum "
    "street road river lake county island islands sea valley mountain north south east west new "
    "bridge park square hall station airport act bill treaty agreement report survey labour "
    "conservatives democrats republicans government administration embassy electric energy water "
    "rail "
    "cross systems capital research air labs software studios solutions securities insurance "
    "pharmaceuticals steel oil gas mining logistics project programme program campaign foods "
    "brands stores supermarkets lines marine shipping pharma bio biotech therapeutics homes "
    "properties ventures analytics robotics semiconductor semiconductors telecom communications "
    "entertainment "
    "pictures records rovers wanderers athletic organization organisation tribunal inquiry "
    "ambulance constabulary coalition archive observatory laboratory academy orchestra opera "
    "theatre festival gallery library exchange ministries secretariat chamber guild lobby "
    "networks customs consulting consultancy advisers advisors associates ";

}  // namespace

bool is_calendar_word(std::string_view word) {
  static const WordMap set = word_set(kCalendar);
  return set.contains(word);
}

bool is_organisation_word(std::string_view word) {
  static const WordMap set = word_set(kOrganisationWords);
  return set.contains(word);
}

}  // namespace winnow::words
