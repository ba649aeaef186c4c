#include "claims/words/language.h"

namespace winnow::words {

namespace {

using enum CueKind;
using enum Stance;

// Verbs and nouns that news reports use to hand a statement to somebody. The kind says what must
// stand beside one before it counts; the stance is what it means without negation.
constexpr Cue kCues[] = {
    {"said say says saying", speech, asserts},
    {"told tell tells telling", speech, asserts},
    {"added add adds adding", speech, asserts},
    {"wrote write writes writing written", speech, asserts},
    {"tweeted tweets tweeting", speech, asserts},
    {"posted posts", speech, asserts},
    {"noted notes noting", speech, asserts},
    {"advised advises informed informs assured assures reminded reminds", speech, asserts},
    {"boasted boasts bragged texted", speech, asserts},
    {"complained complains complaining lamented laments", speech, asserts},
    {"reckons reckoned reckon calculates calculated", thought, asserts},
    {"stated states stating", speech, asserts},
    {"announced announces announcing", speech, asserts},
    {"reported reports reporting", speech, asserts},
    {"explained explains explaining", speech, asserts},
    {"argued argues argue arguing", speech, asserts},
    {"submitted submits contended contends contend contending asserted asserts", speech, asserts},
    {"continued", weak, asserts},
    {"concluded concludes concluding", speech, asserts},
    {"declared declares declaring", speech, asserts},
    {"confirmed confirms confirming", speech, asserts},
    {"acknowledged acknowledges acknowledging", speech, asserts},
    {"admitted admits admitting admit", speech, asserts},
    {"conceded concedes conceding", speech, asserts},
    {"insisted insists insisting insist", speech, asserts},
    {"stressed stresses stressing", speech, asserts},
    {"emphasised emphasized emphasises emphasizes", speech, asserts},
    {"maintained maintains", thought, asserts},
    {"replied replies replying", speech, asserts},
    {"responded responds responding", weak, asserts},
    {"answered answers", thought, asserts},
    {"accepted accepts accept", thought, asserts},
    {"countered counters retorted retorts", speech, asserts},
    {"testified testifies testifying", speech, asserts},
    {"heard", thought, asserts},
    {"recalled recalls recalling", speech, asserts},
    {"revealed reveals revealing", thought, asserts},
    {"disclosed discloses", thought, asserts},
    {"observed observes", thought, asserts},
    {"remarked remarks", speech, asserts},
    {"commented", speech, asserts},
    {"joked jokes quipped", speech, asserts},
    {"found finds finding", thought, asserts},
    {"showed shows show shown showing", thought, asserts},
    {"suggested suggests suggest suggesting", thought, asserts},
    {"indicated indicates indicating", thought, asserts},
    {"estimated estimates estimate", thought, asserts},
    {"believed believes believe believing", thought, asserts},
    {"thinks think thought", thought, asserts},
    {"understood", thought, asserts},
    {"considers consider considered", thought, asserts},
    {"agreed agrees agree", thought, asserts},
    {"ruled rules", thought, asserts},
    {"wants want wanted", weak, asserts},
    {"called calls calling", weak, asserts},
    {"described describes describing", weak, asserts},
    {"cried shouted shouts yelled laughed sighed", weak, asserts},
    {"denied denies deny denying", speech, denies},
    {"rejected rejects rejecting reject", thought, denies},
    {"dismissed dismisses dismissing", thought, denies},
    {"refuted refutes refuting", thought, denies},
    {"disputed disputes disputing dispute", thought, denies},
    {"rebutted rebuffed debunked debunks", thought, denies},
    {"claimed claims claim claiming", speech, alleges},
    {"alleged alleges allege alleging", speech, alleges},
    {"suspected suspect", thought, alleges},
    {"accused accuses accusing accuse", thought, alleges},
    {"charged", thought, alleges},
    {"rumoured rumored", thought, alleges},
    {"reportedly allegedly", weak, alleges},
    {"warned warns warning warn", speech, warns},
    {"cautioned cautions cautioning", speech, warns},
    {"threatened threatens threaten threatening", thought, warns},
    {"fears fear feared fearing", thought, warns},
    {"concerned worried worries worry", thought, warns},
    {"predicted predicts predicting predict", speech, predicts},
    {"forecast forecasts forecasting", thought, predicts},
    {"expects expect expected expecting", thought, predicts},
    {"projected projects", thought, predicts},
    {"anticipates anticipated", thought, predicts},
    {"hopes hope hoped hoping", thought, predicts},
    {"promised promises promising promise", speech, promises},
    {"pledged pledges pledging pledge", speech, promises},
    {"vowed vows vowing vow", speech, promises},
    {"guaranteed guarantees", thought, promises},
    {"committed commits", weak, promises},
    {"asked asks asking ask", speech, asks},
    {"urged urges urging urge", speech, asks},
    {"demanded demands demanding demand", speech, asks},
    {"requested requests", thought, asks},
    {"appealed appeals", thought, asks},
    {"wondered wonders wondering", speech, asks},
    {"doubt doubts doubted doubting", thought, doubts},
    {"questioned questions questioning", thought, doubts},
    {"allegation allegations accusation accusations", noun, alleges},
    {"rumour rumours rumor rumors", noun, alleges},
    {"suggestion suggestions assertion assertions", noun, asserts},
    {"statement announcement conclusion", noun, asserts},
    {"denial denials", noun, denies},
    {"prediction predictions", noun, predicts},
};

constexpr std::string_view kComplementizers = "that whether if";
constexpr std::string_view kAuxiliaries =
    "has have had was were is are be been being will would could may might did does do also "
    "later earlier then now once again already repeatedly publicly strongly flatly "
    "categorically consistently not never n't didn't didn’t hasn't hasn’t haven't haven’t "
    "previously recently initially reportedly meanwhile further even only just still quickly "
    "immediately simply today yesterday to";
constexpr std::string_view kNegations =
    "not never no n't didn't didn’t doesn't doesn’t don't don’t hasn't hasn’t haven't haven’t "
    "hadn't hadn’t wasn't wasn’t isn't isn’t won't won’t wouldn't wouldn’t weren't weren’t "
    "aren't aren’t cannot can't can’t couldn't couldn’t neither nor none nothing";
constexpr std::string_view kHearsay =
    "reports report rumours rumors speculation allegations claims suggestions accusations "
    "fears hopes";
constexpr Pronoun kPronouns[] = {
    {"he", Gender::male, false},       {"him", Gender::male, false},
    {"his", Gender::male, false},      {"himself", Gender::male, false},
    {"she", Gender::female, false},    {"her", Gender::female, false},
    {"hers", Gender::female, false},   {"herself", Gender::female, false},
    {"they", Gender::unknown, true},   {"them", Gender::unknown, true},
    {"their", Gender::unknown, true},  {"we", Gender::unknown, true},
    {"i", Gender::unknown, false},     {"it", Gender::unknown, false},
    {"its", Gender::unknown, false},   {"who", Gender::unknown, false},
    {"which", Gender::unknown, false}, {"that", Gender::unknown, false},
    {"you", Gender::unknown, false},
};
constexpr std::string_view kDeterminers =
    "the a an this that these those some many several most other another his her their its "
    "our my both all one two three four five no any each every few";
constexpr std::string_view kLinkers = "of for and at in from with de van von der bin al the & to";
constexpr std::string_view kClauseOpeners =
    "while whilst but as although though after before when because since however whereas "
    "unless until amid despite adding and";
constexpr std::string_view kFunctionWords =
    "the of and to in a is that for it as was with be by on not he his but at are this have "
    "from or had an they which were their has would what will there been who its more if no "
    "out so up into than them can only other some could these may then do any my now such our "
    "over me even most after also did before must through where much should well down because "
    "between those still being each under about him she her we you i when all how said "
    "against during while both does again us am very just own same too here why";

}  // namespace

const Language kEnglish{
    .code = "en",
    .cues = kCues,
    .complementizers = kComplementizers,
    .auxiliaries = kAuxiliaries,
    .negations = kNegations,
    .hearsay = kHearsay,
    .pronouns = kPronouns,
    .determiners = kDeterminers,
    .linkers = kLinkers,
    .clause_openers = kClauseOpeners,
    .function_words = kFunctionWords,
    .support = ClaimsSupport::full,
};

}  // namespace winnow::words
