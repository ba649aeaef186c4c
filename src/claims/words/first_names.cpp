#include "claims/words/first_names.h"

#include "claims/words/word_map.h"

namespace winnow::words {

namespace {

constexpr std::string_view kFemaleNames =
    " ada adaeze agnes agnieszka ailsa aino aisha akiko akinyi alessandra alexandra alice alicia "
    "alina alison amanda amelia amina aminata amy ana anastasia andrea angela angelika anita "
    "anja anjali ann anna annalisa anne annelies annette annie annika antonia aoife april asha "
    "astrid audrey ayaan ayako ayesha barbara beatrice beatriz becky belinda bernadette beth "
    "betty beverley bex bianca birgit bonnie brenda bridget brittany bronwen camila camille "
    "carla carmen carol caroline carys catherine catriona cecilia celia charlotte cheryl chiara "
    "chioma chloe christina christine claire clara claudia colleen consuelo cora cristina "
    "cynthia dana daniela danuta daphne deborah debra deepa delphine denise diana diane dina "
    "divya dolores donna dora doreen doris dorothy dragana ebba edith eileen eilidh ekaterina "
    "elaine eleanor elena elif elisa elisabeth elise elizabeth ella ellen ellie elsa emilia "
    "emily emma erica erin esther eszter eva eve evelyn evie ewa farah fariba farzana fatima "
    "fatou federica femke fernanda fiona florence folake frances francesca freya frida funmi "
    "gabriela gabriele gail galina gemma georgia geraldine gina giorgia giovanna giulia gloria "
    "grace greta guadalupe hadija halima halyna hannah harriet haruka hayley hazel heather heidi "
    "helen helena helga hilary hillary holly huong hye ida ilona ilse imani imogen ines ingeborg "
    "ingrid inês ioana irene irina iris isabel isabella isabelle jacqueline jadwiga jana jane "
    "janet janice jasmine jean jeanne jelena jennifer jenny jessica jill joan joanna jodie "
    "johanna josephine joy joyce juana judith judy julia juliana julie juliet june kaisa kaja "
    "karen karin karla katalin katarzyna kate katherine kathleen kathryn kathy katie katja "
    "katrin kavita kayla keiko keisha kelly kerstin khadija kim kirsten kristen laila lakshmi "
    "lara latoya laura lauren laurence layla leah leila lena lenka leonie leslie leyla li-hua "
    "lila lily linda linh lisa lori lorna louise lucia luciana lucy ludmila luisa lydia lynn "
    "maaike mabel madeleine magda mairead maisie maja malgorzata malin manuela mara maren "
    "margaret margarita maria mariam mariama marian mariana marianne marie marieke marina marion "
    "marisol marjorie marketa markéta marta martha mary maryam mathilde maureen maya małgorzata "
    "meera megan mei mei-ling melanie melissa mercedes meryem mi-kyung mia michelle mihaela "
    "milica millie mina miriam moira monica monika mónica nadia nadine nancy naoko naomi nasrin "
    "natalia natalie nataliya neha nerys ngozi niamh nicola nicole nina nisha njeri nkechi nomsa "
    "noor nora noreen norma nusrat oksana olena olga olivia ornella ottilie paloma pamela paola "
    "parisa patricia paula pauline penelope petra philippa phoebe pilar pippa polly pooja priya "
    "päivi rachel ramona rania raquel rebecca regina rekha renate rhiannon riikka rita ritu "
    "roberta roisin rosa rose rosemary roxana ruth sabine sabrina sadia sakura sally salma "
    "samantha samira sandra sanne sara sarah saskia selma shabnam shanice shannon sharon sheila "
    "shirin shirley shreya sian sigrid sigrun silvia simone sinead siobhan siri snezana sofia "
    "solveig sonia soo-jin sophia sophie soraya stella stephanie sue sunita susan susana susanne "
    "suzanne svetlana sylvia synnove tabitha tamara tamika tania tanja tara tatiana tatyana "
    "teresa thandi theresa thuy tiffany tina tracey tracy tuula ursula valentina valerie vanessa "
    "vera veronica vesna victoria viola virginia vivian wanda wanjiru wendy winifred xiaoling "
    "ximena yasmin yasmine yevhenia yewande yolanda yuki yuko yulia yvonne zahra zainab zara "
    "zodwa zoe zofia zsuzsa zuzana ";
constexpr std::string_view kMaleNames =
    " aaron abdoulaye abdul abdullah abraham adam adrian agustin agustín ahmad ahmed ahmet alan "
    "alasdair albert alberto alejandro aleksandr aleksei alexander alexei alfie alfonso alfred "
    "ali allan allen amir amit anders andre andreas andrei andres andrew andriy andrzej andy "
    "angus anil antoine anton antonio antónio archie arjun armando arnold arthur arun ashok asif "
    "axel babatunde barack barry bart basil behrouz bela ben benjamin bernard bernd bernie bilal "
    "bill bjorn björn bob bogdan bohdan bongani boris brad bram brandon brendan brett brian "
    "bruce bruno bryan burak caio caleb callum calvin carl carlos cedric cesar chad charles "
    "charlie cheikh chen chinedu christian christoph christopher chuck chukwu ciaran cillian "
    "claus clayton clive clément colin conor craig curtis cyril cyrus dafydd daiki dan daniel "
    "dario dariush darren darryl dave david dean declan deepak dennis derek deshawn desmond "
    "diarmuid diego dieter dimitri dirk dmitri dmitry dmytro dominic don donald dougal douglas "
    "dragan duc duncan dustin dwayne dylan earl edgar edmund eduard eduardo edward edwin eirik "
    "elias elliot emeka emil emilio emlyn emmanuel emre enrique eoin eric erik ernest ernst "
    "erwin esteban ethan euan eugene evan ewan fabian fabrizio faisal farid felipe felix femi "
    "fergus fernando filip florian francesco francis francisco francois frank franz fred freddie "
    "frederick friedrich fritz frédéric gabe gabor gabriel gael gareth gary gavin geir gennady "
    "geoff geoffrey georg george gerald gerard gerhard gethin giancarlo giovanni giuseppe glen "
    "glenn goran gordon graham greg gregory grzegorz guido guillaume gunnar gunther gustavo guy "
    "gábor hakan hamid hamish hans harald harold harry harvey hasan hassan hector heinrich heinz "
    "henri henrik henry herbert hernan hernán hicham hiroshi horst hossein howard hugh hugo "
    "hussein huw ian ibrahim ibrahima idris ignacio igor imran istván ivan jack jacob jacques "
    "jaime jake jakob jamal james jan jared jaroslaw jason javad javier jay jean-luc jeff "
    "jeffrey jelle jens jeremy jermaine jerome jerry jesper jim jimmy joachim joao joaquin "
    "joaquín joe joel johan johann johannes john johnny jon jonas jonathan joost jorge jorgen "
    "jose josef joseph josh joshua josé joão juan julian justin jørgen jürgen kaito kamau karim "
    "karl kazuo keith ken kenan kenji kenneth kenny kenta kevin khaled khalid kit klaus kofi "
    "konrad kourosh krzysztof kunle kurt kwabena kwame kwesi kyle lamar lars laszlo laurent "
    "lawrence leif leo leon leonard leonardo leroy lewis liam lorenzo louis luc luca lucas luigi "
    "luis lukas luke lászló maarten magnus mahmoud makoto malcolm mamadou mandla manuel marc "
    "marcel marco marcus marek mario marius mark markus martin marvin massimo mateus mathias "
    "mathieu matias matt matteo matthew matthias matías maurice max maximilian mehdi mehmet "
    "michael michel mick miguel mihai mike mikhail mikkel milan min-jun minh mitch mohamed "
    "mohammad mohammed moritz moussa muhammad murat mustafa mykola nabil nathan naveed nebojsa "
    "neil nelson niall nicholas nick nicolas niels nigel nikolai nils noah norbert norman obinna "
    "olav oleg oleksandr oliver olivier ollie omar orhan oscar oskar osman otieno otto ousmane "
    "owain owen pablo padraig pascal patrick paul pavel pawel paweł pedro per peter phil philip "
    "philipp philippe pierre pieter piotr rachid radu rafael rafik rahul rainer raj rajesh rajiv "
    "ralf ralph ramesh ramon randy raphael rasmus raul ravi ray raymond reggie reinhard rené "
    "reza rhys ricardo richard rick ricky rob robert roberto robin rodrigo roger rohit roland "
    "rolf roman ron ronald ronnie ross roy ruaridh ruben rudolf rupert russell ryan ryo salvador "
    "salvatore sam samir samuel sander sanjay santiago satoshi scott seamus sean sebastian segun "
    "selim serge sergei sergey sergio serhiy seth shahid shane shaun shawn simon sipho slobodan "
    "soren stanley stefan stefano stephan stephen steve steven stuart sung-ho sunil suresh sven "
    "søren takashi taras tariq ted terrence terry thabo themba theo theodor theodore thiago "
    "thierry thomas tim timothy tobias todd tom tomas tomasz tony torsten travis trevor tristan "
    "trond tuan tunde tyler tyrone udo ulrich umar uwe vasily victor vijay vikram viktor vincent "
    "vitaliy vlad vladimir volker volodymyr wade walid walter warren wayne werner wes wesley "
    "wilhelm will willem william wojciech wolfgang xavier yann yevhen yousef youssef yusuf "
    "yusuke yves zachary zahid zbigniew zoltan zoltán zoran étienne ";

const WordMap& female_names() {
  static const WordMap set = word_set(kFemaleNames);
  return set;
}

const WordMap& male_names() {
  static const WordMap set = word_set(kMaleNames);
  return set;
}

}  // namespace

Gender gender_of_first_name(std::string_view name) {
  const bool female_name = female_names().contains(name);
  const bool male_name = male_names().contains(name);
  if (female_name == male_name) return Gender::unknown;
  return female_name ? Gender::female : Gender::male;
}

bool is_first_name(std::string_view name) {
  return female_names().contains(name) || male_names().contains(name);
}

}  // namespace winnow::words
