#include "claims/words/language.h"

namespace winnow::words {

namespace {

using enum CueKind;
using enum Stance;

// Verbs of reported speech in Spanish news, before or after their subject.
constexpr Cue kCues[] = {
    {"dijo dijeron dice dicen dicho diciendo decía", speech, asserts},
    {"afirmó afirmaron afirma afirman afirmado", speech, asserts},
    {"declaró declararon declara declaran declarado", speech, asserts},
    {"señaló señalaron señala señalan señalado", speech, asserts},
    {"explicó explicaron explica explican explicado", speech, asserts},
    {"aseguró aseguraron asegura aseguran asegurado", speech, asserts},
    {"indicó indicaron indica indican indicado", speech, asserts},
    {"añadió añadieron añade añaden añadido agregó agregaron agrega agregado", speech, asserts},
    {"anunció anunciaron anuncia anuncian anunciado", speech, asserts},
    {"informó informaron informa informan informado", speech, asserts},
    {"manifestó manifestaron manifestado expresó expresaron expresado", speech, asserts},
    {"subrayó subraya subrayado destacó destacaron destaca destacado recalcó recalcado", speech,
     asserts},
    {"sostuvo sostuvieron sostiene sostienen sostenido mantuvo mantuvieron mantiene", speech,
     asserts},
    {"confirmó confirmaron confirma confirman confirmado", speech, asserts},
    {"reconoció reconocieron reconoce reconocido admitió admite admitido", speech, asserts},
    {"respondió respondieron responde respondido contestó contestado", speech, asserts},
    {"escribió escribieron escribe escrito", speech, asserts},
    {"recordó recuerda recordado precisó precisa precisado apuntó apunta apuntado comentó "
     "comentado",
     speech, asserts},
    {"concluyó concluye concluido insistió insiste insistido", speech, asserts},
    {"lamentó lamentaron lamenta", speech, asserts},
    {"replicó ironizó criticó critica criticado defendió defiende puntualizó matizó reprochó", weak,
     asserts},
    {"contó cuenta relató relata zanjó bromeó celebró", weak, asserts},
    {"cree creen considera consideran considerado opina piensa", thought, asserts},
    {"calcula calculan calculó calculado estima estiman estimó estimado", thought, asserts},
    {"alegó alegan alega alegado denunció denunciaron denuncia denunciado", speech, alleges},
    {"acusó acusaron acusa acusado", weak, alleges},
    {"negó negaron niega niegan negado", speech, denies},
    {"desmintió desmintieron desmiente desmienten desmentido", speech, denies},
    {"rechazó rechazaron rechaza rechazado refutó refutado", thought, denies},
    {"advirtió advirtieron advierte advierten advertido alertó alerta alertado", speech, warns},
    {"teme temen temía", thought, warns},
    {"pronosticó prevé prevén espera esperan", thought, predicts},
    {"prometió prometieron promete prometido", speech, promises},
    {"pidió pidieron pide piden pedido exigió exige exigen exigido", speech, asks},
    {"preguntó pregunta", speech, asks},
    {"duda dudan cuestionó", thought, doubts},
};

constexpr std::string_view kAccording[] = {"de acuerdo con", "según"};
constexpr std::string_view kComplementizers = "que si";
constexpr std::string_view kAuxiliaries =
    "ha han había habían es fue también además no nunca ya luego después se lo le lunes "
    "martes miércoles jueves viernes sábado domingo el hoy ayer";
constexpr std::string_view kNegations = "no nunca jamás ni ningún ninguna nada tampoco";
constexpr std::string_view kHearsay = "informes rumores acusaciones";
constexpr Pronoun kPronouns[] = {
    {"él", Gender::male, false},       {"ella", Gender::female, false},
    {"ellos", Gender::male, true},     {"ellas", Gender::female, true},
    {"yo", Gender::unknown, false},    {"nosotros", Gender::unknown, true},
    {"quien", Gender::unknown, false},
};
constexpr std::string_view kDeterminers =
    "el la los las un una unos unas este esta estos su sus varios varias algunos del de";
constexpr std::string_view kLinkers = "de del la el los las y e para en al da dos";
constexpr std::string_view kClauseOpeners =
    "mientras pero aunque cuando porque tras después y como";
constexpr std::string_view kFunctionWords =
    "el la los las de del y en que un una es por con no para se su sus al lo como más pero le "
    "ha este esta ya entre cuando muy sin sobre también me hasta hay donde quien desde todo "
    "nos durante todos uno les ni contra otros ese eso ante ellos fue son han según tras";

}  // namespace

const Language kSpanish{
    .code = "es",
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
    .verb_before_subject = true,
    .drops_pronouns = true,
};

}  // namespace winnow::words
