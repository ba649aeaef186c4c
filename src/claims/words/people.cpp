#include "claims/words/people.h"

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
    {"chancellor", unknown, true},
    {"minister", unknown, true},
    {"secretary", unknown, true},
    {"ambassador", unknown, true},
    {"coach", unknown, true},
    {"herr", male, false},
    {"frau", female, false},
    {"m", male, false},
    {"mme", female, false},
    {"mlle", female, false},
    {"señor", male, false},
    {"señora", female, false},
    {"sr", male, false},
    {"sra", female, false},
    {"don", male, false},
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

// Frequent first names of the world's news, by the gender that they mostly have. Sentences such as
// "she said" need to know whom they can mean; nothing else is read from them.
constexpr std::string_view kFemaleNames =
    " ada agnes aisha alexandra alice alicia alina alison amanda amelia amina amy ana andrea "
    "angela "
    "angelika anita anja ann anna anne annette annie antonia april asha astrid audrey ayesha "
    "barbara "
    "beatrice becky belinda bernadette beth betty bianca birgit bonnie brenda bridget camila "
    "camille "
    "carla carmen carol caroline catherine cecilia celia charlotte cheryl chloe christina "
    "christine "
    "claire clara claudia colleen cora cristina cynthia daniela daphne deborah debra delphine "
    "denise "
    "diana diane dolores donna dora doris dorothy edith eileen elaine elena eleanor elif elisa "
    "elisabeth elise elizabeth ella ellen elsa emilia emily emma erica erin esther eva eve evelyn "
    "fatima fatou federica fiona florence frances francesca freya gabriela gabriele gail gemma "
    "georgia geraldine gina giorgia giulia gloria grace greta hadija hannah harriet hazel heather "
    "heidi helen helena helga hilary hillary holly ida ilse imani ines ingrid irene irina iris "
    "isabel "
    "isabella isabelle jacqueline jane janet janice jasmine jean jeanne jennifer jenny jessica "
    "jill "
    "joan joanna johanna josephine joy joyce juana judith judy julia juliana julie juliet june "
    "kaja "
    "karen karin karla kate katherine kathleen kathryn kathy katie katja katrin kavita kayla kelly "
    "kerstin kim kirsten kristen laila lara laura lauren laurence layla leah leila lena leonie "
    "leslie "
    "leyla lila lily linda lisa lori louise lucia lucy luisa lydia lynn mabel madeleine magda maja "
    "manuela mara margaret margarita maria mariam marian marianne marie marina marion marta martha "
    "mary maryam mathilde maureen maya megan mei melanie melissa mercedes meryem mia michelle mina "
    "miriam mónica monica monika nadia nadine nancy naomi natalia natalie nicola nicole nina noor "
    "nora "
    "norma olga olivia paloma pamela patricia paula pauline penelope petra phoebe pilar polly "
    "priya "
    "rachel ramona raquel rebecca regina renate rita roberta rosa rose rosemary ruth sabine "
    "sabrina "
    "sadia sally samantha sandra sara sarah selma shannon sharon sheila shirley sigrid silvia "
    "simone "
    "sofia sonia sophia sophie stella stephanie sue susan susana susanne suzanne svetlana sylvia "
    "tamara tania tanja tara tatiana teresa theresa tina tracy ursula valentina valerie vanessa "
    "vera "
    "veronica victoria viola virginia vivian wanda wendy yasmin yolanda yulia yvonne zainab zara "
    "zoe ";
constexpr std::string_view kMaleNames =
    " aaron abdul abdullah abraham adam adrian ahmad ahmed alan albert alberto aleksandr alejandro "
    "alexander alfonso alfred ali allan allen amir anders andre andreas andrei andres andrew andy "
    "angus antoine anton antonio antónio arjun armando arnold arthur axel barack barry bart basil "
    "ben "
    "benjamin bernard bernd bernie bill björn bob boris brad brandon brendan brett brian bruce "
    "bruno "
    "bryan caleb calvin carl carlos cedric cesar chad charles charlie chen christian christoph "
    "christopher chuck claus clive clément colin conor craig cyril cyrus dan daniel dario darren "
    "dave "
    "david dean dennis derek desmond diego dieter dimitri dirk dmitri dmitry dominic don donald "
    "douglas duncan dustin dylan earl eduardo edgar edmund eduard edward edwin elias elliot emil "
    "emmanuel enrique eric erik ernest ernst erwin ethan étienne eugene evan fabian farid felipe "
    "felix "
    "fernando filip florian francesco francis francisco francois frank franz fred frederick "
    "frédéric "
    "friedrich fritz gabriel gareth gary gavin geoff geoffrey georg george gerald gerard gerhard "
    "giovanni giuseppe glen glenn gordon graham greg gregory guido guillaume gunther gustavo guy "
    "hamid "
    "hans harald harold harry hasan hassan hector heinrich heinz henri henrik henry herbert "
    "hiroshi "
    "horst howard hugh hugo hussein ian ibrahim igor ivan jack jacob jacques jaime jake jakob "
    "jamal "
    "james jan jared jason javier jay jean-luc jeff jeffrey jens jeremy jerome jerry jesper jim "
    "jimmy "
    "joachim joaquin joe joel johan johann johannes john johnny jon jonas jonathan jorge jose "
    "josef "
    "joseph josh joshua josé juan julian jürgen justin kaito karim karl keith ken kenji kenneth "
    "kevin "
    "khalid klaus konrad kurt kwame kyle lars laurent lawrence leo leon leonard leonardo lewis "
    "liam "
    "lorenzo louis luc luca lucas luigi luis lukas luke malcolm manuel marc marcel marco marcus "
    "mario "
    "marius mark markus martin marvin mathias mathieu matt matteo matthew matthias maurice max "
    "maximilian michael michel miguel mike mikhail milan mitch mohamed mohammad mohammed moritz "
    "muhammad murat nathan neil nelson nicholas nick nicolas niels nikolai nils noah norbert "
    "norman "
    "oleg oliver olivier omar oscar oskar osman otto owen pablo pascal patrick paul pavel pedro "
    "per "
    "peter phil philip philipp philippe pierre piotr rafael rainer raj rajesh ralf ralph ramon "
    "randy raphael raul ravi ray raymond reinhard rené ricardo richard rick rob robert roberto "
    "robin "
    "rodrigo roger roland rolf roman ron ronald ross roy rudolf rupert russell ryan salvador sam "
    "samir samuel sanjay santiago scott sean sebastian serge sergei sergey sergio seth shane shaun "
    "shawn simon stanley stefan stefano stephan stephen steve steven stuart sven tariq ted "
    "terrence "
    "terry theo theodor theodore thierry thomas tim timothy tobias todd tom tomas tony travis "
    "trevor "
    "tristan tyler udo ulrich umar uwe vasily victor viktor vincent vladimir volker volodymyr wade "
    "walter warren wayne werner wilhelm will william wolfgang xavier yann yusuf yves zachary ";

// What people are in the news. English first; German, French and Spanish forms of the commonest.
constexpr std::string_view kRoleNouns =
    " spokesperson spokesman spokeswoman spokesperson's adviser advisor minister secretary "
    "president "
    "chancellor premier senator governor mayor mp msp lawmaker congressman congresswoman "
    "representative councillor councilor councilman councilwoman ambassador envoy diplomat "
    "commissioner chief "
    "director chairman chairwoman chair chairperson head leader boss manager executive officer ceo "
    "founder "
    "co-founder owner president-elect professor lecturer researcher scientist analyst economist "
    "expert historian epidemiologist virologist biologist ecologist engineer doctor physician "
    "surgeon "
    "nurse consultant lawyer attorney solicitor barrister prosecutor judge detective inspector "
    "superintendent sergeant constable sheriff commander general colonel captain lieutenant major "
    "soldier officer investigator coroner author writer journalist editor reporter correspondent "
    "columnist presenter host producer actor actress singer musician artist activist campaigner "
    "organiser organizer volunteer teacher headteacher principal student pupil resident neighbour "
    "neighbor farmer fisherman driver pilot worker shopkeeper owner customer passenger witness "
    "victim survivor widow widower mother father sister brother son daughter wife husband aunt "
    "uncle "
    "cousin friend candidate strategist pollster treasurer trustee coach trainer player striker "
    "goalkeeper defender midfielder captain bishop archbishop priest pastor imam rabbi king queen "
    "prince princess chairman partner associate fellow deputy aide official negotiator "
    "administrator "
    "regulator ombudsman whistleblower lobbyist curator architect geologist meteorologist "
    "climatologist firefighter paramedic suspect defendant plaintiff "
    "sprecher sprecherin minister ministerin chef chefin leiter leiterin vorsitzende vorsitzender "
    "bürgermeister bürgermeisterin präsident präsidentin kanzler kanzlerin professorin experte "
    "expertin direktor direktorin anwalt anwältin geschäftsführer geschäftsführerin "
    "porte-parole ministre président présidente maire directeur directrice avocat avocate "
    "professeur professeure chercheur chercheuse procureur procureure préfet préfète "
    "portavoz ministro ministra presidente presidenta alcalde alcaldesa directora abogado "
    "abogada profesor profesora fiscal secretario secretaria consejero consejera ";

constexpr std::string_view kOrganisationNouns =
    " company firm group maker carmaker agency ministry department bank party organisation "
    "organization charity "
    "union club airline university institute school college hospital council committee commission "
    "court association federation foundation network broadcaster newspaper magazine manufacturer "
    "carmaker retailer supermarket operator regulator watchdog government administration embassy "
    "army "
    "military navy police force service trust authority board office bureau campaign coalition "
    "chain startup supplier developer publisher insurer lender utility brewery refinery plant "
    "team ";

const WordMap& female_names() {
  static const WordMap set = word_set(kFemaleNames);
  return set;
}

const WordMap& male_names() {
  static const WordMap set = word_set(kMaleNames);
  return set;
}

bool in(const WordMap& set, std::string_view word) { return set.contains(word); }

}  // namespace

const Title* find_title(std::string_view word) {
  for (const Title& title : kTitles) {
    if (title.word == word) return &title;
  }
  return nullptr;
}

Gender gender_of_first_name(std::string_view name) {
  const bool female_name = in(female_names(), name);
  const bool male_name = in(male_names(), name);
  if (female_name == male_name) return unknown;
  return female_name ? female : male;
}

bool is_first_name(std::string_view name) {
  return in(female_names(), name) || in(male_names(), name);
}

bool is_role_noun(std::string_view word) {
  static const WordMap set = word_set(kRoleNouns);
  return in(set, word);
}

Gender gender_of_role_noun(std::string_view word) {
  constexpr std::string_view kFemale =
      " spokeswoman congresswoman councilwoman chairwoman actress widow mother sister daughter "
      "wife "
      "aunt queen princess sprecherin ministerin chefin leiterin bürgermeisterin präsidentin "
      "kanzlerin "
      "professorin expertin direktorin anwältin geschäftsführerin présidente directrice avocate "
      "chercheuse procureure préfète ministra presidenta alcaldesa directora abogada profesora "
      "secretaria consejera ";
  constexpr std::string_view kMale =
      " spokesman congressman councilman chairman actor widower father brother son husband uncle "
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

bool may_be_called(std::string_view name_word, std::string_view noun) {
  constexpr std::string_view kKin[][2] = {
      {"agency", " administration authority service bureau office association commission "},
      {"company",
       " inc corp ltd plc group motors industries technologies systems holdings airlines "
       "airways air energy partners capital bank oil gas steel software foods "},
      {"firm", " inc corp ltd plc group partners capital systems holdings associates "},
      {"airline", " air airlines airways "},
      {"ministry", " department "},
      {"department", " ministry "},
      {"charity", " foundation trust cross children aid relief fund "},
      {"union", " unite unison workers teamsters "},
      {"regulator", " commission authority office agency administration "},
      {"watchdog", " commission authority office agency "},
      {"police", " constabulary "},
      {"military", " army navy force "},
      {"broadcaster", " television tv radio network "},
      {"newspaper", " times post herald guardian journal tribune gazette chronicle "},
      {"group", " alliance coalition association society institute "},
      {"organisation", " nations association alliance society "},
      {"organization", " nations association alliance society "},
  };
  if (name_word == noun) return true;
  for (const auto& kin : kKin) {
    if (kin[0] == noun && in(word_set(kin[1]), name_word)) return true;
  }
  return false;
}

}  // namespace winnow::words
