#include "claims/words/people.h"

#include <cstdint>
#include <iterator>
#include <string>

#include "claims/words/word_list.h"
#include "claims/words/word_map.h"

namespace winnow::words {

namespace {

using enum Gender;

constexpr Title kTitles[] = {
    {"mr", male, false},
    {"mrs", female, false},
    {"ms", female, false},
    {"miss", female, false},
    {"mx", unknown, false},
    {"dr", unknown, false},
    {"sir", male, false, true},
    {"dame", female, false, true},
    {"lord", male, false, true},
    {"lady", female, false, true},
    {"baroness", female, false, true},
    {"prof", unknown, true},
    {"professor", unknown, true},
    {"president", unknown, true},
    {"sen", unknown, true},
    {"senator", unknown, true},
    {"rep", unknown, true},
    {"congressman", male, true},
    {"congresswoman", female, true},
    {"gov", unknown, true},
    {"governor", unknown, true},
    {"mayor", unknown, true},
    {"gen", unknown, true},
    {"general", unknown, true},
    {"col", unknown, true},
    {"colonel", unknown, true},
    {"lt", unknown, true},
    {"capt", unknown, true},
    {"captain", unknown, true},
    {"sgt", unknown, true},
    {"sergeant", unknown, true},
    {"maj", unknown, true},
    {"major", unknown, true},
    {"rev", unknown, false},
    {"reverend", unknown, false},
    {"bishop", unknown, true},
    {"archbishop", unknown, true},
    {"pope", male, true, true},
    {"king", male, true, true},
    {"queen", female, true, true},
    {"prince", male, true, true},
    {"princess", female, true, true},
    {"judge", unknown, true},
    {"justice", unknown, true},
    {"inspector", unknown, true},
    {"detective", unknown, true},
    {"superintendent", unknown, true},
    {"supt", unknown, true},
    {"insp", unknown, true},
    {"det", unknown, true},
    {"pc", unknown, true},
    {"cpl", unknown, true},
    {"engr", unknown, false},
    {"cmdr", unknown, true},
    {"coun", unknown, true},
    {"cllr", unknown, true},
    {"chancellor", unknown, true},
    {"minister", unknown, true},
    {"secretary", unknown, true},
    {"ambassador", unknown, true},
    {"coach", unknown, true},
    {"herr", male, false},
    {"frau", female, false},
    {"m", male, false, false, "fr"},
    {"mme", female, false},
    {"mlle", female, false},
    {"señor", male, false},
    {"señora", female, false},
    {"sr", male, false, false, "es"},
    {"sra", female, false},
    {"don", male, false, false, "es"},
    {"doña", female, false},
    {"präsident", male, true},
    {"präsidentin", female, true},
    {"kanzler", male, true},
    {"kanzlerin", female, true},
    {"président", male, true},
    {"présidente", female, true},
    {"presidente", male, true},
    {"presidenta", female, true},
};

// What people are in the news. English first; German, French and Spanish forms of the commonest.
constexpr std::string_view kRoleNouns =
    " spokesperson spokesman spokeswoman spokesperson's adviser advisor minister secretary "
    "president "
    "chancellor premier senator governor mayor mp msp lawmaker congressman congresswoman "
    "representative councillor councilor councilman councilwoman ambassador envoy diplomat "
    "commissioner chief "
    "director chairman chairwoman chair chairperson head leader boss manager executive officer ceo "
    "founder "
    "owner president-elect professor lecturer researcher scientist analyst economist "
    "expert historian epidemiologist virologist biologist ecologist engineer doctor physician "
    "surgeon "
    "nurse consultant lawyer attorney solicitor barrister prosecutor judge detective inspector "
    "superintendent magistrate corporator provost sergeant constable sheriff commander general "
    "colonel captain lieutenant major "
    "soldier investigator coroner author writer journalist editor reporter correspondent "
    "columnist presenter host producer actor actress singer musician artist activist campaigner "
    "organiser organizer volunteer teacher headteacher principal student pupil resident neighbour "
    "neighbor farmer fisherman driver pilot worker shopkeeper customer passenger witness "
    "victim survivor pal partygoer reveller clubber punter widow widower mother father sister "
    "brother son daughter wife husband aunt "
    "uncle "
    "nephew niece cousin friend parent relative colleague employee staffer shareholder creditor "
    "moderator bystander commuter motorist protester demonstrator rescuer candidate strategist "
    "pollster treasurer trustee coach trainer "
    "player striker "
    "goalkeeper defender midfielder bishop archbishop priest pastor imam rabbi king queen "
    "prince princess partner associate fellow deputy aide official negotiator "
    "administrator "
    "regulator ombudsman whistleblower lobbyist curator architect geologist meteorologist "
    "climatologist firefighter paramedic suspect defendant plaintiff man woman boy girl teenager "
    "pensioner insider source mum mom dad star model "
    "girlfriend boyfriend fan cellist conductor violinist clerk developer "
    "planner shopper tenant landlord landowner sailor keeper skipper referee umpire rider cyclist "
    "runner winger forward chemist physicist astronomer psychologist psychiatrist "
    "statistician toxicologist pathologist prisoner inmate cellmate juror appellant complainant "
    "convener prefect undersecretary speaker whip backbencher trader broker "
    "auditor accountant banker investor entrepreneur chef baker butcher waiter waitress "
    "beauty hunk babysitter nanny carer midwife dentist vet beekeeper ranger "
    "sprecher sprecherin ministerin chefin leiter leiterin vorsitzende vorsitzender "
    "bürgermeister bürgermeisterin präsident präsidentin kanzler kanzlerin professorin experte "
    "expertin direktor direktorin anwalt anwältin geschäftsführer geschäftsführerin "
    "porte-parole ministre président présidente maire directeur directrice avocat avocate "
    "professeur professeure chercheur chercheuse procureur procureure préfet préfète "
    "portavoz ministro ministra presidente presidenta alcalde alcaldesa directora abogado "
    "abogada profesor profesora fiscal secretario secretaria consejero consejera ";

// Where people are from, as nouns that mean no language and no whole people.
constexpr std::string_view kPeople =
    " englishman englishwoman frenchman frenchwoman irishman irishwoman welshman welshwoman "
    "scotsman "
    "scotswoman dutchman dutchwoman spaniard dane swede finn pole turk briton scot newcomer "
    "veteran "
    "youngster ";

constexpr std::string_view kOrganisationNouns =
    " company firm group maker carmaker agency ministry department bank party organisation "
    "organization charity "
    "union club airline university institute school college hospital council committee commission "
    "court association federation foundation network broadcaster newspaper magazine manufacturer "
    "retailer supermarket operator regulator watchdog government administration embassy "
    "army "
    "military navy police force service trust authority board office bureau campaign coalition "
    "chain startup supplier developer publisher insurer lender utility brewery refinery plant "
    "team side ";

bool in(const WordMap& set, std::string_view word) { return set.contains(word); }

bool is_role(std::string_view word) {
  static const WordMap set = word_set(kRoleNouns);
  return in(set, word);
}

// "officers", "coaches", "deputies": whether the word without its ending is one.
bool is_plural(std::string_view word, bool (*is_one)(std::string_view)) {
  if (!word.ends_with('s')) return false;
  const std::string_view stem = word.substr(0, word.size() - 1);
  if (is_one(stem) || (stem.ends_with('e') && is_one(stem.substr(0, stem.size() - 1)))) return true;
  return stem.ends_with("ie") && is_one(std::string(stem.substr(0, stem.size() - 2)) + 'y');
}

}  // namespace

const Title* find_title(const Language& language, std::string_view word) {
  static const WordMap places = [] {
    WordMap map;
    for (std::uint32_t i = 0; i < std::size(kTitles); ++i) map.insert(kTitles[i].word, i);
    return map;
  }();
  const std::uint32_t place = places.find(word);
  if (place == WordMap::kNone) return nullptr;
  const Title& title = kTitles[place];
  return title.only.empty() || title.only == language.code ? &title : nullptr;
}

bool is_role_noun(std::string_view word) {
  constexpr std::string_view kPrefixes[] = {"ex-", "co-"};
  for (const std::string_view before : kPrefixes) {
    if (word.starts_with(before) && is_role(word.substr(before.size()))) return true;
  }
  return is_role(word) || is_anybody(word);
}

bool is_plural_role_noun(std::string_view word) { return is_plural(word, is_role_noun); }

bool is_anybody(std::string_view word) {
  static const WordMap set = word_set(kPeople);
  return in(set, word) || word.ends_with("-year-old");
}

Gender gender_of_role_noun(std::string_view word) {
  constexpr std::string_view kFemale =
      " englishwoman frenchwoman irishwoman welshwoman scotswoman dutchwoman woman girl mum mom "
      "model ex-girlfriend ex-wife girlfriend waitress chairwoman spokeswoman "
      "congresswoman councilwoman actress widow mother sister daughter "
      "wife "
      "aunt niece queen princess sprecherin ministerin chefin leiterin bürgermeisterin präsidentin "
      "kanzlerin "
      "professorin expertin direktorin anwältin geschäftsführerin présidente directrice avocate "
      "chercheuse procureure préfète ministra presidenta alcaldesa directora abogada profesora "
      "secretaria consejera ";
  constexpr std::string_view kMale =
      " englishman frenchman irishman welshman scotsman dutchman man boy dad ex-boyfriend "
      "ex-husband boyfriend waiter spokesman congressman councilman "
      "chairman actor widower father brother son husband uncle nephew "
      "king "
      "prince fisherman sprecher chef leiter bürgermeister kanzler anwalt geschäftsführer "
      "directeur "
      "avocat chercheur ministro presidente alcalde abogado profesor secretario consejero ";
  static const WordMap female_roles = word_set(kFemale);
  static const WordMap male_roles = word_set(kMale);
  if (in(female_roles, word)) return female;
  return in(male_roles, word) ? male : unknown;
}

std::string_view neutral_role(std::string_view word) {
  constexpr std::string_view kKin[][2] = {
      {"spokesman", "spokesperson"},
      {"spokeswoman", "spokesperson"},
      {"chairman", "chair"},
      {"chairwoman", "chair"},
      {"chairperson", "chair"},
      {"advisor", "adviser"},
      {"councilman", "councillor"},
      {"councilwoman", "councillor"},
      {"councilor", "councillor"},
      {"congressman", "representative"},
      {"congresswoman", "representative"},
      {"attorney", "lawyer"},
      {"solicitor", "lawyer"},
      {"barrister", "lawyer"},
      {"physician", "doctor"},
      {"boss", "chief"},
      {"ceo", "executive"},
      {"headteacher", "principal"},
  };
  for (const auto& kin : kKin) {
    if (kin[0] == word) return kin[1];
  }
  return word;
}

bool is_organisation_noun(std::string_view word) {
  static const WordMap set = word_set(kOrganisationNouns);
  return in(set, word);
}

bool is_plural_organisation_noun(std::string_view word) {
  return is_plural(word, is_organisation_noun);
}

bool may_be_called(std::string_view name_word, std::string_view noun) {
  constexpr std::string_view kKin[][2] = {
      {"agency", "administration authority service bureau office association commission"},
      {"company",
       "inc corp ltd plc group motors industries technologies systems holdings airlines lines "
       "airways air energy partners capital bank oil gas steel software foods"},
      {"firm", "inc corp ltd plc group partners capital systems holdings associates"},
      {"airline", "air airlines airways"},
      {"utility", "electric electricity energy power edison gas water"},
      {"ministry", "department"},
      {"department", "ministry"},
      {"charity", "foundation trust cross children aid relief fund"},
      {"union", "unite unison workers teamsters"},
      {"regulator", "commission authority office agency administration"},
      {"watchdog", "commission authority office agency"},
      {"authority", "council"},
      {"police", "constabulary"},
      {"force", "police constabulary"},
      {"military", "army navy force"},
      {"broadcaster", "television tv radio network"},
      {"newspaper", "news times post herald guardian journal tribune gazette chronicle"},
      {"group", "alliance coalition association society institute"},
      {"organisation", "nations association alliance society"},
      {"organization", "nations association alliance society"},
  };
  if (name_word == noun) return true;
  for (const auto& kin : kKin) {
    const bool fits = kin[0] == noun && any_word(kin[1], " ", [&](std::string_view word) {
                        return word == name_word;
                      });
    if (fits) return true;
  }
  return false;
}

}  // namespace winnow::words
