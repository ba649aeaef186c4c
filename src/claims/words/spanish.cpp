#include "claims/words/language.h"

namespace winnow::words {

namespace {

using enum CueKind;
using enum Stance;

// Verbs of reported speech in Spanish news, before or after their subject.
constexpr Cue kCues[] = {
    {"dijo dijeron dice dicen dicho diciendo decía", speech, asserts},
    {"afirmó afirmaron afirma afirman afirmado", speech, asserts},
    {"declaró declararon declara declaran", speech, asserts},
    {"señaló señalaron señala señalan señalado", speech, asserts},
    {"explicó explicaron explica explican explicado", speech, asserts},
    {"aseguró aseguraron asegura aseguran asegurado", speech, asserts},
    {"indicó indicaron indica indican indicado", speech, asserts},
    {"añadió añadieron añade añaden agregó agregaron agrega", speech, asserts},
    {"anunció anunciaron anuncia anuncian anunciado", speech, asserts},
    {"informó informaron informa informan informado", speech, asserts},
    {"manifestó manifestaron expresó expresaron", speech, asserts},
    {"subrayó subraya destacó destacaron destaca recalcó", speech, asserts},
    {"sostuvo sostuvieron sostiene sostienen", speech, asserts},
    {"confirmó confirmaron confirma confirman confirmado", speech, asserts},
    {"reconoció reconocieron reconoce admitió admite", speech, asserts},
    {"respondió respondieron responde contestó", speech, asserts},
    {"escribió escribieron escribe", speech, asserts},
    {"recordó recuerda precisó precisa apuntó apunta comentó", speech, asserts},
    {"concluyó concluye insistió insiste", speech, asserts},
    {"lamentó lamenta contó cuenta relató relata zanjó bromeó celebró", weak, asserts},
    {"cree creen considera consideran opina piensa", thought, asserts},
    {"alegó alegan alega denunció denunciaron denuncia", speech, alleges},
    {"acusó acusaron acusa", weak, alleges},
    {"negó negaron niega niegan negado", speech, denies},
    {"desmintió desmintieron desmiente desmienten desmentido", speech, denies},
    {"rechazó rechazaron rechaza refutó", thought, denies},
    {"advirtió advirtieron advierte advierten alertó alerta", speech, warns},
    {"teme temen temía", thought, warns},
    {"pronosticó prevé prevén espera esperan", thought, predicts},
    {"prometió prometieron promete", speech, promises},
    {"pidió pidieron pide piden exigió exige exigen", speech, asks},
    {"preguntó pregunta", speech, asks},
    {"duda dudan cuestionó", thought, doubts},
};

constexpr std::string_view kAccording[] = {"de acuerdo con", "según"};
constexpr std::string_view kComplementizers[] = {"que", "si"};
constexpr std::string_view kAuxiliaries[] = {
    "ha",        "han",    "había",   "habían",  "es",      "fue", "también", "además", "no",
    "nunca",     "ya",     "luego",   "después", "se",      "lo",  "le",      "lunes",  "martes",
    "miércoles", "jueves", "viernes", "sábado",  "domingo", "el",  "hoy",     "ayer"};
constexpr std::string_view kNegations[] = {"no",     "nunca",   "jamás", "ni",
                                           "ningún", "ninguna", "nada",  "tampoco"};
constexpr std::string_view kHearsay[] = {"informes", "rumores", "acusaciones"};
constexpr Pronoun kPronouns[] = {
    {"él", Gender::male, false},       {"ella", Gender::female, false},
    {"ellos", Gender::male, true},     {"ellas", Gender::female, true},
    {"yo", Gender::unknown, false},    {"nosotros", Gender::unknown, true},
    {"quien", Gender::unknown, false},
};
constexpr std::string_view kDeterminers[] = {"el",   "la",     "los",    "las",     "un",    "una",
                                             "unos", "unas",   "este",   "esta",    "estos", "su",
                                             "sus",  "varios", "varias", "algunos", "del",   "de"};
constexpr std::string_view kLinkers[] = {"de", "del",  "la", "el", "los", "las", "y",
                                         "e",  "para", "en", "al", "da",  "dos"};
constexpr std::string_view kClauseOpeners[] = {"mientras", "pero",    "aunque", "cuando", "porque",
                                               "tras",     "después", "y",      "como"};
constexpr std::string_view kFunctionWords[] = {
    "el",     "la",   "los",  "las",     "de",      "del",  "y",     "en",    "que",    "un",
    "una",    "es",   "por",  "con",     "no",      "para", "se",    "su",    "sus",    "al",
    "lo",     "como", "más",  "pero",    "le",      "ha",   "este",  "esta",  "ya",     "entre",
    "cuando", "muy",  "sin",  "sobre",   "también", "me",   "hasta", "hay",   "donde",  "quien",
    "desde",  "todo", "nos",  "durante", "todos",   "uno",  "les",   "ni",    "contra", "otros",
    "ese",    "eso",  "ante", "ellos",   "fue",     "son",  "han",   "según", "tras"};

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
