// Words that say how a phrase points at somebody, and where its head ends.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string_view>

namespace winnow::words {

inline constexpr std::string_view kDefinite[] = {"the", "der", "die",  "das", "le",
                                                 "la",  "el",  "this", "that"};
inline constexpr std::string_view kIndefinite[] = {"a",   "an",   "some", "one", "another",
                                                   "ein", "eine", "un",   "une", "una",
                                                   "des", "les",  "los",  "las"};
// End the head of a phrase: "officials [in Moscow]".
inline constexpr std::string_view kHeadEnds[] = {
    "of",   "for",   "in",   "at",    "from",     "with",     "who",     "which", "that",  "on",
    "to",   "by",    "and",  "or",    "von",      "des",      "der",     "für",   "aus",   "im",
    "vom",  "de",    "du",   "d",     "del",      "à",        "en",      "als",   "whose", "where",
    "whom", "about", "near", "under", "speaking", "familiar", "working", "close", "behind"};

// The one who is quoted, inside a quotation.
inline constexpr std::string_view kFirstPerson[] = {"i",   "we", "my",   "our", "ich",
                                                    "wir", "je", "nous", "yo",  "nosotros"};

// Organisations that need no other name: everybody knows which one, or it is the only one about.
inline constexpr std::string_view kSelfNamed[] = {
    "police", "government", "army",     "military", "administration",
    "court",  "council",    "campaign", "union",    "force"};

// Verbs that name their listener before what they say: "told the jury that".
inline constexpr std::string_view kTelling[] = {"told",     "tells",   "tell",     "telling",
                                                "warned",   "warns",   "informed", "assured",
                                                "reminded", "advised", "convinced"};

// Who and what is cited without a name. At the head of a sentence their capital makes them none.
inline constexpr std::string_view kPlainSources[] = {
    "critics",   "witnesses",   "villagers",  "opponents", "supporters", "neighbours",
    "neighbors", "campaigners", "locals",     "insiders",  "observers",  "documents",
    "emails",    "fans",        "study",      "studies",   "research",   "researchers",
    "data",      "figures",     "statistics", "evidence",  "poll",       "polls",
    "surveys",   "survey",      "reports",    "analysis",  "records",    "sources",
    "findings",  "people"};

// Of the words that stand with auxiliaries, those that may open a clause: "that [only] nine came".
inline constexpr std::string_view kClauseAdverbs[] = {"only", "even", "just",  "still",
                                                      "now",  "then", "later", "today"};

// Say what may be, and nobody has said: "a map [may] show that".
inline constexpr std::string_view kModals[] = {"can", "could", "may", "might", "should", "must"};

// Say that something is not said: "[refused] to say".
inline constexpr std::string_view kRefusing[] = {"declined", "declines", "decline",  "declining",
                                                 "refused",  "refuses",  "refusing", "refusal"};

// Join a sentence to the one before.
inline constexpr std::string_view kJoining[] = {"but", "and", "yet"};

// Set a number against another: "[puts] it at six".
inline constexpr std::string_view kPutting[] = {"put",    "puts",   "estimated", "estimates",
                                                "valued", "values", "pegged",    "pegs"};

// "in her [view]", "by Ms Lind’s [count]"
inline constexpr std::string_view kViews[] = {"view",        "opinion", "telling",   "account",
                                              "calculation", "count",   "reckoning", "estimate",
                                              "mind",        "words",   "judgment",  "judgement"};

// Mean the number that was given before: "put the [total] at", "the [figure] was".
inline constexpr std::string_view kNumberNouns[] = {
    "figure", "number", "share",    "total",     "toll",  "count",      "tally",
    "sum",    "odds",   "chances",  "shortfall", "price", "difference", "amount",
    "cost",   "bill",   "estimate", "loss",      "losses"};

// "The company" may be any of these; none of them is a public body or a movement.
inline constexpr std::string_view kBusinessNouns[] = {
    "company", "firm",     "group",     "club",         "side",    "team",     "operator",
    "maker",   "carmaker", "developer", "manufacturer", "startup", "supplier", "retailer"};
// Words of names that no business has.
inline constexpr std::string_view kPublicBodyWords[] = {
    "ministry",       "department",    "university",   "institute",  "party",      "police",
    "council",        "committee",     "court",        "union",      "commission", "parliament",
    "congress",       "senate",        "agency",       "government", "nations",    "embassy",
    "navy",           "army",          "guard",        "hospital",   "school",     "college",
    "foundation",     "board",         "house",        "street",     "road",       "authority",
    "tribunal",       "inquiry",       "church",       "act",        "bill",       "treaty",
    "administration", "service",       "office",       "bureau",     "democrats",  "republicans",
    "labour",         "conservatives", "inspectorate", "airport"};

// Bytes of the French article that is drawn together with its noun: "[l’]association".
constexpr std::size_t elided_article(std::string_view word) {
  for (const std::string_view article : {"l'", "l’"}) {
    if (word.substr(0, article.size()) == article) return article.size();
  }
  return 0;
}

// Stress who it is: "he [himself]".
inline constexpr std::string_view kSelf[] = {"himself", "herself", "itself", "themselves",
                                             "selbst"};

// Open a phrase with its owner.
inline constexpr std::string_view kPossessives[] = {"his", "her", "their", "its"};

}  // namespace winnow::words
