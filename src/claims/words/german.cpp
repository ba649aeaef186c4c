#include "claims/words/language.h"

namespace winnow::words {

namespace {

using enum CueKind;
using enum Stance;

// Verbs of reported speech in German news; participles too ("hat mitgeteilt").
constexpr Cue kCues[] = {
    {"sagt sagte sagten sagen gesagt", speech, asserts},
    {"erklärt erklärte erklärten erklären", speech, asserts},
    {"betont betonte betonten", speech, asserts},
    {"berichtet berichtete berichteten berichten", speech, asserts},
    {"teilt teilte teilten mitgeteilt", weak, asserts},
    {"schreibt schrieb schrieben geschrieben", speech, asserts},
    {"meint meinte meinten", speech, asserts},
    {"erzählt erzählte erzählten", speech, asserts},
    {"erläutert erläuterte erläuterten", speech, asserts},
    {"versichert versicherte versicherten", speech, asserts},
    {"gab gibt gaben angegeben", weak, asserts},
    {"fügt fügte fügten hinzugefügt", weak, asserts},
    {"bezeichnet bezeichnete bezeichneten nannte nannten nennt", weak, asserts},
    {"mitteilte mitteilten", speech, asserts},
    {"kritisiert kritisierte kritisierten", speech, asserts},
    {"äußerte äußerten", weak, asserts},
    {"ergänzt ergänzte ergänzten", speech, asserts},
    {"bestätigt bestätigte bestätigten bestätigen", speech, asserts},
    {"bekräftigt bekräftigte bekräftigten", speech, asserts},
    {"verkündet verkündete verkündeten", speech, asserts},
    {"kündigt kündigte kündigten angekündigt", thought, promises},
    {"antwortet antwortete antworteten entgegnet entgegnete erwidert erwiderte kontert konterte",
     speech, asserts},
    {"klagt klagte lobt lobte schildert schilderte argumentiert argumentierte", weak, asserts},
    {"mahnt mahnte", speech, warns},
    {"räumt räumte räumten eingeräumt", thought, asserts},
    {"glaubt glaubte glauben", thought, asserts},
    {"stellt stellte", weak, asserts},
    {"hieß heißt", speech, asserts},
    {"spricht sprach sprachen gesprochen", weak, asserts},
    {"so", weak, asserts},
    {"behauptet behauptete behaupteten behaupten", speech, alleges},
    {"wirft warf warfen vorgeworfen", weak, alleges},
    {"beschuldigt beschuldigte", weak, alleges},
    {"bestreitet bestritt bestritten bestreiten", speech, denies},
    {"dementiert dementierte dementierten", speech, denies},
    {"leugnet leugnete leugneten stritt streitet", speech, denies},
    {"weist wies wiesen zurückgewiesen", weak, denies},
    {"widerspricht widersprach", weak, denies},
    {"warnt warnte warnten gewarnt", speech, warns},
    {"befürchtet befürchtete befürchten fürchtet", thought, warns},
    {"droht drohte", weak, warns},
    {"prognostiziert prognostizierte", speech, predicts},
    {"erwartet erwartete erwarten rechnet rechnen rechnete", thought, predicts},
    {"verspricht versprach versprachen versprochen", speech, promises},
    {"fordert forderte forderten gefordert", speech, asks},
    {"fragt fragte fragten", speech, asks},
    {"schließt schloss schlossen", weak, denies},
    {"kommt kam kommen kamen beziffert bezifferte bezifferten", weak, asserts},
    {"lehnt lehnte lehnten abgelehnt", weak, denies},
    {"bezweifelt bezweifelte bezweifeln zweifelt zweifelte", speech, doubts},
};

constexpr SeparableVerb kSeparableVerbs[] = {
    {"weist wies wiesen", "zurück"},
    {"wirft warf warfen", "vor"},
    {"fordert forderte forderten", "auf"},
    {"kündigt kündigte kündigten", "an"},
    {"teilt teilte teilten", "mit"},
    {"räumt räumte räumten", "ein"},
    {"fügt fügte fügten", "hinzu"},
    {"stellt stellte stellten", "klar"},
    {"gab gibt gaben", "an"},
    {"lehnt lehnte lehnten", "ab"},
    {"stritt streitet", "ab"},
    {"schließt schloss schlossen", "aus"},
};
constexpr std::string_view kAsReported[] = {"wie"};

constexpr std::string_view kAccording[] = {"nach angaben von",
                                           "nach angaben der",
                                           "nach angaben des",
                                           "den angaben der",
                                           "angaben der",
                                           "angaben des",
                                           "nach einschätzung von",
                                           "nach einschätzung der",
                                           "nach einschätzung des",
                                           "nach ansicht von",
                                           "nach ansicht der",
                                           "nach ansicht des",
                                           "nach den worten von",
                                           "nach den worten der",
                                           "nach den worten des",
                                           "nach recherchen",
                                           "nach informationen",
                                           "laut",
                                           "zufolge"};
constexpr std::string_view kComplementizers = "dass daß ob";
constexpr std::string_view kAuxiliaries =
    "hat habe haben hatte hatten ist sei wird wurde auch zudem nicht nun später bereits am "
    "montag dienstag mittwoch donnerstag freitag samstag sonntag sich weiter dazu daraufhin "
    "zugleich gleichzeitig außerdem dabei allerdings jedoch dennoch trotzdem dann damit heute "
    "gestern anschließend danach zuvor schließlich dagegen hingegen";
constexpr std::string_view kNegations = "nicht nie niemals kein keine keinen keiner nein weder";
constexpr std::string_view kHearsay = "berichte berichten gerüchte vorwürfe";
constexpr Pronoun kPronouns[] = {
    {"er", Gender::male, false},     {"sie", Gender::female, false},
    {"es", Gender::unknown, false},  {"wir", Gender::unknown, true},
    {"ich", Gender::unknown, false}, {"der", Gender::male, false},
    {"die", Gender::unknown, false},
};
constexpr std::string_view kDeterminers =
    "der die das des dem den ein eine einer eines einem einen mehrere viele einige seine ihre "
    "ihr sein diese dieser";
constexpr std::string_view kLinkers = "von des der für und aus im in vom van zu den dem am das die";
constexpr std::string_view kClauseOpeners = "während aber nachdem weil obwohl als doch und wie";
constexpr std::string_view kFunctionWords =
    "der die das und ist nicht ein eine zu den von mit sich auf für dem des im es sie er als "
    "auch dass wird bei einen einer um am nach aus wie hat haben sind war noch werden oder "
    "über vor zum zur aber sein seine wir ich kein keine wurde so nur durch habe bis man wenn "
    "was mehr gegen";

}  // namespace

const Language kGerman{
    .code = "de",
    .cues = kCues,
    .according = kAccording,
    .complementizers = kComplementizers,
    .auxiliaries = kAuxiliaries,
    .negations = kNegations,
    .hearsay = kHearsay,
    .pronouns = kPronouns,
    .determiners = kDeterminers,
    .linkers = kLinkers,
    .clause_openers = kClauseOpeners,
    .function_words = kFunctionWords,
    .support = ClaimsSupport::rules,
    .verb_second = true,
    .verb_before_subject = true,
    .separable_verbs = kSeparableVerbs,
    .as_reported = kAsReported,
};

}  // namespace winnow::words
