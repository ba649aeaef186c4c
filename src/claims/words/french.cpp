#include "claims/words/language.h"

namespace winnow::words {

namespace {

using enum CueKind;
using enum Stance;

// Verbs of reported speech in French news, mostly inverted after a quotation ("a déclaré").
constexpr Cue kCues[] = {
    {"dit disent disait dire disant", speech, asserts},
    {"déclaré déclare déclarait déclarent déclarant", speech, asserts},
    {"affirmé affirme affirment affirmait affirmant", speech, asserts},
    {"expliqué explique expliquent expliquait", speech, asserts},
    {"indiqué indique indiquent indiquait", speech, asserts},
    {"précisé précise précisent précisait", speech, asserts},
    {"ajouté ajoute ajoutait ajoutent", speech, asserts},
    {"annoncé annonce annoncent annonçait", speech, asserts},
    {"souligné souligne soulignent", speech, asserts},
    {"estimé estime estiment estimait", speech, asserts},
    {"assuré assure assurent assurait", speech, asserts},
    {"rappelé rappelle rappellent", speech, asserts},
    {"confirmé confirme confirment", speech, asserts},
    {"reconnu reconnaît reconnaissent", speech, asserts},
    {"répondu répond répondent rétorqué rétorque", speech, asserts},
    {"écrit écrivent", speech, asserts},
    {"rapporté rapporte rapportent", speech, asserts},
    {"insisté insiste", speech, asserts},
    {"conclu conclut", speech, asserts},
    {"lancé lance raconté raconte confié confie soupire soupiré glisse glissé", weak, asserts},
    {"ironise ironisé tempère tempéré déplore déploré plaide plaidé tranche tranché nuance nuancé",
     weak, asserts},
    {"martelé martèle réagi réagit tonné témoigne témoigné plaisante plaisanté", weak, asserts},
    {"plaint plaignait plaignent félicite félicité félicitée défend défendu défendue", weak,
     asserts},
    {"s'insurge s’insurge s'inquiète s’inquiète s'indigne s’indigne s'agace s’agace s'exclame "
     "s’exclame insurgé insurgée inquiété inquiétée indigné indignée exclamé exclamée",
     weak, asserts},
    {"poursuivi poursuit résumé résume regretté regrette noté note", speech, asserts},
    {"dénoncé dénonce dénoncent", thought, alleges},
    {"pense pensent croit croient juge jugent", thought, asserts},
    {"prétendu prétend prétendent", speech, alleges},
    {"accusé accuse accusent", weak, alleges},
    {"démenti dément démentent", speech, denies},
    {"nié nie nient", speech, denies},
    {"réfuté réfute réfutent contesté conteste contestent rejeté rejette", thought, denies},
    {"averti avertit avertissent prévenu prévient alerté alerte", speech, warns},
    {"craint craignent redoute redoutent", thought, warns},
    {"prédit prévoit prévoient", thought, predicts},
    {"promis promet promettent", speech, promises},
    {"demandé demande demandent réclamé réclame réclament exigé exige", speech, asks},
    {"interrogé interroge", weak, asks},
    {"doute doutent", thought, doubts},
};

constexpr std::string_view kAccording[] = {"d'après", "d’après", "selon", "aux yeux de"};
constexpr std::string_view kComplementizers =
    "que qu'il qu’il qu'elle qu’elle qu'un qu’un qu'une qu’une qu si";
constexpr std::string_view kAuxiliaries =
    "a se ont avait avaient est sont était aurait ayant également aussi ensuite notamment pas "
    "ne n'a n’a s'est s’est encore lundi mardi mercredi jeudi vendredi samedi dimanche déjà "
    "toutefois";
constexpr std::string_view kNegations =
    "ne pas jamais non n'a n’a n'est n’est aucun aucune rien ni";
constexpr std::string_view kHearsay = "rumeurs rapports accusations";
constexpr Pronoun kPronouns[] = {
    {"il", Gender::male, false},     {"elle", Gender::female, false},
    {"lui", Gender::male, false},    {"eux", Gender::male, true},
    {"a-t-il", Gender::male, false}, {"a-t-elle", Gender::female, false},
    {"ils", Gender::male, true},     {"elles", Gender::female, true},
    {"on", Gender::unknown, true},   {"nous", Gender::unknown, true},
    {"je", Gender::unknown, false},  {"qui", Gender::unknown, false},
};
constexpr std::string_view kDeterminers =
    "le la les l un une des du ce cette ces son sa ses leur leurs plusieurs certains de d";
constexpr std::string_view kLinkers = "de du des la le les et d l à au aux en pour";
constexpr std::string_view kClauseOpeners =
    "tandis mais alors après avant lorsque comme et bien pendant";
constexpr std::string_view kFunctionWords =
    "le la les de des du et est un une en que qui dans pour pas au aux sur ce il elle ne se "
    "par plus avec son sa ses ont sont cette mais comme nous vous leur été à je on ou où être "
    "avoir fait tout après même aussi ces selon";

}  // namespace

const Language kFrench{
    .code = "fr",
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
};

}  // namespace winnow::words
